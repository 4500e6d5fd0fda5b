/**
 * In what the controls for accepting and refusing differ, on any layer that is shown: by that the choice is tilted (R-104,
 * R-1201).
 *
 * @returns the property and what each has; undefined where they are alike
 */
export declare function tiltOf(): string | undefined;
