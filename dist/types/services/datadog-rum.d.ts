import { type CommonOptions, type Run } from './define.ts';
/** What visitors are told about it, and what it stores. */
export declare const about: {
    id: "datadog-rum";
    category: string;
    name: string;
    vendor: {
        name: string;
        website: string;
        policy: string;
    };
    unverified: string[];
    purpose: string;
    hosts: string[];
    transfers: string[];
    storage: ({
        kind: "cookie";
        name: string;
        lifetime: string;
        unverified?: undefined;
    } | {
        kind: "local";
        name: string;
        lifetime?: undefined;
        unverified?: undefined;
    } | {
        kind: "session";
        name: string;
        lifetime: string;
        unverified?: undefined;
    } | {
        kind: "cookie";
        name: string;
        lifetime: string;
        unverified: true;
    })[];
    revision: number;
    format: {
        id: RegExp;
        example: string;
        options: {
            clientToken: {
                is: RegExp;
                example: string;
                needed: true;
            };
            site: {
                is: RegExp;
                example: string;
            };
            init: {
                is: "object";
                example: string;
            };
        };
    };
};
interface Options {
    /** The application's id. */
    id: string;
    clientToken: string;
    /** Datadog's site that the organisation is on. @default 'datadoghq.com' */
    site?: string;
    /** Handed on to `DD_RUM.init`. Consent is not its to say. */
    init?: Record<string, unknown>;
}
/** What runs once it is granted. */
export declare const run: ({ id, clientToken, site, init, src }: Options & CommonOptions) => Run;
/**
 * Datadog Real User Monitoring and Session Replay. The id is the application's; the client token goes with it.
 *
 * `setTrackingConsent` silences it at once. What it collected before the withdrawal and has not sent is held.
 */
export declare const datadogRum: import("./define.ts").CatalogueService<Options, "datadog-rum">;
export {};
