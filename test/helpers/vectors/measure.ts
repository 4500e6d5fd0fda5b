import { buildSync } from 'esbuild'
import { fileURLToPath } from 'node:url'
import { createCertificate } from '../browser/certificate.ts'
import type { Engine } from '../browser/engines.ts'
import { assentTag, configBlock, renderPage } from '../browser/pages.ts'
import { wait, type LoggedRequest } from '../browser/request-log.ts'
import { startServer, type Answer, type Server } from '../browser/server.ts'
import { createFolder, quit, removeFolder } from '../browser/processes.ts'
import { dynamicVectors } from './dynamic.ts'
import { control, stateNames, states, type Mode, type StateName } from './modes.ts'
import { staticKinds } from './static.ts'

export type Kind = 'dynamic' | 'static'

/** One visit: somebody who was never here, on a host of its own, so that no cookie and no cache is shared. */
interface Run {
  readonly id: string
  readonly host: string
  readonly url: string
  readonly mode: Mode
  readonly state: StateName
  readonly kind: Kind
}

/** What the server at the other end saw of one visit. */
export interface Seen {
  /** How often each vector arrived, by slug; absent is never. */
  readonly arrivals: Readonly<Record<string, number>>
  /** How often the page itself was loaded. */
  readonly pages: number
  /** What Assent said of the tracker in the end. */
  readonly choice?: 'granted' | 'denied'
  /** What went wrong in the page, thrown by a held vector or not: for whoever reads a failure. */
  readonly problems: readonly string[]
}

export type Measured = (mode: Mode, state: StateName, kind: Kind) => Seen

/** What the page says of itself. */
type Report = Partial<Pick<Seen, 'choice' | 'problems'>>

/** Browsers side by side: a visit mostly waits. */
const LANES = 2
/** A visit that shows no sign of life for so long has failed. */
const PATIENCE = 20_000
/** A vector that did not arrive this long after the last one that did does not arrive. */
const QUIET = 700

/** Visits every mode in every state with every vector, a few browsers at a time, and tells what the server saw. */
export async function measure(engine: Engine, modes: readonly Mode[]): Promise<Measured> {
  const certificate = await createCertificate()
  const server = await startServer(certificate)
  const runs = allRuns(modes)
  const hosts = ['tracker.test', 'start.shop.test', ...runs.flatMap(({ id, host }) => [host, `${id}.tracker.test`])]
  const place = { port: server.port, publicKey: certificate.publicKey, certificate: certificate.cert, hosts }
  const waiting = [...runs]
  const reports = new Map<string, Report>()
  const finish = new Map<string, (next: Run | undefined) => void>()
  for (const run of runs) serveRun(run)
  // A browser that is still starting prefetches nothing and looks for icons: it rests on a page of nothing first.
  server.serve('start.shop.test/', ({ query }) => ({ body: `<!doctype html><title>Start</title><script>setTimeout(() => location.replace(${JSON.stringify(query.get('next'))}), 500)</script>` }))
  try {
    await Promise.all(Array.from({ length: LANES }, visit))
    return (mode, state, kind) => seenOf(server, runs.find((run) => run.mode === mode && run.state === state && run.kind === kind)!, reports)
  } finally {
    await server.stop()
  }

  /** A browser goes from visit to visit; one that comes to a stop is replaced. */
  async function visit(): Promise<void> {
    for (let run = waiting.shift(); run; run = waiting.shift()) {
      const folder = createFolder()
      const browser = engine.open(place, folder, `https://start.shop.test/?${new URLSearchParams({ next: run.url })}`)
      try {
        let current: Run | undefined = run
        while (current) current = await ended(current)
      } finally {
        await quit(browser)
        removeFolder(folder)
      }
    }
  }

  /** Settles with the visit that follows in the same browser. */
  function ended(run: Run): Promise<Run | undefined> {
    const stuck = wait(PATIENCE).then(() => {
      if (!reports.has(run.id)) reports.set(run.id, { problems: ['the visit came to no end'] })
      return undefined
    })
    return Promise.race([new Promise<Run | undefined>((resolve) => finish.set(run.id, resolve)), stuck])
  }

  function serveRun(run: Run): void {
    const page = (parts: { head?: string; body?: string }) => (request: LoggedRequest) => ownersPage(run, request, parts)
    server.serve(`${run.host}/`, (request) => page({ body: staticHtml(run, request) + '<script src="/vectors.js"></script>' })(request))
    server.serve(`${run.host}/write`, page({ body: `<script>document.write('<script src="' + new URLSearchParams(location.search).get('url') + '"></' + 'script>')</script>` }))
    server.serve(`${run.host}/blank`, { body: '<!doctype html><title>Blank</title>' })
    server.serve(`${run.host}/vectors.js`, { body: pageScript, type: 'text/javascript' })
    server.serve(`${run.host}/done`, ({ body }) => {
      reports.set(run.id, JSON.parse(body))
      const next = waiting.shift()
      const settled = quiet(server, run)
      void settled.then(() => finish.get(run.id)!(next))
      return { body: next?.url ?? 'about:blank', type: 'text/plain', hold: settled }
    })
  }
}

