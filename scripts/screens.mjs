// `npm run screens`: pictures of the notice as it is built. `-- <folder>` puts all of them there; without it, those of the
// README into demo/screens/.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { basename, join, resolve } from 'node:path'
import { chromium } from 'playwright-core'
import { ensureChromium } from './engines.mjs'

const root = new URL('..', import.meta.url).pathname
const themes = readdirSync(join(root, 'themes')).map((file) => basename(file, '.css'))
const settings = (config) => `<script type="application/json" data-assent-config>${JSON.stringify(config)}</script>`
const services = [{ id: 'google-analytics-4', options: { id: 'G-TEST1' } }, { id: 'hotjar', options: { id: '1234567' } }, { id: 'meta-pixel', options: { id: '1234567890' } }, { id: 'linkedin-insight', options: { id: '1234567' } }, { id: 'youtube' }]
const controller = { name: 'Example Ltd', contact: 'privacy@example.com' }

/** A page of a site like any other, in this language and with this configuration. */
const page = ({ language = 'en', dir = 'ltr', config }) => `<!doctype html><html lang="${language}" dir="${dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Shop</title>
<style>:root{color-scheme:light dark}body{margin:0;font:17px/1.6 Georgia,serif;background:light-dark(#eef1f5,#0b0e13);color:light-dark(#222,#ddd)}header{padding:1.2em 2em;background:light-dark(#dfe5ec,#151a21);font:600 1.1em system-ui}main{max-width:44em;margin:2em auto;padding:0 1.5em}p{margin:1em 0}</style>
${settings({ controller, privacyPolicy: '/privacy', cookiePolicy: '/cookies', services, ...config })}<script src="/assent.js"></script></head>
<body><header>The shop</header><main><h1>Cups and plates</h1>${'<p>All that is on this shelf was turned, glazed and fired by hand. Each cup holds a quarter of a litre, each plate has its own rim, and none of them is quite like its neighbour.</p>'.repeat(6)}<div data-assent-inline></div></main></body></html>`

const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url, 'http://localhost')
  if (pathname === '/') return response.setHeader('content-type', 'text/html').end(page(JSON.parse(searchParams.get('of') ?? '{}')))
  try {
    response.setHeader('content-type', 'text/javascript; charset=utf-8').end(readFileSync(resolve(root, 'dist', '.' + pathname)))
  } catch {
    response.writeHead(404).end()
  }
}).listen(0)
const address = `http://localhost:${server.address().port}/`
const browser = await chromium.launch({ executablePath: await ensureChromium(), args: ['--no-sandbox'] })

/** One picture. `layer`: which is open; `text`: how large the visitor's letters are; `of`: language, direction and configuration of the page. */
async function picture(file, { width = 1280, height = 800, scheme = 'light', forced = 'none', layer = 'notice', text = 1, of = {} }) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme, forcedColors: forced, reducedMotion: 'reduce' })
  const tab = await context.newPage()
  await tab.goto(`${address}?of=${encodeURIComponent(JSON.stringify(of))}`)
  await tab.locator('[data-assent="notice"] .assent').waitFor()
  // What visitors set in their browser.
  if (text !== 1) await (await context.newCDPSession(tab)).send('Page.setFontSizes', { fontSizes: { standard: 16 * text, fixed: 13 * text } })
  if (layer === 'preferences') {
    await tab.locator('[data-assent="notice"] [data-assent-action="customize"]').click()
    await tab.locator('[data-assent="preferences"] dialog').waitFor()
  }
  await tab.waitForTimeout(300)
  await tab.mouse.move(0, 0) // nothing is pointed at
  await tab.screenshot(file.endsWith('.jpg') ? { path: file, type: 'jpeg', quality: 72 } : { path: file })
  await context.close()
}

const [folder] = process.argv.slice(2)
if (folder) {
  mkdirSync(folder, { recursive: true })
  for (const theme of themes) {
    const config = { theme }
    for (const layer of ['notice', 'preferences']) {
      for (const [width, height] of [[320, 640], [768, 1024], [1440, 900]]) {
        for (const scheme of ['light', 'dark']) await picture(join(folder, `${theme}-${layer}-${width}-${scheme}.png`), { width, height, scheme, layer, of: { config } })
      }
      await picture(join(folder, `${theme}-${layer}-forced.png`), { width: 768, height: 900, forced: 'active', layer, of: { config } })
      await picture(join(folder, `${theme}-${layer}-large.png`), { width: 768, height: 900, text: 2, layer, of: { config } })
      await picture(join(folder, `${theme}-${layer}-rtl.png`), { width: 768, height: 900, layer, of: { language: 'ar', dir: 'rtl', config } })
    }
  }
  for (const [name, config] of Object.entries({ bar: { layout: 'bar' }, dialog: { layout: 'dialog' }, modal: { layout: 'modal' }, inline: { layout: 'inline' }, top: { position: 'top-end' }, drawer: { preferences: 'drawer' } })) {
    for (const [width, height] of [[320, 640], [768, 1024], [1440, 900]]) await picture(join(folder, `layout-${name}-${width}.png`), { width, height, layer: name === 'drawer' ? 'preferences' : 'notice', of: { config } })
  }
} else {
  mkdirSync(join(root, 'demo/screens'), { recursive: true })
  for (const theme of themes) {
    for (const scheme of ['light', 'dark']) await picture(join(root, `demo/screens/${theme}-${scheme}.jpg`), { width: 640, height: 760, scheme, of: { config: { theme } } })
  }
}
await browser.close()
server.close()
