import { beforeAll, describe, expect, test } from 'vitest'
import { engines } from '../helpers/browser/engines.ts'
import { dynamicVectors } from '../helpers/vectors/dynamic.ts'
import { arrives, leaksIn, readGatePage, renderLeaks, renderVectors, rowsOf, writeGatePage, type Row } from '../helpers/vectors/gate-page.ts'
import { measure, type Kind, type Measured } from '../helpers/vectors/measure.ts'
import { control, isWholeTable, modes, stateNames, states, type Mode, type StateName } from '../helpers/vectors/modes.ts'
import { staticKinds } from '../helpers/vectors/static.ts'

/*
 * Every way to reach a host that waits for a grant, in every mode and every state. The log of the server at the other end
 * is the only witness. `VECTOR_MODES=patch,csp` measures these modes only, `VECTOR_ENGINES=Chromium` these engines;
 * `UPDATE_DOCS=1` writes what was measured to docs/gate.md.
 */

const asked = engines.filter(({ name }) => process.env['VECTOR_ENGINES']?.split(',').includes(name) ?? true)

/** How many may leak. What the HTML has is asked for before any script can act, so only the header is held to that. */
const limits: Record<string, Partial<Record<Kind, number>>> = { patch: { dynamic: 4 }, csp: { dynamic: 0 }, header: { dynamic: 0, static: 0 } }
/** Besides connections without a request: what Chromium fetches ahead, and in WebKit a worker that takes no policy over. */
const beyondPolicies: Record<string, string[]> = { Chromium: ['speculation rules'], WebKit: ['fetch in a data: worker'] }
const kinds = ['dynamic', 'static'] as const

describe.each(asked)('$name', (engine) => {
  let measured: Measured
  let rows: readonly Row[]
  const isComplete = engine.name === 'Chromium'

  beforeAll(async () => {
    measured = await measure(engine, modes)
    rows = rowsOf(measured, modes, engine.name)
    if (process.env['UPDATE_DOCS'] && isWholeTable) writeGatePage(engine.name, { vectors: renderVectors(rows, modes), leaks: renderLeaks(rows, modes) })
  }, 240_000)

  test('at least 43 families of dynamic vectors and 21 static kinds reach a page that holds nothing', () => {
    const working = rows.filter(({ works }) => works).map(({ kind, name }) => `${kind}: ${name}`)
    const families = dynamicVectors.filter(({ name }) => working.includes(`dynamic: ${name}`)).map(({ family }) => family)
    expect(new Set(families).size).toBeGreaterThanOrEqual(43)
    expect(working.filter((name) => name.startsWith('static')).length).toBeGreaterThanOrEqual(21)
    if (isComplete) expect(rows.filter(({ works }) => !works)).toEqual([])
  })

  describe.each(modes)('$name', (mode) => {
    test.each(stateNames)('%s: the tracker hears of exactly what docs/gate.md says', (state) => {
      for (const kind of kinds) {
        const { choice, pages, problems } = measured(mode, state, kind)
        expect(choice, problems.join('\n')).toBe(state === 'accepted' ? 'granted' : 'denied')
        expect(pages, 'how often the page was loaded').toBe(1 + reloads(mode, state) + (kind === 'static' && state !== 'before' ? 1 : 0))
      }
      const arrived = rows.filter((row) => arrives(row, mode, state))
      expect(arrived.map(nameOf)).toEqual(published(mode, state).map(nameOf))
    })

    test('accepted: nothing is lost, and nothing arrives twice', () => {
      for (const kind of kinds) {
        const { arrivals, problems } = measured(mode, 'accepted', kind)
        const without = measured(control, 'before', kind).arrivals
        const steady = rows.filter((row) => row.kind === kind && !row.isErrand)
        // Of a film or a sound a browser asks for parts.
        const once = steady.filter(({ name, slug }) => without[slug] === 1 && !/video|audio/i.test(name))
        expect(steady.filter(({ slug }) => without[slug] && !arrivals[slug]).map(nameOf), `lost; ${problems.join('\n')}`).toEqual([])
        expect(once.filter(({ slug }) => arrivals[slug]! > 1).map(nameOf), 'twice').toEqual([])
        expect(problems).not.toContain('Assent did not reload the page')
      }
    })
  })

  test.each(modes.filter(({ name }) => limits[name]))('$name keeps what it promises', (mode) => {
    for (const [kind, limit] of Object.entries(limits[mode.name]!)) {
      // What no policy rules is published, and held by the guard in the page.
      const isRuled = ({ connectsOnly, name }: Row) => mode.name === 'patch' || !(connectsOnly || beyondPolicies[engine.name]?.includes(name))
      const counted = rows.filter((row) => row.kind === kind && isRuled(row))
      const leaks = counted.filter((row) => leaksIn(row, mode).length).map(nameOf)
      expect(leaks.length, leaks.join('\n')).toBeLessThanOrEqual(limit)
    }
  })

  if (isWholeTable)
    test('docs/gate.md is what was measured', () => {
      const { vectors, leaks } = readGatePage(engine.name)
      expect(vectors.split('\n')).toEqual(renderVectors(rows, modes).split('\n'))
      expect(leaks.split('\n')).toEqual(renderLeaks(rows, modes).split('\n'))
    })

  /** What the docs say arrives; of a mode they do not know yet, what a perfect one would let through. */
  function published(mode: Mode, state: StateName): readonly Row[] {
    const known = readGatePage(engine.name).rows.filter(({ marks }) => mode.title in marks)
    return known.length ? known.filter((row) => arrives(row, mode, state)) : rows.filter(({ works, isErrand }) => works && !isErrand && state === 'accepted')
  }
})

test('no two vectors share an address', () => {
  for (const vectors of [dynamicVectors, staticKinds]) expect(new Set(vectors.map(({ slug }) => slug)).size).toBe(vectors.length)
})

const nameOf = ({ kind, name }: Row) => `${kind}: ${name}`
const reloads = ({ reloads }: Mode, state: StateName) => states[state].filter((act) => reloads?.after.includes(act)).length
