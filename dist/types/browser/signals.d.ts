import type { Signal } from '../core/types.ts';
/**
 * What the browser says unasked. A browser that will not tell is taken to refuse: unknown closes.
 *
 * read before anything is ungated.: only ever a refusal.
 */
export declare function browserSignals(): Signal[];
