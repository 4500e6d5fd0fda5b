import type { Config } from './core/config.ts'
import { fromDocument } from './browser/document.ts'
import { startConsent, whenParsed } from './consent.ts'
import type { AssentConsent } from './api.ts'

/** Fetches what lies beside the script: `acts`, or `services/hotjar`. */
export type LoadBeside = (file: string, script: string | undefined) => Promise<any>

/** The one global of the script tag. */
export interface AssentGlobal extends AssentConsent {
  /** Starts with this configuration, where neither attributes nor a JSON block gave one. A second call changes nothing. */
  init(config: Config): AssentGlobal
}

/** What the page says: the configuration, unchecked, and where it was said. */
export interface Input {
  readonly config: unknown
  /** `data-` attributes of the script tag that say something, in their dataset spelling. */
  readonly written: readonly string[]
}

/** How the attributes that are settings begin, and no service of the catalogue does; every other one names a service. */
export const SETTING = /^(pr|co|im|la|posi|th|re[^d]|lo|au|gu)/

/** Attributes that optimisers and frameworks put on any script (hazard G16). */
const FOREIGN = /^(cf|turbo|no|page|rocket|wp)/

/**
 * Starts the script tag: reads the configuration from its attributes, a JSON block before it, or `assent.init`.
 *
 * Loaded twice, the first copy goes on and the second does nothing (hazard L3).
 *
 * @param extend what a build of its own does with the running consent, before any other script of the page
 */
export function startScriptTag(loadBeside: LoadBeside, extend?: (consent: AssentConsent, config: Config, nonce: string) => AssentConsent): void {
  const page = globalThis as { assent?: Partial<AssentGlobal> }
  // Not just any `assent`: an element with that id is one, too.
  if (page.assent?.init) return
  const current = fromDocument('currentScript')
  // An image named currentScript would be taken for the script (hazard C2).
  const script = current instanceof HTMLScriptElement ? current : undefined
  // Before a <base> of the page could lead it elsewhere.
  const src = script?.src
  const attributes = Object.keys({ ...script?.dataset }).filter((name) => !FOREIGN.test(name))
  const block = () => fromDocument('querySelector')('script[data-assent-config]')?.textContent
  const init = (config: Config): AssentGlobal => {
    if (!page.assent!.allows) start(config ?? 0)
    return page.assent as AssentGlobal
  }
  page.assent = { init }
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
    init(config as Config)
  }

  function start(config: any): void {
    page.assent = Object.assign(startConsent(config, {
      nonce: script?.nonce ?? '',
      unchecked: { config, written: attributes },
      load: (file) => loadBeside(file, src),
    }), { init })
    extend?.(page.assent as AssentConsent, config, script?.nonce ?? '')
  }

  function withAttributes(block: Config): Config {
    const config: Record<string, any> = { ...block, services: [...(block.services ?? [])] }
    for (const name of attributes) {
      const value = script!.dataset[name]!
      if (SETTING.test(name)) config[name] = /^\d+$/.test(value) ? +value : value !== 'false' && value
      else config['services'].push({ id: name.replace(/[A-Z]/g, '-$&').toLowerCase(), options: value ? { id: value } : {} })
    }
    return config
  }
}
