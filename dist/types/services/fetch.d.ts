import type { CatalogueReference, Config } from '../core/config.ts';
import type { Core } from '../consent.ts';
import type { Service } from '../core/types.ts';
/** What knows where the two halves of a catalogue service are; npm has them together. */
type Halves = Pick<Core, 'config' | 'load'>;
/** Whether it is all there, as in npm or where the owner defined it. */
export declare const isWhole: (service: Service | CatalogueReference) => service is Service;
/** The options; an attribute of the script tag that says more than an id says them in JSON: `data-matomo='{"id":"1","url":"…"}'`. */
export declare function optionsOf({ options }: Pick<CatalogueReference, 'options'>): Readonly<Record<string, unknown>>;
/** Ids of services that this one needs, whose files need not be there for that. */
export declare const requiredBy: ({ services }: Config, id: string) => readonly string[];
/** The service with what it takes to run it, or with all that is told about it (`.about`). */
export declare function fetchService({ config, load }: Halves, id: string, half: '' | '.about'): Promise<Service>;
export {};
