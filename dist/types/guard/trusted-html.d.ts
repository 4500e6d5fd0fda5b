/**
 * HTML that was changed, as trusted as what the page gave: its own value where nothing was changed; where it gave a trusted
 * one, one of the guard's own policy, `assent-guard`. A text stays a text, or the guard would be a way around the page's
 * policies.
 *
 * @returns undefined where the page gave a trusted value and allows no such policy
 */
export declare function trustedLike(given: unknown, html: string): unknown;
/** @returns undefined where the page allows no such policy */
export declare function trusted(html: string): unknown;
/** Whether there are trusted types at all. */
export declare const trustedTypes: () => {
    isHTML(value: unknown): boolean;
} | undefined;
