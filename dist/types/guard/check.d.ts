import { type Config, type GuardRule } from '../core/config.ts';
/**
 * Checks what only a page can tell of the guard's rules.
 *
 * @throws ConfigError for a selector no browser knows, and for a rule that would hold the site itself
 */
export declare function checkGuard({ guard }: Config): void;
/** Whether a rule would hold everything of the site: every path of it, the page as a whole, or every script. */
export declare function holdsSite({ host, path, selector }: GuardRule): boolean;
