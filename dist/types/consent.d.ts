import type { Config } from './core/config.ts';
import { type Policy } from './core/policy.ts';
import type { Consent } from './core/resolve.ts';
import { type ScriptQueue } from './browser/script-queue.ts';
import { trustedTypes } from './browser/trusted-types.ts';
import type { Embeds } from './browser/embeds.ts';
import type { VendorTags } from './browser/vendor-tags.ts';
import type { AssentConsent, Change, State, Withdrawal } from './api.ts';
import type { Screen } from './screen.ts';
import type { Texts } from './locales/texts.ts';
import type { Report, Service, Signal } from './core/types.ts';
/** The code that is fetched when it is needed, by name. */
export interface Files {
    acts: typeof import('./acts.ts');
    interface: typeof import('./screen.ts');
    vendors: typeof import('./browser/vendor-tags.ts');
    embeds: typeof import('./browser/embeds.ts');
    hold: typeof import('./guard/hold.ts');
    label: typeof import('./label.ts');
    layer: typeof import('./signals/in-layer.ts');
    declaration: typeof import('./declaration.ts');
    check: typeof import('./check.ts');
    /** Half of a catalogue service, where the script tag knows no more of it than its id: what it takes to run it, or `.about`. */
    [service: `services/${string}`]: {
        default(options?: object): Service;
    };
    /** One part of a language, `locales/de.notice`; in npm all of it. */
    [texts: `locales/${string}`]: {
        default: Partial<Texts>;
    };
    /** The style sheet's text, for the script tag; in npm the site imports the style sheet itself. */
    [theme: `themes/${string}`]: {
        default: string;
    };
}
/** What differs between the script tag and npm: where the rest of the code comes from, and whether it was checked. */
export interface Parts {
    readonly nonce: string;
    /** What the page gave, as long as nobody checked it. */
    readonly unchecked?: unknown;
    load<Name extends keyof Files>(name: Name): Promise<Files[Name]>;
}
/** The state, and the doors to everything that acts on the page: what acts, screen and vendors work with. */
export interface Core extends Omit<Parts, 'load'> {
    load: Parts['load'];
    readonly config: Config;
    /** Short hash of the configuration. */
    readonly fingerprint: string;
    readonly signals: readonly Signal[];
    readonly inTurn: ScriptQueue;
    readonly report: Report;
    /** Shared by all files of the SDK: a page allows one policy of a name. */
    readonly asTrusted: typeof trustedTypes;
    readonly listeners: Set<(state: State, change: Change) => void>;
    /** Marked elements that are open or ran, and what each needs: see gate.ts. */
    readonly taken: Map<Node, string>;
    /** Where the visitor stands now. */
    standing: Consent;
    /** False while prerendering, after `destroy`, and where the configuration is invalid: then nothing opens (L11). */
    active: boolean;
    /** True where the browser refused to keep the newest answer. */
    unkept?: boolean;
    /** What visitors are asked about, once somebody needed it: see `policyOf`. */
    policy?: Policy;
    /** The running services, if any was started. */
    vendors?: VendorTags;
    /** True in builds that tell other vendors than Google, too. */
    tellsAll?: boolean;
    /** The drawn interface, if it was needed. */
    drawn?: Screen;
    /** The embeds of the page, once one was held. */
    embeds?: Embeds;
    /** Whether the configuration is valid, once somebody asked. */
    valid?: Promise<boolean>;
    /** True once words of another language did not come: see `wordsOf`. */
    english?: boolean;
    /** What the page was given: `lastWithdrawal` is written there by the first withdrawal. */
    api?: {
        lastWithdrawal?: Withdrawal;
    };
    /** Called once for each marked element that is held; without needs for one that takes the declaration. */
    onHeld(element: Element, needs: string | null): void;
    show(layer: 'notice' | 'preferences'): unknown;
    /** Makes this the state: closes at once what it does not grant, opens nothing yet. */
    become(consent: Consent): void;
    /** Opens what is granted and takes back what is not. Settles when all of it has run. */
    open(): Promise<unknown>;
    emit(event: string, detail: unknown): void;
    /** Shows the control that reopens the choices, or takes it away. */
    reopen(shown: boolean): void;
    destroy(): void;
}
/**
 * Wires the core to the page: the part that every visitor loads, whatever the answer.
 *
 * An answer that was given under this very configuration and has not lapsed needs no more than a look. Everything else
 * (an older answer, an act, a service, an open layer, a problem) fetches the code for it, and until that has come the gate
 * is shut.
 */
export declare function startConsent(config: Config, parts: Parts): AssentConsent;
/** Once the HTML is parsed: an interface drawn earlier would be wiped by a framework that takes over the document (L4). */
export declare function whenParsed(run: () => void): void;
