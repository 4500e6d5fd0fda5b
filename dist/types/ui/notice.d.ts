import type { View } from './view.ts';
/** What the owner links to, on either layer. */
export declare const policies: readonly ['privacyPolicy', 'cookiePolicy', 'imprint'];
/** The first layer. Every text has an element of its own: translators replace text nodes (hazard L12). */
export declare function drawNotice(view: View): HTMLElement;
