import { h } from 'preact'
import { policies } from './link.tsx'
import { fill, wordsOf } from './words.ts'
import type { View } from './view.ts'

/** The first layer. Every text has an element of its own: translators replace text nodes (hazard L12). */
export function drawNotice(view: View, attributes: object, raise: (box: HTMLElement | null) => void) {
  const { texts, partial, signal, controller, asked, layout, position } = view
  const isAsked = ({ id }: { id: string }) => !partial || asked.includes(id)
  const optional = view.categories.filter(({ locked }) => !locked)
  const purposes = optional.flatMap((category) => isAsked(category)
    ? [wordsOf(category, texts)]
    : category.services.filter(isAsked).map(({ name, purpose }) => [name, purpose]))
  const vendors = [...new Set(optional.flatMap(({ services }) => services.filter(isAsked).map(({ vendor }) => vendor.name)))]
  const names = vendors.slice(0, 4).join(', ') + (vendors[4] ? ', …' : '')
  const button = (action: string, label: string) => <button data-assent-action={action}>{label}</button>
  return (
    <assent-notice data-assent="notice" data-layout={layout} data-position={position} role="region"
      aria-labelledby="assent-notice-title" {...attributes}>
      <div class="assent" popover="manual" ref={raise}>
        <div class="assent-text">
          <h2 id="assent-notice-title">
            {fill(partial ? texts.newHeading : texts.heading, { name: controller?.name ?? location.hostname })}
          </h2>
          <p>{partial ? texts.newPurposes : texts.purposes}</p>
          <ul role="list">
            {purposes.map(([title, description]) => <li><b>{title}</b><span>{description}</span></li>)}
          </ul>
          {names && <p>{fill(texts.partners, { count: vendors.length, names })}</p>}
          {signal && <p>{texts.signal}</p>}
          <p>{fill(texts.refuse, texts as {})}</p>
          <p class="assent-links">{button('preferences', texts.details)}{policies(view)}</p>
        </div>
        <div class="assent-actions">
          {button('accept', partial ? texts.accept : texts.acceptAll)}
          {button('reject', partial ? texts.reject : texts.rejectAll)}
          {button('customize', texts.customize)}
        </div>
      </div>
    </assent-notice>
  )
}
