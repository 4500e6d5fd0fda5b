import { slugOf } from './dynamic.ts'

/** What an owner may have in the page's own HTML without marking it. */
export interface StaticKind {
  readonly name: string
  readonly slug: string
  /** As of a vector. */
  readonly isErrand: boolean
  readonly html: (url: string) => string
}

const loadImage = (url: string) => `new Image().src = '${url}'`

const kinds: Record<string, StaticKind['html']> = {
  'script': (url) => `<script src="${url}"></script>`,
  'script async': (url) => `<script async src="${url}"></script>`,
  'script defer': (url) => `<script defer src="${url}"></script>`,
  'script type=module': (url) => `<script type="module" src="${url}"></script>`,
  'inline script': (url) => `<script>${loadImage(url)}</script>`,
  'inline module': (url) => `<script type="module">${loadImage(url)}</script>`,
  'SVG script': (url) => `<svg width="9" height="9"><script href="${url}"></script></svg>`,
  'link stylesheet': (url) => `<link rel="stylesheet" href="${url}">`,
  'style element': (url) => `<style>main { background: url("${url}") }</style>`,
  '@import': (url) => `<style>@import url("${url}");</style>`,
  'style attribute': (url) => `<p style="background: url('${url}')">painted</p>`,
  'link preload': (url) => `<link rel="preload" as="script" href="${url}">`,
  'link modulepreload': (url) => `<link rel="modulepreload" href="${url}">`,
  'link prefetch': (url) => `<link rel="prefetch" href="${url}">`,
  'img': (url) => `<img src="${url}" alt="">`,
  'img srcset': (url) => `<img srcset="${url} 1x" alt="">`,
  'picture source': (url) => `<picture><source srcset="${url}"><img alt=""></picture>`,
  'input type=image': (url) => `<input type="image" src="${url}" alt="">`,
  'SVG image': (url) => `<svg width="9" height="9"><image href="${url}" width="9" height="9"/></svg>`,
  'onerror attribute': (url) => `<img src="data:," alt="" onerror="${loadImage(url)}">`,
  'iframe': (url) => `<iframe src="${url}"></iframe>`,
  'iframe srcdoc': (url) => `<iframe srcdoc="&lt;script src='${url}'>&lt;/script>"></iframe>`,
  'object': (url) => `<object data="${url}"></object>`,
  'embed': (url) => `<embed src="${url}" type="text/html">`,
  'video': (url) => `<video preload="auto" src="${url}"></video>`,
  'video poster': (url) => `<video poster="${url}"></video>`,
  'audio': (url) => `<audio preload="auto" src="${url}"></audio>`,
  'table background': (url) => `<table background="${url}"><caption>table</caption></table>`,
}

export const staticKinds: readonly StaticKind[] = Object.entries(kinds).map(([name, html]) => ({ name, html, slug: slugOf(name), isErrand: name === 'link prefetch' }))
