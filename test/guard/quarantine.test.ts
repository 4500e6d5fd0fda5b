import fc from 'fast-check'
import { beforeEach, expect, test, vi } from 'vitest'
import { createQuarantine, type Held } from '../../src/guard/quarantine.ts'

const granted = new Set<string>()
let isDecided = false
let problems: unknown[] = []
let told: string[] = []

beforeEach(() => {
  granted.clear()
  isDecided = false
  problems = []
  told = []
  vi.useFakeTimers()
  return () => void vi.useRealTimers()
})

const create = () => createQuarantine({ allows: (needs) => granted.has(needs), isDecided: () => isDecided }, (problem) => void problems.push(problem))

const held = (name: string, { needs = 'analytics', replay = true, ...more }: Partial<Held> & { needs?: string; replay?: boolean } = {}): Held => ({
  owner: { needs, replay }, size: 10, send: () => void told.push(`${name} sent`), refuse: () => void told.push(`${name} refused`), ...more,
})

const look = (quarantine: ReturnType<typeof create>) => {
  quarantine.look()
  vi.runAllTimers()
}

test('what is granted goes out in its order, once, and to nobody else', () => {
  const quarantine = create()
  for (const [name, needs] of [['one', 'analytics'], ['other', 'marketing'], ['two', 'analytics']] as const) quarantine.keep(held(name, { needs }))
  granted.add('analytics')
  look(quarantine)
  look(quarantine)
  expect(told).toEqual(['one sent', 'two sent'])
})

test('what is denied is refused once, later than the call, and never sent by a later grant', () => {
  const quarantine = create()
  quarantine.keep(held('one'))
  isDecided = true
  quarantine.keep(held('two'))
  quarantine.look()
  expect(told).toEqual([])
  vi.runAllTimers()
  granted.add('analytics')
  look(quarantine)
  expect(told.sort()).toEqual(['one refused', 'two refused'])
})

test('an element of the page stays when it is denied, and comes with a later grant', () => {
  const quarantine = create()
  let isPlaced = false
  quarantine.keep(held('image', { isPlaced: () => isPlaced }))
  isDecided = true
  quarantine.look()
  isPlaced = true // a framework puts it into the page after it made it
  vi.runAllTimers()
  granted.add('analytics')
  look(quarantine)
  expect(told).toEqual(['image refused', 'image sent'])
})

test('of a vendor that would count it as made with consent, only the code goes out', () => {
  const quarantine = create()
  quarantine.keep(held('hit', { replay: false }))
  quarantine.keep(held('image', { replay: false, drop: () => void told.push('image dropped') }))
  quarantine.keep(held('code', { replay: false, isLoader: true }))
  granted.add('analytics')
  look(quarantine)
  expect(told.sort()).toEqual(['code sent', 'hit refused', 'image dropped'])
})

test('one that throws keeps no other from its turn', () => {
  const quarantine = create()
  const broken = () => { throw new Error('theirs') }
  quarantine.keep(held('one', { send: broken }))
  quarantine.keep(held('two'))
  granted.add('analytics')
  look(quarantine)
  expect(told).toEqual(['two sent'])
  expect(problems).toEqual([new Error('theirs')])
})

test('what one forgets while it is sent does not go out any more', () => {
  const quarantine = create()
  const second = held('two')
  quarantine.keep(held('one', { send: () => quarantine.forget(second) }))
  quarantine.keep(second)
  granted.add('analytics')
  look(quarantine)
  expect([told, quarantine.has(second)]).toEqual([[], false])
})

test('the end refuses everything and sends nothing', () => {
  const quarantine = create()
  quarantine.keep(held('call'))
  quarantine.keep(held('image', { isPlaced: () => true }))
  quarantine.end()
  vi.runAllTimers()
  granted.add('analytics')
  look(quarantine)
  expect(told.sort()).toEqual(['call refused', 'image refused'])
})

test('elements that left the page are let go, those in it are bounded by the page', () => {
  const quarantine = create()
  let isPlaced = true
  const gone = Array.from({ length: 600 }, (_, i) => held(`gone ${i}`, { isPlaced: () => isPlaced }))
  gone.forEach(quarantine.keep)
  isPlaced = false
  for (let i = 0; i < 700; i++) quarantine.keep(held(`here ${i}`, { isPlaced: () => true }))
  expect(gone.some(quarantine.has)).toBe(false)
  granted.add('analytics')
  look(quarantine)
  expect(told).toHaveLength(700)
  expect(problems).toEqual([])
})

test('whatever comes, what is kept is bounded in count and bytes, and each call is sent or refused, never both', () => {
  const step = fc.oneof(
    fc.record({ act: fc.constant('keep' as const), needs: fc.constantFrom('analytics', 'marketing'), size: fc.integer({ min: 0, max: 4e5 }), replay: fc.boolean() }),
    fc.record({ act: fc.constantFrom('grant', 'deny', 'look', 'flood') }),
  )
  fc.assert(fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
    granted.clear()
    isDecided = false
    const quarantine = create()
    const all: { held: Held; ends: string[]; wasGranted: boolean }[] = []
    const keep = (needs: string, size: number, replay: boolean) => {
      const each = { ends: [] as string[], wasGranted: false } as (typeof all)[number]
      each.held = {
        owner: { needs, replay }, size,
        send: () => void each.ends.push(granted.has(needs) && replay ? 'sent' : 'leaked'),
        refuse: () => void each.ends.push('refused'),
      }
      all.push(each)
      quarantine.keep(each.held)
    }
    for (const each of steps) {
      if (each.act === 'keep') keep(each.needs, each.size, each.replay)
      if (each.act === 'flood') for (let i = 0; i < 300; i++) keep('marketing', 1, true)
      if (each.act === 'grant') granted.add('analytics')
      if (each.act === 'deny') granted.clear()
      if (each.act === 'grant' || each.act === 'deny') isDecided = true
      if (each.act !== 'keep' && each.act !== 'flood') look(quarantine)
      const waiting = all.filter(({ held }) => quarantine.has(held))
      expect(waiting.length).toBeLessThanOrEqual(500)
      expect(waiting.reduce((sum, { held: { size } }) => sum + size, 0)).toBeLessThanOrEqual(1e6)
    }
    quarantine.end()
    vi.runAllTimers()
    for (const { ends } of all) expect(ends).toSatisfy((all: string[]) => all.length === 1 && all[0] !== 'leaked')
  }))
})
