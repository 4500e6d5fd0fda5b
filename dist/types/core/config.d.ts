import { type Policy } from './policy.ts';
import type { Choices, Service } from './types.ts';
/** Everything an owner may set: an object in npm, JSON on the page, `data-` attributes for the scalar ones. */
export interface Config {
    /** Who asks. Named in the notice; without it the host name is. */
    controller?: {
        name: string;
        contact?: string;
        address?: string;
    };
    privacyPolicy?: string;
    cookiePolicy?: string;
    imprint?: string;
    /** @default necessary (locked), functional, analytics, marketing */
    categories?: {
        readonly [id: string]: {
            title?: string;
            description?: string;
            locked?: boolean;
        };
    };
    services?: readonly (Service | CatalogueReference)[];
    /** `'auto'` (the page's language) or a BCP 47 tag. @default 'auto' */
    language?: string;
    /** Other words, per language and key. */
    texts?: {
        readonly [language: string]: {
            readonly [key: string]: string;
        };
    };
    /** @default 'card' */
    layout?: 'card' | 'bar';
    /** Where the notice stands; left and right follow the writing direction. @default 'bottom-start' */
    position?: 'bottom-start' | 'bottom-end' | 'top-start' | 'top-end';
    /** Script tag only: the file in `themes/` to load. npm imports the style sheet instead. */
    theme?: string;
    /** The control that reopens the choices on every page; with `'none'` the site brings its own. @default 'button' */
    reopen?: 'button' | 'none';
    cookie?: {
        /** @default 'assent' */
        name?: string;
        /** Shares the choice with sub-domains. @default host-only */
        domain?: string;
        /** @default '/' */
        path?: string;
        /** How long a yes holds, 1 to 390 days. A no is kept for at least 184. @default 180 */
        days?: number;
    };
    /** The owner's own number of the question; raising it asks everybody again. @default 0 */
    revision?: number;
    location?: string;
    country?: string;
    regime?: 'opt-in' | 'opt-out' | 'none';
    /** `'child'`: nothing optional runs and nobody is asked. @default 'adult' */
    audience?: 'adult' | 'mixed' | 'child';
    signals?: {
        /** What a browser that sends GPC or DNT leads to: asked once, everything off, or not asked at all. @default 'ask' */
        browser?: 'ask' | 'refuse';
        /** Google consent mode: load nothing before the grant, or load denied and send cookieless pings. @default 'basic' */
        google?: 'basic' | 'advanced' | 'off';
    };
    receipts?: false | {
        endpoint: string;
    };
    guard?: false | 'observe' | 'patch' | 'csp';
    /** After a withdrawal that a running tag cannot follow: reload at once, never, or ask the visitor. @default 'auto' */
    reload?: 'auto' | 'never' | 'ask';
    /** Called once per problem; without it one console warning. */
    onError?: (problem: Problem) => void;
}
/** A catalogue service by name, as JSON has it. The script tag knows the catalogue; npm imports the service instead. */
export interface CatalogueReference {
    id: string;
    options?: Readonly<Record<string, unknown>>;
}
/** Something that went wrong, in words for the site's developers. Never holds a visitor's data. */
export interface Problem {
    /** What it is about: an option, an attribute, a script's address. */
    readonly place: string;
    readonly message: string;
}
/** A developer's mistake in the configuration. */
export declare class ConfigError extends Error implements Problem {
    readonly name = "ConfigError";
    /** The option, as a path: `services[2].category`. */
    readonly place: string;
    /** The rest of the message, without the place. */
    readonly detail: string;
    constructor(place: string, wanted: string, got: unknown);
}
/**
 * Checks a configuration as unknown input.
 *
 * @param catalogue turns a catalogue reference into its service; without it every service must be whole
 * @throws ConfigError for the first mistake: the place, what was wanted and what came
 */
export declare function readConfig(input: unknown, catalogue?: (reference: CatalogueReference) => Service | undefined): {
    config: Config;
    policy: Policy;
};
/** Checks what a visitor's act names, as `save` and `withdraw` take it. @throws ConfigError */
export declare function checkChanges(ids: readonly string[], changes: unknown): asserts changes is Partial<Choices>;
