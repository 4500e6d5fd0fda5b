/** About how many bytes a body takes. */
export declare function sizeOf(body: unknown): number;
/** The same body, out of reach of what the page does next with what it gave: it goes out as it was when it was sent. */
export declare function copyOf<Body>(body: Body): Body;
