import type { StoredItem } from '../core/types.ts';
/** What the guard knows of a service of the catalogue. */
export interface CatalogueEntry {
    readonly id: string;
    readonly category: string;
    readonly replay: boolean;
    readonly hosts: readonly string[];
    readonly storage: readonly Pick<StoredItem, 'kind' | 'name'>[];
}
/** Every service of the catalogue. The build runs this file and writes its result into the bundle. */
export declare const ENTRIES: readonly CatalogueEntry[];
