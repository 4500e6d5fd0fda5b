import type { Core } from './consent.ts';
import { type Consent } from './core/resolve.ts';
import type { Method } from './core/types.ts';
import { sweep } from './browser/sweep.ts';
/** What the page is told, and when. */
interface Settling {
    /** What is announced, where the visitor did something. */
    readonly said?: Method | 'unsaved';
    /** The layers are gone already. */
    readonly isHidden?: boolean;
    /** `sent`: the answer was there when the page was asked for, so that another page would be no different. @default 'new' */
    readonly answer?: 'new' | 'sent';
}
/** Makes this the state. What is granted again is let go first: it must not meet the hold of an earlier withdrawal. */
export declare function become(core: Core, consent: Consent): void;
/**
 * What follows from a change, once it is saved and is the state: what was denied ends, what was granted opens, what is left on
 * the device goes, and everybody is told.
 */
export declare function settle(core: Core, before: Consent, { said, isHidden, answer }?: Settling): Promise<void>;
/** Takes the layers away, and says what came of it. */
export declare function hide(core: Core, said?: Method | 'unsaved'): void;
/** Deletes what denied services left; what was granted meanwhile is left alone by the later looks. */
export declare function sweepDenied(core: Core): Promise<ReturnType<typeof sweep>>;
/** Only a frame and then a task lets the browser draw the answer before tags run (hazard U3, E10). */
export declare function afterPaint(): Promise<void>;
export {};
