import { type TagSignal } from './tag-signal.ts';
/**
 * TikTok pixel: held before it loads, so that nothing is sent. Its scripts are loaded and its cookies set all the same: only
 * the gate holds those.
 */
export declare const tiktok: TagSignal<'consent'>;
