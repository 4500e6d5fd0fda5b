/** Under which the guard notes on a script that it held it: it did not run before the choice, though nobody marked it. */
export declare const HELD: unique symbol;
