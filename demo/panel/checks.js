import { servicesOf, vendors } from '../vendors/list.js'

/**
 * Judges from the log alone what the shop promises.
 *
 * @param entries pages, requests and consent states as they happened
 * @param consent what holds now: `{ status, choices }`
 * @param stored what is kept in the browser now
 * @returns one line per promise; `waiting` means that the log does not show it yet
 */
export function judge({ entries, consent, stored, now }) {
  const seen = readLog(entries)
  return [
    { id: 'before', title: 'Nothing before the choice', ...beforeTheChoice(seen, consent, stored) },
    { id: 'accept', title: 'One load each after accept', ...afterAccept(seen, consent, now) },
    { id: 'denied', title: 'Nothing for what is denied', ...whatIsDenied(seen, consent) },
    { id: 'withdraw', title: 'Withdrawing undoes it', ...afterWithdrawal(seen, stored, now) },
  ]
}

/** How often the latest page has loaded each vendor's script, by path. */
export function loadsOfThisPage(entries) {
  return readLog(entries).loads
}

function beforeTheChoice({ undecided, sawUndecided }, consent, stored) {
  const kept = isDecided(consent) ? [] : stored.filter(({ keeper }) => keeper && keeper.id !== 'assent' && consent.choices[keeper.id] !== 'granted')
  if (undecided.length || kept.length) return broken(`${count(undecided.length, 'request')} before the choice, and ${count(kept.length, 'item')} kept.`)
  if (!isDecided(consent)) return ok('0 requests, 0 cookies, 0 stored items so far. Browse on: it stays that way until you answer.')
  return sawUndecided ? ok('0 requests before you answered.') : waiting('Press “Start over” to see a first visit.')
}

function afterAccept({ loads, pageAt, decision }, { choices }, now) {
  const wanted = vendors.filter(({ script, services }) => script && services.some(({ id }) => choices[id] === 'granted'))
  if (!wanted.length) return waiting('Accept all, and each tag is loaded, once.')
  const names = (test) => wanted.filter(({ script }) => test(loads.get(script) ?? 0)).map(({ name }) => name).join(', ')
  const twice = names((loaded) => loaded > 1)
  if (twice) return broken(`Loaded more than once on this page: ${twice}.`)
  const never = names((loaded) => loaded === 0)
  if (!never) return ok(`${wanted.length} of ${wanted.length} granted tags loaded once on this page.`)
  const since = Math.max(pageAt, decision?.time ?? 0)
  return now - since < 4000 ? waiting('Loading …') : broken(`Granted, but not loaded: ${never}.`)
}

function whatIsDenied({ denied, deniedPages }, consent) {
  if (denied.length) return broken(`${count(denied.length, 'request')} to vendors that were denied.`)
  const isDenied = isDecided(consent) && vendors.some(({ services }) => services.some(({ id }) => consent.choices[id] === 'denied'))
  if (isDenied) return ok(`0 requests to them since, ${count(deniedPages, 'page view')} included.`)
  return waiting('Reject all, or one category, and browse on.')
}

function afterWithdrawal({ decision, denied }, stored, now) {
  if (!decision?.lost?.length) return waiting('Accept, then withdraw: the link is at the foot of each page.')
  const isKept = ({ kind, name }) => stored.some((item) => item.kind === kind && item.name === name)
  const left = decision.items.filter(isKept).map(({ name }) => name)
  const late = denied.filter(({ time }) => time > decision.time).length
  const gone = decision.items.filter((item) => !isKept(item)).map(({ name }) => name)
  if (!left.length && !late) return ok(`${count(gone.length, 'item')} deleted${gone.length ? `: ${gone.join(', ')}` : ''}. 0 requests since.`)
  if (now - decision.time < 3000) return waiting('Sweeping …')
  return broken(`${count(late, 'request')} since. ${left.length ? `Still kept: ${left.join(', ')}.` : 'All deleted.'}`)
}

/** Walks through what happened, in the order of time: a consent state is reported later than the requests that follow it. */
function readLog(entries) {
  const seen = { undecided: [], denied: [], sawUndecided: false, deniedPages: 0, decision: undefined, pageAt: 0, loads: new Map() }
  let consent
  const allowedOnce = new Set()

  for (const entry of [...entries].sort((a, b) => a.time - b.time || a.id - b.id)) {
    if (entry.kind === 'page') {
      seen.loads.clear()
      allowedOnce.clear()
      seen.pageAt = entry.time
      seen.deniedPages++
    }
    if (entry.kind === 'consent' && entry.act === 'once') allowedOnce.add(entry.service)
    else if (entry.kind === 'consent') {
      consent = entry
      if (!isDecided(entry)) seen.sawUndecided = true
      if (entry.act === 'decision') {
        seen.decision = entry
        seen.deniedPages = 0
      }
    }
    if (entry.kind === 'request') {
      seen.loads.set(entry.path, (seen.loads.get(entry.path) ?? 0) + 1)
      if (consent && !isAllowed(entry.path)) (isDecided(consent) ? seen.denied : seen.undecided).push(entry)
    }
  }
  return seen

  function isAllowed(path) {
    return servicesOf(path).some(({ id, isNecessary }) => isNecessary || consent.choices[id] === 'granted' || allowedOnce.has(id))
  }
}

function isDecided({ status }) {
  return status === 'decided'
}

function count(number, word) {
  return `${number} ${word}${number === 1 ? '' : 's'}`
}

function ok(text) {
  return { verdict: 'ok', text }
}

function broken(text) {
  return { verdict: 'broken', text }
}

function waiting(text) {
  return { verdict: 'waiting', text }
}
