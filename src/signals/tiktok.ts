import { hasScript, type TagSignal } from './tag-signal.ts'

/**
 * TikTok pixel: held before it loads, so that nothing is sent. Its scripts are loaded and its cookies set all the same: only
 * the gate holds those.
 */
export const tiktok: TagSignal<'consent'> = {
  tell(command, { consent }, page) {
    const ttq = (page.ttq ??= [])
    const method = command === 'default' ? 'holdConsent' : consent ? 'grantConsent' : 'revokeConsent'
    if (typeof ttq[method] == 'function') ttq[method]()
    // What the vendor's snippet finds in the array is done first.
    else ttq.push([method])
  },
  isLate: (page) => !!page.ttq?._i || hasScript(/^https:\/\/analytics\.tiktok\.com\//),
}
