import type { Choices } from '../core/types.ts';
import type { View } from './view.ts';
export { default } from './preferences.css';
/** The second layer, and the switches as they stand. */
export interface Preferences {
    readonly element: HTMLElement;
    /** Every category and service id that is not locked: what was never granted is denied. */
    draft(): Choices;
}
/** Draws the second layer: a modal dialog in which a switch that is on means allowed (R-1105). */
export declare function drawPreferences(view: View): Preferences;
