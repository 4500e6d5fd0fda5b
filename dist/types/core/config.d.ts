import { ConfigError, type Problem } from './config-error.ts';
import { type Policy } from './policy.ts';
import type { Choice, Choices, Service } from './types.ts';
export { ConfigError, type Problem };
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
    /** Other words, per language and key; what a service is for is `<service id>Purpose`. */
    texts?: {
        readonly [language: string]: {
            readonly [key: string]: string;
        };
    };
    /**
     * The notice: a card in a corner, a bar, in the middle of a page that stays usable (`dialog`) or of one that does not
     * (`modal`), or part of the page in its `<div data-assent-inline>`. @default 'card'
     */
    layout?: 'card' | 'bar' | 'dialog' | 'modal' | 'inline';
    /**
     * Where a card or bar stands, always or from a width on: medium is 37.5em and more, large 64em. Start and end follow the
     * writing direction. @default 'bottom-start', a bar 'bottom'
     */
    position?: Position | {
        small?: Position;
        medium?: Position;
        large?: Position;
    };
    /** The second layer: in the middle, or at the side where lines end. @default 'dialog' */
    preferences?: 'dialog' | 'drawer';
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
        google?: GoogleMode | GoogleSettings;
    } & TagSignals;
    receipts?: false | {
        endpoint: string;
    };
    /** What is done about code that does not cooperate; needs `assent.guard.js`, or `createConsent` of `assent/guard`. @default false */
    guard?: false | GuardMode | GuardSettings;
    /**
     * After a withdrawal that a running tag cannot follow, and after a grant that the page's policy does not cover: reload at
     * once, never, or ask the visitor. @default 'auto'
     */
    reload?: 'auto' | 'never' | 'ask';
    /** Called once per problem; without it one console warning. */
    onError?: (problem: Problem) => void;
}
export type GoogleMode = 'basic' | 'advanced' | 'off';
/** Which choice answers for each of a vendor's signals: `allows` expressions over categories and services, by the vendor's own names. */
type Mapping<Names extends string> = {
    readonly [name in Names]?: string;
};
/** Google's own names, with the meanings that Google documents. All but `mode` and the mapping need a build with signals. */
export interface GoogleSettings extends Mapping<'ad_storage' | 'ad_user_data' | 'ad_personalization' | 'analytics_storage' | 'functionality_storage' | 'personalization_storage'> {
    /** @default 'basic' */
    readonly mode?: GoogleMode;
    /** Name of the data layer, of the tags in the page and of those that Assent loads. @default 'dataLayer' */
    readonly dataLayer?: string;
    /** How long Google's tags wait for the update before their first hit, in ms. */
    readonly wait_for_update?: number;
    /** Passes click ids on in the addresses of links while storage is denied. */
    readonly url_passthrough?: boolean;
    /** Strips click ids from what is sent while `ad_storage` is denied. */
    readonly ads_data_redaction?: boolean;
    /** Other defaults for some places, by ISO 3166-2 code (`'DE'`, `'US-CA'`): Google looks where the visitor is. */
    readonly regions?: readonly ({
        readonly [name in GoogleSignal]?: Choice;
    } & {
        readonly region: string | readonly string[];
    })[];
}
export type GoogleSignal = 'ad_storage' | 'ad_user_data' | 'ad_personalization' | 'analytics_storage' | 'functionality_storage' | 'personalization_storage' | 'security_storage';
/**
 * Vendors to tell of the choices whose tags Assent does not load: they stand in the page, or come by a tag manager. Each is
 * told its default before any tag, and once of each decision. `true` maps the categories that are there by default.
 */
export interface TagSignals {
    /** An event in the data layer after each update, under this name. `true`: `assent_update`. */
    tagManager?: true | string;
    clarity?: true | Mapping<'ad_Storage' | 'analytics_Storage'>;
    uet?: true | Mapping<'ad_storage'>;
    meta?: true | Mapping<'consent'>;
    tiktok?: true | Mapping<'consent'>;
    hubspot?: true | Mapping<'analytics' | 'advertisement' | 'functionality'>;
    matomo?: true | Mapping<'consent'>;
}
export type Position = 'bottom-start' | 'bottom' | 'bottom-end' | 'top-start' | 'top' | 'top-end';
/** `observe` blocks nothing and lists; `patch` holds in the page; `csp` forbids by a policy, and a grant takes a reload. */
export type GuardMode = 'observe' | 'patch' | 'csp';
export interface GuardSettings {
    mode: GuardMode;
    /** Whom else something belongs to; looked at in order, before the services. */
    rules?: readonly GuardRule[];
    /** What becomes of third parties that neither a rule nor a service names. Always denied in `csp`. @default 'observe' */
    unknown?: 'allow' | 'observe' | 'deny';
    /** Hosts of the owner's besides the page's own registrable domain: exact, or `*.example.com`. */
    firstParty?: readonly string[];
}
/** Everything that this matches waits for a grant; what is not given matches everything. */
export interface GuardRule {
    /** Exact, or `*.example.com`, which is example.com, too. */
    host?: string;
    /** How the path begins. */
    path?: string;
    /** The element that asks. */
    selector?: string;
    /** What has to be granted, in the grammar of `data-consent`. */
    needs: string;
}
/** A catalogue service by name, as JSON has it. The script tag knows the catalogue; npm imports the service instead. */
export interface CatalogueReference {
    id: string;
    options?: Readonly<Record<string, unknown>>;
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
/** Checks the guard's settings by themselves. @throws ConfigError */
export declare function checkGuardSettings(guard: unknown): void;
/** Checks what a visitor's act names, as `save` and `withdraw` take it. @throws ConfigError */
export declare function checkChanges(ids: readonly string[], changes: unknown): asserts changes is Partial<Choices>;
