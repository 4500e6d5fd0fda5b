/**
 * Marks a script's text or address as trusted, where the page demands that (`trusted-types assent`).
 *
 * Without trusted types, or where the page does not let us make a policy, the text comes back as it is.
 */
export declare function trusted(kind: 'createScript' | 'createScriptURL', text: string): string;
