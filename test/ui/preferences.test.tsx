// @vitest-environment jsdom
import { within } from '@testing-library/dom'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { draw, screen, service, view } from './drawn.ts'
import en from '../../src/locales/en.ts'

const toggle = (name: string) => screen.getByRole<HTMLInputElement>('switch', { name })
const states = () => Object.fromEntries(screen.getAllByRole<HTMLInputElement>('switch').map((input) => [input.labels![0]!.textContent, input.checked]))
const DENIED = { functional: 'denied', analytics: 'denied', counter: 'denied', heat: 'denied', marketing: 'denied', ads: 'denied' }

async function open(more = {}) {
  const ui = draw()
  await ui.customize(view(more))
  document.querySelectorAll('details').forEach((details) => (details.open = true))
  return ui
}

test('the preferences are a dialog named by their heading, which has the focus: not a choice', async () => {
  await open()
  const dialog = screen.getByRole('dialog', { name: 'Privacy settings' })
  expect(document.querySelector('[data-assent="preferences"]')!.contains(dialog)).toBe(true)
  expect(document.activeElement).toBe(within(dialog).getByRole('heading', { level: 2 }))
})

test('on first opening every switch is off, of categories and of services', async () => {
  await open()
  expect(states()).toEqual({ 'Functional': false, 'Analytics': false, 'Service counter': false, 'Service heat': false, 'Marketing': false, 'Service ads': false })
})

test('saving with nothing switched denies everything', async () => {
  const ui = await open()
  expect(ui.draft()).toEqual(DENIED)
})

test('only the word "granted" switches something on', async () => {
  const ui = await open({ choices: { analytics: true, marketing: 'yes', functional: 'GRANTED' } })
  expect(ui.draft()).toEqual(DENIED)
})

test('the preferences open on what is stored', async () => {
  const ui = await open({ choices: { ...DENIED, analytics: 'granted', counter: 'granted', heat: 'granted' } })
  expect(states()).toEqual({ 'Functional': false, 'Analytics': true, 'Service counter': true, 'Service heat': true, 'Marketing': false, 'Service ads': false })
  expect(ui.draft()).toEqual({ ...DENIED, analytics: 'granted', counter: 'granted', heat: 'granted' })
})

test('what is always active is text, and has no switch', async () => {
  await open()
  const necessary = screen.getByRole('heading', { name: 'Necessary' }).closest('li')!
  expect(within(necessary).getByText('Always active')).toBeTruthy()
  expect(within(necessary).queryByRole('switch')).toBe(null)
})

test('every switch has its visible title as its name and the purpose as its description', async () => {
  await open()
  const analytics = toggle('Analytics')
  expect(analytics.dataset.assentCategory).toBe('analytics')
  expect(document.getElementById(analytics.getAttribute('aria-describedby')!)!.textContent).toBe(en.analyticsDescription)
  expect(toggle('Service heat').dataset.assentService).toBe('heat')
})

test('categories have the same names and words on both layers', async () => {
  const ui = draw()
  ui.show(view())
  const first = screen.getAllByRole('listitem').map((item) => [...item.children].map((child) => child.textContent))
  await ui.customize(view())
  const second = ['functional', 'analytics', 'marketing'].map((id) => {
    const input = document.querySelector<HTMLInputElement>(`[data-assent-category=${id}]`)!
    return [input.labels![0]!.textContent, document.getElementById(input.getAttribute('aria-describedby')!)!.textContent]
  })
  expect(second).toEqual(first)
})

test('switching a category on allows all of its services, off denies all of them', async () => {
  const ui = await open()
  await userEvent.click(toggle('Analytics'))
  expect(ui.draft()).toEqual({ ...DENIED, analytics: 'granted', counter: 'granted', heat: 'granted' })
  expect(toggle('Service heat').checked).toBe(true)
  await userEvent.click(toggle('Analytics'))
  expect(ui.draft()).toEqual(DENIED)
})

test('a service switch changes itself alone, and its category says how many are on', async () => {
  const ui = await open()
  await userEvent.click(toggle('Analytics'))
  await userEvent.click(toggle('Service heat'))
  expect(ui.draft()).toEqual({ ...DENIED, analytics: 'granted', counter: 'granted' })
  expect(screen.getByText('1 of 2 services on')).toBeTruthy()
})

test('a switch is changed from the keyboard', async () => {
  const ui = await open()
  toggle('Marketing').focus()
  await userEvent.keyboard(' ')
  expect(ui.draft()).toMatchObject({ marketing: 'granted', ads: 'granted' })
})

test('opening the preferences again forgets what was switched and not saved', async () => {
  const ui = await open()
  await userEvent.click(toggle('Marketing'))
  await ui.customize(view())
  expect(ui.draft()).toEqual(DENIED)
  expect(toggle('Marketing').checked).toBe(false)
})

test('accept, reject and save are the same markup side by side, in the order of the notice', async () => {
  await open()
  const group = document.querySelector('[data-assent="preferences"] [data-assent-action="accept"]')!.parentElement!
  expect([...group.children].map((button) => button.outerHTML)).toEqual([
    '<button data-assent-action="accept">Accept all</button>',
    '<button data-assent-action="reject">Reject all</button>',
    '<button data-assent-action="save">Save</button>',
  ])
})

