import { h, type Part } from './h.ts'
import { lifetimeOf } from './lifetime.ts'
import { link } from './link.tsx'
import { fill, join, listOf } from './words.ts'
import type { Declaration, DeclaredCategory, DeclaredItem, DeclaredService } from '../core/declaration.ts'
import type { Texts } from '../locales/texts.ts'

/** A declaration, and the words to draw it with. */
export interface DeclarationView {
  /** In the language of the texts. */
  readonly declaration: Declaration
  readonly texts: Texts
  readonly language: string
  /** Level of the categories' headings, 1 to 6; those of the services are one below. */
  readonly level: number
}

/** What the owner links to. */
const links = ['privacyPolicy', 'cookiePolicy', 'imprint'] as const

let count = 0

/** What of a declaration stands in the owner's page, one after the other: headings, lists and tables, and nothing that has to be opened. */
export function drawDeclaration({ declaration, texts, language, level }: DeclarationView): Node[] {
  const { controller, categories } = declaration
  const policies = links.filter((key) => declaration[key])
  const id = `assent-declared-${++count}`
  const parts: Part[] = [
    <p class="assent-control"><button type="button" data-assent-action="preferences">{texts.reopen}</button></p>,
    controller && <p>{fill(texts.controller, { name: join([controller.name, controller.address, controller.contact], language) })}</p>,
    policies.length > 0 && <ul class="assent-policies">{policies.map((key) => <li>{link(texts[key], declaration[key])}</li>)}</ul>,
    ...categories.map(drawCategory),
  ]
  return parts.filter((part) => part instanceof Node)

  function drawCategory({ id: key, title, description, locked, services }: DeclaredCategory) {
    return (
      <section>
        {heading(level, title ?? key)}
        <p>{description}</p>
        {locked && <p>{texts.alwaysActive}</p>}
        {services.map(drawService)}
      </section>
    )
  }

  function drawService({ id: key, name, purpose, vendor, storage, hosts, transfers }: DeclaredService) {
    const at = `${id}-${key}`
    return (
      <section>
        {heading(level + 1, name, at)}
        <dl>
          {row(texts.declarationPurpose, purpose)}
          {row(texts.declarationVendor, <bdi>{vendor.name}</bdi>)}
          {row(texts.declarationContact, contactOf(vendor.contact))}
          {row(texts.website, addressOf(vendor.website))}
          {row(texts.privacyPolicy, addressOf(vendor.policy))}
          {row(texts.optOut, addressOf(vendor.optOut))}
          {row(texts.declarationHosts, ...hosts.map((host) => <code dir="ltr">{host}</code>))}
          {row(texts.declarationTransfers, transfers.length && listOf(transfers.map(country), language))}
        </dl>
        {!!storage.length && drawStorage(storage, at)}
      </section>
    )
  }

  /** It may be wider than the screen, so it can be scrolled by keyboard; its name is the service and what the table is. */
  function drawStorage(storage: readonly DeclaredItem[], at: string) {
    const { declarationName, declarationKind, declarationLifetime, declarationParty } = texts
    return (
      <div role="region" tabindex="0" aria-labelledby={`${at} ${at}-stored`}>
        <table>
          <caption id={`${at}-stored`}>{texts.storage}</caption>
          <thead><tr>{[declarationName, declarationKind, declarationLifetime, declarationParty].map((label) => <th scope="col">{label}</th>)}</tr></thead>
          <tbody>{storage.map(drawItem)}</tbody>
        </table>
      </div>
    )
  }

  function drawItem(item: DeclaredItem) {
    return (
      <tr>
        <th scope="row"><code dir="ltr">{item.name}</code></th>
        <td>{texts[`${item.kind}Kind`]}</td>
        <td>{lifetimeOf(item, texts, language)}</td>
        <td>{item.party == 'third' ? texts.thirdParty : texts.firstParty}</td>
      </tr>
    )
  }

  function country(code: string): string {
    return new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code
  }
}

const heading = (level: number, text: string, id?: string) => h(`h${Math.min(level, 6)}`, { id }, text)

const row = (label: string, ...parts: Part[]) => !!parts[0] && <div><dt>{label}</dt>{parts.map((part) => <dd>{part}</dd>)}</div>

/** An address is its own label: so it is there on paper, too. */
const addressOf = (address: string | undefined, label = address) => link(label ?? '', address, { dir: 'ltr' }) || undefined

/** Owners give an e-mail address, that of a page, or words. */
function contactOf(contact: string | undefined) {
  if (/^\S+@\S+$/.test(contact ?? '')) return addressOf(contact!.replace(/^(mailto:)?/, 'mailto:'), contact)
  return /^https?:/.test(contact ?? '') ? addressOf(contact) : contact && <bdi>{contact}</bdi>
}
