// @vitest-environment jsdom
import { within } from '@testing-library/dom'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { draw, screen, service, view } from './drawn.ts'
import en, { reopenLabel } from '../../src/locales/en.ts'
import { onlyNew } from '../../src/ui/only-new.ts'

const notice = () => screen.getByRole('region')

test('the notice is a region whose accessible name is its visible heading, and says who asks', () => {
  draw().show(view())
  expect(notice()).toBe(document.querySelector('[data-assent="notice"]'))
  expect(screen.getByRole('region', { name: 'Example Ltd asks for your consent' })).toBe(notice())
  expect(within(notice()).getByRole('heading', { level: 2 }).textContent).toBe('Example Ltd asks for your consent')
})

test('without a controller the host name asks', () => {
  draw().show(view({ controller: undefined }))
  expect(screen.getByRole('region', { name: `${location.hostname} asks for your consent` })).toBeTruthy()
})

test('accept, reject and customise are the same markup side by side, in this order, and never links', () => {
  draw().show(view())
  const group = document.querySelector('[data-assent-action="accept"]')!.parentElement!
  expect([...group.children].map((button) => button.outerHTML)).toEqual([
    '<button data-assent-action="accept">Accept all</button>',
    '<button data-assent-action="reject">Reject all</button>',
    '<button data-assent-action="customize">Customise</button>',
  ])
  expect(group.closest('p, a')).toBe(null)
})

test('each purpose that needs consent is named, and what is necessary is not asked about', () => {
  draw().show(view())
  const purposes = within(notice()).getAllByRole('listitem').map((item) => [...item.children].map((child) => child.textContent))
  expect(purposes).toEqual([
    [en.functionalTitle, en.functionalDescription],
    [en.analyticsTitle, en.analyticsDescription],
    [en.marketingTitle, en.marketingDescription],
  ])
})

test('before the choice is said: similar technologies, who takes part, that refusing is free, where to withdraw', () => {
  draw().show(view())
  const said = notice().textContent
  expect(said).toContain('cookies and similar technologies')
  expect(said).toContain('3 partners take part: Vendor counter, Vendor heat, and Vendor ads')
  expect(said).toContain('free to refuse')
  expect(said).toContain(`withdraw consent at any time under “${reopenLabel}”`)
  expect(screen.getByRole('link', { name: 'Privacy policy' }).getAttribute('href')).toBe('/privacy')
  expect(screen.getByRole('button', { name: en.details }).getAttribute('data-assent-action')).toBe('preferences')
})

test('a vendor of two services is counted once, and of many only the first are named', () => {
  const services = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => service(id, 'analytics', { vendor: { name: id === 'b' ? 'Vendor a' : `Vendor ${id}` } }))
  draw().show(view({ categories: [{ id: 'analytics', locked: false, services }] }))
  expect(notice().textContent).toContain('5 partners take part, among them Vendor a, Vendor c, Vendor d, and Vendor e')
})

test('the first layer has about 80 words', () => {
  draw().show(view())
  expect(notice().querySelector('.assent-text')!.textContent!.split(/\s+/).length).toBeLessThan(85)
})

test('where earlier answers stand only what is new is asked, and no button says "all"', () => {
  draw().show(onlyNew(view(), ['marketing', 'ads', 'heat']))
  const items = within(notice()).getAllByRole('listitem').map((item) => item.firstChild!.textContent)
  expect(items).toEqual(['Service heat', 'Marketing'])
  expect(notice().textContent).toContain('2 partners take part: Vendor heat and Vendor ads')
  expect(notice().textContent).toContain('earlier choices stand')
  expect(screen.getByRole('button', { name: 'Accept' })).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Reject' })).toBeTruthy()
})

test('a privacy signal of the browser is answered with a sentence, and only then', () => {
  const ui = draw()
  ui.show(view())
  expect(notice().textContent).not.toContain(en.signal)
  ui.show(view({ signal: true }))
  expect(notice().textContent).toContain(en.signal)
})

