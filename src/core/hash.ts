/**
 * FNV-1a over code points, begun with its own prime: 32 bits, in base 36.
 *
 * Tells texts apart; protects nothing: visitors may write any answer into their own cookie.
 */
export function hash(text: string): string {
  let bits = 0x01000193
  for (const letter of text) bits = Math.imul(bits ^ letter.codePointAt(0)!, 0x01000193)
  return (bits >>> 0).toString(36)
}
