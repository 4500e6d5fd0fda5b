import { h } from 'preact';
import type { View } from './view.ts';
/** The first layer. Every text has an element of its own: translators replace text nodes (hazard L12). */
export declare function drawNotice(view: View, attributes: object, raise: (host: HTMLElement | null) => void): h.JSX.Element;