test('showing the notice leaves the focus where it is, and it is first in tab order', async () => {
  document.body.innerHTML = '<input aria-label="Search">'
  const search = screen.getByRole('textbox')
  search.focus()
  draw().show(view())
  expect(document.activeElement).toBe(search)
  search.blur()
  await userEvent.tab()
  expect(notice().contains(document.activeElement)).toBe(true)
})

test('focus returns to the element that had it before the notice', () => {
  document.body.innerHTML = '<button>Buy</button><main>Goods</main>'
  const ui = draw()
  ui.show(view())
  screen.getByRole('button', { name: 'Buy' }).focus()
  screen.getByRole('button', { name: 'Reject all' }).focus()
  ui.hide()
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Buy' }))
})

test.each([
  ['the control that reopens the choices', '<h1>Shop</h1><main>Goods</main><div data-assent="reopen"><button>Privacy settings</button></div>', 'button'],
  ['the main part', '<a href="/">Home</a><h1>Shop</h1><main>Goods</main>', 'main'],
  ['the first heading', '<a href="/">Home</a><h1>Shop</h1>', 'h1'],
  ['a link', '<p>Text <a href="/">Home</a></p>', 'a'],
])('focus that came from nowhere goes to %s, never to nothing', (_, html, selector) => {
  document.body.innerHTML = html
  const ui = draw()
  ui.show(view())
  screen.getByRole('button', { name: 'Reject all' }).focus()
  ui.hide()
  const target = document.body.querySelector<HTMLElement>(selector)!
  expect(document.activeElement).toBe(target)
  target.blur()
  expect(target.hasAttribute('tabindex')).toBe(false)
})

test('focus elsewhere on the page stays there when the notice goes', () => {
  document.body.innerHTML = '<button>Buy</button>'
  const ui = draw()
  ui.show(view())
  screen.getByRole('button', { name: 'Buy' }).focus()
  ui.hide()
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Buy' }))
  expect(screen.queryByRole('region')).toBe(null)
})

test('language and direction are marked', () => {
  draw().show(view({ language: 'ar', texts: { ...en, direction: 'rtl' } }))
  const { lang, dir } = notice().parentElement!
  expect([lang, dir]).toEqual(['ar', 'rtl'])
})

test('markup in any text or name stays text', () => {
  const evil = '<img src=x onerror="alert(1)"><script>alert(1)</script>'
  const texts = Object.fromEntries(Object.keys(en).map((key) => [key, evil])) as unknown as typeof en
  draw().show(view({ texts, controller: { name: evil }, categories: [{ id: 'a', locked: false, title: evil, description: evil, services: [service('s', 'a', { vendor: { name: evil } })] }] }))
  expect(notice().querySelector('img, script')).toBe(null)
  expect(notice().textContent).toContain(evil)
})

test.each(['javascript:alert(1)', ' javascript:alert(1)', 'JaVa\nScRiPt:alert(1)', '\u0001javascript:alert(1)', 'data:text/html,x', 'vbscript:x', 'blob:x'])(
  'the address %j is no link',
  (privacyPolicy) => {
    draw().show(view({ privacyPolicy }))
    expect(screen.queryByRole('link')).toBe(null)
    expect(notice().textContent).toContain('Privacy policy')
  },
)

test.each(['https://example.com/a:b', 'http://example.com', 'mailto:privacy@example.com', '/privacy', 'privacy.html', '?page=a:b', '#a:b', '//example.com/'])(
  'the address %j is a link',
  (privacyPolicy) => {
    draw().show(view({ privacyPolicy }))
    expect(screen.getByRole('link', { name: 'Privacy policy' }).getAttribute('href')).toBe(privacyPolicy)
  },
)

test('no element has a style attribute, as a strict policy wants', () => {
  draw().show(view())
  expect(document.querySelector('assent-ui [style], assent-ui style')).toBe(null)
})
