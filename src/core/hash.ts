/**
 * FNV-1a over UTF-16 units: 32 bits, in base 36.
 *
 * Tells texts apart; protects nothing: visitors may write any answer into their own cookie.
 */
export function hash(text: string): string {
  let bits = 0x811c9dc5
  for (let i = 0; i < text.length; i++) bits = Math.imul(bits ^ text.charCodeAt(i), 0x01000193)
  return (bits >>> 0).toString(36)
}
