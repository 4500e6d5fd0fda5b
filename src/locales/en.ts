import notice from './en.notice.ts'
import preferences from './en.preferences.ts'
import type { Texts } from './texts.ts'

export { reopenLabel } from './en.notice.ts'

/** English: both halves in one, for owners who start from them. Assent itself fetches each when it is needed. */
const texts: Texts = { ...notice, ...preferences }

export default texts
