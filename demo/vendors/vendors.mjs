import { fileURLToPath } from 'node:url'
import express from 'express'
import { vendorOf } from './list.js'

const pixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

/** Stands in for the vendors' servers, and writes down every request that reaches it. */
export function createVendors({ log }) {
  const app = express().disable('x-powered-by').disable('etag')

  app.use((request, response, next) => {
    const vendor = vendorOf(request.path)
    log.add({ kind: 'request', vendor: vendor?.id ?? 'unknown', method: request.method, path: request.path, query: request.query })
    // Nothing from a cache: each use of a tag shall be a request that can be counted.
    response.set({ 'Cache-Control': 'no-store', 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' })
    next()
  })

  serve('/google/gtag/js', 'gtag.js')
  serve('/hotjar/hotjar.js', 'hotjar.js')
  serve('/meta/fbevents.js', 'fbevents.js')
  serve('/x/uwt.js', 'uwt.js')
  serve('/linkedin/insight.min.js', 'insight.min.js')
  serve('/pebble/count.js', 'pebble.js')
  serve('/youtube/embed/:id', 'youtube.html')

  // Hits: a vendor takes what it is sent and answers with nothing, or with the pixel that an <img> waits for.
  app.get(/^\/(meta\/tr|x\/adsct|linkedin\/collect|pebble\/pixel)$/, (_request, response) => response.type('gif').send(pixel))
  app.post(/^\/(google|hotjar|youtube|pebble)\//, (_request, response) => response.status(204).end())
  return app

  function serve(path, file) {
    const whole = fileURLToPath(new URL(file, import.meta.url))
    app.get(path, (_request, response) => response.sendFile(whole, { cacheControl: false, lastModified: false }))
  }
}
