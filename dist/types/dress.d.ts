import type { Core } from './consent.ts';
import type { Stage } from './ui/stage.ts';
/** Puts the owner's layout and theme on a stage, once. A page without any fetches nothing for it. */
export declare function dress(core: Core, stage: Stage): Promise<unknown>;
/** Takes from the page what {@link dress} put there. */
export declare function undress(stage: Stage): Promise<void>;
