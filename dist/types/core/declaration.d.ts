import type { Config } from './config.ts';
import type { Policy } from './policy.ts';
import type { Category, Service, StoredItem, Vendor } from './types.ts';
/** What a site declares about its services: whom they belong to, why they run, what they store and where the data goes. Frozen. */
export interface Declaration extends Readonly<Pick<Config, 'controller' | 'privacyPolicy' | 'cookiePolicy' | 'imprint'>> {
    /** In the order in which visitors are asked. */
    readonly categories: readonly DeclaredCategory[];
}
/** A category with its services. */
export interface DeclaredCategory extends Category {
    readonly services: readonly DeclaredService[];
}
/** A service as it is declared: no item without its kind, name and party. */
export interface DeclaredService extends Readonly<Pick<Service, 'id' | 'name' | 'purpose' | 'unverified'>> {
    readonly vendor: Vendor;
    readonly storage: readonly DeclaredItem[];
    /** Exact, or `*.example.com`. */
    readonly hosts: readonly string[];
    /** Countries outside the EEA, as ISO 3166 codes (R-1108). */
    readonly transfers: readonly string[];
}
/** One stored item. */
export type DeclaredItem = Readonly<Pick<StoredItem, 'kind' | 'name' | 'lifetime' | 'unverified'> & Required<Pick<StoredItem, 'party'>>>;
/**
 * The declaration of a configuration.
 *
 * @param policy its categories come with the words that are to be shown
 * @param services all that is told about each; Assent's own cookie comes from `withOwnCookie`
 */
export declare function declarationOf({ config, policy, services }: {
    config: Config;
    policy: Policy;
    services: readonly Service[];
}): Declaration;
/**
 * The policy with Assent's own cookie among its services, which an owner has to declare like any other: in the first
 * category that is always on, else in one that is added for it.
 *
 * @param host who keeps it, where no controller is named
 */
export declare function withOwnCookie(config: Config, policy: Policy, host: string): Policy;
