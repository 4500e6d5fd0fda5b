import { ConfigError, readConfig, type Config } from './core/config.ts'
import { fromDocument } from './browser/document.ts'
import { CATEGORIES, FORMATS } from './services/table.ts'
import type { Input } from './script-tag.ts'
import type { Service } from './core/types.ts'

/**
 * Checks what the script tag was given; the script itself took it as it was.
 *
 * @throws an Error for the first mistake that names the attribute, or the place in the JSON block
 */
export function checkInput(input: unknown): void {
  const { config, attributes } = input as Input
  const late = fromDocument('querySelector')('script[data-assent-config]')?.textContent
  if (typeof config == 'string') throw new Error(`data-assent-config: expected JSON, got "${config.trim().slice(0, 40)}"`)
  if (late && attributes.length && !wasRead(late, config)) throw new Error('data-assent-config: expected before a script tag that has settings in its attributes, got it behind')
  try {
    readConfig(config, ({ id, options }) =>
      Object.hasOwn(CATEGORIES, id)
        ? ({ id, name: id, vendor: { name: id }, category: options?.['category'] ?? CATEGORIES[id], format: FORMATS[id], options } as Service)
        : undefined,
    )
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    throw new Error(`${attributeFor(error.place, config as { services?: { id: string }[] }, attributes) ?? error.place}: ${error.detail}`)
  }
}

/** The attribute that said it, where it was one. */
function attributeFor(place: string, { services = [] }: { services?: { id: string }[] }, attributes: readonly string[]): string | undefined {
  const index = /^services\[(\d+)\]/.exec(place)?.[1]
  const name = index ? services[+index]?.id : place.replace('.', '-').replace(/[A-Z]/g, '-$&').toLowerCase()
  return attributes.map((attribute) => attribute.replace(/[A-Z]/g, '-$&').toLowerCase()).includes(name ?? '') ? 'data-' + name : undefined
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
