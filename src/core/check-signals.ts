import { ConfigError } from './config-error.ts'
import { GOOGLE_CATEGORIES, TAG_CATEGORIES } from './signal-categories.ts'
import type { Policy } from './policy.ts'
import { check, isObject, type Rule } from './rules.ts'

const CHOICE = 'granted|denied'
const MODE = 'basic|advanced|off'
const texts = (names: object): { [name: string]: Rule } => Object.fromEntries(Object.keys(names).map((name) => [name, 'text']))

const GOOGLE: Rule = {
  ...texts(GOOGLE_CATEGORIES),
  mode: MODE, dataLayer: 'global', wait_for_update: 'number', url_passthrough: 'true|false', ads_data_redaction: 'true|false',
  regions: [{ 'region!': 'anything', security_storage: CHOICE, ...Object.fromEntries(Object.keys(GOOGLE_CATEGORIES).map((name) => [name, CHOICE])) }],
}

/**
 * Checks what vendors are to be told.
 *
 * @throws ConfigError for the first mistake, also for a signal that nobody's grant would stand behind
 */
export function checkSignals(signals: unknown, policy: Policy): void {
  if (signals === undefined) return
  check(signals, { browser: 'ask|refuse', google: 'anything', tagManager: 'true|text', ...Object.fromEntries(Object.keys(TAG_CATEGORIES).map((vendor) => [vendor, 'anything'])) }, 'signals')
  const { google, tagManager: _, browser: __, ...tags } = signals as Record<string, unknown>
  if (google !== undefined) {
    check(google, isObject(google) ? GOOGLE : MODE, 'signals.google')
    if (isObject(google)) checkRegions(google['regions'])
    // Where only the mode is said, a signal whose category is not there stays denied, and the lint of development says so.
    if (isObject(google) && google['mode'] !== 'off') checkMapping(google, GOOGLE_CATEGORIES, policy, 'signals.google')
  }
  for (const [vendor, mapping] of Object.entries(tags)) {
    if (mapping === undefined) continue
    const categories = TAG_CATEGORIES[vendor as keyof typeof TAG_CATEGORIES]
    check(mapping, isObject(mapping) ? texts(categories) : 'true', `signals.${vendor}`)
    checkMapping(mapping, categories, policy, `signals.${vendor}`)
  }
}

/** Google knows countries and their parts, and takes no notice of anything else (vendors.md 3.4). */
function checkRegions(regions: unknown): void {
  for (const [i, { region }] of ((regions ?? []) as { region: unknown }[]).entries()) {
    const codes: unknown[] = [region].flat()
    const isCode = (code: unknown) => typeof code == 'string' && /^(?!EU$|UK$)[A-Z]{2}(-[A-Z\d]{1,3})?$/.test(code)
    if (!codes.length || !codes.every(isCode)) throw new ConfigError(`signals.google.regions[${i}].region`, 'ISO 3166-2 codes such as "DE", "GB" or "US-CA" (EU, EEA and UK are none)', codes.find((code) => !isCode(code)) ?? region)
  }
}

/** Behind each signal has to be a choice of the visitor's, and behind those of advertising one about more than analytics. */
function checkMapping(mapping: unknown, categories: Readonly<Record<string, string>>, policy: Policy, place: string): void {
  const ids = policy.questions.map(({ id }) => id)
  const own = isObject(mapping) ? mapping : {}
  const wantedFor = (signal: string) => String(own[signal] ?? categories[signal])
  const open = policy.questions.filter(({ locked }) => !locked)
  const isAnalytics = analyticsIds(policy, Object.keys(categories).filter((signal) => categories[signal] === 'analytics').map(wantedFor).join(' '))
  for (const signal of Object.keys(categories)) {
    const expression = wantedFor(signal)
    const at = `${place}.${signal}`
    for (const id of expression.match(/[^\s|!]+/g) ?? [expression]) if (!ids.includes(id)) throw new ConfigError(at, `ids of "${ids.join('", "')}"`, id)
    const isGrant = (side: string, isEnough: (id: string) => boolean) => side.split(/\s+/).some((id) => open.some((question) => question.id === id) && isEnough(id))
    const sides = expression.split('|')
    if (!sides.every((side) => isGrant(side, () => true))) throw new ConfigError(at, 'a choice that the visitor has', expression)
    if (categories[signal] === 'marketing' && !sides.every((side) => isGrant(side, (id) => !isAnalytics(id)))) throw new ConfigError(at, 'a category of advertising: one of analytics never answers for it', expression)
  }
}

/**
 * What is about analytics: the category of that name, the one that answers for the vendor's analytics where there is another to
 * answer for ads, and their services.
 */
export function analyticsIds({ categories, services }: Policy, answering: string): (id: string) => boolean {
  const open = categories.filter(({ locked }) => !locked)
  const named = open.length > 1 ? (answering.match(/[^\s|!]+/g) ?? []) : []
  const analytics = ['analytics', ...named].filter((id) => id !== 'marketing')
  return (id) => analytics.includes(id) || services.some((service) => service.id === id && analytics.includes(service.category))
}
