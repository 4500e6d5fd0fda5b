/**
 * Shows the control that reopens the choices, in the same place on every page (R-501, R-1014).
 *
 * @returns removes it again
 */
export declare function showReopen(): () => void;
