import { readdirSync } from 'node:fs'
import { basename, extname } from 'node:path'

/** What the shop tells Assent. Each catalogue service loads its script from the stub servers instead of from the vendor. */
export function assentConfig(vendorsUrl, settings) {
  const from = (path) => `${vendorsUrl}${path}`
  return {
    controller: { name: 'Marlow & Finch Ltd', contact: 'privacy@marlowandfinch.example' },
    privacyPolicy: '/privacy',
    ...settings,
    services: [
      { id: 'google-analytics-4', options: { id: 'G-DEMO1234', src: from('/google/gtag/js?id=G-DEMO1234') } },
      { id: 'google-ads', options: { id: 'AW-123456789', src: from('/google/gtag/js?id=AW-123456789') } },
      { id: 'hotjar', options: { id: '1234567', src: from('/hotjar/hotjar.js') } },
      { id: 'meta-pixel', options: { id: '1234567890', src: from('/meta/fbevents.js') } },
      { id: 'x-pixel', options: { id: 'o1a2b', src: from('/x/uwt.js') } },
      { id: 'linkedin-insight', options: { id: '1234567', src: from('/linkedin/insight.min.js') } },
      { id: 'youtube' },
      { id: 'google-maps' },
      { id: 'x-widgets', options: { src: from('/x-posts/widgets.js') } },
      {
        id: 'pebble', category: 'analytics', name: 'Pebble',
        vendor: { name: 'Pebble Ltd (invented)' },
        purpose: 'Counts how many people read a story of the journal.',
        storage: [{ kind: 'cookie', name: '_pebble', lifetime: 30 }],
      },
    ],
  }
}

const namesIn = (folder) => readdirSync(new URL(`../../${folder}/`, import.meta.url)).map((file) => basename(file, extname(file)))

/** The views of the notice that can be asked for. */
export const views = {
  theme: ['default', ...namesIn('themes').filter((name) => name !== 'default')],
  layout: ['card', 'bar', 'dialog', 'modal', 'inline'],
  position: ['bottom-start', 'bottom', 'bottom-end', 'top-start', 'top', 'top-end'],
  preferences: ['dialog', 'drawer'],
  language: ['auto', ...namesIn('src/locales').filter((name) => !/^(texts|parts|tags)$/.test(name))],
}

/** The view of the notice that an address asks for, such as `?layout=bar`: known words only. */
export function settingsFrom(query) {
  return Object.fromEntries(Object.entries(views).flatMap(([name, values]) => values.includes(query[name]) ? [[name, query[name]]] : []))
}
