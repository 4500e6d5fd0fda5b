import type { Service } from '../core/types.ts';
/** What knows where the two halves of a catalogue service are; npm has them together. */
interface Halves {
    half?(service: Service, half: '' | '.about'): Promise<Service>;
}
/** The service with all that is told about it. */
export declare function wholeService({ half }: Halves, service: Service): Promise<Service>;
/** The service with what it takes to run. */
export declare function runnableService({ half }: Halves, service: Service): Promise<Service>;
export {};
