import type { Texts } from './texts.ts'

/** Apart from the rest, because the reopen button on every page needs nothing else. */
export const reopenLabel = 'Privacy settings'

/** English. */
const texts: Texts = {
  heading: '{name} asks for your consent',
  purposes: 'With your consent, cookies and similar technologies are used for:',
  newHeading: '{name} asks about something new',
  newPurposes: 'Your earlier choices stand. New uses of cookies and similar technologies:',
  partners: 'Partners taking part ({count}): {names}.',
  refuse: 'You are free to refuse and can use the site either way. You can withdraw consent at any time under “{reopen}”.',
  signal: 'Your browser sends a privacy signal. It is honoured: nothing is on unless you accept it here.',
  transfers: 'Some partners process data outside the European Economic Area.',

  acceptAll: 'Accept all',
  rejectAll: 'Reject all',
  accept: 'Accept',
  reject: 'Reject',
  customize: 'Customise',
  save: 'Save',
  close: 'Close without changing anything',
  details: 'All partners and details',
  privacyPolicy: 'Privacy policy',
  cookiePolicy: 'Cookie policy',
  imprint: 'Imprint',

  reopen: reopenLabel,
  preferences: 'On means allowed. Nothing changes until you save, accept or reject, and you can come back at any time.',
  controller: 'Responsible: {name}',
  alwaysActive: 'Always active',
  services: 'Services ({count})',
  servicesOn: 'Services ({on} of {count} on)',
  vendor: 'Provider: {name}',
  storage: 'Stored on your device:',
  website: 'Website',
  optOut: 'Opt out',
  newTab: '{label}, {name} (opens in a new tab)',

  necessaryTitle: 'Necessary',
  necessaryDescription: 'What the site cannot work without, such as security and your choices here.',
  functionalTitle: 'Functional',
  functionalDescription: 'Remembering settings; chat, maps and videos.',
  analyticsTitle: 'Analytics',
  analyticsDescription: 'Counting visits and how pages are used.',
  marketingTitle: 'Marketing',
  marketingDescription: 'Personalised advertising and measuring its effect.',

  cookieKind: 'Cookie',
  localKind: 'Local storage',
  sessionKind: 'Session storage',
  indexeddbKind: 'Database',
  cacheKind: 'Cache',
  untilClosed: 'until the browser closes',
  untilDeleted: 'until deleted',
  firstParty: 'on this site',
  thirdParty: 'on the partner’s site',

  saved: 'Your choices are saved.',
  accepted: 'Everything is accepted.',
  rejected: 'Everything optional is rejected.',
  withdrawn: 'Your consent is withdrawn.',
  notStored: 'Your choices hold for this page only, because the browser blocks cookies.',
  leftovers: 'This site cannot delete {names}. You can, in the settings of your browser.',
  reload: 'Reload the page to stop what you have withdrawn.',
  failed: 'The settings could not be loaded. Nothing has changed.',
}

export default texts
