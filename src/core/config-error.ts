/** Something that went wrong, in words for the site's developers. Never holds a visitor's data. */
export interface Problem {
  /** What it is about: an option, an attribute, a script's address. */
  readonly place: string
  readonly message: string
}

/** A developer's mistake in the configuration. */
export class ConfigError extends Error implements Problem {
  override readonly name = 'ConfigError'
  /** The option, as a path: `services[2].category`. */
  readonly place: string
  /** The rest of the message, without the place. */
  readonly detail: string
  constructor(place: string, wanted: string, got: unknown) {
    const detail = `expected ${wanted}, got ${inWords(got)}`
    super(`${place}: ${detail}`)
    this.place = place
    this.detail = detail
  }
}

function inWords(value: unknown): string {
  if (typeof value == 'function') return 'a function'
  if (typeof value != 'object' && typeof value != 'string') return String(value)
  try {
    return JSON.stringify(value).slice(0, 80)
  } catch {
    // It holds itself, or something else that JSON has no word for.
    return Object.prototype.toString.call(value)
  }
}
