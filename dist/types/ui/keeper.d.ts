import type { Stage } from './stage.ts';
import type { View } from './view.ts';
/** Keeps what stands on the stage in place, puts the preferences over it, and takes it all away. */
export interface Keeper {
    /**
     * Shows the preferences, with switches that start anew from the view's choices. The notice stays under them. Rejects when
     * their file could not be fetched: what was shown stays.
     */
    customize(view: View): Promise<void>;
    /** Removes both layers and gives focus back to the page. */
    hide(): void;
    /** Announces one sentence politely, once (R-1013). */
    say(sentence: string): void;
    /** Removes every element and style sheet of the interface. */
    destroy(): void;
}
/**
 * The keeper of this stage.
 *
 * @param onDismiss called when the visitor left a dialog without deciding: by Escape, or the browser closed it.
 *   Presses on `data-assent-action` do not come this way: see browser/clicks.ts
 * @param onAnew called when the page got another `<html>`, maybe by `document.open()`, which takes every listener from the window
 */
export declare function createKeeper(stage: Stage, onDismiss: () => void, onAnew?: (end: AbortSignal) => void): Keeper;
