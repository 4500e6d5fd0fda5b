import { type TagSignal } from './tag-signal.ts';
/**
 * Meta pixel: revoked before its `init`, it sends nothing, and asks for nothing more than its own file.
 *
 * Its snippet loads nothing where it finds an `fbq`, so no stub can wait for it: once the snippet has run, what it queued is
 * preceded by ours. Its file is always later.
 */
export declare const meta: TagSignal<'consent'>;
