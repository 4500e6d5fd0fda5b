import type { Core } from './consent.ts';
/** Names the control that reopens the choices in the page's language, where that is not English: see browser/reopen.ts. */
export default function label(core: Core): Promise<void>;
