/**
 * Google consent mode v2: the category that answers for each signal.
 *
 * `ad_storage` is never tied to analytics: it alone decides what reaches Google Ads since June 2026.
 */
export const GOOGLE_CATEGORIES = {
  ad_storage: 'marketing',
  ad_user_data: 'marketing',
  ad_personalization: 'marketing',
  analytics_storage: 'analytics',
  functionality_storage: 'functional',
  personalization_storage: 'functional',
} as const

/** The same for the signals of other vendors, by their own names: these mind the spelling. */
export const TAG_CATEGORIES = {
  clarity: { ad_Storage: 'marketing', analytics_Storage: 'analytics' },
  uet: { ad_storage: 'marketing' },
  meta: { consent: 'marketing' },
  tiktok: { consent: 'marketing' },
  hubspot: { analytics: 'analytics', advertisement: 'marketing', functionality: 'functional' },
  matomo: { consent: 'analytics' },
} as const
