/**
 * Puts a policy into the page that lets only these hosts be asked, the page's own code go on, and nothing else.
 *
 * It cannot be taken back on this page: taking the element away changes nothing (hazards E23), and each further one only
 * forbids more. `ids` is what it was made for, which tells whether a later grant needs a new page.
 */
export declare function forbidOthers(hosts: readonly string[], ids: readonly string[], nonce: string): void;
/** The hosts of a site for a policy: itself with all under it. */
export declare const hostSources: (hosts: readonly string[]) => string[];
