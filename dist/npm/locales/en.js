import { t as texts$2 } from '../parts/en.notice.js';
export { r as reopenLabel } from '../parts/en.notice.js';
import texts$1 from '../parts/en.preferences.js';

const texts = { ...texts$2, ...texts$1 };

export { texts as default };
