import type { Core } from '../consent.ts';
/**
 * Tells the owner, once, where a Google tag ran before its default: it then worked as if nobody had been asked.
 *
 * @param end of the consent: nobody looks after it
 */
export declare function watchForLateTags(core: Pick<Core, 'report'>, end: AbortSignal): void;
/** Looks at Google's own note of it. */
export declare function reportLateGoogle({ report }: Pick<Core, 'report'>): void;
