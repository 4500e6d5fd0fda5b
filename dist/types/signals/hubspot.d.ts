import { type TagSignal } from './tag-signal.ts';
/** HubSpot tracking code. It keeps nothing, so it is told on every page; refused, it still counts page views without cookies. */
export declare const hubspot: TagSignal<'analytics' | 'advertisement' | 'functionality'>;
