import type { Core } from './consent.ts';
import type { Choices, Method } from './core/types.ts';
/** The interface, wired to the state: what `openNotice`, `openPreferences` and `close` work on. */
export interface Screen {
    /** Which layer is open. */
    readonly layer: 'notice' | 'preferences' | undefined;
    open(layer: 'notice' | 'preferences'): Promise<void>;
    /** Closes all layers and announces what came of it. */
    close(said?: Method | 'unsaved'): void;
    /** Leaves a layer without deciding: the notice stays until it is answered. */
    back(): void;
    /** The switches as they stand, saved or not. */
    draft(): Choices;
    /** Asks whether the page may be reloaded, to end what cannot be stopped. */
    mayReload(): Promise<boolean>;
    destroy(): void;
}
/** The interface of this page, made when it is first needed. */
export declare const screenOf: (core: Core) => Screen;
/** Opens a layer, then has the configuration checked: the check must not delay what the visitor waits for. */
export declare function openLayer(core: Core, layer: 'notice' | 'preferences'): Promise<void>;
