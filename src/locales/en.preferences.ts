import type { PreferencesTexts } from './texts.ts'

/** English, as far as the notice does not need it. */
const texts: PreferencesTexts = {
  preferences: 'On means allowed. Nothing changes until you save, accept or reject, and you can come back at any time.',
  transfers: 'Some partners process data outside the European Economic Area.',
  necessaryTitle: 'Necessary',
  necessaryDescription: 'What the site cannot work without, such as security and your choices here.',
  alwaysActive: 'Always active',
  services: 'Services ({count})',
  servicesOn: 'Services ({on} of {count} on)',
  vendor: 'Provider: {name}',
  storage: 'Stored on your device:',
  cookieKind: 'Cookie',
  localKind: 'Local storage',
  sessionKind: 'Session storage',
  indexeddbKind: 'Database',
  cacheKind: 'Cache',
  untilClosed: 'until the browser closes',
  untilDeleted: 'until deleted',
  firstParty: 'on this site',
  thirdParty: 'on the partner’s site',
  website: 'Website',
  optOut: 'Opt out',
  newTab: '{label}, {name} (opens in a new tab)',
  controller: 'Responsible: {name}',
  save: 'Save',
  close: 'Close without changing anything',

  signal: 'Your browser sends a privacy signal. It is honoured: nothing is on unless you accept it here.',
  newHeading: '{name} asks about something new',
  newPurposes: 'Your earlier choices stand. New uses of cookies and similar technologies:',
  accept: 'Accept',
  reject: 'Reject',

  acceptDone: 'Everything is accepted.',
  rejectDone: 'Everything optional is rejected.',
  saveDone: 'Your choices are saved.',
  withdrawDone: 'Your consent is withdrawn.',
  unsavedDone: 'Your choices hold for this page only, because the browser blocks cookies.',
  leftovers: 'This site cannot delete {names}. You can, in the settings of your browser.',
  reload: 'Reload the page to stop what you have withdrawn.',
  failed: 'The settings could not be loaded. Nothing has changed.',
}

export default texts
