/** Two tins and a string. */
export const mark = '<svg viewBox="0 0 32 32" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="3"><rect x="2.5" y="4" width="10" height="11" rx="2"/><rect x="19.5" y="4" width="10" height="11" rx="2"/><path d="M7.5 15c0 16 17 16 17 0" stroke-linecap="round"/></svg>'

/** What the tabs show beside their words. */
export const icons = {
  calls: icon('<path d="M5 4h4l2 5-2.5 1.5a11 11 0 0 0 5 5L15 13l5 2v4a2 2 0 0 1-2 2A16 16 0 0 1 3 6a2 2 0 0 1 2-2z"/>'),
  account: icon('<circle cx="12" cy="8" r="4"/><path d="M4 21a8 8 0 0 1 16 0"/>'),
  privacy: icon('<path d="M12 3l7 3v6c0 5-3.5 8-7 9-3.5-1-7-4-7-9V6z"/>'),
}

function icon(paths) {
  return `<svg viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round">${paths}</svg>`
}
