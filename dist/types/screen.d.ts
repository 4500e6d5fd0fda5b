import type { Core } from './consent.ts';
import { type Stage } from './ui/stage.ts';
import type { Method } from './core/types.ts';
import type { Placeholders } from './placeholders.ts';
import type { View } from './ui/view.ts';
/** The interface, wired to the state: what `openNotice`, `openPreferences` and `close` work on. */
export interface Screen extends Stage {
    /** Which layer is open. */
    layer?: 'notice' | 'preferences';
    /** Fetches what the visitor may want next, so that it comes at once. */
    prepare(): Promise<void>;
    /** Shows what is more than a notice as most visitors get it. */
    showMore(view: View): Promise<void>;
    /** Closes all layers and announces what came of it. */
    close(said?: Method | 'unsaved'): Promise<void>;
    /** Leaves a layer without deciding: the notice stays until it is answered. */
    back(): Promise<void>;
    /** What draws the placeholders of embeds; undefined where its file did not come. */
    placeholders(): Promise<Placeholders | undefined>;
    /** Asks whether the page may be reloaded, to end what cannot be stopped. */
    mayReload(): Promise<boolean>;
    destroy(): Promise<void>;
}
/**
 * Opens a layer, then fetches what comes next and has everything reviewed: neither must delay what the visitor waits for.
 *
 * @param unasked whether it opens by itself, which it does only where somebody is to be asked
 */
export default function openLayer(core: Core, layer: 'notice' | 'preferences', unasked?: boolean): Promise<void>;
/** The interface of this page, made when it is first needed. */
export declare const screenOf: (core: Core) => Screen;
