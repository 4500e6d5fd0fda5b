/**
 * The registrable domain of a host: what belongs to the same owner ends in it.
 *
 * A cookie that probes for it would tell exactly (hazard S7), but nothing may be stored before the choice.
 */
export declare function siteOf(host: string): string;
/** Whether a host is `pattern`, which is exact or `*.example.com`: that covers example.com, too. */
export declare function matchesHost(pattern: string, host: string): boolean;
/** Whether an address may lead to another origin, told without anything that a page could have broken. */
export declare const mayLeave: (address: unknown, origin: string) => boolean;
