import type { Core } from './consent.ts';
/**
 * Settles with whether the configuration is valid; an invalid one is told on the console and closes everything.
 *
 * npm checks before it starts. The script tag starts unchecked, because a valid configuration is what nearly every visitor
 * has; an answer is taken, and one given under another configuration counted, only after this.
 */
export declare function isValid(core: Core): Promise<boolean>;
