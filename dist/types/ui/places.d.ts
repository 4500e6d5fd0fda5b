import type { Config } from '../core/config.ts';
import type { Stage } from './stage.ts';
/**
 * Puts the layers where the owner wants them; without this the notice is a card in the corner where lines end.
 *
 * @returns undoes it
 */
export declare function place(stage: Stage, { layout, position, preferences }: Pick<Config, 'layout' | 'position' | 'preferences'>): () => void;
