import { h } from './h.ts'
import { link } from './link.tsx'
import { fill } from './words.ts'
import type { Texts } from '../locales/texts.ts'

/** What a placeholder shows: plain values. */
export interface EmbedView {
  /** Of the element that names it. */
  readonly id: string
  readonly language: string
  readonly texts: Texts
  /** What the page calls the embed, if it does. */
  readonly title?: string
  /** The services and categories that it needs. */
  readonly name: string
  /** Who would receive the data. */
  readonly vendor: string
  readonly purposes: readonly string[]
  readonly policies: readonly { readonly name: string; readonly href: string }[]
  /** The owner's picture, checked. */
  readonly poster?: string
  /** Nobody may be asked here. */
  readonly isHeld: boolean
  /** Whether a grant would open it. */
  readonly mayAlways: boolean
}

/** What stands in the place of a held embed. Every text has an element of its own: translators replace text nodes (hazard L12). */
export function drawPlaceholder({ id, texts, title, name, vendor, purposes, policies, poster, isHeld, mayAlways }: EmbedView) {
  const always = fill(texts.embedAlways, { name })
  return (
    <div class={`assent-frame${poster ? ' assent-pictured' : ''}`}>
      {poster && <img class="assent-poster" src={poster} alt="" decoding="async" />}
      <div class="assent-embed">
        {/* What scrolls can be reached by keyboard: by its link, else by itself. */}
        <div class="assent-text" tabindex={policies[0] && !isHeld ? undefined : 0}>
          <p class="assent-name" id={id}>
            {title && <span>{name + ' '}</span>}
            <b>{title ?? name}</b>
          </p>
          {isHeld ? <p>{texts.embedHeld}</p> : <p>{fill(texts.embedRecipient, { vendor })}</p>}
          {!isHeld && purposes.map((purpose) => <p>{purpose}</p>)}
          {!isHeld && mayAlways && <p>{fill(texts.embedAbout, { always, reopen: texts.reopen })}</p>}
          {!isHeld && !!policies.length && <p class="assent-links">{policies.map((policy) => drawPolicy(policy, texts))}</p>}
        </div>
        {!isHeld && (
          <div class="assent-actions">
            <button data-assent-action="once" aria-describedby={id}>{texts.embedOnce}</button>
            {mayAlways && <button data-assent-action="always" aria-describedby={id}>{always}</button>}
          </div>
        )}
      </div>
    </div>
  )
}

function drawPolicy({ name, href }: { name: string; href: string }, texts: Texts) {
  const label = fill(texts.embedPolicy, { name })
  return link(label, href, { target: '_blank', rel: 'noopener noreferrer', 'aria-label': fill(texts.embedNewTab, { label }) })
}
