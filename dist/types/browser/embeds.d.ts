import type { Core } from '../consent.ts';
/** The embeds of the page: what the visitor's acts work on. */
export interface Embeds {
    /** Open for this page view alone: nothing was granted for them, and the next no closes them. */
    readonly once: Set<Node>;
    /** Puts placeholders where nothing may be any more, and takes them away where something is. To be called after each change. */
    look(): void;
    /** Loads the embed of this control, and grants nothing. */
    openOnce(control: Element): Promise<void>;
    /** What has to be granted for the embed of this control, which gets the focus when it opens. */
    idsOf(control: Element): string[];
    /** Ends what was loaded once, if there was a no since. @returns the services that ran for it */
    endOnce(denied: readonly string[]): string[];
    /** Draws the placeholders anew, in the words there are now. */
    redraw(): void;
    /** Takes away every placeholder and shows what was hidden; what has loaded stays. */
    destroy(): void;
}
/** Puts a placeholder in the place of an embed that is held, and the declaration where the page wants it. */
export default function holdEmbed(core: Core, element: Element): void;
/**
 * Shows the granted widgets of the page, those that come later too, and keeps the held ones out of their vendor's sight.
 * Settles when its script may come.
 */
export declare function showWidgets(core: Core): Promise<void>;
