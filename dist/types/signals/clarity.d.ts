import { type TagSignal } from './tag-signal.ts';
/** Microsoft Clarity, consent API v2: with other spelling than ad_Storage and analytics_Storage it does nothing and says nothing. */
export declare const clarity: TagSignal<'ad_Storage' | 'analytics_Storage'>;
