import type { Service } from '../core/types.ts';
/**
 * The text as a host source of a policy, or undefined where it is none: nothing else may get into a header.
 *
 * A path may end in `*`, which CSP spells by ending it in `/`: `www.google.com/ccm/*`.
 */
export declare function hostSource(text: string): string | undefined;
/** Where a service may load from and send to: its hosts, and where its scripts come from, such as an owner's gateway. */
export declare function hostsOf({ hosts, scripts }: Service): string[];
