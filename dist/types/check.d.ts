/**
 * Checks what the script tag was given; the script itself took it as it was.
 *
 * @param tellsAll whether this build tells all vendors there are signals for
 * @throws an Error for the first mistake that names the attribute, or the place in the JSON block
 */
export declare function checkInput(input: unknown, tellsAll: boolean): void;
