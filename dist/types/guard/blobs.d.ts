import type { Realm, Watch } from './realm.ts';
/** What stands behind `blob:` addresses, as long as the page keeps them. */
export type Blobs = ReadonlyMap<string, Blob>;
/** Keeps in mind which blob an address was made for: worker and frame code comes that way, and is to be looked at first. */
export declare function guardBlobs({ URL, Blob }: Realm, { wraps }: Pick<Watch, 'wraps'>, blobs: Map<string, Blob>): void;
