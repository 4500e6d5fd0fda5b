import { h } from 'preact'
import { link } from './link.tsx'
import { fill, wordsOf } from './words.ts'
import type { View } from './view.ts'

/** What the owner links to, on either layer. */
export const policies = ['privacyPolicy', 'cookiePolicy', 'imprint'] as const

/** The first layer. Every text has an element of its own: translators replace text nodes (hazard L12). */
export function drawNotice(view: View) {
  const { texts } = view
  const optional = view.categories.filter(({ locked }) => !locked)
  const vendors = [...new Set(optional.flatMap(({ services }) => services.map(({ vendor }) => vendor.name)))]
  const button = (action: string, label: string) => <button data-assent-action={action}>{label}</button>
  return (
    <assent-notice data-assent="notice" role="region" aria-labelledby="assent-notice-title">
      <div class="assent" popover="manual" ref={raise}>
        <div class="assent-text">
          <h2 id="assent-notice-title">{fill(texts.heading, { name: view.controller?.name ?? location.hostname })}</h2>
          <p>{texts.purposes}</p>
          <ul role="list">
            {optional.map((category) => wordsOf(category, texts)).map(([title, description]) => <li><b>{title}</b><span>{description}</span></li>)}
          </ul>
          {vendors[0] && <p>{fill(texts.partners, { count: vendors.length, names: vendors.slice(0, 4).join(', ') + (vendors[4] ? ', …' : '') })}</p>}
          {view.signal && <p>{texts.signal}</p>}
          <p>{fill(texts.refuse, texts as {})}</p>
          <p class="assent-links">{button('preferences', texts.details)}{policies.map((key) => link(texts[key], view[key]))}</p>
        </div>
        <div class="assent-actions">
          {button('accept', texts.acceptAll)}
          {button('reject', texts.rejectAll)}
          {button('customize', texts.customize)}
        </div>
      </div>
    </assent-notice>
  )
}

/** Into the top layer. */
const raise = (box: HTMLElement | null) => box?.showPopover?.()
