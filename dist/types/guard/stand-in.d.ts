/** Something that stands in for a connection which may not be opened yet. */
export interface StandIn {
    readonly stand: object;
    /** From now on it is a real connection, unless the page closed it meanwhile. */
    become(connect: () => EventTarget): void;
    /** It fails, as a connection that nobody answers. */
    close(realm: {
        Event: typeof Event;
        CloseEvent?: typeof CloseEvent;
    }): void;
}
/** What differs between the two kinds of connections. */
export interface Kind {
    readonly prototype: object;
    readonly url: string;
    /** Events there is an `on…` property for. */
    readonly types: readonly string[];
    /** The `readyState` of a closed one. */
    readonly closed: number;
}
/**
 * Makes an object that looks like a connecting `WebSocket` or `EventSource`: `instanceof` holds, listeners are kept, and
 * everything goes over to the real one as soon as there is one.
 */
export declare function standIn({ prototype, url, types, closed }: Kind): StandIn;
