import { icons, mark } from './drawings.mjs'
import { app } from './pages.mjs'

/** A calling app in the browser: one page with routes, an account that it may remember, and analytics. */
export const calling = {
  id: 'calling',
  name: 'Twotin',
  kind: 'Calls in the browser, made for telephones',
  tags: ['An account that may be remembered', 'Google Analytics in a one-page app'],
  mark,
  controller: { name: 'Twotin Ltd', contact: 'privacy@twotin.example', address: '2 String Row, Nowhere Quay' },
  look: { position: 'top', theme: 'compact', preferences: 'drawer', reopen: 'none' }, // the app's tabs are at the foot, and one of them leads to the choices
  nav: [['/', 'Calls', icons.calls], ['/account', 'Account', icons.account], ['/privacy', 'Privacy', icons.privacy]],
  pages: { '/': app, '/account': app, '/privacy': app },
  files: ['calling.css', 'routes.js', 'account.js'],
  categories: ['functional', 'analytics'],
  services: (from) => [
    {
      id: 'account', category: 'functional', name: 'Account on this device',
      vendor: { name: 'Twotin Ltd', contact: 'privacy@twotin.example' },
      purpose: 'Remembers who you are, so that you need not sign in each time.',
      storage: [{ kind: 'local', name: 'twotin-account', lifetime: 'until you sign out' }],
    },
    { id: 'google-analytics-4', options: { id: 'G-TWOTIN0001', src: from('/google/gtag/js?id=G-TWOTIN0001') } },
  ],
}
