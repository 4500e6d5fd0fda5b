import type { Declaration, DeclaredCategory, DeclaredItem, DeclaredService } from './declaration.ts'
import type { Vendor } from './types.ts'

/** A node of JSON-LD, or a list of them; what is undefined does not come out. */
type Json = string | number | boolean | undefined | readonly Json[] | { readonly [key: string]: Json }

/**
 * A declaration for machines: schema.org where it has the word, else the W3C community's Data Privacy Vocabulary.
 *
 * @param words the language that the declaration is in, as a BCP 47 tag
 */
export function jsonLdOf(declaration: Declaration, { language }: { readonly language: string }): { readonly [key: string]: Json } {
  const { controller, privacyPolicy, cookiePolicy, categories } = declaration
  return {
    '@context': { '@vocab': 'https://schema.org/', dpv: 'https://w3id.org/dpv#' },
    '@type': 'WebPageElement',
    inLanguage: language,
    'dpv:hasDataController': controller && { '@type': 'Organization', ...controller, contact: undefined, contactPoint: contactOf(controller.contact) },
    'dpv:hasNotice': [privacyPolicy, cookiePolicy].flatMap((url) => noticeOf(url) ?? []),
    'dpv:hasProcess': categories.map(categoryOf),
  }
}

function categoryOf({ id, title, description, locked, services }: DeclaredCategory): Json {
  return {
    '@type': 'dpv:Process', identifier: id, name: title, description,
    // What is always on rests on something else, which only the owner knows.
    'dpv:hasLegalBasis': locked ? undefined : { '@id': 'dpv:Consent' },
    'dpv:hasProcess': services.map(serviceOf),
  }
}

function serviceOf({ id, name, purpose, vendor, storage, hosts, transfers }: DeclaredService): Json {
  return {
    '@type': 'dpv:Process', identifier: id, name,
    'dpv:hasPurpose': purpose && { '@type': 'dpv:Purpose', description: purpose },
    'dpv:hasRecipient': vendorOf(vendor, hosts),
    'dpv:hasStorageCondition': storage.map(itemOf),
    'dpv:hasProcessing': transfers.map(transferTo),
  }
}

function vendorOf({ name, contact, website, policy, optOut }: Vendor, hosts: readonly string[]): Json {
  return {
    '@type': 'Organization', name, url: website,
    contactPoint: contactOf(contact),
    'dpv:hasNotice': noticeOf(policy),
    potentialAction: optOut && { '@type': 'DeactivateAction', target: optOut },
    additionalProperty: hosts.map((host) => property('host', host)),
  }
}

function itemOf({ kind, name, lifetime, party }: DeclaredItem): Json {
  const text = typeof lifetime == 'number' ? isoDuration(lifetime) : lifetime
  return {
    '@type': 'dpv:StorageCondition', name,
    'dpv:hasDuration': text && { '@type': 'dpv:TemporalDuration', name: text },
    additionalProperty: [property('kind', kind), property('party', party)],
  }
}

const transferTo = (country: string): Json => ({
  '@type': 'dpv:CrossBorderTransfer',
  'dpv:hasCountry': { '@type': ['Country', 'dpv:ThirdCountry'], identifier: country },
})

const property = (name: string, value: string): Json => ({ '@type': 'PropertyValue', name, value })

const noticeOf = (url: string | undefined): Json => (url ? { '@type': 'dpv:PrivacyNotice', url } : undefined)

/** Owners give an e-mail address, that of a page, or words. */
function contactOf(contact: string | undefined): Json {
  if (!contact) return undefined
  return { '@type': 'ContactPoint', [/^\S+@\S+$/.test(contact) ? 'email' : /^https?:/.test(contact) ? 'url' : 'description']: contact }
}

/** ISO 8601. */
const isoDuration = (days: number): string => (Number.isInteger(days) ? `P${days}D` : `PT${Math.round(days * 1440)}M`)