test('the close control says that it changes nothing', async () => {
  await open()
  expect(screen.getByRole('button', { name: 'Close without changing anything' }).dataset.assentAction).toBe('close')
})

test('leaving the dialog by Escape is told once, grants nothing and takes it away', async () => {
  const ui = await open()
  await userEvent.click(toggle('Marketing'))
  screen.getByRole<HTMLDialogElement>('dialog').close() // what the browser does on Escape
  await Promise.resolve()
  expect(ui.dismissed).toBe(1)
  expect(document.querySelector('[data-assent="preferences"]')).toBe(null)
})

test('where what opened the preferences is gone, leaving them gives focus to the control that reopens them', async () => {
  document.body.innerHTML = '<main>Goods</main><button>Opener</button>'
  screen.getByRole('button', { name: 'Opener' }).focus()
  const ui = await open()
  screen.getByRole('button', { name: 'Opener' }).remove()
  screen.getByRole<HTMLDialogElement>('dialog').close()
  document.body.insertAdjacentHTML('beforeend', '<div data-assent="reopen"><button>Privacy settings</button></div>')
  ui.hide()
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Privacy settings' }))
})

test('hiding it after an answer is no dismissal', async () => {
  const ui = await open()
  ui.hide()
  await Promise.resolve()
  expect(ui.dismissed).toBe(0)
  expect(document.querySelector('[data-assent="preferences"]')).toBe(null)
})

test('focus returns to what opened the preferences, also from the notice', async () => {
  const ui = draw()
  ui.show(view())
  screen.getByRole('button', { name: 'Customise' }).focus()
  await ui.customize(view())
  expect(document.querySelector('[data-assent="notice"]')).not.toBe(null)
  ui.show(view())
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Customise' }))
})

test('focus returns to the link of the page that opened the preferences', async () => {
  document.body.innerHTML = '<main><button>Cookies</button></main>'
  screen.getByRole('button', { name: 'Cookies' }).focus()
  const ui = await open()
  ui.hide()
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Cookies' }))
})

test('an answer given while the preferences are still on their way is not followed by them', async () => {
  const ui = draw()
  const coming = ui.customize(view())
  ui.hide()
  await coming
  expect(document.querySelector('[data-assent="preferences"]')).toBe(null)
})

test('each service names provider, purpose, what it stores, for how long and where, and its policy', async () => {
  const counter = service('counter', 'analytics', {
    name: 'Counter', purpose: 'Counts visits.', vendor: { name: 'Counter GmbH', contact: 'dpo@counter.example', policy: 'https://counter.example/privacy', optOut: 'javascript:alert(1)' },
    storage: [
      { kind: 'cookie', name: '_c', lifetime: 730 },
      { kind: 'cookie', name: '_h', lifetime: 1 / 48, party: 'third' },
      { kind: 'cookie', name: '_s', lifetime: 'session' },
      { kind: 'cookie', name: '_d', lifetime: 1 },
      { kind: 'cookie', name: '_m', lifetime: 390 },
      { kind: 'cookie', name: '_0', lifetime: 0 },
      { kind: 'cookie', name: '_u' },
      { kind: 'cookie', name: '_o', lifetime: 'as long as you like' },
      { kind: 'local', name: 'c*' },
      { kind: 'session', name: 'tab' },
    ],
  })
  await open({ categories: [{ id: 'analytics', locked: false, services: [counter] }] })
  const row = within(screen.getByRole('heading', { name: 'Counter' }).closest('li')!)
  expect(row.getByText('Counts visits.')).toBeTruthy()
  expect(row.getByText('Provider: Counter GmbH, dpo@counter.example')).toBeTruthy()
  expect(row.getAllByRole('listitem').map((item) => [...item.children].map((child) => child.textContent))).toEqual([
    ['_c', 'Cookie, 2 years, on this site'],
    ['_h', 'Cookie, 30 minutes, on the partner’s site'],
    ['_s', 'Cookie, until the browser closes, on this site'],
    ['_d', 'Cookie, 1 day, on this site'],
    ['_m', 'Cookie, 390 days, on this site'],
    ['_0', 'Cookie, until the browser closes, on this site'],
    ['_u', 'Cookie, varies, on this site'],
    ['_o', 'Cookie, as long as you like, on this site'],
    ['c*', 'Local storage, until deleted, on this site'],
    ['tab', 'Session storage, until the browser closes, on this site'],
  ])
  const policy = row.getByRole('link')
  expect(policy.getAttribute('aria-label')).toBe('Privacy policy, Counter GmbH (opens in a new tab)')
  expect(policy.getAttribute('rel')).toBe('noopener noreferrer')
})

test('who is responsible, and transfers out of the EEA, are said', async () => {
  await open({ transfers: true })
  expect(screen.getByText('Responsible: Example Ltd, privacy@example.com')).toBeTruthy()
  expect(screen.getByText(en.transfers)).toBeTruthy()
})

test('markup in any text or name stays text', async () => {
  const evil = '<img src=x onerror="alert(1)">'
  const texts = Object.fromEntries(Object.keys(en).map((key) => [key, evil])) as unknown as typeof en
  await open({ texts, categories: [{ id: 'a', locked: false, services: [service('s', 'a', { name: evil, purpose: evil, vendor: { name: evil, policy: evil }, storage: [{ kind: 'cookie', name: evil, lifetime: evil }] })] }] })
  expect(document.querySelector('assent-ui img')).toBe(null)
})
