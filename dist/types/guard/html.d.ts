/**
 * HTML in which the addresses that must wait are out of the browser's reach: `src` has become `data-assent-src`.
 *
 * The text is rewritten, not parsed and written again: what holds nothing comes back as it was. It is gone through once,
 * from tag to tag, so that no text, however long or broken, takes longer than its length.
 */
export declare function withoutHeldAddresses(html: string, isHeld: (address: string, tag: string) => boolean): string;
