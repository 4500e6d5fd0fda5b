import type { Service, Vendor } from '../core/types.ts';
/** What every catalogue service takes besides its own options. */
export interface CommonOptions {
    /** Loads the vendor's script from here instead of from the vendor: a first-party gateway or a test server. */
    src?: string;
    /** Files the service under another category than the catalogue does. */
    category?: string;
    /** Replaces the catalogue's words for why the service runs. */
    purpose?: string;
    /** Replaces parts of the catalogue's vendor: legal names differ by country and change. */
    vendor?: Partial<Vendor>;
}
/** All that is known of a catalogue service without its options: for the interface, the sweeper, the table and the docs. */
export type About<Id extends string = string> = Omit<Service<Id>, keyof Run | 'options'> & Required<Pick<Service, 'purpose' | 'revision'>>;
/** What it takes to run it: all that a returning visitor who granted it has to load. */
export type Run = Pick<Service, 'scripts' | 'tell' | 'queue' | 'unload' | 'consentMode'>;
/** A catalogue service: call it with its options to configure it. */
export interface CatalogueService<Options extends object, Id extends string = string> {
    (...options: {} extends Options ? [options?: Options & CommonOptions] : [options: Options & CommonOptions]): Service<Id>;
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
/** The owner's words in place of the catalogue's. */
export declare function aboutWith<Id extends string>(about: About<Id>, { category, purpose, vendor }: CommonOptions): About<Id>;
