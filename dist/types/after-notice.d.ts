import type { Core } from './consent.ts';
import type { Method } from './core/types.ts';
import type { View } from './ui/view.ts';
export declare function prepare(core: Core): Promise<void>;
export declare function showMore(core: Core, view: View): Promise<void>;
export declare function close(core: Core, said?: Method | 'unsaved'): Promise<void>;
export declare function back(core: Core): Promise<void>;
export declare function mayReload(core: Core): Promise<boolean>;
export declare function destroy(core: Core): Promise<void>;
