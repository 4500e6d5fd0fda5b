/**
 * Shows the control that reopens the choices, in the same place on every page (R-501, R-1014).
 *
 * Plain DOM, not Preact: every returning visitor loads this, and the interface only who presses it.
 *
 * @returns removes it again
 */
export declare function showReopen(): () => void;
