import type { NoticeTexts } from './texts.ts'

/** Apart from the rest, because the reopen button on every page needs nothing else. */
export const reopenLabel = 'Privacy settings'

export const rest = () => import('./en.preferences.ts')

/** English, as far as the notice needs it. */
const texts: NoticeTexts = {
  heading: '{name} asks for your consent',
  purposes: 'With your consent, cookies and similar technologies are used for:',
  functionalTitle: 'Functional',
  functionalDescription: 'Remembering settings; chat, maps and videos.',
  analyticsTitle: 'Analytics',
  analyticsDescription: 'Counting visits and how pages are used.',
  marketingTitle: 'Marketing',
  marketingDescription: 'Personalised advertising and measuring its effect.',
  partners: 'Partners taking part ({count}): {names}.',
  refuse: 'You are free to refuse and can use the site either way. You can withdraw consent at any time under “{reopen}”.',
  reopen: reopenLabel,
  details: 'All partners and details',
  privacyPolicy: 'Privacy policy',
  cookiePolicy: 'Cookie policy',
  imprint: 'Imprint',
  acceptAll: 'Accept all',
  rejectAll: 'Reject all',
  customize: 'Customise',
}

export default texts
