/**
 * Settles once the page has such an element.
 *
 * @param isActive asked before each look: nobody waits for a consent that was destroyed
 */
export declare function elementFor(selector: string, isActive: () => boolean): Promise<void>;
