import { keeperOf } from '../vendors/list.js'
import { settingsOfPage } from './settings.js'

const consentCookie = 'assent' // or a name that begins so: the demo's sites share one host

/** What the page's own scripts can see of what is kept for this site: cookies, local and session storage. */
export function readInventory() {
  return [
    ...cookiePairs().map(([name]) => item('cookie', name)),
    ...keysOf('localStorage').map((name) => item('local', name)),
    ...keysOf('sessionStorage').map((name) => item('session', name)),
  ]
}

/** Bytes that the consent cookie takes in every request, name and all; `undefined` while there is none. */
export function consentCookieSize() {
  const own = settingsOfPage().cookie?.name ?? consentCookie
  const pair = cookiePairs().find(([name]) => name === own)
  return pair && new TextEncoder().encode(pair.join('=')).length
}

/** Deletes what the demo's vendors and the consent itself left; what other programs keep under localhost is not ours. */
export function forget() {
  for (const { kind, name, keeper } of readInventory()) {
    if (!keeper) continue
    if (kind === 'cookie') document.cookie = `${name}=; path=/; max-age=0`
    if (kind === 'local') localStorage.removeItem(name)
    if (kind === 'session') sessionStorage.removeItem(name)
  }
}

function item(kind, name) {
  return { kind, name, keeper: name.startsWith(consentCookie) ? { id: consentCookie, name: 'Assent' } : keeperOf(name) }
}

function cookiePairs() {
  return document.cookie.split('; ').filter(Boolean).map((pair) => {
    const [name, ...value] = pair.split('=')
    return [name, value.join('=')]
  })
}

function keysOf(storage) {
  try {
    return Object.keys(window[storage])
  } catch {
    return [] // storage is blocked, so nothing is in it
  }
}
