import { h } from 'preact';
import type { Choices } from '../core/types.ts';
import type { View } from './view.ts';
export { default } from './preferences.css';
interface Draft {
    /** The switches as they stand. */
    readonly draft: Choices;
    change(draft: Choices): void;
    onClose(event: Event): void;
}
/** Every switch as the stored choice has it; what was never granted is denied. */
export declare function startDraft({ categories, choices }: View): Choices;
/** The second layer: a modal dialog in which a switch that is on means allowed (R-1105). */
export declare function drawPreferences(view: View, { draft, change, onClose }: Draft): h.JSX.Element;
