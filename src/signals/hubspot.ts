import { hasScript, type TagSignal } from './tag-signal.ts'

/** HubSpot tracking code. It keeps nothing, so it is told on every page; refused, it still counts page views without cookies. */
export const hubspot: TagSignal<'analytics' | 'advertisement' | 'functionality'> = {
  tell(_command, granted, page) {
    page._hsp ??= []
    page._hsp.push(['setHubSpotConsent', { ...granted }])
  },
  isLate: (page) => (!!page._hsp && !Array.isArray(page._hsp)) || hasScript(/^https:\/\/js[\w-]*\.hs-(scripts|analytics|banner)\.(com|net)\//),
}
