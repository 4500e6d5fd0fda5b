const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/**
 * FNV-1a over UTF-16 units, as `length` URL-safe characters (6 bits each, at most 32 bits).
 *
 * Tells short texts apart; protects nothing: a visitor may write any answer into their own cookie.
 */
export function shortHash(text: string, length: number): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  let out = ''
  for (let i = 0; i < length; i++) out += ALPHABET[(hash >>> (i * 6)) & 63]
  return out
}
