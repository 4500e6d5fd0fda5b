const STRING_OR_COMMENT = /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\[^]|[^`\\])*(?:`|$))|\/\*[^]*?(?:\*\/|$)|\/\/.*/g
const IMPORTED = /\b(?:import|from)\s*(?:"([^"\n]+)"|'([^'\n]+)')/g

/** What the names of modules stand for, on this page. */
export type ImportMap = Map<string, string>

/** The addresses from which the code of a module imports. */
export function importsIn(code: string, map: ImportMap): string[] {
  const plain = code.replace(STRING_OR_COMMENT, (_, text = ' ') => text)
  return [...plain.matchAll(IMPORTED)].map(([, double, single]) => mapped(double ?? single!, map))
}

function mapped(name: string, map: ImportMap): string {
  for (const [key, address] of map) {
    if (name === key) return address
    if (key.endsWith('/') && name.startsWith(key)) return address + name.slice(key.length)
  }
  return name
}

/** Adds what an import map says. Scopes, too: whatever a name stands for anywhere. */
export function readImportMap(text: string, map: ImportMap): void {
  try {
    const { imports = {}, scopes = {} } = JSON.parse(text) as { imports?: object; scopes?: Record<string, object> }
    for (const names of [imports, ...Object.values(scopes)]) for (const [name, address] of Object.entries(names)) map.set(name, String(address))
  } catch {
    // No import map: the browser reads nothing from it either.
  }
}
