import type { VendorWindow } from '../core/types.ts';
import type { Command } from './google.ts';
/** What a vendor is told of the visitor's choices whose tag stands in the page, or comes by a tag manager. */
export interface TagSignal<Names extends string> {
    /**
     * Says which of its signals are granted. Nothing is, where it says the default.
     *
     * @param end of the consent: nobody is waited for after it
     */
    tell(command: Command, granted: {
        readonly [name in Names]: boolean;
    }, page: VendorWindow, end: AbortSignal): void;
    /** Whether the tag came first: then its default comes too late. */
    isLate(page: VendorWindow): boolean;
}
/** Whether a script of this vendor's stands in the page already. */
export declare function hasScript(address: RegExp): boolean;
/** The vendors' word for a choice. */
export declare const word: (isGranted: boolean) => "denied" | "granted";
