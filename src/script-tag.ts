import type { Config } from './core/config.ts'
import { fromDocument } from './browser/document.ts'
import { startConsent, whenParsed, type Parts } from './consent.ts'
import type { AssentConsent } from './api.ts'

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

/** Attributes that are settings; every other one names a service. */
const SETTING = /^(privacyP|cookie|imprint|controller|lang|layout|pos|theme|reopen|rev|loc|country|regime|aud|guard|reload)/

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
    const parts: Parts = {
      nonce: script?.nonce ?? '',
      unchecked: { config, attributes },
      load: (name) => loadBeside(base, 'assent-' + name),
      half: (id, half, options = {}) => loadBeside(base, `services/${id}${half}`).then((file) => file.default(options)),
    }
    let consent
    try {
      consent = startConsent(config, parts)
    } catch {
      // So wrong that it cannot even be read: everything stays shut, and the check says why.
      consent = startConsent({ categories: {} }, parts)
    }
    started = true
    Object.defineProperties(assent, Object.getOwnPropertyDescriptors(consent))
  }

  function withAttributes(block: Config): Config {
    const config: Record<string, any> = { ...block, services: [...(block.services ?? [])] }
    for (const name of attributes) {
      const value = script!.dataset[name]!
      const id = name.replace(/[A-Z]/g, '-$&').toLowerCase()
      const [, group, key] = /^(controller|cookie(?!Policy))(.+)/.exec(name) ?? []
      if (!SETTING.test(name)) config['services'].push({ id, options: value ? { id: value } : {} })
      else if (group) config[group] = { ...config[group], [key!.toLowerCase()]: scalar(value) }
      else config[name] = scalar(value)
    }
    return config
  }
}

const scalar = (text: string): unknown => (/^\d+$/.test(text) ? +text : text === 'false' ? false : text)
