/**
 * A link of the owner's. It leads nowhere if the address is not a web page, mail or relative (hazard C3): a colon may only
 * follow `http`, `https`, `mailto` or the first slash, so that no disguise of `javascript:` gets through.
 */
export declare const link: (label: string, href?: string, more?: object) => "" | HTMLElement | undefined;
