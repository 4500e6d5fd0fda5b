/*
 * Every way we know in which a script of a page makes the browser contact somebody. This is the page's own code: it is
 * bundled and served, and Node reads no more of it than the names.
 */

/** Tries to make the browser ask for this address. What it returns or throws tells nothing: the server's log does. */
type Attempt = (url: string) => unknown

export interface Vector {
  /** As the docs show it. */
  readonly name: string
  /** Ways that differ only in spelling share a family. */
  readonly family: string
  /** It opens a connection and sends no request over it. */
  readonly connectsOnly: boolean
  /** The browser fetches it when it finds the time, or not at all: one visit proves little, and none of ours waits for it. */
  readonly isErrand: boolean
  readonly slug: string
  readonly run: Attempt
}

export const slugOf = (name: string) => name.toLowerCase().replaceAll('@', 'at-').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')

const families: Record<string, Record<string, Attempt>> = {
  'script by property': {
    'script.src': (url) => place(make('script', { src: url })),
  },
  'script by attribute': {
    'script.setAttribute': (url) => place(withAttribute(make('script'), 'src', url)),
  },
  'script by attribute with namespace': {
    'script.setAttributeNS': (url) => {
      const script = make('script')
      script.setAttributeNS(null, 'src', url)
      place(script)
    },
  },
  'script by attribute node': {
    'script.setAttributeNode': (url) => {
      const script = make('script')
      script.setAttributeNode(attribute('src', url))
      place(script)
    },
    'script.attributes.setNamedItem': (url) => {
      const script = make('script')
      script.attributes.setNamedItem(attribute('src', url))
      place(script)
    },
    'attr.value of a script': (url) => {
      const script = make('script')
      const src = attribute('src', '')
      script.setAttributeNode(src)
      src.value = url
      place(script)
    },
    'attr.textContent of a script': (url) => {
      const script = make('script')
      const src = attribute('src', '')
      script.setAttributeNode(src)
      src.textContent = url
      place(script)
    },
  },
  'script by createElementNS': {
    'createElementNS script': (url) => place(Object.assign(document.createElementNS(HTML, 'script'), { src: url })),
  },
  'SVG script': {
    'SVG script href': (url) => place(svg(withAttribute(document.createElementNS(SVG, 'script'), 'href', url))),
    'SVG script xlink:href': (url) => {
      const script = document.createElementNS(SVG, 'script')
      script.setAttributeNS(XLINK, 'xlink:href', url)
      place(svg(script))
    },
  },
  'append and prepend': {
    'body.append': (url) => document.body.append(script(url)),
    'body.prepend': (url) => document.body.prepend(script(url)),
  },
  'before and after': {
    'node.before': (url) => room().before(script(url)),
    'node.after': (url) => room().after(script(url)),
  },
  'appendChild': {
    'head.appendChild': (url) => document.head.appendChild(script(url)),
  },
  'insertBefore': {
    'insertBefore': (url) => {
      const first = document.getElementsByTagName('script')[0]!
      first.parentNode!.insertBefore(script(url), first)
    },
  },
  'replacing nodes': {
    'node.replaceWith': (url) => room().replaceWith(script(url)),
    'replaceChild': (url) => document.body.replaceChild(script(url), room()),
    'replaceChildren': (url) => room().replaceChildren(script(url)),
  },
  'insertAdjacentElement': {
    'insertAdjacentElement': (url) => room().insertAdjacentElement('afterbegin', script(url)),
  },
  'range.insertNode': {
    'range.insertNode': (url) => {
      const range = document.createRange()
      range.selectNodeContents(room())
      range.insertNode(script(url))
    },
  },
  'fragment': {
    'DocumentFragment': (url) => {
      const fragment = document.createDocumentFragment()
      fragment.append(make('p'), script(url))
      document.body.append(fragment)
    },
  },
  'script inside an inserted tree': {
    'script inside a div': (url) => {
      const tree = make('div')
      tree.append(script(url))
      document.body.append(tree)
    },
  },
  'shadow tree': {
    'script in a shadow root': (url) => room().attachShadow({ mode: 'closed' }).append(script(url)),
  },
  'cloneNode': {
    'cloneNode': (url) => place(script(url).cloneNode(true)),
  },
  'importNode': {
    'importNode': (url) => {
      const other = document.implementation.createHTMLDocument('')
      const script = other.createElement('script')
      script.src = url
      place(document.importNode(script, true))
    },
  },
  'node of another document': {
    'DOMParser node, adopted': (url) => {
      const other = new DOMParser().parseFromString('<div></div>', 'text/html')
      const script = other.createElement('script')
      script.src = url
      place(document.adoptNode(script))
    },
  },
  'template content': {
    'template content, cloned': (url) => {
      const { content } = make('template')
      const script = content.ownerDocument.createElement('script')
      script.src = url
      content.append(script)
      place(content.cloneNode(true))
    },
    'template from HTML, imported': (url) => {
      const template = make('template')
      template.innerHTML = `<img src="${url}" alt="">`
      place(document.importNode(template.content, true))
    },
  },
  'contextual fragment': {
    'createContextualFragment': (url) => place(document.createRange().createContextualFragment(`<script src="${url}"></script>`)),
  },
  'document.write': {
    // In a page of the site's own, with the SDK in its head: the page that measures has been parsed and would be wiped.
    'document.write while parsing': (url) => place(make('iframe', { src: `/write?${new URLSearchParams({ url })}` })),
  },
  'module script': {
    'module script': (url) => place(make('script', { type: 'module', src: url })),
  },
  'inline script': {
    'script.text': (url) => place(make('script', { text: loadImage(url) })),
    'script.textContent': (url) => place(make('script', { textContent: loadImage(url) })),
    'text node of a script': (url) => {
      const script = make('script')
      script.append(loadImage(url))
      place(script)
    },
    'inline module': (url) => place(make('script', { type: 'module', text: `import ${JSON.stringify(url)}` })),
    'inline module, export from': (url) => place(make('script', { type: 'module', text: `export * from ${JSON.stringify(url)}` })),
    'inline module, import after a comment': (url) => place(make('script', { type: 'module', text: `import /* don't */ ${JSON.stringify(url)}` })),
    'inline module, by an import map': (url) => {
      place(make('script', { type: 'importmap', text: JSON.stringify({ imports: { mapped: url } }) }))
      place(make('script', { type: 'module', text: `import 'mapped'` }))
    },
  },
  'import()': {
    'import()': (url) => import(url),
  },
  'eval': {
    // oxlint-disable-next-line no-eval -- that it is harmful is the point
    'eval': (url) => (0, eval)(loadImage(url)),
  },
  'new Function': {
    'new Function': (url) => new Function(loadImage(url))(),
  },
  'string timer': {
    'setTimeout with a string': (url) => setTimeout(loadImage(url)),
  },
  'event handler attribute': {
    'onerror attribute from HTML': (url) => (room().innerHTML = `<img src="data:," alt="" onerror="new Image().src='${url}'">`),
    'onclick by setAttribute': (url) => withAttribute(room(), 'onclick', loadImage(url)).click(),
  },
  'javascript: address': {
    'javascript: frame': (url) => place(make('iframe', { src: `javascript:void(parent.document.body.append(Object.assign(new parent.Image, { src: '${url}' })))` })),
  },
  'fetch': {
    'fetch(text)': (url) => fetch(url, { mode: 'no-cors' }),
    'fetch(URL)': (url) => fetch(new URL(url)),
    'fetch(Request)': (url) => fetch(new Request(url, { method: 'POST', body: 'hit', mode: 'no-cors', keepalive: true })),
  },
  'Cache': {
    'cache.add': async (url) => (await caches.open('measured')).add(new Request(url, { mode: 'no-cors' })),
    'cache.addAll': async (url) => (await caches.open('measured')).addAll([url]),
  },
  'fetchLater': {
    'fetchLater': (url) => (window as any).fetchLater(url, { activateAfter: 0 }),
  },
  'XMLHttpRequest': {
    'XMLHttpRequest': (url) => {
      const request = new XMLHttpRequest()
      request.open('GET', url)
      request.send()
    },
  },
  'sendBeacon': {
    'sendBeacon': (url) => navigator.sendBeacon(url, 'hit'),
  },
  'WebSocket': {
    'WebSocket': (url) => new WebSocket(url.replace(/^http/, 'ws')),
  },
  'EventSource': {
    'EventSource': (url) => new EventSource(url),
  },
  'image by property': {
    'new Image().src': (url) => (new Image().src = url),
    'img.src': (url) => place(make('img', { src: url })),
  },
  'image by attribute': {
    'img.setAttribute': (url) => withAttribute(make('img'), 'src', url),
    'img.setAttributeNode': (url) => make('img').setAttributeNode(attribute('src', url)),
  },
  'srcset': {
    'img.srcset': (url) => (make('img').srcset = `${url} 1x`),
    'img.setAttribute srcset': (url) => withAttribute(make('img'), 'srcset', `${url} 1x`),
    'picture source': (url) => {
      const picture = make('picture')
      picture.append(make('source', { srcset: url }), make('img'))
      place(picture)
    },
  },
  'image from HTML': {
    'innerHTML': (url) => (room().innerHTML = `<img src="${url}" alt="">`),
    'outerHTML': (url) => (room().outerHTML = `<img src="${url}" alt="">`),
    'insertAdjacentHTML': (url) => room().insertAdjacentHTML('beforeend', `<img src="${url}" alt="">`),
    'setHTMLUnsafe': (url) => (room() as any).setHTMLUnsafe(`<img src="${url}" alt="">`),
    'innerHTML of a node outside the page': (url) => (make('div').innerHTML = `<img src="${url}" alt="">`),
    'parseHTMLUnsafe with a shadow root': (url) => document.body.append(...(Document as any).parseHTMLUnsafe(`<div><template shadowrootmode="open"><img src="${url}" alt=""></template></div>`).body.childNodes),
    'XSLTProcessor': (url) => {
      const processor = new XSLTProcessor()
      const parse = (text: string) => new DOMParser().parseFromString(text, 'text/xml')
      processor.importStylesheet(parse(`<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:output method="html"/><xsl:template match="/"><img src="${url}"/></xsl:template></xsl:stylesheet>`))
      place(processor.transformToFragment(parse('<a/>'), document))
    },
  },
  'frame': {
    'iframe.src': (url) => place(make('iframe', { src: url })),
    'iframe.setAttribute': (url) => place(withAttribute(make('iframe'), 'src', url)),
    'iframe from HTML': (url) => (room().innerHTML = `<iframe src="${url}"></iframe>`),
    'frame of a frameset': (url) => room().appendChild(document.createElement('frameset')).append(withAttribute(document.createElement('frame'), 'src', url)),
  },
  'frame navigated': {
    'frame.location': (url) => void (place(make('iframe')).contentWindow!.location.href = url),
    'link into a frame': (url) => make('a', { href: url, target: frameName() }).click(),
    'window.open into a frame': (url) => window.open(url, frameName()),
    'SVG link into a frame': (url) => place(svg(withAttribute(withAttribute(document.createElementNS(SVG, 'a'), 'href', url), 'target', frameName()))).firstChild!.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })),
    'link in a child document': (url) => {
      const { contentDocument } = place(make('iframe'))
      const link = contentDocument!.body.appendChild(contentDocument!.createElement('a'))
      link.href = url
      link.click()
    },
    'refresh in a child document': (url) => {
      const { contentDocument } = place(make('iframe'))
      contentDocument!.head.append(Object.assign(contentDocument!.createElement('meta'), { httpEquiv: 'refresh', content: `0;url=${url}` }))
    },
    'javascript: location': (url) => place(make('iframe', { src: `javascript:void(location = '${url}')` })),
  },
  'srcdoc': {
    'srcdoc with a script': (url) => place(make('iframe', { srcdoc: `<script src="${url}"></script>` })),
    'srcdoc with an image': (url) => place(make('iframe', { srcdoc: `<img src="${url}" alt="">` })),
    'srcdoc in a srcdoc': (url) => place(make('iframe', { srcdoc: `<iframe srcdoc="&lt;img src='${url}'&gt;"></iframe>` })),
    'srcdoc with a refresh': (url) => place(make('iframe', { srcdoc: `<meta http-equiv="refresh" content="0;url=${url}">` })),
  },
  'blob: frame': {
    'blob: frame with a script': (url) => place(make('iframe', { src: blob(`<script src="${url}"></script>`, 'text/html') })),
  },
  'blob: page, otherwise': {
    'blob: page in an object': (url) => place(make('object', { type: 'text/html', data: blob(`<script src="${url}"></script>`, 'text/html') })),
    'blob: page in an embed': (url) => place(make('embed', { type: 'text/html', src: blob(`<script src="${url}"></script>`, 'text/html') })),
    'blob: SVG in an object': (url) => place(make('object', { type: 'image/svg+xml', data: blob(`<svg xmlns="${SVG}"><image href="${url}" width="9" height="9"/></svg>`, 'image/svg+xml') })),
    'window.open of a blob: page into a frame': (url) => window.open(blob(`<script src="${url}"></script>`, 'text/html'), frameName()),
  },
  'written child document': {
    'write into a child document': (url) => {
      const { contentDocument } = place(make('iframe'))
      contentDocument!.open()
      contentDocument!.write(`<script src="${url}"></script>`)
      contentDocument!.close()
    },
  },
  'script in a fresh realm': {
    'script in about:blank': (url) => {
      const { contentDocument } = place(make('iframe'))
      const script = contentDocument!.createElement('script')
      script.src = url
      contentDocument!.body.append(script)
    },
  },
  'request from a fresh realm': {
    'contentWindow.fetch': (url) => (place(make('iframe')).contentWindow as any).fetch(url, { mode: 'no-cors' }),
    'fetch of frames[n]': (url) => {
      place(make('iframe'))
      return (frames as any)[frames.length - 1].fetch(url, { mode: 'no-cors' })
    },
    'fetch of a frame from HTML': (url) => {
      const place = room()
      place.innerHTML = '<iframe></iframe>'
      return ((place.firstChild as HTMLIFrameElement).contentWindow as any).fetch(url, { mode: 'no-cors' })
    },
    'Image of a fresh realm': (url) => (new (place(make('iframe')).contentWindow as any).Image().src = url),
  },
  'prototypes of a fresh realm': {
    'appendChild of a fresh realm': (url) => {
      const fresh = place(make('iframe')).contentWindow as any
      const script = make('script')
      Object.getOwnPropertyDescriptor(fresh.HTMLScriptElement.prototype, 'src')!.set!.call(script, url)
      fresh.Node.prototype.appendChild.call(document.body, script)
    },
  },
  'style sheet link': {
    'link stylesheet': (url) => document.head.append(make('link', { rel: 'stylesheet', href: url })),
    'link.setAttribute': (url) => document.head.append(withAttribute(make('link', { rel: 'stylesheet' }), 'href', url)),
  },
  'style sheet link by further kinds': {
    'link alternate stylesheet': (url) => document.head.append(make('link', { rel: 'alternate stylesheet', title: 'other', href: url })),
    'link nofollow stylesheet': (url) => document.head.append(make('link', { rel: 'nofollow stylesheet', href: url })),
    'link.relList.add': (url) => document.head.appendChild(make('link', { rel: 'canonical', href: url })).relList.add('stylesheet'),
    'link.relList.value': (url) => (document.head.appendChild(make('link', { rel: 'canonical', href: url })).relList.value = 'stylesheet'),
  },
  'speculation rules': {
    'speculation rules': (url) => document.head.append(make('script', { type: 'speculationrules', text: JSON.stringify({ prefetch: [{ source: 'list', urls: [url] }] }) })),
  },
  'preload': {
    'link preload': (url) => document.head.append(make('link', { rel: 'preload', as: 'script', href: url })),
  },
  'prefetch': {
    'link prefetch': (url) => document.head.append(make('link', { rel: 'prefetch', href: url })),
  },
  'preconnect': {
    'link preconnect': (url) => document.head.append(make('link', { rel: 'preconnect', href: url })),
  },
  'modulepreload': {
    'link modulepreload': (url) => document.head.append(make('link', { rel: 'modulepreload', href: url })),
  },
  'icon': {
    'link icon': (url) => document.head.append(make('link', { rel: 'icon', href: url })),
  },
  'manifest': {
    'link manifest': (url) => document.head.append(make('link', { rel: 'manifest', href: url })),
  },
  'compression dictionary': {
    'link compression-dictionary': (url) => document.head.append(make('link', { rel: 'compression-dictionary', href: url })),
  },
  'CSS by style attribute': {
    'style.backgroundImage': (url) => (room().style.backgroundImage = `url("${url}")`),
    'style.setProperty': (url) => room().style.setProperty('background', `url("${url}")`),
    'style.cssText': (url) => (room().style.cssText += `;background: url("${url}")`),
    'style attribute': (url) => withAttribute(room(), 'style', `${SHAPE};background:url("${url}")`),
    'custom property': (url) => (room().style.cssText += `;--image: url("${url}"); background: var(--image)`),
    'attributeStyleMap': (url) => (room() as any).attributeStyleMap.set('background-image', `url("${url}")`),
  },
  'CSS by style attribute, laid out at once': {
    'style.backgroundImage, laid out at once': (url) => {
      const element = room()
      element.style.backgroundImage = `url("${url}")`
      return element.offsetWidth
    },
    'attributeStyleMap, laid out at once': (url) => {
      const element = room() as any
      element.attributeStyleMap.set('background-image', `url("${url}")`)
      return element.offsetWidth
    },
  },
  'CSS in a shadow root': {
    'style.backgroundImage in a shadow root': (url) => (shadowRoom().style.backgroundImage = `url("${url}")`),
    'attributeStyleMap in a shadow root': (url) => (shadowRoom() as any).attributeStyleMap.set('background-image', `url("${url}")`),
    'style element in a declarative shadow root': (url) => (room() as any).setHTMLUnsafe(`<div><template shadowrootmode="open"><style>:host { background: url("${url}") }</style>text</template></div>`),
  },
  'CSS by a style element of before': {
    'style.innerHTML': (url) => later(make('style'), (style) => (style.innerHTML = ruleFor(room(), url))),
    'style.innerText': (url) => later(make('style'), (style) => (style.innerText = ruleFor(room(), url))),
    'style.insertAdjacentText': (url) => later(make('style'), (style) => style.insertAdjacentText('beforeend', ruleFor(room(), url))),
    'style.insertAdjacentHTML': (url) => later(make('style'), (style) => style.insertAdjacentHTML('beforeend', ruleFor(room(), url))),
    'text.data of a style': (url) => later(make('style', { textContent: ' ' }), (style) => ((style.firstChild as Text).data = `@import url("${url}")`)),
  },
  'CSS by style element': {
    'style element': (url) => document.head.append(make('style', { textContent: ruleFor(room(), url) })),
    'style element from HTML': (url) => (room().innerHTML = `<style>${ruleFor(room(), url)}</style>`),
  },
  'CSS by rule': {
    'insertRule': (url) => document.head.appendChild(make('style')).sheet!.insertRule(ruleFor(room(), url)),
    'rule.style': (url) => {
      const { sheet } = document.head.appendChild(make('style'))
      sheet!.insertRule(ruleFor(room(), 'data:,'))
      ;(sheet!.cssRules[0] as CSSStyleRule).style.backgroundImage = `url("${url}")`
    },
  },
  'CSS by rule in a rule': {
    'insertRule of a media rule': (url) => (ruleOf('@media all {}') as CSSMediaRule).insertRule(ruleFor(room(), url)),
    'insertRule of a style rule': (url) => {
      const element = room()
      ;(ruleOf(ruleFor(element, 'data:,')) as any).insertRule(`& { background: url("${url}") }`)
    },
    'appendRule of keyframes': (url) => {
      const name = slugOf(url)
      room().style.animation = `${name} 9s`
      ;(ruleOf(`@keyframes ${name} {}`) as CSSKeyframesRule).appendRule(`from, to { background-image: url("${url}") }`)
    },
    'rule.styleMap': (url) => (ruleOf(ruleFor(room(), 'data:,')) as any).styleMap.set('background-image', `url("${url}")`),
    'CSS.registerProperty': (url) => {
      const name = `--${slugOf(url)}`
      CSS.registerProperty({ name, syntax: '<image>', inherits: false, initialValue: `url("${url}")` })
      room().style.background = `var(${name})`
    },
  },
  'CSS by constructed sheet': {
    'adoptedStyleSheets': (url) => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(ruleFor(room(), url))
      document.adoptedStyleSheets.push(sheet)
    },
  },
  'CSS @import': {
    '@import': (url) => document.head.append(make('style', { textContent: `@import url("${url}");` })),
  },
  'CSS by animation': {
    'effect.setKeyframes': (url) => (room().animate([{ opacity: 1 }, { opacity: 1 }], 1000).effect as KeyframeEffect).setKeyframes({ backgroundImage: [`url("${url}")`, `url("${url}")`] }),
    'element.animate': (url) => room().animate([{ backgroundImage: `url("${url}")` }, { backgroundImage: `url("${url}")` }], 1000),
  },
  'object': {
    'object.data': (url) => place(make('object', { data: url })),
  },
  'embed': {
    'embed.src': (url) => place(make('embed', { src: url, type: 'text/html' })),
  },
  'video': {
    'video.src': (url) => place(make('video', { preload: 'auto', src: url })),
    'video.poster': (url) => place(make('video', { poster: url })),
    'video source': (url) => place(make('video', { preload: 'auto' })).append(make('source', { src: url })),
  },
  'audio': {
    'new Audio': (url) => {
      const audio = new Audio(url)
      audio.load()
      return audio
    },
  },
  'track': {
    'track.src': (url) => {
      const track = make('track', { kind: 'subtitles', default: true, src: url })
      const video = make('video', { crossOrigin: 'anonymous' })
      video.append(track)
      place(video)
      track.track.mode = 'showing'
    },
  },
  'image button': {
    'input type=image': (url) => place(make('input', { type: 'image', src: url, alt: '' })),
  },
  'SVG image': {
    'SVG image href': (url) => place(svg(withAttribute(document.createElementNS(SVG, 'image'), 'href', url))),
    'SVG feImage href': (url) => {
      const filter = withAttribute(document.createElementNS(SVG, 'filter'), 'id', slugOf(url))
      filter.append(withAttribute(document.createElementNS(SVG, 'feImage'), 'href', url))
      const shape = withAttribute(document.createElementNS(SVG, 'rect'), 'filter', `url(#${slugOf(url)})`)
      place(svg(filter, withAttribute(withAttribute(shape, 'width', '9'), 'height', '9')))
    },
  },
  'SVG animation of an address': {
    'SVG set href': (url) => animated(svgNode('set', { attributeName: 'href', to: url })),
    'SVG animate href': (url) => animated(svgNode('animate', { attributeName: 'href', values: `${url};${url}`, dur: '9s' })),
  },
  'SVG style by attribute': Object.fromEntries(['mask', 'clip-path', 'fill', 'marker-end', 'cursor'].map((name) => [`SVG ${name}`, (url: string) => {
    const path = svgNode('path', { d: 'M0 0L9 9L0 9', stroke: 'red' })
    place(svg(withAttribute(path, name, name === 'cursor' ? `url(${url}), auto` : `url(${url}#part)`)))
  }])),
  'form': {
    'form.submit': (url) => form(url).submit(),
    'form.requestSubmit': (url) => form(url).requestSubmit(),
    'formaction': (url) => {
      const button = make('button')
      form('/blank').append(button)
      withAttribute(button, 'formaction', url).click()
    },
  },
  'ping': {
    'a ping': (url) => place(make('a', { href: '/blank', ping: url, target: frameName() })).click(),
  },
  'request from a worker': {
    'fetch in a worker': (url) => new Worker(blob(`fetch('${url}', { mode: 'no-cors' })`)),
    'fetch in a shared worker': (url) => new SharedWorker(blob(`fetch('${url}', { mode: 'no-cors' })`)),
  },
  'request from a worker, otherwise': {
    'fetch in a worker of a worker': (url) => new Worker(blob(`new Worker(URL.createObjectURL(new Blob([${JSON.stringify(`fetch('${url}', { mode: 'no-cors' })`)}])))`)),
    'fetch in a data: worker': (url) => new Worker(`data:text/javascript,${encodeURIComponent(`fetch('${url}', { mode: 'no-cors' })`)}`),
    'cache.add in a worker': (url) => new Worker(blob(`caches.open('measured').then((cache) => cache.add(new Request('${url}', { mode: 'no-cors' })))`)),
    'FontFace in a worker': (url) => new Worker(blob(`new FontFace('measured', 'url("${url}")').load()`)),
  },
  'script in a worker': {
    'importScripts': (url) => new Worker(blob(`importScripts('${url}')`)),
    'import in a module worker': (url) => new Worker(blob(`import '${url}'`), { type: 'module' }),
  },
  'worklet': {
    'audioWorklet.addModule': (url) => new OfflineAudioContext(1, 1, 44_100).audioWorklet.addModule(url),
    'paintWorklet.addModule': (url) => (CSS as any).paintWorklet.addModule(url),
  },
  'font': {
    'FontFace.load': (url) => new FontFace('measured', `url("${url}")`).load(),
    '@font-face': (url) => {
      const family = slugOf(url)
      document.head.append(make('style', { textContent: `@font-face { font-family: ${family}; src: url("${url}") }` }))
      const text = room()
      text.textContent = 'text'
      text.style.fontFamily = family
    },
  },
  'background attribute': {
    'table background': (url) => place(withAttribute(make('table'), 'background', url)).append(make('caption', { textContent: 'table' })),
    'body background': (url) => withAttribute(document.body, 'background', url),
  },
}

