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
  const KEY = Symbol.for('assent')
  if (page[KEY]) return
  const current = fromDocument('currentScript')
  // An image named currentScript would be taken for the script (hazard C2).
  const script = current instanceof HTMLScriptElement ? current : undefined
  const base = new URL('.', script?.src ?? location.href).href
  const attributes = Object.keys(script?.dataset ?? {}).filter((name) => !FOREIGN.test(name))
  const assent = { init } as AssentGlobal
  let started = false

  page[KEY] = page.assent = assent
  if (attributes[0] || jsonBlock()) startWithPage()
  else whenParsed(startWithPage)

  function init(config: Config): AssentGlobal {
    start(config, [])
    return assent
  }

  function startWithPage(): void {
    const text = jsonBlock()?.textContent ?? '{}'
    try {
      start(withAttributes(JSON.parse(text)), attributes)
    } catch {
      start(text, attributes) // not JSON: the check says so
    }
  }

  function start(config: unknown, attributes: readonly string[]): void {
    if (started) return
    started = true
    let policy = definePolicy({ categories: {} }, [])
    let readable = {}
    try {
      policy = definePolicy(config as Config, ((config as Config).services ?? []).map(knownService))
      readable = config as Config
    } catch {
      // So wrong that it cannot even be read: everything stays shut, and the check says why.
    }
    const consent = startConsent(readable, policy, {
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

const jsonBlock = () => fromDocument('querySelector')('script[data-assent-config]')
