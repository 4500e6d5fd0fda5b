import type { View } from './view.ts';
/** The view where earlier answers stand and only something new is asked: no more than that, in words that say so. */
export declare function onlyNew(view: View, asked: readonly string[]): View;
