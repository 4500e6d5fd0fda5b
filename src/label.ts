import type { Core } from './consent.ts'
import { wordsOf } from './language.ts'
import { page } from './ui/page.ts'

/** Names the control that reopens the choices in the page's language, where that is not English: see browser/reopen.ts. */
export default async function label(core: Core): Promise<void> {
  const { language, texts } = await wordsOf(core, 'label')
  for (const button of page('querySelectorAll')<HTMLElement>('[data-assent=reopen] button')) {
    button.lang = language
    button.dir = texts.direction ?? 'ltr'
    button.textContent = texts.reopen
  }
}
