import type { Choices, VendorWindow } from '../core/types.ts';
/** What triggers of a Google Tag Manager container wait for: pushed after each update, never before one. */
export declare const CONSENT_EVENT = "assent_update";
/**
 * The same from a container that Assent loads: in builds without signals nobody else says it. Never before an update, and not
 * again where it was said.
 */
export declare function tellContainer(page: VendorWindow, choices: Choices): void;
/** Tells the container that the choices were said, with all of them: consent commands are no events (vendors.md 3.7). */
export declare function tellTagManager(page: VendorWindow, choices: Choices, event?: string, layer?: string): void;
