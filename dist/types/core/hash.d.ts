/**
 * FNV-1a over code points, begun with its own prime: 32 bits, in base 36.
 *
 * Tells texts apart; protects nothing: visitors may write any answer into their own cookie.
 */
export declare function hash(text: string): string;
