/** Gives focus back to the page: to this element, else to the first of the usual ones that takes it. */
export declare function focusPage(before: HTMLElement | undefined): void;
