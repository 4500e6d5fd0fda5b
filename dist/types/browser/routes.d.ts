/**
 * Calls for each new address of a single-page app, once the page had time to give itself a new title. Another fragment is no
 * new address, unless it is a route: `#/…` or `#!…`. Patches nothing: browsers without the Navigation API are looked at twice a second.
 *
 * @param last the address that was told of already
 * @returns ends it
 */
export declare function watchRoutes(isNew: () => void, last: string): () => void;
