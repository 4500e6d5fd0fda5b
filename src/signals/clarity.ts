import { hasScript, word, type TagSignal } from './tag-signal.ts'

/** Microsoft Clarity, consent API v2: with other spelling than ad_Storage and analytics_Storage it does nothing and says nothing. */
export const clarity: TagSignal<'ad_Storage' | 'analytics_Storage'> = {
  tell(_command, { ad_Storage, analytics_Storage }, page) {
    const queue = (page.clarity ??= function () {
      ;(queue.q ??= []).push(arguments)
    })
    page.clarity('consentv2', { ad_Storage: word(ad_Storage), analytics_Storage: word(analytics_Storage) })
  },
  // `v` is there once it runs.
  isLate: (page) => !!page.clarity?.v || hasScript(/^https:\/\/www\.clarity\.ms\//),
}
