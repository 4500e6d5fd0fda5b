/** Something that went wrong, in words for the site's developers. Never holds a visitor's data. */
export interface Problem {
    /** What it is about: an option, an attribute, a script's address. */
    readonly place: string;
    readonly message: string;
}
/** A developer's mistake in the configuration. */
export declare class ConfigError extends Error implements Problem {
    readonly name = "ConfigError";
    /** The option, as a path: `services[2].category`. */
    readonly place: string;
    /** The rest of the message, without the place. */
    readonly detail: string;
    constructor(place: string, wanted: string, got: unknown);
}