const errands = ['prefetch', 'speculation rules', 'icon', 'manifest', 'compression dictionary']

export const dynamicVectors: readonly Vector[] = Object.entries(families).flatMap(([family, ways]) =>
  Object.entries(ways).map(([name, run]) => ({ name, family, connectsOnly: family === 'preconnect', isErrand: errands.includes(family), slug: slugOf(name), run })),
)

const HTML = 'http://www.w3.org/1999/xhtml'
const SVG = 'http://www.w3.org/2000/svg'
const XLINK = 'http://www.w3.org/1999/xlink'
const SHAPE = 'width:9px;height:9px'

const loadImage = (url: string) => `new Image().src = ${JSON.stringify(url)}`
const blob = (text: string, type = 'text/javascript') => URL.createObjectURL(new Blob([text], { type }))

function make<Name extends keyof HTMLElementTagNameMap>(name: Name, properties: Partial<HTMLElementTagNameMap[Name]> = {}): HTMLElementTagNameMap[Name] {
  return Object.assign(document.createElement(name), properties)
}

function withAttribute<Kind extends Element>(element: Kind, name: string, value: string): Kind {
  element.setAttribute(name, value)
  return element
}

function attribute(name: string, value: string): Attr {
  const node = document.createAttribute(name)
  node.value = value
  return node
}

