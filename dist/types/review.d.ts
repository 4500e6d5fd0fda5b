import type { Core } from './consent.ts';
import type { Source } from './core/types.ts';
/**
 * What can wait until the notice is on the screen: tells what is wrong with the configuration and the marked elements, and
 * lets run what needs no answer.
 */
export declare function review(core: Core): Promise<void>;
/** Where an act of the visitor comes from: once accept and reject were seen to differ, from a tilted choice. */
export declare function sourceOf(core: Core): Source;
