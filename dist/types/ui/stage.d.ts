import { type VNode } from 'preact';
import type { Choices } from '../core/types.ts';
import type { View } from './view.ts';
/** The element that the layers stand in, before `<body>`: first in the page, so first in tab order. */
export interface Stage {
    readonly root: HTMLElement;
    readonly sheet: CSSStyleSheet;
    /** What is drawn there, in this order. */
    status?: VNode;
    notice?: VNode;
    preferences?: VNode;
    /** The switches as they stand in the preferences, saved or not: every category and service id that is not locked. */
    draft(): Choices;
    /** Shows the notice, and nothing over it. */
    show(view: View): void;
    draw(): void;
    /** Adds style rules that beat those of the page. */
    style(css: string): void;
}
/** A stage of this page, with nothing on it yet. All that can wait until the notice is there is in keeper.tsx. */
export declare function createStage(): Stage;
