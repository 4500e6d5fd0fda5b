// @vitest-environment jsdom
import userEvent from '@testing-library/user-event'
import { within } from '@testing-library/dom'
import { afterEach, expect, test } from 'vitest'
import './drawn.ts'
import { drawPlaceholder, type EmbedView } from '../../src/ui/placeholder.tsx'
import texts from '../../src/locales/en.ts'

/** A placeholder in its box, as placeholders.ts puts it there. */
function draw(more: Partial<EmbedView> = {}) {
  const view: EmbedView = {
    id: 'embed-1', language: 'en', texts, title: 'A film', name: 'YouTube', vendor: 'Google LLC',
    purposes: ['Plays videos.'], policies: [{ name: 'YouTube', href: 'https://policies.google.com/privacy' }],
    isHeld: false, mayAlways: true, ...more,
  }
  const box = document.createElement('assent-embed')
  box.setAttribute('role', 'group')
  box.setAttribute('aria-labelledby', view.id)
  document.body.append(box)
  box.append(drawPlaceholder(view))
  return within(box)
}

afterEach(() => document.body.replaceChildren())

test('a placeholder is a group named by the embed and its service', () => {
  draw()
  expect(within(document.body).getByRole('group').textContent).toContain('A film')
  expect(within(document.body).getByRole('group', { name: /^YouTube\s?A film$/ })).toBeTruthy()
})

test('it says who would receive what and why, and what the two buttons differ in', () => {
  draw()
  const said = document.body.textContent
  expect(said).toContain('Google LLC would receive your IP address')
  expect(said).toContain('Plays videos.')
  expect(said).toContain('“Always allow YouTube” does, and you can withdraw it at any time under “Privacy settings”')
})

test('both ways are real buttons of the same kind, described by the embed they belong to', () => {
  const box = draw()
  const buttons = box.getAllByRole('button')
  expect(buttons.map((button) => [button.textContent, button.dataset['assentAction']])).toEqual([['Load once', 'once'], ['Always allow YouTube', 'always']])
  for (const button of buttons) {
    expect(button.getAttribute('aria-describedby')).toBe('embed-1')
    expect(button.className).toBe('')
  }
})

test('the policy opens in a new tab, and says so', () => {
  const link = draw().getByRole('link', { name: 'YouTube: privacy policy (opens in a new tab)' })
  expect([link.getAttribute('href'), link.getAttribute('target'), link.getAttribute('rel')]).toEqual(['https://policies.google.com/privacy', '_blank', 'noopener noreferrer'])
})

test('an address that is no web page makes no link', () => {
  expect(draw({ policies: [{ name: 'YouTube', href: 'javascript:alert(1)' }] }).queryByRole('link')).toBe(null)
})

test('by keyboard the policy comes first, then both buttons; without a policy the text itself can be scrolled', async () => {
  draw()
  const reached: unknown[] = []
  for (let i = 0; i < 3; i++) {
    await userEvent.tab()
    reached.push((document.activeElement as HTMLElement).textContent)
  }
  expect(reached).toEqual(['YouTube: privacy policy', 'Load once', 'Always allow YouTube'])
  document.body.replaceChildren()
  draw({ policies: [] })
  await userEvent.tab()
  expect(document.activeElement!.className).toBe('assent-text')
})

test('without a title the service is the name, once', () => {
  draw({ title: undefined })
  expect(document.querySelector('#embed-1')!.textContent).toBe('YouTube')
})

test('a poster is decoration: it has no name, and is there only where it was given', () => {
  draw({ poster: 'https://shop.test/p.jpg' })
  expect(document.querySelector('img')!.getAttribute('alt')).toBe('')
  document.body.replaceChildren()
  draw()
  expect(document.querySelector('img')).toBe(null)
})

test('where no grant would open it, there is nothing to allow always', () => {
  expect(draw({ mayAlways: false }).getAllByRole('button').map((button) => button.textContent)).toEqual(['Load once'])
})

test('where nobody may be asked there are no buttons', () => {
  const box = draw({ isHeld: true })
  expect(box.queryAllByRole('button')).toEqual([])
  expect(document.body.textContent).toContain(texts.embedHeld)
})
