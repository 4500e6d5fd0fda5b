import { type TagSignal } from './tag-signal.ts';
/**
 * Microsoft Advertising UET: flat arguments, and only `ad_storage` counts.
 *
 * Once told, it no longer looks at Google consent mode, nor at where the visitor is: all is in what it is told here.
 */
export declare const uet: TagSignal<'ad_storage'>;