const script = (url: string) => make('script', { src: url })

function place<Kind extends Node>(node: Kind): Kind {
  return document.body.appendChild(node)
}

/** An element of its own in the page, large enough to be painted. */
function room(): HTMLElement {
  const element = place(make('div'))
  element.style.cssText = SHAPE
  return element
}

/** The same in a shadow tree. */
function shadowRoom(): HTMLElement {
  const element = room()
  room().attachShadow({ mode: 'open' }).append(element)
  return element
}

/** Writes into a style element that the page had for a while. */
async function later(style: HTMLStyleElement, write: (style: HTMLStyleElement) => unknown): Promise<void> {
  document.head.append(style)
  await new Promise((passed) => setTimeout(passed, 50))
  write(style)
}

/** A rule in a sheet of its own. */
function ruleOf(text: string): CSSRule {
  const { sheet } = document.head.appendChild(make('style'))
  sheet!.insertRule(text)
  return sheet!.cssRules[0]!
}

function svgNode(name: string, attributes: Readonly<Record<string, string>>): Element {
  const node = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value)
  return node
}

function animated(animation: Element): void {
  const image = svgNode('image', { width: '9', height: '9' })
  image.append(animation)
  place(svg(image))
}

function svg(...children: Element[]): Element {
  const root = withAttribute(withAttribute(document.createElementNS(SVG, 'svg'), 'width', '9'), 'height', '9')
  root.append(...children)
  return root
}

let frameCount = 0

/** Name of a new frame: where what would take the page away is sent. */
function frameName(): string {
  const name = `target${frameCount++}`
  place(make('iframe', { name }))
  return name
}

function form(url: string): HTMLFormElement {
  return place(make('form', { action: url, target: frameName() }))
}

/** A style rule that paints this element with an image. */
function ruleFor(element: HTMLElement, url: string): string {
  element.className = `painted${frameCount++}`
  return `.${element.className} { background: url("${url}") }`
}