function allRuns(modes: readonly Mode[]): Run[] {
  const pairs = [{ mode: control, state: 'before' as const }, ...modes.flatMap((mode) => stateNames.map((state) => ({ mode, state })))]
  return pairs.flatMap((pair) => (['dynamic', 'static'] as const).map((kind) => createRun({ ...pair, kind })))
}

function createRun({ mode, state, kind }: Pick<Run, 'mode' | 'state' | 'kind'>): Run {
  const id = `${mode.name}-${state}-${kind}`
  const host = `${id}.shop.test`
  const query = new URLSearchParams([['kind', kind], ...states[state].map((act) => ['act', act])])
  for (const act of mode.reloads?.after ?? []) query.append('reload', act)
  if (mode.reloads) query.set('by', mode.reloads.by)
  return { id, host, url: `https://${host}/?${query}`, mode, state, kind }
}

/** The page as its owner wrote it: the SDK first, one service by its hosts, nothing marked. */
function ownersPage({ mode, state }: Run, { cookieHeader }: LoggedRequest, parts: { body?: string }): Answer {
  const config = {
    services: [{ id: 'tracker', category: 'analytics', name: 'Tracker', vendor: { name: 'Tracker Ltd' }, hosts: ['tracker.test', '*.tracker.test'], storage: [] }],
    // A page that went on after a withdrawal is the harder case.
    ...(state === 'withdrawn' && { reload: 'never' }),
  }
  const policy = mode.policy?.(cookieHeader, config)
  const tag = mode.file ? configBlock(config) + assentTag(mode.attributes, mode.file) : ''
  return renderPage({ tag, ...parts, headers: policy ? { 'content-security-policy': policy } : {} })
}

/** The static kinds, from the page on that comes after the answer. */
function staticHtml({ id, kind, state }: Run, { query }: LoggedRequest): string {
  const isShown = kind === 'static' && (!states[state].length || query.has('shown'))
  return isShown ? staticKinds.map(({ html, slug }) => html(`https://tracker.test/${id}/${slug}`)).join('\n') : ''
}

const pageScript = buildSync({ entryPoints: [fileURLToPath(new URL('page.ts', import.meta.url))], bundle: true, format: 'iife', target: 'es2022', write: false }).outputFiles[0]!.text

/** Settles when nothing of this visit has come in for a while; a short one, where there is nothing more to come. */
async function quiet(server: Server, run: Run): Promise<void> {
  const end = Date.now()
  const wanted = run.kind === 'static' ? staticKinds.length : dynamicVectors.filter(({ connectsOnly }) => !connectsOnly).length
  for (;;) {
    const came = ofRun(server, run)
    const isAll = new Set(came.map(({ path }) => path)).size === wanted
    if (Date.now() - Math.max(end, ...came.map(({ time }) => time)) > (isAll ? QUIET / 3 : QUIET)) return
    await wait(50)
  }
}

const ofRun = (server: Server, { id }: Run) => server.log.to('tracker.test', `/${id}/`)

function seenOf(server: Server, run: Run, reports: Map<string, Report>): Seen {
  const arrivals: Record<string, number> = {}
  for (const { path } of ofRun(server, run)) {
    const slug = path.slice(run.id.length + 2)
    arrivals[slug] = (arrivals[slug] ?? 0) + 1
  }
  const knock = dynamicVectors.find(({ connectsOnly }) => connectsOnly)!
  if (server.log.isConnected(`${run.id}.tracker.test`)) arrivals[knock.slug] = 1
  const own = server.log.to(run.host)
  const late = own.some(({ path }) => path === '/not-reloaded') ? ['Assent did not reload the page'] : []
  const { choice, problems = [] } = reports.get(run.id) ?? {}
  return {
    arrivals,
    choice,
    pages: own.filter(({ path }) => path === '/').length,
    problems: [...late, ...problems],
  }
}
