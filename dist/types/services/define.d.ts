import type { RunSettings, Service, Vendor } from '../core/types.ts';
/** What every catalogue service takes besides its own options. */
export interface CommonOptions extends RunSettings {
    /** Loads the vendor's script from here instead of from the vendor: a first-party gateway or a test server. */
    src?: string;
    /** Files the service under another category than the catalogue does. */
    category?: string;
    /** Replaces the catalogue's words for why the service runs. */
    purpose?: string;
    /** Replaces parts of the catalogue's vendor: legal names differ by country and change. */
    vendor?: Partial<Vendor>;
    /** Replaces the catalogue's list of countries outside the EEA, as ISO 3166 codes. */
    transfers?: readonly string[];
}
/** All that is known of a catalogue service without its options: for the interface, the sweeper, the table and the docs. */
export type About<Id extends string = string> = Omit<Service<Id>, keyof Run | keyof RunSettings | 'options'> & Required<Pick<Service, 'purpose' | 'revision'>>;
/** What it takes to run it: all that a returning visitor who granted it has to load. */
export type Run = Pick<Service, 'scripts' | 'tell' | 'loaded' | 'update' | 'view' | 'draw' | 'where' | 'queue' | 'unload' | 'consentMode'>;
/** What an owner passes: all of the options, but the id may be missing. */
type Given<Options extends object> = Omit<Options, 'id'> & (Options extends {
    id: infer Id;
} ? {
    id?: Id;
} : {}) & CommonOptions;
/**
 * A catalogue service: call it with its options to configure it.
 *
 * Without its id it is asked about, gated and swept, but not loaded: for the vendor's own snippet, pasted unchanged into
 * `<script type="text/plain" data-consent="…">`.
 */
export interface CatalogueService<Options extends object, Id extends string = string> {
    (...options: {} extends Given<Options> ? [options?: Given<Options>] : [options: Given<Options>]): Service<Id>;
    readonly about: About<Id>;
}
/**
 * Types a service of your own; it comes back as it was.
 *
 * @example
 * defineService({ id: 'acme', category: 'analytics', name: 'Acme', vendor: { name: 'Acme GmbH' },
 *   scripts: [{ src: 'https://acme.example/tag.js' }], storage: [{ kind: 'cookie', name: '_acme*' }] })
 */
export declare function defineService<const Id extends string, const CategoryId extends string>(service: Service<Id, CategoryId>): Service<Id, CategoryId>;
/** Types a service of your own that takes options. */
export declare function defineService<Options, const S extends Service>(make: (options: Options) => S): (options: Options) => S;
/**
 * Defines a service of the catalogue: what is told about it as data, and what depends on the owner's id as one function.
 *
 * A wrong id is not thrown here but by `createConsent`, which can name the place.
 */
export declare function defineVendorService<Options extends object, const Id extends string>(about: About<Id>, run: (options: Options & CommonOptions) => Run): CatalogueService<Options, Id>;
/** The ids that were given: one, a list, or one text with spaces or commas between them. */
export declare const idsOf: (id: Ids | undefined) => string[];
/** One id of the service's, or several. */
export type Ids = string | readonly string[];
/** How the owner wants it to run, out of all options. */
export declare const runSettingsOf: (options: RunSettings) => RunSettings;
/** The owner's words in place of the catalogue's. */
export declare function aboutWith<Id extends string>(about: About<Id>, { category, purpose, transfers, vendor }: CommonOptions): About<Id>;
export {};
