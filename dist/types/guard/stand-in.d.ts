import type { Realm } from './realm.ts';
/** Something that stands in for a connection which may not be opened yet. */
export interface StandIn {
    readonly stand: EventTarget;
    /** From now on it is a real connection, unless the page closed it meanwhile. */
    become(connect: () => EventTarget): void;
    /** It fails, as a connection that nobody answers. */
    close(): void;
}
/** What differs between the two kinds of connections. */
export interface Kind {
    /** Of the class that was asked for: a subclass, where one is made. */
    readonly prototype: object;
    /** The browser's own, with all that a connection does. */
    readonly base: object;
    readonly url: string;
    /** Events there is an `on…` property for. */
    readonly types: readonly string[];
    /** The `readyState` of a closed one. */
    readonly closed: number;
}
/** A method of a stand-in, if this is one: the browser's own would throw. */
export declare const methodOf: (connection: object, name: string) => ((...args: unknown[]) => void) | undefined;
/**
 * Makes an object that looks like a connecting `WebSocket` or `EventSource`: an event target of the class that was asked for,
 * which tells the events of the real one as its own as soon as there is one.
 */
export declare function standIn({ EventTarget, Event, CloseEvent, DOMException }: Pick<Realm, 'EventTarget' | 'Event' | 'CloseEvent' | 'DOMException'>, { prototype, base, url, types, closed }: Kind): StandIn;
