import type { CatalogueReference, Config } from './core/config.ts'
import { hash } from './core/hash.ts'
import { definePolicy } from './core/policy.ts'
import { fromDocument } from './browser/document.ts'
import { startConsent, whenParsed } from './consent.ts'
import { CATEGORIES, CONSENT_MODE } from './services/table.ts'
import type { AssentConsent } from './api.ts'
import type { Service } from './core/types.ts'

/** Fetches what lies beside the script: `acts`, or `services/hotjar`. */
export type LoadBeside = (base: string, file: string) => Promise<any>

/** The one global of the script tag. */
export interface AssentGlobal extends AssentConsent {
  /** Starts with this configuration, where neither attributes nor a JSON block gave one. A second call changes nothing. */
  init(config: Config): AssentGlobal
}

/** What the page says: the configuration, unchecked, and where it was said. */
export interface Input {
  readonly config: unknown
  /** `data-` attributes of the script tag that say something, in their dataset spelling. */
  readonly attributes: readonly string[]
}

/** Attributes that optimisers and frameworks put on any script (hazard G16). */
const FOREIGN = /^(cf|turbo|no|pagespeed|rocket|wp|nitro|astro|n)([A-Z]|$)/

/**
 * Starts the script tag: reads the configuration from its attributes, a JSON block before it, or `assent.init`.
 *
 * Loaded twice, the first copy goes on and the second does nothing (hazard L3).
 */
export function startScriptTag(loadBeside: LoadBeside): void {
  const page = globalThis as { [key: symbol]: unknown; assent?: AssentGlobal }
  const key = Symbol.for('assent')
  if (page[key]) return
  const current = fromDocument('currentScript')
  // An image named currentScript would be taken for the script (hazard C2).
  const script = current instanceof HTMLScriptElement ? current : undefined
  const attributes = Object.keys(script?.dataset ?? {}).filter((name) => !FOREIGN.test(name))
  const block = () => fromDocument('querySelector')('script[data-assent-config]')?.textContent
  let started = false
  const assent = {
    init(config: Config) {
      if (!started) start(config)
      return assent
    },
  } as AssentGlobal
  page[key] = page.assent = assent
  if (attributes[0] || block()) startWithPage()
  else whenParsed(startWithPage)

  function startWithPage(): void {
    const text = block() ?? '{}'
    let config: unknown = text
    try {
      config = withAttributes(JSON.parse(text))
    } catch {
      // Not JSON: the check says so.
    }
    if (!started) start(config)
  }

  function start(config: any): void {
    const base = new URL('.', script?.src ?? location.href).href
    started = true
    let policy = definePolicy({ categories: {} }, [])
    try {
      policy = definePolicy(config, (config.services ?? []).map(knownService))
    } catch {
      // So wrong that it cannot even be read: everything stays shut, and the check says why.
    }
    const consent = startConsent(policy.questions[0] ? config : {}, policy, {
      nonce: script?.nonce ?? '',
      fingerprint: hash(JSON.stringify(config)),
      unchecked: { config, attributes },
      load: (name) => loadBeside(base, 'assent-' + name),
      half: ({ id, options }, half) => loadBeside(base, `services/${id}${half}`).then((file) => file.default(options ?? {})),
    })
    Object.defineProperties(assent, Object.getOwnPropertyDescriptors(consent))
  }

  function withAttributes(block: Config): Config {
    const config: Record<string, any> = { ...block, services: [...(block.services ?? [])] }
    for (const name of attributes) {
      const value = script!.dataset[name]!
      const id = name.replace(/[A-Z]/g, '-$&').toLowerCase()
      const [, group, key] = /^(controller|cookie(?!Policy))(.+)/.exec(name) ?? []
      if (CATEGORIES[id]) config['services'].push({ id, options: value ? { id: value } : {} })
      else if (group) config[group] = { ...config[group], [key!.toLowerCase()]: scalar(value) }
      else config[name] = scalar(value)
    }
    return config
  }
}

/** What a catalogue reference stands for, as far as it is known before its file is there. */
export function knownService(given: Service | CatalogueReference): Service {
  if ('vendor' in given) return given
  const { id, options } = given
  return { id, category: (options?.['category'] as string) ?? CATEGORIES[id], consentMode: CONSENT_MODE.includes(id), revision: 1, options } as Service
}

const scalar = (text: string): unknown => (/^\d+$/.test(text) ? +text : text === 'false' ? false : text)
