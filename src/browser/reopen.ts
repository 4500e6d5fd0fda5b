import { fromDocument } from './document.ts'
import { reopenLabel } from '../locales/en.ts'
import css from './reopen.css'

/**
 * Shows the control that reopens the choices, in the same place on every page (R-501, R-1014).
 *
 * Plain DOM, not Preact: every returning visitor loads this, and the interface only who presses it.
 *
 * @returns removes it again
 */
export function showReopen(label = reopenLabel): () => void {
  const host = fromDocument('createElement')('assent-reopen')
  const button = fromDocument('createElement')('button') as HTMLButtonElement
  host.dataset.assent = 'reopen'
  button.type = 'button'
  button.dataset.assentAction = 'preferences'
  button.textContent = label
  host.append(button)
  fromDocument('documentElement').append(host)
  try {
    // Constructed, because it is allowed under any `style-src` (hazard U8).
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    fromDocument('adoptedStyleSheets').push(sheet)
    return () => {
      host.remove()
      const sheets = fromDocument('adoptedStyleSheets')
      sheets.splice(sheets.indexOf(sheet), 1)
    }
  } catch {
    // An older browser shows a plain button at the end of the page.
    return () => host.remove()
  }
}
