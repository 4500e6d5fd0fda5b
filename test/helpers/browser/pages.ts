import type { Answer } from './server.ts'

/** What a page of the shop says about itself; the rest is the same on each. */
export interface PageParts {
  /** The Assent tag, or `''` for a page without. @default every service of the catalogue, sizes of a real shop */
  readonly tag?: string
  /** In the head after the tag. */
  readonly head?: string
  readonly body?: string
  readonly headers?: Answer['headers']
  readonly type?: string
}

/** A service of every kind, as an owner would configure them. */
export const allServices = [
  'data-google-analytics-4="G-TEST1"',
  'data-google-ads="AW-123456789"',
  'data-hotjar="1234567"',
  'data-meta-pixel="1234567890"',
  'data-x-pixel="o1a2b"',
  'data-linkedin-insight="1234567"',
  'data-youtube',
].join(' ')

/** The script tag, as the README shows it. `more` holds further attributes. */
export function assentTag(more = '', file = 'assent.js'): string {
  return `<script src="/assent/${file}" data-privacy-policy="/privacy" ${more}></script>`
}

/** The configuration as an inert block, which stands before the tag. */
export const configBlock = (config: object | string) =>
  `<script type="application/json" data-assent-config>${typeof config === 'string' ? config : JSON.stringify(config).replaceAll('<', '\\u003c')}</script>`

export function renderPage({ tag = assentTag(allServices), head = '', body = '', headers, type }: PageParts): Answer {
  const html = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Shop</title><link rel="icon" href="data:,">${tag}${head}</head>
<body><main><h1>Shop</h1><p><a id="next" href="/next">Next page</a></p>${body}</main></body>
</html>`
  return { body: html, type, headers }
}

/** One of each thing an owner can mark, all of one imaginary vendor. `analytics` and `marketing` by turns. */
export const markedMarkup = `
<script type="text/plain" data-consent="analytics" src="https://tags.vendor.test/external.js"></script>
<script type="text/plain" data-consent="analytics">ran('inline')</script>
<script type="text/plain" data-consent="marketing" data-type="module" src="https://tags.vendor.test/module.js"></script>
<script type="text/plain" data-consent="marketing" data-type="module">ran('inline module')</script>
<script type="text/plain" data-consent="analytics" src="https://tags.vendor.test/async.js" async></script>
<script type="text/plain" data-consent="analytics" src="https://tags.vendor.test/defer.js" defer></script>
<iframe data-consent="youtube" data-src="https://www.youtube.com/embed/film" title="A film"></iframe>
<img data-consent="marketing" data-src="https://tags.vendor.test/pixel.gif" data-srcset="https://tags.vendor.test/pixel-2x.gif 2x" alt="">
<link data-consent="functional" rel="stylesheet" data-href="https://tags.vendor.test/fonts.css">`

/** Inline in the head: lets scripts note that they ran, for the page (`order`) and for the server (`/ran?name`). */
export const ranScript = `<script>order = []; ran = (name) => { order.push(name); navigator.sendBeacon('/ran?' + new URLSearchParams({ name, at: performance.timeOrigin + performance.now() })) }</script>`

/** What an external script of the imaginary vendor answers. */
export const ranAnswer = (name: string, delay = 0): Answer => ({
  body: `ran(${JSON.stringify(name)})`,
  type: 'text/javascript',
  headers: { 'access-control-allow-origin': '*' },
  delay,
})

/** The same page without anything of ours around it, for tests that care about each byte. */
export const rawPage = (html: string, headers?: Answer['headers'], type?: string): Answer => ({ body: html, headers, type })
