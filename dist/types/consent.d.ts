import type { Config } from './core/config.ts';
import type { Policy } from './core/policy.ts';
import { type Consent } from './core/resolve.ts';
import { type ScriptQueue } from './browser/script-queue.ts';
import type { VendorTags } from './browser/vendor-tags.ts';
import type { AssentConsent, Change, State } from './api.ts';
import type { Screen } from './screen.ts';
import type { Receipt, Report, Service, Signal } from './core/types.ts';
/** The code that is fetched when it is needed, by name. */
export interface Files {
    acts: typeof import('./acts.ts');
    interface: typeof import('./screen.ts');
    vendors: typeof import('./browser/vendor-tags.ts');
    check: typeof import('./check.ts');
}
/** What differs between the script tag and npm: where the rest of the code comes from, and whether it was checked. */
export interface Parts {
    readonly nonce: string;
    /** Short hash of the configuration. */
    readonly fingerprint: string;
    /** What the page gave, as long as nobody checked it. */
    readonly unchecked?: unknown;
    load<Name extends keyof Files>(name: Name): Promise<Files[Name]>;
    /** The half of a catalogue service that is asked for, where the script tag knows no more of it than its id. */
    half?(service: Service, half: '' | '.about'): Promise<Service>;
}
/** The state, and the doors to everything that acts on the page: what acts, screen and vendors work with. */
export interface Core extends Parts {
    readonly config: Config;
    readonly policy: Policy;
    readonly signals: readonly Signal[];
    readonly queue: ScriptQueue;
    readonly report: Report;
    readonly listeners: Set<(state: State, change: Change) => void>;
    /** Where the visitor stands now. */
    consent: Consent;
    /** False while prerendering, after `destroy`, and where the configuration is invalid: then nothing opens (L11). */
    active: boolean;
    /** True where the browser refused to keep the newest answer. */
    unsaved?: boolean;
    /** The running services, if any was started. */
    vendors?: VendorTags;
    /** The drawn interface, if it was needed. */
    drawn?: Screen;
    /** Whether the configuration is valid, once somebody asked. */
    valid?: Promise<boolean>;
    /** Opens a layer; with none, takes the reopen control away. */
    show(layer: 'notice' | 'preferences'): Promise<unknown>;
    /** Makes this receipt the state: closes at once what it does not grant, opens nothing yet. */
    become(receipt: Receipt | undefined): void;
    /** Opens what is granted and takes back what is not. Settles when all of it has run. */
    open(): Promise<unknown>;
    emit(event: string, detail: unknown): void;
    showReopen(): void;
    hideReopen?(): void;
    destroy(): void;
}
/**
 * Wires the core to the page: the part that every visitor loads, whatever the answer. What only an act, a service, an open
 * layer or a problem needs comes later.
 */
export declare function startConsent(config: Config, policy: Policy, parts: Parts): AssentConsent;
/** Once the HTML is parsed: an interface drawn earlier would be wiped by a framework that takes over the document (L4). */
export declare function whenParsed(run: () => void): void;
