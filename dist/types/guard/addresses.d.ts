/** The attributes that make a browser ask somebody, by element. `feimage` is how HTML spells it. */
export declare const ADDRESSES: ReadonlyMap<string, readonly string[]>;
/** Attributes of any SVG element that are styles, and may ask somebody for what they paint with. */
export declare const PAINTS: ReadonlySet<string>;
/** The properties that set them. */
export declare const PROPERTIES: readonly (readonly [type: string, property: string, attribute: string])[];
/** Under which an address waits, out of the browser's reach: clones and serialised HTML keep it that way. */
export declare const heldName: (attribute: string) => string;
/** Attributes that may make a browser ask somebody, whatever the element: most are not, and need no second look. */
export declare const WATCHED: ReadonlySet<string>;
/** Every element that may ask somebody, or waits to. Names of elements only, as far as that will do: the browser is quick with them. */
export declare const LOADING: string;
/** A link that is of these kinds only asks nobody. */
export declare const QUIET_LINKS: RegExp;
/** The addresses in an attribute: a `srcset` holds several, and so does `ping`. */
export declare function addressesIn(attribute: string, value: string): string[];
/** What looks like an address in code, or in JSON. */
export declare function addressesInText(text: string): string[];
