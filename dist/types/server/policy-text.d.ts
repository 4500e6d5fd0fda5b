/** One Content-Security-Policy: directive names in lower case, each with its sources. */
export type Directives = Map<string, string[]>;
/**
 * Reads the value of a Content-Security-Policy header as browsers do: policies between commas, of each the first
 * directive of a name, and nothing that is not plain ASCII.
 */
export declare function parsePolicies(text: string): Directives[];
/** Writes policies as the value of one header, in one line. */
export declare function formatPolicies(policies: readonly Directives[]): string;
/** The sources with these behind them, each once. `'none'` goes, because beside others it means nothing. */
export declare function withSources(sources: readonly string[], more: readonly string[]): string[];
