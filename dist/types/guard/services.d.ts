import type { Service } from '../core/types.ts';
import type { GuardedService } from './who.ts';
/** What the catalogue knows of a service that a configuration only names. */
type Known = Pick<GuardedService, 'hosts' | 'storage' | 'replay'>;
/** A service as the guard needs to know it: its hosts, those of its scripts, and what it stores. May be unchecked. */
export declare function guardedService(service: Service, needs: string, known?: Known): GuardedService;
/** A list, or nothing where something else was given. */
export declare const list: <T>(value: unknown) => readonly T[];
export {};
