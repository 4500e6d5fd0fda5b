/** One Content-Security-Policy: directive names in lower case, each with its sources. */
export type Directives = Map<string, string[]>

/**
 * Reads the value of a Content-Security-Policy header as browsers do: policies between commas, of each the first
 * directive of a name, and nothing that is not plain ASCII.
 */
export function parsePolicies(text: string): Directives[] {
  return text.split(',').map(parsePolicy).filter(({ size }) => size)
}

function parsePolicy(text: string): Directives {
  const directives: Directives = new Map()
  for (const directive of text.split(';')) {
    const [name, ...sources] = directive.split(/[\t\n\f\r ]+/).filter(Boolean)
    const key = name?.toLowerCase()
    if (!key || !/^[\t\n\f\r -~]*$/.test(directive) || directives.has(key)) continue
    directives.set(key, sources)
  }
  return directives
}

/** Writes policies as the value of one header, in one line. */
export function formatPolicies(policies: readonly Directives[]): string {
  return policies.map((policy) => [...policy].map(([name, sources]) => [name, ...sources].join(' ')).join('; ')).join(', ')
}

/** The sources with these behind them, each once. `'none'` goes, because beside others it means nothing. */
export function withSources(sources: readonly string[], more: readonly string[]): string[] {
  const known = new Set(sources.map((source) => source.toLowerCase()))
  const added = [...new Set(more)].filter((source) => !known.has(source.toLowerCase()))
  return [...sources.filter((source) => !added.length || source.toLowerCase() !== "'none'"), ...added]
}
