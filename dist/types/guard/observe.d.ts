import type { Config, GuardSettings } from '../core/config.ts';
import type { Who } from './who.ts';
/** One third party that the page asked for something. */
export interface ObservedParty {
    readonly host: string;
    /** The service of the catalogue or the configuration, or `unknown`. */
    readonly service: string;
    readonly category: string;
    /** What asked: `script`, `fetch`, `img`, …, as often as it was seen. */
    readonly kinds: readonly string[];
    readonly count: number;
    /** Addresses of scripts that caused it, as far as the browser tells; `page` for the HTML. */
    readonly causes: readonly string[];
}
/** One cookie or storage key that was seen. */
export interface ObservedItem {
    readonly kind: 'cookie' | 'local' | 'session';
    readonly name: string;
    readonly service: string;
    readonly category: string;
    readonly causes: readonly string[];
}
/** What the guard saw on this page so far. */
export interface Observed {
    readonly thirdParties: readonly ObservedParty[];
    readonly stored: readonly ObservedItem[];
    /** A configuration that covers it, to start from: services of the catalogue, and a rule for each unknown host. */
    readonly configuration: Config & {
        readonly guard: GuardSettings;
    };
}
export interface Observer {
    saw(kind: string, url: URL): void;
    sawName(kind: ObservedItem['kind'], name: string): void;
    /** What was seen so far. */
    observed(): Omit<Observed, 'configuration'>;
    end(): void;
}
/** Takes notes; blocks nothing. Static tags and style sheets are heard of through the browser's own list of what it loaded. */
export declare function createObserver(who: Who, categoryOf: (service: string) => string, own: readonly string[]): Observer;
