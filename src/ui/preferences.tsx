import { h } from './h.ts'
import { lifetimeOf } from './lifetime.ts'
import { link } from './link.tsx'
import { policies } from './notice.tsx'
import { categoryWords, fill, fillPlural, join } from './words.ts'
import type { Choice, Choices, Service, StoredItem } from '../core/types.ts'
import type { CategoryView, View } from './view.ts'

export { default } from './preferences.css'

/** The second layer, and the switches as they stand. */
export interface Preferences {
  readonly element: HTMLElement
  /** Every category and service id that is not locked: what was never granted is denied. */
  draft(): Choices
}

/** Draws the second layer: a modal dialog in which a switch that is on means allowed (R-1105). */
export function drawPreferences(view: View): Preferences {
  const { texts, controller, language, choices } = view
  // Every switch as the stored choice has it.
  const asked = view.categories.flatMap((category) => (category.locked ? [] : [category, ...category.services]))
  const draft: Record<string, Choice> = Object.fromEntries(asked.map(({ id }) => [id, choices?.[id] == 'granted' ? 'granted' : 'denied']))
  const updates: (() => void)[] = []
  return { element: draw(), draft: () => ({ ...draft }) }

  function draw(): HTMLElement {
    return (
      <assent-preferences data-assent="preferences">
        <dialog class="assent" aria-labelledby="assent-preferences-title">
          <div class="assent-head">
            <h2 id="assent-preferences-title" tabindex={-1}>{texts.reopen}</h2>
            <button data-assent-action="close" aria-label={texts.close}><span aria-hidden="true">×</span></button>
          </div>
          <div class="assent-text">
            <p>{texts.preferences}</p>
            {view.transfers && <p>{texts.transfers}</p>}
            <ul role="list">{view.categories.map(drawCategory)}</ul>
            {controller && <p>{fill(texts.controller, { name: list(controller.name, controller.address, controller.contact) })}</p>}
            <p class="assent-links">{policies.map((key) => link(texts[key], view[key], newTab(texts[key], controller?.name)))}</p>
          </div>
          <div class="assent-actions">
            <button data-assent-action="accept">{texts.acceptAll}</button>
            <button data-assent-action="reject">{texts.rejectAll}</button>
            <button data-assent-action="save">{texts.save}</button>
          </div>
        </dialog>
      </assent-preferences>
    )
  }

  function drawCategory(category: CategoryView, index: number) {
    const { services, locked, id } = category
    const [title, description] = categoryWords(category, texts)
    const name = 'assent-' + index
    return (
      <li>
        <div class="assent-row">
          <h3>{drawName(name, title, locked)}</h3>
          {locked
            ? <span>{texts.alwaysActive}</span>
            : drawSwitch(name, [id, ...services.map((service) => service.id)], { 'data-assent-category': id })}
        </div>
        <p id={name + '-about'}>{description}</p>
        {!!services.length && <details>
          <summary>{drawSummary(category)}</summary>
          <ul role="list">{services.map((service, at) => drawService(service, `${name}-${at}`, locked))}</ul>
        </details>}
      </li>
    )
  }

  function drawSummary({ id, services, locked }: CategoryView) {
    const summary = <span />
    let shown = ''
    const update = () => {
      const count = services.length
      const on = services.filter((service) => isOn(service.id)).length
      const text = fillPlural(locked || on == (isOn(id) ? count : 0) ? texts.services : texts.servicesOn, language, { on, count })
      // What is the same stays: a translator may have been here.
      if (shown != text) summary.textContent = shown = text
    }
    update()
    updates.push(update)
    return summary
  }

  function drawService({ id, name: title, vendor, purpose, storage }: Service, name: string, locked: boolean) {
    return (
      <li>
        <div class="assent-row">
          <h4>{drawName(name, title, locked)}</h4>
          {!locked && drawSwitch(name, [id], { 'data-assent-service': id })}
        </div>
        <p id={name + '-about'}>{purpose}</p>
        <p>{fill(texts.vendor, { name: list(vendor.name, vendor.contact) })}</p>
        {!!storage?.length && <p>{texts.storage}</p>}
        {!!storage?.length && <ul role="list">{storage.map(drawItem)}</ul>}
        <p class="assent-links">
          {link(texts.privacyPolicy, vendor.policy, newTab(texts.privacyPolicy, vendor.name))}
          {link(texts.optOut, vendor.optOut, newTab(texts.optOut, vendor.name))}
          {link(texts.website, vendor.website, newTab(texts.website, vendor.name))}
        </p>
      </li>
    )
  }

  function drawItem(item: StoredItem) {
    const party = item.party == 'third' ? texts.thirdParty : texts.firstParty
    return (
      <li>
        <code>{item.name}</code>
        <span>{list(texts[`${item.kind}Kind`], lifetimeOf(item, texts, language), party)}</span>
      </li>
    )
  }

  function drawName(name: string, title: string, locked: boolean) {
    return locked ? <span>{title}</span> : <label for={name}>{title}</label>
  }

  function drawSwitch(name: string, ids: readonly string[], hook: object) {
    const [id = ''] = ids
    const input = <input type="checkbox" role="switch" id={name} aria-describedby={name + '-about'} checked={isOn(id)} {...hook} onChange={change} /> as HTMLInputElement
    updates.push(() => input.checked = isOn(id))
    return input

    function change(): void {
      for (const each of ids) draft[each] = input.checked ? 'granted' : 'denied'
      for (const update of updates) update()
    }
  }

  function list(...parts: (string | undefined)[]): string {
    return join(parts, language)
  }

  function isOn(id: string): boolean {
    return draft[id] == 'granted'
  }

  /** So that following a link does not lose the draft. */
  function newTab(label: string, name = location.hostname): object {
    return { target: '_blank', rel: 'noopener noreferrer', 'aria-label': fill(texts.newTab, { label, name }) }
  }
}
