import { fromDocument } from './browser/document.ts'
import { tiltOf } from './ui/symmetry.ts'

/**
 * What a development build does besides: it throws where production only reports.
 *
 * Where the page's style makes accept and reject unlike each other, an error reaches `window.onerror` as soon as a layer is
 * open (R-1201).
 */
export function watchDevelopment(): void {
  fromDocument('addEventListener')('assent:open', () => {
    // Two frames on, what has just been drawn is styled; a third of a second on, it has come to rest.
    requestAnimationFrame(() => setTimeout(() => {
      const tilt = tiltOf()
      if (tilt) throw new Error(`[assent] accept and reject must look alike (R-104): ${tilt}`)
    }, 300))
  })
}
