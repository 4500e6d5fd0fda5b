import type { Core } from './consent.ts';
import { type EmbedView } from './ui/placeholder.tsx';
/** Draws what stands in the place of held embeds; what it shows follows from the configuration and the element. */
export interface Placeholders {
    /** What the placeholders look like, for shadow roots to adopt. */
    readonly sheet: CSSStyleSheet;
    viewOf(element: HTMLElement, needs: string): Promise<EmbedView>;
    draw(box: HTMLElement, view: EmbedView): void;
    /** Announces that the embed of this box is being loaded. */
    sayLoading(box: HTMLElement): void;
}
/** @param say announces a sentence politely */
export declare function createPlaceholders(core: Core, say: (sentence: string) => void): Placeholders;
