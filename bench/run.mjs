// `npm run bench`: what Assent costs the page's main thread, in real Chromium, as ratios and in ms. Timings differ between
// machines and runs, so nothing here passes or fails.
import { createServer } from 'node:http'
import { readFileSync } from 'node:fs'
import { installMissing } from '../scripts/set-up.mjs'

installMissing()
const { ensureChromium } = await import('../scripts/engines.mjs')
const { chromium } = await import('playwright-core')

const ROUNDS = Number(process.argv[2]) || 7
const ELEMENTS = 10_000
const FETCHES = 5_000

const server = createServer(answer)
await new Promise((listening) => server.listen(0, '127.0.0.1', listening))
const { port } = server.address()
const browser = await chromium.launch({
  executablePath: await ensureChromium(),
  args: [`--host-resolver-rules=MAP * 127.0.0.1:${port}`, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
})

console.log(`Chromium ${browser.version()}, ${ROUNDS} rounds, medians\n`)
if (!process.argv[3]) await guardCost()
await bootCost()
for (const [what, path] of [['50 external tags', '/tags'], ['2,000 inline tags', '/inline']]) await acceptCost(what, path)
await browser.close()
server.close()
server.closeAllConnections()

/** The page streams its elements, then asks its own server; measured is all that the main thread did. */
async function guardCost() {
  const pages = { none: '/stream?file=assent.js', observe: '/stream?file=assent.guard.js&guard=observe', patch: '/stream?file=assent.guard.js&guard=patch', csp: '/stream?file=assent.guard.js&guard=csp' }
  const times = await alternate(pages, async (path) => {
    const { page, client, close } = await open()
    await page.goto(`http://www.shop.test${path}`)
    await page.waitForFunction('window.done', undefined, { timeout: 120_000 })
    const { metrics } = await client.send('Performance.getMetrics')
    await close()
    return metrics.find(({ name }) => name === 'ThreadTime').value * 1000
  })
  console.log(`${ELEMENTS.toLocaleString('en')} elements streamed in, ${FETCHES.toLocaleString('en')} fetches of the site's own: main-thread CPU time`)
  for (const [name, all] of Object.entries(times)) {
    const ratios = all.map((time, round) => time / times.none[round])
    console.log(`  guard ${name.padEnd(8)} ${median(all).toFixed(0).padStart(6)} ms   ${((median(ratios) - 1) * 100).toFixed(1).padStart(5)} % over none (each round against its own)`)
  }
}

/** What running assent.js in the head takes, four times slowed down, in CPU time of the page's main thread. */
async function bootCost() {
  const times = []
  for (let round = 0; round < ROUNDS; round++) {
    const { page, close } = await open(4)
    await browser.startTracing(page, { categories: ['devtools.timeline'] })
    await page.goto('http://www.shop.test/boot')
    await page.waitForTimeout(200)
    const events = await mainThread()
    times.push(events.filter(({ name, args }) => name === 'EvaluateScript' && args.data?.url?.endsWith('/assent.js')).reduce((sum, { tdur = 0 }) => sum + tdur / 1000, 0))
    await close()
  }
  console.log(`\nBefore first paint, CPU slowed 4 times: running assent.js takes ${median(times).toFixed(1)} ms`)
}

/** After "Accept all": the longest task of the page, four times slowed down; the tags themselves do nothing. */
async function acceptCost(what, path) {
  const longest = []
  const frames = []
  for (let round = 0; round < ROUNDS; round++) {
    const { page, close } = await open(4)
    await page.goto(`http://www.shop.test${path}`)
    await page.locator('[data-assent-action="accept"]').first().waitFor()
    await page.waitForTimeout(1500)
    await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'] })
    frames.push(await page.evaluate(() => new Promise((done) => {
      let gone
      setTimeout(() => {
        document.querySelector('[data-assent-action="accept"]').click()
        requestAnimationFrame(() => (gone = !document.querySelector('[data-assent="notice"]')))
        const timer = setInterval(() => {
          if (window.ran < window.tags) return
          clearInterval(timer)
          setTimeout(() => done(gone), 500)
        }, 100)
      })
    })))
    longest.push(longestOfScripts(await mainThread()))
    await close()
  }
  console.log(`\n${what}, CPU slowed 4 times: longest task after "Accept all" in which a script runs ${median(longest).toFixed(0)} ms; notice gone in the first frame: ${frames.every(Boolean) ? 'yes' : 'no'}`)
}

/** In ms. Tasks in which no script runs are the measuring's own: messages of the developer tools. */
function longestOfScripts(events) {
  const runs = events.filter(({ name }) => /^(FunctionCall|EvaluateScript|RunMicrotasks)$/.test(name))
  const tasks = events.filter(({ name }) => name.endsWith('RunTask')).filter(({ ts, dur = 0 }) => runs.some((run) => run.ts >= ts && run.ts < ts + dur))
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur / 1000))
}

