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
  serve('/maps/embed', 'map.html')
  serve('/x-posts/widgets.js', 'widgets.js')
  serve('/mixpanel/mixpanel.js', 'mixpanel.js')
  serve('/datadog/datadog-rum.js', 'datadog-rum.js')
  serve('/crisp/l.js', 'crisp.js')
  serve('/zendesk/snippet.js', 'zendesk.js')
  serve('/hubspot/tracking.js', 'hubspot.js')
  serve('/stripe/stripe.js', 'stripe.js')
  serve('/stripe/card', 'card.html')
  serve('/paypal/sdk.js', 'paypal.js')
  serve('/facebook/sdk.js', 'facebook.js')
  serve('/linkedin-posts/in.js', 'in.js')
  for (const vendor of ['x-posts', 'facebook', 'linkedin-posts']) serve(`/${vendor}/post`, 'post.html')

  // Hits: a vendor takes what it is sent and answers with nothing, or with the pixel that an <img> waits for.
  app.get(/^\/(meta\/tr|x\/adsct|linkedin\/collect|hubspot\/ptq\.gif|pebble\/pixel)$/, (_request, response) => response.type('gif').send(pixel))
  app.post(/^\/(google|hotjar|youtube|maps|pebble|mixpanel|datadog|crisp|zendesk|stripe|paypal|linkedin-posts)\//, (_request, response) => response.status(204).end())
  return app

  function serve(path, file) {
    const whole = fileURLToPath(new URL(file, import.meta.url))
    app.get(path, (_request, response) => response.sendFile(whole, { cacheControl: false, lastModified: false }))
  }
}
