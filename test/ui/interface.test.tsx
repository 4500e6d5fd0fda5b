// @vitest-environment jsdom
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { draw, screen, view } from './drawn.ts'
import en from '../../src/locales/en.ts'
import { onlyNew } from '../../src/ui/only-new.ts'

const turn = () => new Promise((done) => setTimeout(done))
const notice = () => document.querySelector('[data-assent="notice"]')

test('nothing but the empty status region is there before something is shown', () => {
  draw()
  expect(screen.getByRole('status').textContent).toBe('')
  expect(notice()).toBe(null)
})

test('the interface stands outside and before the body', () => {
  draw().show(view())
  expect(notice()!.closest('body')).toBe(null)
  expect(notice()!.parentElement!.nextElementSibling).toBe(document.body)
})

test('an outcome is announced once, and again when it is said again', async () => {
  vi.useFakeTimers()
  const ui = draw()
  ui.show(view())
  const status = screen.getByRole('status')
  for (const _ of [1, 2]) {
    ui.say(en.saveDone)
    expect(status.textContent).toBe('')
    await vi.advanceTimersByTimeAsync(500)
    expect(status.textContent).toBe(en.saveDone)
  }
  vi.useRealTimers()
})

test('after machine translation has replaced every text the interface still works', async () => {
  const ui = draw()
  ui.show(view())
  await ui.customize(view())
  translate()
  await userEvent.click(document.querySelector('[data-assent-category=analytics]')!)
  await userEvent.click(document.querySelector('[data-assent-service=heat]')!)
  expect(ui.draft()).toMatchObject({ analytics: 'granted', counter: 'granted', heat: 'denied' })
  expect(screen.getByText('1 of 2 services on')).toBeTruthy()
  ui.show(onlyNew(view({ signal: true }), ['heat']))
  translate()
  ui.show(view())
  ui.hide()
  expect(notice()).toBe(null)
})

function translate(): void {
  const walker = document.createTreeWalker(document.querySelector('assent-ui')!, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  while (walker.nextNode()) texts.push(walker.currentNode as Text)
  for (const text of texts) {
    const font = document.createElement('font')
    font.append(`translated ${text.data}`)
    text.replaceWith(font)
  }
}

test('a page that takes the notice away while it is shown gets it back', async () => {
  const ui = draw()
  ui.show(view())
  notice()!.parentElement!.remove()
  await turn()
  expect(notice()).not.toBe(null)
  ui.hide()
  notice()?.remove()
  await turn()
  expect(notice()).toBe(null)
})

test('one that does so again and again is left alone', async () => {
  draw().show(view())
  for (let times = 0; times < 30; times++) {
    document.querySelector('assent-ui')?.remove()
    await turn()
  }
  expect(notice()).toBe(null)
})

test('a dead copy from a stored snapshot is replaced', () => {
  document.body.innerHTML = '<assent-ui><assent-notice data-assent="notice"></assent-notice></assent-ui>'
  draw().show(view())
  expect(document.querySelectorAll('[data-assent="notice"]').length).toBe(1)
  expect(document.body.querySelector('assent-ui')).toBe(null)
})

test('elements named like properties of the document change nothing', async () => {
  document.body.innerHTML = ['body', 'documentElement', 'querySelector', 'createElement', 'activeElement', 'adoptedStyleSheets'].map((name) => `<img name="${name}">`).join('')
  const ui = draw()
  ui.show(view())
  await ui.customize(view())
  expect(screen.getByRole('dialog')).toBeTruthy()
  ui.hide()
  expect(notice()).toBe(null)
})

test('destroying the interface leaves nothing behind', async () => {
  const before = document.documentElement.outerHTML
  const ui = draw()
  ui.show(view())
  await ui.customize(view())
  ui.destroy()
  expect(document.documentElement.outerHTML).toBe(before)
})
