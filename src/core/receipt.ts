import { shortHash } from './hash.ts'
import type { Policy } from './policy.ts'
import type { Choice, Method, Receipt, Signal, Source } from './types.ts'

// Version 1, described for users in the README. Only unreserved characters: WebKit empties a cookie with raw non-ASCII
// text (hazard S3).
const SHAPE = /^1\.(\w+)\.(\w+)\.([arsw])([uas])o(g?)(d?)(x?)\.([\w-]*)\.((?:[\w-]{5})*)\.((?:[\w-]{5})*)\./
const METHODS: Record<string, Method> = { a: 'accept', r: 'reject', s: 'save', w: 'withdraw' }
const SOURCES: Record<string, Source> = { u: 'ui', a: 'api', s: 'signal' }

/**
 * Reads the text of a cookie. Anything {@link formatReceipt} cannot have written is `undefined`: undecided.
 *
 * Answers are looked up for the questions of the policy, so nothing in the text can name a property (hazard S5), and a key
 * in both lists counts as denied.
 */
export function parseReceipt(text: string, { questions }: Policy): Receipt | undefined {
  const [head = '', revision, decidedAt, method, source, gpc, dnt, unswept, fingerprint, granted, denied] = SHAPE.exec(text) ?? []
  if (!head || text !== sign(head)) return
  const choices: Record<string, Choice> = {}
  for (const { id, key, locked } of questions) {
    const choice = has(denied!, key) ? 'denied' : has(granted!, key) && 'granted'
    if (choice && !locked) choices[id] = choice
  }
  return {
    version: 1,
    revision: parseInt(revision!, 36),
    decidedAt: parseInt(decidedAt!, 36),
    method: METHODS[method!]!,
    source: SOURCES[source!]!,
    regime: 'opt-in',
    signals: [...(gpc ? ['gpc' as Signal] : []), ...(dnt ? ['dnt' as Signal] : [])],
    fingerprint: fingerprint!,
    unswept: !!unswept,
    choices,
  }
}

/** Writes a receipt as the text of the cookie. Ids the policy does not ask about are left out. */
export function formatReceipt({ revision, decidedAt, method, source, signals, unswept, fingerprint, choices }: Receipt, { questions }: Policy): string {
  const keys = (choice: Choice) => questions.map(({ id, key, locked }) => (!locked && Object.hasOwn(choices, id) && choices[id] === choice ? key : '')).join('')
  const how = [method[0], source[0], 'o', signals.includes('gpc') && 'g', signals.includes('dnt') && 'd', unswept && 'x'].filter(Boolean).join('')
  return sign(`1.${revision.toString(36)}.${decidedAt.toString(36)}.${how}.${fingerprint}.${keys('granted')}.${keys('denied')}.`)
}

/** 32 bits that notice every change of a single letter, and all but one in four thousand million others. */
const sign = (head: string) => head + shortHash(head, 6)

const has = (keys: string, key: string) => keys.match(/.{5}/g)?.includes(key)
