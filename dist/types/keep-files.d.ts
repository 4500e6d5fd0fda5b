import type { Core, Files } from './consent.ts';
/**
 * Makes a file that is there be there at once. `import()` of one takes a task or two in Chromium even then, in which a frame
 * is drawn with the old answer and a vendor sends on.
 *
 * @param here files that are running already
 */
export declare function keepFiles(core: Core, here?: Partial<Files>): void;
