/** What an element may hold; `false`, `undefined`, `''` and `0` leave it out. */
export type Part = Node | string | false | 0 | undefined | readonly Part[];
/** What JSX is compiled to: makes the element. Nothing is ever drawn again, so that is all it takes. */
export declare function h(tag: string, attributes: Readonly<Record<string, unknown>> | null, ...parts: Part[]): HTMLElement;
export declare namespace h {
    namespace JSX {
        type Element = HTMLElement;
        interface IntrinsicElements {
            [tag: string]: object;
        }
    }
}
