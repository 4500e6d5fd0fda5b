import { type TagSignal } from './tag-signal.ts';
/**
 * Matomo: it tracks nothing until consent is given.
 *
 * A refusal is only said after a grant: `forgetConsentGiven` writes a cookie, which a first no must not.
 */
export declare const matomo: TagSignal<'consent'>;
