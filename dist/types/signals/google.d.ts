import type { Config } from '../core/config.ts';
import type { Choices } from '../core/types.ts';
/** `default` before any tag has run, then an `update` for each decision. */
export type Command = 'default' | 'update';
/**
 * Says `default` or `update` of Google consent mode v2 with all seven signals: what is missing counts as granted, or delays
 * the tag (vendors.md 3).
 *
 * @param say puts it into the data layer. `more`: what stands in the command besides
 */
export declare function tellGoogle({ signals }: Config, command: Command, choices: Choices, say: (...command: unknown[]) => void, more?: object): void;
