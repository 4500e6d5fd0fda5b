/**
 * The address of an owner's poster, if it may be fetched before the choice: from the site itself, never from the vendor.
 *
 * The site is the page's own host without `www.`, or the domain that the owner's cookie is for, with everything under it. A
 * list of registrable domains would say more and weigh more than all of this SDK.
 *
 * @param hosts the service's hosts, exact or `*.example.com`
 */
export declare function posterAddress(poster: string, page: URL | Location, hosts: readonly string[], domain?: string): string | undefined;
