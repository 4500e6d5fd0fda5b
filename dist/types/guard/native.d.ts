export declare const tagOf: (element: Element) => string;
export declare const isSvg: (element: Element) => boolean;
export declare const openRootOf: (element: Element) => ShadowRoot | null;
export declare const typeOf: (node: Node) => number;
export declare const firstChildOf: (node: Node) => Node | null;
export declare const nextOf: (node: Node) => Node | null;
export declare const parentOf: (node: Node) => ParentNode | null;
export declare const isConnected: (node: Node) => boolean;
/** What a relative address in this node starts from. */
export declare const baseOf: (node: Node) => string;
/** Everything inside an element, document or fragment that the selector names. */
export declare const findAll: (root: Node, selector: string) => readonly Element[] | NodeListOf<Element>;
export declare const getAttribute: (element: Element, name: string) => string | null;
export declare const setAttribute: (element: Element, name: string, value: unknown) => void;
export declare const setAttributeNS: (element: Element, space: string, name: string, value: unknown) => void;
export declare const removeAttribute: (element: Element, name: string) => void;
export declare const hasAttribute: (element: Element, name: string) => boolean;
export declare const matches: (element: Element, selector: string) => boolean;
export declare const closest: (element: Element, selector: string) => Element | null;
export declare const replace: (element: Element, other: Node) => void;
export declare const insertBefore: (parent: Node, node: Node, next: Node | null) => void;
export declare const clone: <N extends Node>(node: N, deep: boolean) => N;
export declare const dispatch: (target: EventTarget, event: Event) => void;
/** The window of a frame, read past our own getter. */
export declare function windowOf(frame: Element): unknown;
export declare const isElement: (node: Node) => node is Element;
/** Whether something is a node, of whatever realm: reading the type of anything else throws. */
export declare function isNode(value: unknown): value is Node;
