import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mayLoad, withoutHeldStyles } from '../../src/guard/css.ts'

const isHeld = (address: string) => address.includes('tracker.test')
const held = 'https://tracker.test/a.gif'

test.each([
  ['background: url(https://tracker.test/a.gif)', 'background: url(data:,)'],
  ['background: url( "https://tracker.test/a.gif" ) no-repeat', 'background: url( data:, ) no-repeat'],
  ["background: URL('https://tracker.test/a).gif')", 'background: URL(data:,)'],
  ['@import "https://tracker.test/a.css";', '@import url(data:,);'],
  ['@import"https://tracker.test/a.css";', '@import url(data:,);'.replace(' url', 'url')],
  ['@import/**/ \'https://tracker.test/a.css\' screen;', '@import/**/ url(data:,) screen;'],
  ['@import url(https://tracker.test/a.css);', '@import url(data:,);'],
  ['background: image-set("https://tracker.test/a.gif" 1x, "own.gif" 2x)', 'background: image-set("data:," 1x, "own.gif" 2x)'],
  ['background: -webkit-image-set("own.gif" 1x, "https://tracker.test/a.gif" 2x)', 'background: -webkit-image-set("own.gif" 1x, "data:," 2x)'],
  ['src: src("https://tracker.test/a.woff")', 'src: src(data:,)'],
  ['background: url(own.gif), url(https://tracker.test/a.gif)', 'background: url(own.gif), url(data:,)'],
  ['background: url(https://tracker.test/a.gif', 'background: url(data:,'],
  ['background: url("https://tracker.test/a.gif', 'background: url(data:,'],
  [String.raw`background: \75rl(https://tracker.test/a.gif)`, 'background: url(data:,)'],
  [String.raw`background: u\000072 l("https://tracker.test/a.gif")`, 'background: url(data:,)'],
  [String.raw`background: url("https:\2f\2ftracker.test/a.gif")`, 'background: url(data:,)'],
])('%s leads nowhere', (css, safe) => {
  expect(withoutHeldStyles(css, isHeld)).toBe(safe)
})

test.each(['background: url(own.gif)', 'color: red', '.url { content: "https://tracker.test/" }', '', String.raw`.a\31 0 { content: "\201c" }`, 'background: url(data:image/gif;base64,//tracker)', '@import "own.css"; @media print { a { color: red } }'])('%j stays as it is, to the letter', (css) => {
  expect(withoutHeldStyles(css, isHeld)).toBe(css)
})

test('whatever stands around an address, no held one is left, and what holds none comes back as it was', () => {
  const around = fc.string({ maxLength: 12 }).map((text) => text.replace(/[\\"'()@]/g, ''))
  fc.assert(fc.property(around, fc.constantFrom('url(%)', 'url("%")', "url( '%' )", '@import "%"', 'image-set("%" 1x)'), around, (before, form, after) => {
    const css = (address: string) => `${before} ${form.replace('%', address)} ${after}`
    expect(withoutHeldStyles(css(held), isHeld)).not.toContain('tracker.test')
    expect(withoutHeldStyles(css('own.gif'), isHeld)).toBe(css('own.gif'))
  }))
})

test.each([
  ['@import url(a); @import"b"', [true, true]],
  ['@font-face { font-family: x; src: local(y), url(a) format("woff2"), url("b") }', [true, true]],
  ['p { background: url(a) } @font-face { src: url(b) }', [false, true]],
  ['p { cursor: url(a); mask: image-set("b" 1x) }', [false, false]],
])('of %j is told what is a sheet or a font, and no picture', (css, loaders) => {
  const told: boolean[] = []
  withoutHeldStyles(css, (_address, isLoader) => told.push(isLoader) > 0)
  expect(told).toEqual(loaders)
})

test('only text that may load something is looked at', () => {
  expect([mayLoad('color: red'), mayLoad(undefined), mayLoad(5), mayLoad('url(x)')]).toEqual([false, false, false, true])
})

test('a style sheet of a megabyte takes no longer than its length', () => {
  const began = performance.now()
  for (const part of ['url(', 'url("', '@import', 'image-set("', '\\', ',"', '/*', '@import/**/', '/**/']) withoutHeldStyles(`url(x);${part.repeat(1e5)}`, isHeld)
  expect(performance.now() - began).toBeLessThan(4000)
})
