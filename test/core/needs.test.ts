import { expect, test } from 'vitest'
import { allows } from '../../src/core/allows.ts'
import { idsToGrant } from '../../src/core/needs.ts'
import type { Choices } from '../../src/core/types.ts'

const choices: Choices = { necessary: 'granted', marketing: 'denied', analytics: 'granted', youtube: 'denied', vimeo: 'denied' }

test.each([
  ['youtube', ['youtube']],
  ['youtube vimeo', ['youtube', 'vimeo']],
  ['vimeo|youtube', ['vimeo']],
  ['youtube !marketing', ['youtube']],
  ['youtube !analytics', undefined],
  ['youtube !analytics|vimeo', ['vimeo']],
  ['!analytics', undefined],
  ['youtub', undefined],
  ['youtub|vimeo', ['vimeo']],
  ['constructor', undefined],
  ['', undefined],
  [' | ', undefined],
])('what "%s" needs is granted by %j', (expression, ids) => {
  expect(idsToGrant(choices, expression)).toEqual(ids)
  if (!ids) return
  const after = { ...choices, ...Object.fromEntries(ids.map((id) => [id, 'granted' as const])) }
  expect(allows(after, expression)).toBe(true)
})
