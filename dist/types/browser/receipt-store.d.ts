/** Where the answer is kept. */
export interface ReceiptPlace {
    readonly name: string;
    readonly domain?: string;
    readonly path?: string;
    /** How long the browser keeps it, in days. */
    readonly days: number;
}
/**
 * Writes the answer and reads it back: an oversize or refused write is silent and leaves the old answer (hazard S1).
 *
 * Where other cookies of the name are in reach (host-only against domain, other paths), they are removed, so that one
 * answer is left (hazard S8).
 *
 * @returns whether it is kept
 */
export declare function saveText(text: string, { name, domain, path, days }: ReceiptPlace): boolean;
