import type { GuardRule } from '../core/config.ts';
import type { StoredItem } from '../core/types.ts';
/** Whom a request goes to, where it may only leave with a grant. */
export interface Owner {
    /** The service, or undefined where a rule or the default for unknown hosts holds it. */
    readonly service?: string;
    /** What has to be granted, in the grammar of `data-consent`; empty: nothing grants it. */
    readonly needs: string;
    /** Whether what was held is sent after the grant. Never for vendors of whom that is a leak (vendors.md 1.5). */
    readonly replay: boolean;
}
/** A service, as the guard needs to know it. */
export interface GuardedService {
    readonly id: string;
    readonly needs: string;
    readonly replay: boolean;
    /** `host` or `*.host`, some with a path that may end in `*`. */
    readonly hosts: readonly string[];
    readonly storage: readonly StoredItem[];
}
export interface Who {
    /** Whom an address belongs to; undefined for what may always go. `from`: what asks, which gives rules by selector and a relative address their meaning. */
    ownerOf(address: string, from?: Node): Owner | undefined;
    /** Whom inline code belongs to: a rule that names it by selector and nothing else. */
    ownerOfInline(script: Element): Owner | undefined;
    /** Whom a cookie or storage key belongs to. */
    keeperOf(kind: StoredItem['kind'], name: string): Owner | undefined;
    /** The service of the catalogue behind a host, whatever the configuration says of it. */
    serviceAt(url: URL): GuardedService | undefined;
    isFirstParty(host: string): boolean;
}
export interface WhoOptions {
    /** Host name of the page. */
    readonly page: string;
    /** What a relative address starts from, in this node. */
    base(from: Node | undefined): string;
    readonly services: readonly GuardedService[];
    readonly rules: readonly GuardRule[];
    readonly firstParty: readonly string[];
    readonly unknown: 'allow' | 'observe' | 'deny';
}
/** Tells whom addresses and stored names belong to: the owner's rules first, then the services, then the default. */
export declare function createWho({ page, base, services, rules, firstParty, unknown }: WhoOptions): Who;
