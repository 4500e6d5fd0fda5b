import type { Choices, Service } from '../core/types.ts';
import type { Texts } from '../locales/texts.ts';
/** A category with its services, as the visitor sees it. */
export interface CategoryView {
    readonly id: string;
    /** The owner's own words, where given; else the locale's for the four default categories, else the id. */
    readonly title?: string;
    readonly description?: string;
    readonly locked: boolean;
    readonly services: readonly Service[];
}
/** Everything the interface shows. Plain values: the interface never asks for more. */
export interface View {
    readonly layer: 'notice' | 'preferences';
    readonly categories: readonly CategoryView[];
    /** What holds now: the state every switch opens with. */
    readonly choices: Choices;
    /** Category and service ids that wait for an answer: all of them at first, later only what is new. */
    readonly asked: readonly string[];
    /** `true` when earlier answers stand and only something new is asked. */
    readonly partial: boolean;
    /** Whether the browser sends Global Privacy Control or Do Not Track: said in the notice. */
    readonly signal: boolean;
    /** Whether a listed vendor processes data outside the EEA: said in the preferences (R-1108). */
    readonly transfers?: boolean;
    readonly controller?: {
        readonly name: string;
        readonly contact?: string;
        readonly address?: string;
    };
    readonly links: {
        readonly privacyPolicy?: string;
        readonly cookiePolicy?: string;
        readonly imprint?: string;
    };
    readonly texts: Texts;
    /** BCP 47 tag of the texts, for `lang` and `dir`. */
    readonly language: string;
    readonly layout: 'card' | 'bar';
    readonly position: 'bottom-start' | 'bottom-end' | 'top-start' | 'top-end';
}
/** What the interface tells back. Clicks on `data-assent-action` do not come this way: see browser/clicks.ts. */
export interface InterfaceEvents {
    /** The visitor left the layer without deciding: Escape, or the dialog was closed by the browser. */
    onDismiss(): void;
}
/** The drawn interface. Built once, shown and hidden any number of times. */
export interface Interface {
    /**
     * Draws this view, and starts the draft anew from its choices. The notice stays under the preferences that it opened;
     * the preferences close when the notice is shown. Rejects when the preferences could not be fetched: what was shown stays.
     */
    show(view: View): void | Promise<void>;
    /** Switches as they stand in the preferences, saved or not: every category and service id that is not locked. */
    draft(): Choices;
    /** Removes both layers and gives focus back to the page. */
    hide(): void;
    /** Announces one sentence politely, once (R-1013). */
    say(sentence: string): void;
    /** Removes every element and style sheet of the interface. */
    destroy(): void;
}
/** The shape of the interface's file: loaded when somebody has to be asked. */
export type CreateInterface = (events: InterfaceEvents) => Interface;
