import { hasScript, word, type TagSignal } from './tag-signal.ts'

/**
 * Microsoft Advertising UET: flat arguments, and only `ad_storage` counts.
 *
 * Once told, it no longer looks at Google consent mode, nor at where the visitor is: all is in what it is told here.
 */
export const uet: TagSignal<'ad_storage'> = {
  tell(command, { ad_storage }, page) {
    page.uetq ??= []
    page.uetq.push('consent', command, { ad_storage: word(ad_storage) })
  },
  // The queue becomes an object of its own once bat.js has come.
  isLate: (page) => (!!page.uetq && !Array.isArray(page.uetq)) || hasScript(/^https:\/\/bat\.bing\.com\//),
}
