import { mark } from './drawings.mjs'
import * as pages from './pages.mjs'

/** A messaging platform: a customer database that tracks visits, analytics, and plugins of four networks in its blog. */
export const messaging = {
  id: 'messaging',
  name: 'Dovelark',
  kind: 'Messages for teams, four times a day',
  tags: ['HubSpot', 'Google Analytics', 'Facebook, X, LinkedIn and YouTube plugins'],
  mark,
  controller: { name: 'Dovelark Post Ltd', contact: 'privacy@dovelark.example', address: 'Loft 4, Weathercock Lane, Nowhere-on-the-Water' },
  look: { layout: 'dialog', theme: 'editorial' },
  nav: [['/', 'Dovelark'], ['/blog', 'Blog']],
  pages: { '/': pages.home, '/blog': pages.blog, '/privacy': pages.privacy },
  files: ['messaging.css'],
  categories: ['analytics', 'marketing'],
  services: (from) => [
    { id: 'google-analytics-4', options: { id: 'G-DOVELARK1', src: from('/google/gtag/js?id=G-DOVELARK1') } },
    { id: 'hubspot', options: { id: '4567890', src: from('/hubspot/tracking.js') } },
    { id: 'facebook-social-plugins', options: { src: from('/facebook/sdk.js') } },
    { id: 'x-widgets', options: { src: from('/x-posts/widgets.js') } },
    { id: 'linkedin-plugins', options: { src: from('/linkedin-posts/in.js') } },
    { id: 'youtube' },
  ],
}
