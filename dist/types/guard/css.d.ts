/** Whether it is CSS that may ask somebody: almost none is. Never throws. */
export declare function mayLoad(css: unknown): css is string;
/** CSS in which the addresses that must wait lead nowhere. `isLoader`: a sheet or a font, and no picture. */
export declare function withoutHeldStyles(css: string, isHeld: (address: string, isLoader: boolean) => boolean): string;
