import type { Core } from './consent.ts';
import { type Declaration } from './core/declaration.ts';
/** What the running configuration declares, in the page's language. @throws where the configuration is not valid */
export declare function declare(core: Core): Promise<Declaration>;
/**
 * Draws the declaration into an element of the page, once all of it is there: what the owner put there stands until then,
 * and stays where something does not come.
 */
export declare function drawDeclaration(core: Core, element: HTMLElement): Promise<void>;
