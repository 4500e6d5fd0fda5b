import type { Core } from './consent.ts';
import type { Declaration } from './core/declaration.ts';
import { type Consent } from './core/resolve.ts';
import type { Choices, Receipt, Source } from './core/types.ts';
/** Does one of the acts; the rest of `args` is what it takes. */
export default function act(core: Core, name: keyof ReturnType<typeof createActs>, ...args: unknown[]): unknown;
/**
 * What the visitor can do, and what follows.
 *
 * The order is the law of the house: save first, then gate, then tell. A tag or listener that throws cannot lose the
 * answer, and cannot stop the next one.
 */
declare function createActs(core: Core): {
    acceptAll: (source?: Source) => Promise<void>;
    rejectAll: (source?: Source) => Promise<void>;
    save: (changes: Partial<Choices>) => Promise<void>;
    withdraw: (ids?: string | readonly string[], source?: Source) => Promise<void>;
    whenGranted: (expression: string) => Promise<void>;
    declaration: () => Promise<Declaration>;
    press: (action: string, control?: HTMLElement) => Promise<void>;
    start: (receipt: Receipt) => Promise<void>;
    follow: (before: Consent, receipt?: Receipt) => Promise<void>;
    review: () => Promise<void>;
    report: (about: string, problem: unknown) => Promise<void>;
    openNotice: () => Promise<unknown>;
    openPreferences: () => Promise<unknown>;
};
export {};
