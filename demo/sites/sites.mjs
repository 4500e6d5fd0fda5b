import { fileURLToPath } from 'node:url'
import express from 'express'
import { calling } from '../calling/site.mjs'
import { meeting } from '../meeting/site.mjs'
import { messaging } from '../messaging/site.mjs'
import { settingsFrom } from '../shop/config.mjs'
import { telephony } from '../telephony/site.mjs'
import { indexPage } from './index-page.mjs'
import { layout } from './layout.mjs'

export const sites = [meeting, telephony, messaging, calling]

const folder = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** The four sites with the tag mixes of their trades, each under its own path, and the page that lists them. */
export function createSites({ log, urls }) {
  const app = express.Router()
  app.get('/sites/', (_request, response) => response.type('html').send(indexPage(sites)))
  serve('/sites/base.css')
  serve('/sites/index-page.css')

  for (const site of sites) {
    for (const file of site.files) serve(`/${site.id}/${file}`)
    for (const [path, render] of Object.entries(site.pages)) app.get(`/${site.id}${path}`, (request, response) => send(site, path, render, request, response))
  }
  return app

  function serve(path) {
    app.get(path, (_request, response) => response.sendFile(folder(path.slice(1)), { cacheControl: false }))
  }

  function send(site, path, render, { query, path: asked }, response) {
    const settings = settingsFrom(query)
    const link = (to) => [`/${site.id}${to}`, new URLSearchParams(settings)].filter(String).join('?')
    const from = (to) => `${urls.vendors}${to}`
    log.add({ kind: 'page', path: asked })
    response.set('Cache-Control', 'no-cache').type('html')
    response.send(layout({ ...render({ site, link, from, path }), site, path, settings, link, services: site.services(from) }))
  }
}
