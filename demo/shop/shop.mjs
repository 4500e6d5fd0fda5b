import { fileURLToPath } from 'node:url'
import express from 'express'
import { createSites } from '../sites/sites.mjs'
import { assentConfig, settingsFrom, views } from './config.mjs'
import { layout } from './layout.mjs'
import { notebookOf, papers } from './notebooks.mjs'
import * as pages from './pages.mjs'

const folder = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const assets = {
  '/shop.css': 'shop/shop.css', '/paper.js': 'shop/paper.js', '/icon.svg': 'shop/icon.svg', '/chalk-path.svg': 'shop/chalk-path.svg',
  '/panel.css': 'panel/panel.css', '/panel.js': 'panel.js', '/vendors/list.js': 'vendors/list.js',
}

/** The shop's own server: its pages, the SDK as it was built, and what the panel asks for. */
export function createShop({ log, urls }) {
  const app = express().disable('x-powered-by')

  app.use('/assent', express.static(folder('../dist'), { cacheControl: false }))
  for (const [path, file] of Object.entries(assets)) app.get(path, (_request, response) => response.sendFile(folder(file), { cacheControl: false }))

  app.use('/panel', express.static(folder('panel'), { cacheControl: false, index: false }))

  app.use(createSites({ log, urls }))

  page('/', pages.home)
  page('/notebooks', pages.list)
  page('/notebooks/:id', pages.product, ({ id }) => ({ notebook: notebookOf(id) }), 'notebook')
  page('/paper{/:paper}', pages.paper, ({ paper }) => ({ chosen: paper ?? 'dotted', known: papers[paper ?? 'dotted'] }), 'known')
  page('/journal', pages.journal)
  page('/checkout', pages.checkout, (_params, { item }) => ({ notebook: notebookOf(item) ?? notebookOf('ridge') }))
  page('/thanks', pages.thanks)
  page('/privacy', pages.privacy)

  app.get('/panel/events', (request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
    const stop = log.watch((event, value) => response.write(`event: ${event}\ndata: ${JSON.stringify(value)}\n\n`))
    request.once('close', stop)
  })
  app.get('/panel/views', (_request, response) => response.json(views))
  app.get('/panel/forget', (_request, response) => {
    response.send('<!doctype html><html lang="en"><title>Forgetting</title><script type="module" src="/panel/forget.js"></script></html>')
  })
  app.post('/panel/consent', express.json({ limit: '100kb' }), (request, response) => {
    log.add({ ...request.body, kind: 'consent' })
    response.status(204).end()
  })
  app.post('/panel/clear', (_request, response) => {
    log.clear()
    response.status(204).end()
  })
  app.get('/{*path}', (request, response) => send(request, response.status(404), pages.missing))
  return app

  function page(route, render, read = () => ({}), mustExist) {
    app.get(route, (request, response, next) => {
      const found = read(request.params, request.query)
      if (mustExist && !found[mustExist]) return next()
      log.add({ kind: 'page', path: request.path })
      send(request, response, render, found)
    })
  }

  function send(request, response, render, found) {
    const settings = settingsFrom(request.query)
    const link = (path, query = {}) => [path, new URLSearchParams({ ...query, ...settings })].filter(String).join('?')
    const content = render({ link, settings, vendorsUrl: urls.vendors, ...found })
    response.set('Cache-Control', 'no-cache').type('html')
    response.send(layout({ ...content, path: request.path, link, config: assentConfig(urls.vendors, settings) }))
  }
}
