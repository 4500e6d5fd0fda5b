import { type CommonOptions, type Run } from './define.ts';
/** What visitors are told about it, and what it stores. */
export declare const about: {
    id: "amplitude";
    category: string;
    name: string;
    vendor: {
        name: string;
        website: string;
        policy: string;
    };
    purpose: string;
    hosts: string[];
    unverified: string[];
    transfers: string[];
    storage: ({
        kind: "cookie";
        name: string;
        lifetime: number;
    } | {
        kind: "cookie";
        name: string;
        lifetime: string;
    } | {
        kind: "local";
        name: string;
        lifetime?: undefined;
    } | {
        kind: "session";
        name: string;
        lifetime: string;
    } | {
        lifetime?: undefined;
        kind: "indexeddb";
        name: string;
    })[];
    revision: number;
    format: {
        id: RegExp;
        example: string;
        options: {
            region: {
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
interface AmplitudeOptions {
    /** The project's API key. */
    id: string;
    /** @default 'us' */
    region?: 'us' | 'eu';
    /** Settings for `amplitude.init`; none of them switches consent off. */
    init?: Record<string, unknown>;
}
/** What runs once it is granted. */
export declare const run: ({ id, region, init, src }: AmplitudeOptions & CommonOptions) => Run;
/**
 * Amplitude (Browser SDK 2). The id is the project's API key.
 *
 * It sees new addresses by itself where `init` leaves `autocapture` on. Opted out it sends what it had collected before.
 */
export declare const amplitude: import("./define.ts").CatalogueService<AmplitudeOptions, "amplitude">;
export {};
