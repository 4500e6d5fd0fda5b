import { ConfigError } from './config-error.ts'

/**
 * What a value must be: words joined by `|`, each a literal or a name from `TYPES`; a list of one; an object of rules, in
 * which a key ending in `!` must be there and `*` stands for every key.
 */
export type Rule = string | readonly [Rule] | { readonly [key: string]: Rule }

const HOST = /^(\*\.)?[\w-]+(\.[\w-]+)*$/

const TYPES: Record<string, (value: any) => unknown> = {
  text: (value) => typeof value == 'string' && value.trim(),
  // Browsers drop line breaks and other controls from an address before they look at its scheme.
  link: (value) => typeof value == 'string' && /^[!-\uffff]+$/.test(value) && /^(https?:|mailto:|(?![a-z][a-z\d+.-]*:))/i.test(value),
  id: (value) => typeof value == 'string' && /^[a-z][\w-]*$/i.test(value),
  global: (value) => typeof value == 'string' && /^[a-z_$][\w$]*$/i.test(value),
  // Exact or ending in `*`, never a regular expression (hazard C12): no name begins with `^`, or stands between slashes.
  pattern: (value) => typeof value == 'string' && /^(?!\/?\^|\/.*\/[a-z]*$)[^*\s]+\*?$/.test(value),
  // Goes into a cookie as it is, so nothing in it may end or split one.
  token: (value) => typeof value == 'string' && /^[^\s;=,"\\]{1,99}$/.test(value),
  host: (value) => typeof value == 'string' && HOST.test(value),
  // Of the catalogue's hosts some have a path, which may end in `*`.
  'host/path': (value) => typeof value == 'string' && HOST.test(value.split('/')[0]!) && /^[^*?#\s]*\*?$/.test(value.replace(/^\*/, '')),
  // Digits only to their ends: 1.5, -1 and 1e400 are none.
  number: (value) => Number.isSafeInteger(value) && value >= 0,
  amount: (value) => Number.isFinite(value) && value >= 0,
  days: (value) => Number.isInteger(value) && value > 0 && value < 391,
  country: (value) => typeof value == 'string' && /^[A-Z]{2}$/.test(value),
  true: (value) => value === true,
  false: (value) => value === false,
  format: (value) => isObject(value) && value['id'] instanceof RegExp && typeof value['example'] == 'string',
  selector: (value) => typeof value == 'string' && isSelector(value),
  function: (value) => typeof value == 'function',
  anything: () => true,
}

/** Where there is no document, whatever is not empty. */
function isSelector(text: string): boolean {
  try {
    if (typeof document == 'object') document.createDocumentFragment().querySelector(text)
    return text.trim() !== ''
  } catch {
    // The browser's own word for a selector that is none.
    return false
  }
}

/** Only plain objects: an element from a clobbered global is an object too (hazard C3). */
export const isObject = (value: unknown): value is Record<string, unknown> => {
  if (typeof value != 'object' || !value) return false
  const proto = Object.getPrototypeOf(value)
  return !proto || !Object.getPrototypeOf(proto)
}

/** @throws ConfigError for the first mistake: the place, what was wanted and what came */
export function check(value: any, rule: Rule, place: string): void {
  const fail = (wanted: string) => { throw new ConfigError(place, wanted, value) }
  if (typeof rule == 'string') {
    const words = rule.split('|')
    if (!words.some((word) => (TYPES[word] ? TYPES[word](value) : value === word))) fail(words.length > 1 ? `one of "${words.join('", "')}"` : /^(true|false)$/.test(rule) ? rule : `${/^[aeiou]/.test(rule) ? 'an' : 'a'} ${rule}`)
  } else if (Array.isArray(rule)) {
    if (!Array.isArray(value)) fail('a list')
    // Not forEach: it passes over a hole, and a service that was left out by mistake is one.
    for (let i = 0; i < value.length; i++) check(value[i], rule[0]!, `${place}[${i}]`)
  } else {
    if (!isObject(value)) return fail('an object')
    const rules = rule as Record<string, Rule>
    const keyRule = (key: string) => rules[key] ?? rules[key + '!'] ?? rules['*']
    for (const key of new Set([...Object.keys(value), ...Object.keys(rules).filter((key) => key.endsWith('!')).map((key) => key.slice(0, -1))])) {
      const at = place ? `${place}.${key}` : key
      const inner = Object.hasOwn(Object.prototype, key) ? undefined : keyRule(key)
      if (!inner) throw new ConfigError(at, 'an option of ' + Object.keys(rules).join(' '), key)
      if (value[key] !== undefined || rules[key + '!']) check(value[key], inner, at)
    }
  }
}
