import type { Service } from '../core/types.ts';
/**
 * A service that works in the owner's data layer, where it is one of Google's that has commands there: its scripts are told
 * the name, and to its snippet the layer is the window's `dataLayer`.
 */
export declare function inLayer(service: Service, layer: string): Service;
