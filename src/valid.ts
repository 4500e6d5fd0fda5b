import type { Core } from './consent.ts'

/**
 * Settles with whether the configuration is valid; an invalid one is told on the console and closes everything.
 *
 * npm checks before it starts. The script tag starts unchecked, because a valid configuration is what nearly every visitor
 * has; an answer is taken, and one given under another configuration counted, only after this.
 */
export function isValid(core: Core): Promise<boolean> {
  return (core.valid ??= check(core))
}

async function check(core: Core): Promise<boolean> {
  if (!core.unchecked) return true
  let checkInput
  try {
    checkInput = (await core.load('check')).checkInput
  } catch (error) {
    // Not known to be valid is not valid; the next act tries again.
    core.valid = undefined
    core.report('check', error)
    return false
  }
  try {
    checkInput(core.unchecked, !!core.tellsAll)
    return true
  } catch (error) {
    console.error('[assent] ' + (error as Error).message)
    core.destroy()
    return false
  }
}
