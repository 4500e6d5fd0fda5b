import type { Core } from './consent.ts'
import { isKnown } from './core/allows.ts'
import { choicesOf } from './core/policy.ts'
import type { Source } from './core/types.ts'
import { watchDefinitions } from './browser/definitions.ts'
import { fromDocument } from './browser/document.ts'
import { liveAddresses } from './browser/gate-close.ts'
import { policyOf } from './services/whole.ts'
import { become } from './settle.ts'
import { reportLateGoogle } from './signals/late.ts'
import { usesGoogle } from './signals/only-google.ts'
import { tiltOf } from './ui/symmetry.ts'
import { isValid } from './valid.ts'

/** Where accept and reject were seen to differ. */
const tilted = new WeakSet<Core>()

/**
 * What can wait until the notice is on the screen: tells what is wrong with the configuration and the marked elements, and
 * lets run what needs no answer.
 */
export async function review(core: Core): Promise<void> {
  if (!(await isValid(core))) return
  if (core.standing.status === 'pending') {
    // Services of a locked category run unasked; which those are, only the policy knows.
    become(core, { status: 'pending', choices: choicesOf(policyOf(core), () => 'denied') })
    void core.open()
    core.embeds?.look()
  }
  for (const element of fromDocument('querySelectorAll')('[data-consent]')) reviewElement(core, element)
  watchDefinitions(core)
  if (usesGoogle(core.config)) reportLateGoogle(core)
  // What the visitor may want next is fetched, so that it comes at once.
  await core.drawn?.prepare()
  const look = () => sourceOf(core)
  look()
  // Styles of the page may still come.
  if (fromDocument('readyState') !== 'complete') addEventListener('load', look, { once: true })
}

/** Where an act of the visitor comes from: once accept and reject were seen to differ, from a tilted choice. */
export function sourceOf(core: Core): Source {
  const tilt = core.drawn && !tilted.has(core) && tiltOf()
  if (tilt) {
    tilted.add(core)
    core.report(tilt, 'tilted')
  }
  return tilted.has(core) ? 'tilted' : 'ui'
}

function reviewElement({ standing, nonce, report }: Core, element: Element): void {
  const needs = element.getAttribute('data-consent')!
  if (!isKnown(standing.choices, needs)) report(`data-consent="${needs}"`, 'unknown')
  if (element.localName === 'template') report(element.outerHTML, 'template')
  if (liveAddresses(element).length) report(element.outerHTML, 'live')
  if (!(element instanceof HTMLScriptElement)) return
  if (element.type !== 'text/plain' && !element.dataset['type']) report(element.outerHTML, 'ran')
  else if (nonce && element.nonce !== nonce) report(element.outerHTML, 'nonce')
}
