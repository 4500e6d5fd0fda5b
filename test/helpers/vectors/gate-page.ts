import { readFileSync, writeFileSync } from 'node:fs'
import { dynamicVectors, type Vector } from './dynamic.ts'
import type { Kind, Measured } from './measure.ts'
import { control, stateNames, type Mode, type StateName } from './modes.ts'
import { staticKinds } from './static.ts'

/* `docs/gate.md`: what of it is generated, written and read back. */

/** One way to reach the tracker, and when it did. */
export interface Row extends Pick<Vector, 'name' | 'slug' | 'connectsOnly' | 'isErrand'> {
  readonly kind: Kind
  /** Whether this engine does it at all, on a page without any SDK. */
  readonly works: boolean
  /** By the heading of the mode, one mark a state; of an errand one mark for all states without a grant. */
  readonly marks: Readonly<Record<string, string>>
}

const ARRIVED = '●'
const HELD = '·'
/** The browser asks ahead of any script, if it finds the time: it may arrive, and no run tells for the next. */
const AHEAD = '≈'
const ASKED_AHEAD = ['script', 'script async', 'script defer', 'script type=module', 'SVG script', 'link stylesheet', '@import', 'link preload', 'link modulepreload', 'link prefetch', 'img', 'img srcset', 'picture source', 'input type=image', 'SVG image', 'iframe', 'object', 'embed', 'video poster', 'table background']
const isAhead = ({ kind, name }: { kind: Kind; name: string }, mode: Mode) => kind === 'static' && (mode.name === 'patch' || mode.name === 'csp') && ASKED_AHEAD.includes(name)
const page = new URL('../../../docs/gate.md', import.meta.url)

/** Errands that an engine runs at times and at times not, whatever the page: nothing can be said of them. */
const UNSTEADY: Readonly<Record<string, readonly string[]>> = { WebKit: ['link icon'] }

export function rowsOf(measured: Measured, modes: readonly Mode[], engine: string): Row[] {
  return allVectors.map((vector) => {
    const { kind, slug, isErrand } = vector
    const came = (mode: Mode, state: StateName) => Boolean(measured(mode, state, kind).arrivals[slug])
    const marks = (mode: Mode) => (isErrand ? [stateNames.some((state) => state !== 'accepted' && came(mode, state))] : stateNames.map((state) => came(mode, state)))
    const open = [came(control, 'before'), ...modes.filter(({ name }) => name === 'none').flatMap((mode) => stateNames.map((state) => came(mode, state)))]
    // Done once in a browser's life, an errand says nothing about the other visits.
    const works = UNSTEADY[engine]?.includes(vector.name) ? false : isErrand ? open.filter(Boolean).length >= Math.min(2, open.length) : open[0]!
    return { ...vector, works, marks: Object.fromEntries(modes.map((mode) => [mode.title, isAhead(vector, mode) ? AHEAD : marks(mode).map((came) => (came ? ARRIVED : HELD)).join('')])) }
  })
}

export function arrives({ marks, isErrand, works }: Row, { title }: Mode, state: StateName): boolean {
  if (isErrand) return works && state !== 'accepted' && marks[title] === ARRIVED
  return marks[title]?.[stateNames.indexOf(state)] === ARRIVED
}

/** States without a grant in which it arrives, or may arrive, all the same. */
export const leaksIn = (row: Row, mode: Mode) => stateNames.filter((state) => state !== 'accepted' && (row.marks[mode.title] === AHEAD || arrives(row, mode, state)))

export function renderVectors(rows: readonly Row[], modes: readonly Mode[]): string {
  const table = (kind: Kind, heading: string) => [
    line([heading, ...modes.map(({ title }) => title)]),
    `|---|${modes.map(() => ':-:|').join('')}`,
    ...ofKind(rows, kind).map(({ name, works, marks }) => line([code(name), ...modes.map(({ title }) => (works ? marks[title]! : 'n/a'))])),
  ]
  return [...table('dynamic', 'what a script of the page does'), '', ...table('static', 'what the HTML of the page has unmarked')].join('\n')
}

/** How many leak by mode, and each that leaks where a guard or the header is on, with what its owner can do about it. */
export function renderLeaks(rows: readonly Row[], modes: readonly Mode[]): string {
  const working = rows.filter(({ works }) => works)
  const count = (mode: Mode, kind: Kind) => `${ofKind(working, kind).filter((row) => leaksIn(row, mode).length).length} of ${ofKind(working, kind).length}`
  const holding = modes.filter(({ name }) => name !== 'none' && name !== 'observe')
  const leaking = working.filter((row) => holding.some((mode) => leaksIn(row, mode).length))
  return [
    line(['', 'dynamic vectors that leak', 'static kinds that leak']),
    '|---|---:|---:|',
    ...modes.map((mode) => line([mode.title, count(mode, 'dynamic'), count(mode, 'static')])),
    '',
    ...(leaking.length ? [line(['', 'what leaks', 'with', 'what you can do']), '|---|---|---|---|'] : ['With a guard or the header on, nothing.']),
    ...leaking.map((row) => line([row.kind, code(row.name), leakyModes(row, holding), remedy(row, holding)])),
  ].join('\n')
}

