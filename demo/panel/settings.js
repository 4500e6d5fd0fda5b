/** What the page tells Assent: its JSON block, and the attributes of the script tag, which come first. */
export function settingsOfPage() {
  const block = document.querySelector('script[data-assent-config]')?.textContent ?? '{}'
  return { ...JSON.parse(block), ...document.querySelector('script[src="/assent/assent.js"]')?.dataset }
}
