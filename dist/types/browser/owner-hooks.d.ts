import type { CatalogueReference } from '../core/config.ts';
import type { Core } from '../consent.ts';
import type { Service } from '../core/types.ts';
/** What the owner is told of a service: each grant once, and the withdrawal that ends it. */
export declare function createHooks({ config, report }: Core): {
    granted(service: Service | CatalogueReference): void;
    withdrawn(ids: readonly string[]): void;
};