function leakyModes(row: Row, modes: readonly Mode[]): string {
  const when = (states: StateName[]) => (states.length === stateNames.length - 1 ? '' : ` (${states.join(', ')})`)
  return modes.flatMap((mode) => (leaksIn(row, mode).length ? [mode.title + when(leaksIn(row, mode))] : [])).join(', ')
}

function remedy(row: Row, modes: readonly Mode[]): string {
  const held = modes.filter((mode) => !leaksIn(row, mode).length).map(({ title }) => title)
  const ways = [...(row.kind === 'static' ? ['mark it'] : []), ...held.map((title) => `use ${title}`)]
  return ways.join(', or ') || 'delete what does it, or let it wait for `whenGranted`'
}

/** What the page says, for tests to hold against what was measured. */
export function readGatePage(engine: string) {
  const text = readFileSync(page, 'utf8')
  const vectors = partOf(text, markerOf('vectors', engine))
  const [dynamic = '', fixed = ''] = vectors.split('\n\n')
  return { vectors, leaks: partOf(text, markerOf('leaks', engine)), rows: [...readTable('dynamic', dynamic), ...readTable('static', fixed)] }
}

function readTable(kind: Kind, table: string): Row[] {
  const [[, ...titles] = [], , ...lines] = table.split('\n').map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()))
  // A line that names nothing we know was written by hand, or is of a vector that was renamed.
  return lines.filter(([name]) => allVectors.some((vector) => code(vector.name) === name)).map(([name, ...cells]) => ({
    ...allVectors.find((vector) => vector.kind === kind && code(vector.name) === name)!,
    works: !cells.includes('n/a'),
    marks: Object.fromEntries(titles.map((title, column) => [title, cells[column]!])),
  }))
}

export function writeGatePage(engine: string, parts: Record<'vectors' | 'leaks', string>): void {
  let text = readFileSync(page, 'utf8')
  for (const [name, part] of Object.entries(parts)) {
    const marker = markerOf(name, engine)
    text = text.replace(marked(marker), () => `<!-- ${marker} -->\n${part}\n<!-- /${marker} -->`)
  }
  writeFileSync(page, text)
}

/**
 * What of it the README tells: how many leak in each engine, and by name those of the guard, which is the one that leaks.
 * Taken from the page, which is held against what was measured.
 */
export function renderSummary(): string {
  const text = readFileSync(page, 'utf8')
  const leaks = ['Chromium', 'Firefox', 'WebKit'].map((engine) => ({ engine, lines: partOf(text, markerOf('leaks', engine)).split('\n') })).filter(({ lines }) => lines.length > 2)
  const cells = (row: string) => row.split('|').slice(1, -1).map((cell) => cell.trim())
  const counts = leaks.map(({ lines }) => lines.slice(2, lines.indexOf('')).map(cells))
  const named = leaks.map(({ engine, lines }) => {
    const patch = lines.slice(lines.indexOf('') + 3).map(cells).filter(([kind, , modes]) => kind === 'dynamic' && modes?.includes('`patch`')).map(([, name]) => name)
    return `- \`patch\` in ${engine}: ${patch.join(', ') || 'nothing'}`
  })
  return [
    line(['leaks of dynamic vectors, of static kinds', ...leaks.map(({ engine }) => engine)]),
    `|---|${leaks.map(() => '---:|').join('')}`,
    ...(counts[0] ?? []).map(([mode], index) => line([mode!, ...counts.map((rows) => rows[index]?.slice(1).join(', ') ?? '')])),
    '',
    ...named,
  ].join('\n')
}

const allVectors = [...dynamicVectors.map(vectorOf('dynamic')), ...staticKinds.map(vectorOf('static'))]

function vectorOf(kind: Kind) {
  return ({ name, slug, isErrand, connectsOnly = false }: Omit<Vector, 'family' | 'run' | 'connectsOnly'> & Partial<Vector>) => ({ kind, name, slug, isErrand, connectsOnly })
}

const ofKind = (rows: readonly Row[], kind: Kind) => rows.filter((row) => row.kind === kind)
/** Chromium is on every machine that tests; the others have their parts of the page beside it. */
const markerOf = (part: string, engine: string) => (engine === 'Chromium' ? part : `${part} ${engine}`)
const marked = (name: string) => new RegExp(`<!-- ${name} -->\\n([^]*?)\\n?<!-- /${name} -->`)
const partOf = (text: string, name: string) => marked(name).exec(text)?.[1] ?? ''
const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
const code = (text: string) => `\`${text}\``
