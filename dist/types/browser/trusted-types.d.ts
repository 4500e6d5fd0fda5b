interface TrustedPolicy {
    createScript(text: string): string;
    createScriptURL(url: string): string;
}
/**
 * Marks a script's text or address as trusted, where the page demands that: a CSP that lists its policies has to name
 * `assent`. Without trusted types, or without that name, everything comes back as it is.
 */
export declare function trustedTypes(): TrustedPolicy;
export {};
