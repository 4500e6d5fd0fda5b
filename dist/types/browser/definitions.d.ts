import type { Core } from '../consent.ts';
/**
 * Has the gate look again when custom elements of the page are defined: they get their shadow roots by that, and nothing in
 * the page changes.
 */
export declare function watchDefinitions(core: Core): void;
