import type { Elements } from './elements.ts';
import type { Frames } from './frames.ts';
import type { Realm, Watch } from './realm.ts';
import type { Styles } from './styles.ts';
/** Watches every way to set an attribute, and lets the page read what waits as if it were set. */
export declare function guardAttributes(realm: Realm, { wraps, isActive, report }: Watch, { elements, frames, styles }: {
    elements: Elements;
    frames: Frames;
    styles: Styles;
}): void;