/** What happened on the page's main thread, from the trace that ends now. `tdur` is CPU time, in µs. */
async function mainThread() {
  const { traceEvents } = JSON.parse(await browser.stopTracing())
  const threads = traceEvents.filter((event) => event.name === 'thread_name' && event.args.name === 'CrRendererMain').map(({ pid, tid }) => `${pid} ${tid}`)
  return traceEvents.filter((event) => threads.includes(`${event.pid} ${event.tid}`))
}

/** Pages by turns, so that a machine that slows down does so for all of them. */
async function alternate(pages, measure) {
  const times = Object.fromEntries(Object.keys(pages).map((name) => [name, []]))
  for (const path of Object.values(pages)) await measure(path)
  for (let round = 0; round < ROUNDS; round++) for (const [name, path] of Object.entries(pages)) times[name].push(await measure(path))
  return times
}

async function open(slower = 1) {
  const context = await browser.newContext({ locale: 'en-GB' })
  const page = await context.newPage()
  const client = await context.newCDPSession(page)
  await client.send('Performance.enable', { timeDomain: 'threadTicks' })
  if (slower > 1) await client.send('Emulation.setCPUThrottlingRate', { rate: slower })
  return { page, client, close: () => context.close() }
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
}

function answer(request, response) {
  const { pathname, searchParams } = new URL(request.url, 'http://any')
  if (pathname.startsWith('/assent/')) return send(response, 'text/javascript', readFileSync(new URL('../dist' + pathname.slice(7), import.meta.url)))
  if (pathname.startsWith('/tag/')) return send(response, 'text/javascript', 'ran++')
  if (pathname === '/api') return send(response, 'application/json', '{}')
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
  const file = searchParams.get('file')
  const guard = searchParams.get('guard')
  const tag = (more = '') => `<script src="/assent/${file ?? 'assent.js'}" data-privacy-policy="/privacy" data-meta-pixel="1234567890" ${more}></script>`
  if (pathname === '/stream') return void stream(response, tag(guard ? `data-guard="${guard}"` : ''))
  if (pathname === '/boot') return response.end(`<!doctype html><title>Boot</title>${tag()}<h1>Boot</h1>`)
  const tags = pathname === '/tags'
    ? Array.from({ length: 50 }, (_, i) => `<script type="text/plain" data-consent="analytics" src="https://tags.vendor.test/tag/${i}.js"></script>`.replace('https:', 'http:'))
    : Array.from({ length: 2000 }, () => '<script type="text/plain" data-consent="analytics">ran++</script>')
  response.end(`<!doctype html><title>Tags</title>${tag()}<script>ran = 0; tags = ${tags.length}</script><h1>Tags</h1>${tags.join('\n')}`)
}

async function stream(response, tag) {
  response.write(`<!doctype html><title>Stream</title>${tag}<main>`)
  for (let i = 0; i < ELEMENTS; i += 250) {
    response.write(Array.from({ length: 250 }, (_, j) => `<p class="row"><a href="/item/${i + j}">Item ${i + j}</a></p>`).join(''))
    await new Promise((later) => setTimeout(later, 5))
  }
  response.end(`</main><script>(async () => {
    for (let i = 0; i < ${FETCHES}; i += 50) await Promise.all(Array.from({ length: 50 }, (_, j) => fetch('/api?' + (i + j)).then((answer) => answer.text())))
    done = true
  })()</script>`)
}

function send(response, type, body) {
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store', 'access-control-allow-origin': '*' })
  response.end(body)
}
