import { ConfigError, readConfig, type CatalogueReference, type Config } from './core/config.ts'
import { fromDocument } from './browser/document.ts'
import { checkGuard } from './guard/check.ts'
import { optionsOf } from './services/fetch.ts'
import { CATEGORIES, FORMATS } from './services/table.ts'
import type { Input } from './script-tag.ts'
import type { Service } from './core/types.ts'

/**
 * Checks what the script tag was given; the script itself took it as it was.
 *
 * @param tellsAll whether this build tells all vendors there are signals for
 * @throws an Error for the first mistake that names the attribute, or the place in the JSON block
 */
export function checkInput(input: unknown, tellsAll: boolean): void {
  const { config, written: attributes } = input as Input
  const { assent = {} } = globalThis as { assent?: object }
  const late = fromDocument('querySelector')('script[data-assent-config]')?.textContent
  if (typeof config == 'string') throw new Error(`data-assent-config: expected JSON, got "${config.trim().slice(0, 40)}"`)
  if (late && attributes.length && !wasRead(late, config)) throw new Error('data-assent-config: expected before a script tag that has settings in its attributes, got it behind')
  try {
    readConfig(config, knownService)
    checkGuard(config as Config)
    // Only builds of their own tell other vendors than Google, and Google more than its seven signals.
    const more = !tellsAll && moreSignals(config as Config)
    if (more) throw new ConfigError(`signals.${more}`, 'the script assent.signals.js in the place of this one', more)
    // A page that counts on the guard must not go on without it.
    if ((config as Config).guard && !('observed' in assent)) throw new ConfigError('guard', 'the script assent.guard.js in the place of this one', (config as Config).guard)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    throw new Error(`${attributeFor(error.place, config as { services?: { id: string }[] }, attributes) ?? error.place}: ${error.detail}`)
  }
}

/** A service of the catalogue, as far as its options have to fit it. */
function knownService({ id, options: given }: CatalogueReference): Service | undefined {
  if (!Object.hasOwn(CATEGORIES, id)) return
  let options = given
  try {
    options = given && optionsOf({ options: given })
  } catch {
    throw new Error(`data-${id}: expected JSON, got "${String(given!['id']).slice(0, 40)}"`)
  }
  return { id, name: id, vendor: { name: id }, category: options?.['category'] ?? CATEGORIES[id], format: FORMATS[id], options } as Service
}

/** The first setting that needs a build with signals. */
function moreSignals({ signals = {} }: Config): string | undefined {
  const { browser: _, google, ...tags } = signals
  const more = typeof google == 'object' && (['dataLayer', 'wait_for_update', 'url_passthrough', 'ads_data_redaction', 'regions'] as const).find((name) => name in google)
  return more ? `google.${more}` : Object.keys(tags)[0]
}

/** The attribute that said it, where it was one, and the option in its JSON: `data-matomo.url`. */
function attributeFor(place: string, { services = [] }: { services?: { id: string }[] }, attributes: readonly string[]): string | undefined {
  const [, index, option = ''] = /^services\[(\d+)\](?:\.options)?(?:\.id)?(.*)/.exec(place) ?? []
  const name = index ? services[+index]?.id : place.replace('.', '-').replace(/[A-Z]/g, '-$&').toLowerCase()
  return attributes.map((attribute) => attribute.replace(/[A-Z]/g, '-$&').toLowerCase()).includes(name ?? '') ? `data-${name}${option}` : undefined
}

/** Whether what the JSON block says is in the configuration: a block behind the script tag comes too late for it. */
function wasRead(block: string, config: unknown): boolean {
  try {
    const [said, read] = [JSON.parse(block) as Config, config as Config]
    const ids = read.services?.map(({ id }) => id) ?? []
    return Object.keys(said).every((key) => key in read) && (said.services ?? []).every(({ id }) => ids.includes(id))
  } catch {
    return false
  }
}
