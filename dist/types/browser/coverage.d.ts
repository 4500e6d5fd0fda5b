/**
 * Which of these ids the page's policy was not made for: what belongs to them is blocked until the next page.
 *
 * A server says so in `Server-Timing` (`consentHeaders` of `assent/server`), a policy that was set on the page in
 * `<meta data-assent-policy="ids">`; where both exist, an id must be in both. On a page with neither nothing is uncovered.
 * Browsers show `Server-Timing` to secure pages only.
 */
export declare function uncovered(ids: readonly string[]): string[];
