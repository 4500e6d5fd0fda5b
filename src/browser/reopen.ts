import { fromDocument } from './document.ts'
import { reopenLabel } from '../locales/en.ts'
import css from './reopen.css'

/**
 * Shows the control that reopens the choices, in the same place on every page (R-501, R-1014).
 *
 * @returns removes it again
 */
export function showReopen(): () => void {
  const host = fromDocument('createElement')('assent-reopen')
  const button = fromDocument('createElement')('button')
  // Constructed, because that is allowed under any `style-src` (hazard U8).
  const sheet = new CSSStyleSheet()
  const sheets = fromDocument('adoptedStyleSheets')
  host.dataset.assent = 'reopen'
  button.dataset.assentAction = 'preferences'
  button.textContent = reopenLabel
  host.append(button)
  fromDocument('documentElement').append(host)
  sheet.replaceSync(css)
  sheets?.push(sheet)
  return () => {
    host.remove()
    // A second time it removes nothing: where it is not, no sheet is.
    sheets?.splice(sheets.indexOf(sheet) >>> 0, 1)
  }
}
