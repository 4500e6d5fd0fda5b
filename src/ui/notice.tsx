import { h } from './h.ts'
import { link } from './link.tsx'
import { categoryWords, fill, fillPlural, listOf } from './words.ts'
import type { View } from './view.ts'

/** What the owner links to, on either layer. */
export const policies = ['privacyPolicy', 'cookiePolicy', 'imprint'] as const

/** So many partners are named in the notice; all of them are in the preferences. */
const NAMED = 4

/** The first layer. Every text has an element of its own: translators replace text nodes (hazard L12). */
export function drawNotice(view: View): HTMLElement {
  const { texts, language, layout } = view
  const optional = view.categories.filter(({ locked }) => !locked)
  const vendors = [...new Set(optional.flatMap(({ services }) => services.map(({ vendor }) => vendor.name)))]
  const partners = vendors[NAMED] ? texts.partnersAmong : texts.partners
  const button = (action: string, label: string) => <button data-assent-action={action}>{label}</button>
  const isModal = layout == 'modal'
  const named = { 'aria-labelledby': 'assent-notice-title' }
  const box = isModal ? named : layout == 'inline' ? {} : { popover: 'manual' }
  return (
    <assent-notice data-assent="notice" {...(!isModal && { role: 'region', ...named })}>
      {h(isModal ? 'dialog' : 'div', { class: 'assent', ...box },
        <div class="assent-text">
          <h2 id="assent-notice-title" tabindex={isModal && -1}>{fill(texts.heading, { name: view.controller?.name ?? location.hostname })}</h2>
          <p>{texts.purposes}</p>
          <ul role="list">
            {optional.map((category) => categoryWords(category, texts)).map(([title, description]) => <li><b>{title}</b><span>{description}</span></li>)}
          </ul>
          {vendors[0] && <p>{fillPlural(partners, language, { count: vendors.length, names: listOf(vendors.slice(0, NAMED), language) })}</p>}
          {view.signal && <p>{texts.signal}</p>}
          <p>{fill(texts.refuse, texts as {})}</p>
          <p class="assent-links">{button('preferences', texts.details)}{policies.map((key) => link(texts[key], view[key]))}</p>
        </div>,
        <div class="assent-actions">
          {button('accept', texts.acceptAll)}
          {button('reject', texts.rejectAll)}
          {button('customize', texts.customize)}
        </div>)}
    </assent-notice>
  )
}
