import type { Service } from '../core/types.ts';
/**
 * What the script tag knows of every catalogue service before it loads the service's own file: enough to resolve choices.
 *
 * The build runs this file and writes its result into the bundles.
 */
export declare const CATEGORIES: Record<string, string>;
/** The services that take no id. */
export declare const WITHOUT_ID: readonly string[];
/** What each service's id must look like: only the check of the configuration needs it. */
export declare const FORMATS: Record<string, Service['format']>;
