/** Under which the guard's getter of `document.cookie` keeps the browser's own: they are in different files. */
export declare const REAL_COOKIES: unique symbol;
/** The cookies that the device keeps, past a guard that answers some from its shadow. Throws where cookies are out of reach. */
export declare function realCookies(): string;
