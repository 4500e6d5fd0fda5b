import type { Choices } from '../core/types.ts';
import type { View } from './view.ts';
/** What may stand on the stage. */
export type Part = 'status' | 'notice' | 'preferences';
/** The element that the layers stand in, before `<body>`: first in the page, so first in tab order. */
export interface Stage {
    readonly root: HTMLElement;
    readonly sheet: CSSStyleSheet;
    /** What stands there, in the order in which it came. */
    readonly parts: {
        [part in Part]?: HTMLElement;
    };
    /** Where the stage stands instead, if anywhere. */
    home?(): Element | null;
    /** The switches as they stand in the preferences, saved or not: every category and service id that is not locked. */
    draft(): Choices;
    /** Shows the notice, and nothing over it. */
    show(view: View): void;
    /** Puts this in the part's place, or nothing. */
    put(part: Part, element?: HTMLElement): void;
    /** Puts the stage into the page, with its style, and its boxes in the top layer, as far as they are not there. */
    raise(): void;
    /** Sets the answers one under the other where they have no room side by side. */
    stack(): void;
    /** Has the page adopt the stage's sheets, this one from now on among them, as far as it has not. */
    adopt(sheet?: CSSStyleSheet): void;
    /** Adds style rules that beat those of the page. */
    style(css: string): void;
}
/** A stage of this page, with nothing on it yet. All that can wait until the notice is there is in keeper.tsx. */
export declare function createStage(): Stage;
