import type { Choices } from '../core/types.ts';
/** Says `default` or `update` with all seven signals: what is missing counts as granted, or delays the tag (vendors.md 3). */
export declare function tellGoogle(command: 'default' | 'update', choices: Choices): void;
