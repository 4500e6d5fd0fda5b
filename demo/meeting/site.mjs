import { mark } from './drawings.mjs'
import * as pages from './pages.mjs'

/** A meeting assistant: analytics and recordings of visits, adverts on four networks, videos. */
export const meeting = {
  id: 'meeting',
  name: 'Quillnod',
  kind: 'A meeting assistant',
  tags: ['Google Analytics', 'Hotjar', 'Google Ads', 'X', 'LinkedIn', 'Meta', 'YouTube'],
  mark,
  controller: { name: 'Quillnod Ltd', contact: 'privacy@quillnod.example', address: '14 Bindery Yard, Nowhere-under-Lyme' },
  look: { layout: 'card', position: 'bottom', theme: 'soft' },
  nav: [['/', 'Minutes'], ['/videos', 'Videos'], ['/pricing', 'Pricing']],
  pages: { '/': pages.home, '/videos': pages.videos, '/pricing': pages.pricing, '/privacy': pages.privacy },
  files: ['meeting.css', 'film.svg'],
  categories: ['analytics', 'marketing'],
  services: (from) => [
    { id: 'google-analytics-4', options: { id: 'G-QUILLNOD1', src: from('/google/gtag/js?id=G-QUILLNOD1') } },
    { id: 'google-ads', options: { id: 'AW-234567891', src: from('/google/gtag/js?id=AW-234567891') } },
    { id: 'hotjar', options: { id: '2345678', src: from('/hotjar/hotjar.js') } },
    { id: 'meta-pixel', options: { id: '2345678901', src: from('/meta/fbevents.js'), purpose: 'Shows adverts for Quillnod on Facebook and Instagram to people who were here.' } },
    { id: 'x-pixel', options: { id: 'o2b3c', src: from('/x/uwt.js') } },
    { id: 'linkedin-insight', options: { id: '2345678', src: from('/linkedin/insight.min.js') } },
    { id: 'youtube' },
  ],
}
