import type { Texts } from '../locales/texts.ts';
/** What a placeholder shows: plain values. */
export interface EmbedView {
    /** Of the element that names it. */
    readonly id: string;
    readonly language: string;
    readonly texts: Texts;
    /** What the page calls the embed, if it does. */
    readonly title?: string;
    /** The services and categories that it needs. */
    readonly name: string;
    /** Who would receive the data. */
    readonly vendor: string;
    readonly purposes: readonly string[];
    readonly policies: readonly {
        readonly name: string;
        readonly href: string;
    }[];
    /** The owner's picture, checked. */
    readonly poster?: string;
    /** Nobody may be asked here. */
    readonly isHeld: boolean;
    /** Whether a grant would open it. */
    readonly mayAlways: boolean;
}
/** What stands in the place of a held embed. Every text has an element of its own: translators replace text nodes (hazard L12). */
export declare function drawPlaceholder({ id, texts, title, name, vendor, purposes, policies, poster, isHeld, mayAlways }: EmbedView): HTMLElement;
