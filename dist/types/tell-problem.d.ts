import type { Core } from './consent.ts';
/** Tells the owner about a problem, once: a tag that fails on every route would fill the console. Throws nothing. */
export declare function tellProblem({ config, emit }: Pick<Core, 'config' | 'emit'>, about: string, problem: unknown): void;
