import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { guardedPage, guardTag } from '../helpers/browser/guarded.ts'
import { assentTag, configBlock, ranAnswer, ranScript, rawPage } from '../helpers/browser/pages.ts'
import { noteEvents, noteViolations } from '../helpers/browser/probes.ts'
import { ranOf } from '../helpers/browser/vendor-traffic.ts'
import { cookieNames, notice, type Visitor } from '../helpers/browser/visitor.ts'
import { useWorld } from '../helpers/browser/world.ts'

/* The guard in its patch mode, on pages that do what pages do. The server's log is the witness. */

const world = useWorld()
const tracked = () => world.log.to('tracker.test').map(({ path }) => path)

async function open(parts: Parameters<typeof guardedPage>[0] = {}): Promise<Visitor & { accept(): Promise<void> }> {
  world.shop('/', guardedPage(parts))
  const visitor = await world.visitor()
  await visitor.visit('/')
  return { ...visitor, accept: () => visitor.page.evaluate('assent.acceptAll()') }
}

const run = (page: Page, code: string) => page.evaluate<any>(`(async () => { ${code} })()`)

describe('calls that are held', () => {
  test('fetch, XMLHttpRequest and beacons wait, and go out in their order, once, after the grant', async () => {
    world.serve('tracker.test/2', { headers: { 'access-control-allow-origin': '*', 'access-control-allow-headers': 'x-own' } })
    const { page, accept, problems } = await open()
    await run(page, `
      told = []
      fetch('https://tracker.test/1', { method: 'POST', body: 'first', mode: 'no-cors' }).then(() => told.push('fetch'))
      const request = new XMLHttpRequest
      request.open('POST', 'https://tracker.test/2'); request.setRequestHeader('X-Own', 'kept'); request.onload = () => told.push('xhr'); request.send('second')
      told.push(navigator.sendBeacon('https://tracker.test/3', 'third'))`)
    await world.log.quiet(300)
    expect(tracked()).toEqual([])
    await accept()
    await world.log.until(() => tracked().length >= 3)
    await page.evaluate('assent.save({ analytics: "granted" })')
    await world.log.quiet(400)
    const hits = world.log.to('tracker.test').filter(({ method }) => method === 'POST')
    expect(hits.map(({ path, body }) => path + body).sort()).toEqual(['/1first', '/2second', '/3third'])
    await expect.poll(() => page.evaluate('told')).toEqual(expect.arrayContaining([true, 'fetch', 'xhr']))
    expect(problems).toEqual([])
  })

  test('refused, they fail like a broken network, and a later grant sends nothing of what was refused', async () => {
    const { page, accept } = await open()
    const told = run(page, `
      const request = new XMLHttpRequest; request.open('GET', 'https://tracker.test/x'); request.send()
      const socket = new WebSocket('wss://tracker.test/socket'), source = new EventSource('https://tracker.test/source')
      navigator.sendBeacon('https://tracker.test/beacon')
      return Promise.all([
        fetch('https://tracker.test/f').catch((error) => error instanceof TypeError && 'TypeError'),
        new Promise((done) => { request.onerror = () => done(request.readyState + ' ' + request.status) }),
        new Promise((done) => { socket.onclose = ({ code }) => done(code + ' ' + socket.readyState) }),
        new Promise((done) => { source.onerror = () => done(source.readyState) }),
      ])`)
    await page.evaluate('setTimeout(() => assent.rejectAll(), 50)')
    expect(await told).toEqual(['TypeError', '4 0', '1006 3', 2])
    await accept()
    await world.log.quiet(500)
    expect(tracked()).toEqual([])
  })

  test('a call that nobody answers for fails after five seconds, and is sent after the grant all the same', async () => {
    const { page, accept } = await open()
    const [fetched, requested] = await run(page, `
      const request = new XMLHttpRequest; request.open('GET', 'https://tracker.test/late-xhr'); request.send()
      return Promise.all([fetch('https://tracker.test/late', { mode: 'no-cors' }).then(() => 'came', String), new Promise((done) => { request.onerror = () => done('failed') })])`)
    expect([fetched, requested]).toEqual(['TypeError: Failed to fetch', 'failed'])
    expect(tracked()).toEqual([])
    await accept()
    await world.log.until(() => tracked().length === 2)
    expect(tracked().sort()).toEqual(['/late', '/late-xhr'])
  })

  test('what the page takes back while it waits is never sent', async () => {
    const { page, accept } = await open()
    const told = await run(page, `
      const control = new AbortController, request = new XMLHttpRequest, told = []
      const fetched = fetch('https://tracker.test/aborted', { signal: control.signal }).catch(({ name }) => name)
      const late = fetch('https://tracker.test/late', { signal: AbortSignal.abort() }).catch(({ name }) => name)
      request.open('GET', 'https://tracker.test/xhr'); request.onabort = () => told.push('aborted'); request.send(); request.abort()
      const image = new Image; image.src = 'https://tracker.test/image'; image.src = 'data:,'
      const socket = new WebSocket('wss://tracker.test/socket'); socket.close()
      const gone = document.createElement('img'); gone.src = 'https://tracker.test/gone'; gone.removeAttribute('src')
      control.abort()
      return [await fetched, await late, ...told]`)
    expect(told).toEqual(['AbortError', 'AbortError', 'aborted'])
    await accept()
    await world.log.quiet(400)
    expect(tracked()).toEqual([])
  })

  test('a vendor of whom later sending is a leak gets its code after the grant, and none of the hits from before', async () => {
    const { page, accept } = await open()
    await run(page, `
      new Image().src = 'https://hoarder.test/pixel'
      document.body.append(Object.assign(new Image, { src: 'https://hoarder.test/placed', id: 'placed' }))
      navigator.sendBeacon('https://hoarder.test/beacon'); fetch('https://hoarder.test/fetch').catch(() => {})
      document.head.append(Object.assign(document.createElement('script'), { src: 'https://hoarder.test/code.js' }))`)
    await accept()
    await world.log.until((log) => log.to('hoarder.test').length)
    await run(page, `document.body.prepend(document.querySelector('#placed'))`)
    await world.log.quiet(400)
    expect(world.log.to('hoarder.test').map(({ path }) => path)).toEqual(['/code.js'])
    await run(page, `navigator.sendBeacon('https://hoarder.test/after')`)
    await world.log.until((log) => log.to('hoarder.test', '/after').length)
  })

  test('hits of the granted service go out, those of another one stay', async () => {
    const { page } = await open()
    await run(page, `new Image().src = 'https://tracker.test/hit'; new Image().src = 'https://hoarder.test/hit'; await assent.save({ analytics: 'granted' })`)
    await world.log.until(() => tracked().length)
    await world.log.quiet(300)
    expect(world.log.foreign()).toEqual(['tracker.test/hit'])
  })

  test('a socket that waited is the real one after the grant, subclasses and listeners included', async () => {
    const { page, accept } = await open()
    await run(page, `
      told = []
      class Own extends WebSocket { greet() { return 'hello' } }
      socket = new Own('wss://tracker.test/socket')
      socket.addEventListener('open', () => told.push('open'), { once: true })
      socket.onopen = function () { told.push(this === socket) }
      const removed = () => told.push('removed'); socket.addEventListener('open', removed); socket.removeEventListener('open', removed)
      told.push(socket instanceof WebSocket, socket instanceof Own, socket.greet(), socket.readyState, socket.url)
      try { socket.send('early') } catch ({ name }) { told.push(name) }`)
    expect(tracked()).toEqual([])
    await accept()
    await expect.poll(() => page.evaluate('socket.readyState')).toBe(1)
    expect(await page.evaluate('told')).toEqual([true, true, 'hello', 0, 'wss://tracker.test/socket', 'InvalidStateError', 'open', true])
    expect(tracked()).toEqual(['/socket'])
  })

  test('what listens to a socket that is refused finds it in the event, as everywhere, and what it throws is an error of the page', async () => {
    const { page, problems } = await open()
    const told = run(page, `
      const told = [], source = new EventSource('https://tracker.test/source')
      class Own extends WebSocket { send(data) { told.push('own'); super.send(data) } }
      const socket = new Own('wss://tracker.test/socket'), closed = new WebSocket('wss://tracker.test/closed')
      source.onerror = ({ target }) => told.push('source ' + target.readyState)
      EventTarget.prototype.addEventListener.call(socket, 'close', ({ target }) => told.push('socket ' + target.readyState + ' ' + (target === socket)))
      try { socket.send('early') } catch ({ name }) { told.push(name) }
      socket.onerror = () => { throw new Error("the page's own") }
      closed.onclose = ({ code }) => told.push('closed ' + code)
      closed.close()
      await assent.rejectAll()
      await new Promise((done) => setTimeout(done, 100))
      return told`)
    expect(await told).toEqual(['own', 'InvalidStateError', 'closed 1006', 'source 2', 'socket 3 true'])
    expect(problems.filter((text) => !text.includes("the page's own"))).toEqual([])
    expect(problems.length).toBeGreaterThan(0)
    expect(tracked()).toEqual([])
  })

  test('what goes out after the grant is what was given before, whatever the page did with it since', async () => {
    const { page, accept } = await open()
    await run(page, `
      const options = { method: 'POST', mode: 'no-cors', body: 'one' }, words = new URLSearchParams('a=1'), bytes = new Uint8Array([65, 66]), form = new FormData
      form.append('k', 'v1')
      fetch('https://tracker.test/1', options).catch(() => {}); options.body = 'two'
      navigator.sendBeacon('https://tracker.test/2', words); words.set('a', '2')
      const request = new XMLHttpRequest; request.open('POST', 'https://tracker.test/3'); request.send(bytes); bytes[0] = 90
      fetch('https://tracker.test/4', { method: 'POST', mode: 'no-cors', body: form }).catch(() => {}); form.set('k', 'v2')
      told = []
      for (const again of [() => request.send('again'), () => request.setRequestHeader('X-Late', '1')]) try { again() } catch ({ name }) { told.push(name) }`)
    expect(await page.evaluate('told')).toEqual(['InvalidStateError', 'InvalidStateError'])
    await accept()
    await world.log.until(() => tracked().length >= 4)
    const bodies = Object.fromEntries(world.log.to('tracker.test').filter(({ method }) => method === 'POST').map(({ path, body }) => [path, body]))
    expect(bodies).toMatchObject({ '/1': 'one', '/2': 'a=1', '/3': 'AB' })
    expect(bodies['/4']).toContain('v1')
  })

  test('bodies weigh what they weigh, so that memory stays bounded', async () => {
    const { page } = await open()
    const refused = await run(page, `
      const big = 'x'.repeat(200_000), form = new FormData; form.append('a', big)
      let refused = 0
      for (let i = 0; i < 20; i++) fetch('https://tracker.test/' + i, { method: 'POST', mode: 'no-cors', body: i % 2 ? form : new URLSearchParams({ a: big }) }).catch(() => refused++)
      await new Promise((done) => setTimeout(done, 200))
      return refused`)
    expect(refused).toBe(16)
  })

  test('more calls than are kept are refused and told of once; elements of the page are not counted', async () => {
    const { page, accept, problems } = await open()
    await run(page, `
      for (let i = 0; i < 700; i++) navigator.sendBeacon('https://tracker.test/beacon?' + i)
      for (let i = 0; i < 700; i++) document.body.append(Object.assign(new Image, { src: 'https://tracker.test/image?' + i }))`)
    await expect.poll(() => problems.filter((text) => text.includes('more calls'))).toHaveLength(1)
    await accept()
    await world.log.until((log) => log.to('tracker.test', '/image').length === 700, 20_000)
    await world.log.quiet(300)
    expect(world.log.to('tracker.test', '/beacon').length).toBeLessThanOrEqual(500)
    // Those that came first are kept, in whatever order six connections bring them.
    const kept = world.log.to('tracker.test', '/beacon').flatMap(({ query }) => [...query.keys()].map(Number))
    expect(kept).toContain(0)
    expect(Math.max(...kept)).toBeLessThan(500)
  })
})

describe('elements that are held', () => {
  test('the load event of a held script fires after the grant, once, and the page reads the address it gave', async () => {
    world.serve('tracker.test/own.js', ranAnswer('own'))
    const { page, accept } = await open()
    const read = await run(page, `
      told = []
      script = document.createElement('script'); script.onload = () => { told.push('load'); script.remove() }
      script.src = 'https://tracker.test/own.js'; document.head.append(script)
      return [script.src, script.getAttribute('src'), script.hasAttribute('src'), script.isConnected]`)
    expect(read).toEqual(['https://tracker.test/own.js', 'https://tracker.test/own.js', true, true])
    expect(tracked()).toEqual([])
    await accept()
    await expect.poll(() => page.evaluate('told')).toEqual(['load'])
    await world.log.until((log) => ranOf(log).length)
    expect(ranOf(world.log)).toEqual(['own'])
  })

  test('static scripts keep their order after the grant, files and inline code alike', async () => {
    world.serve('tracker.test/slow.js', ranAnswer('slow', 250))
    for (const name of ['quick', 'deferred', 'last']) world.serve(`tracker.test/${name}.js`, ranAnswer(name))
    const { page, accept } = await open({
      tag: guardTag({ mode: 'patch', rules: [{ selector: '.held', needs: 'analytics' }] }),
      body: `<script src="https://tracker.test/slow.js"></script><script class="held">ran('inline')</script><script src="https://tracker.test/quick.js"></script>
        <script defer src="https://tracker.test/deferred.js"></script><script src="https://tracker.test/last.js"></script><script class="held" type="module">ran('module')</script>`,
    })
    await world.log.quiet(300)
    expect(ranOf(world.log)).toEqual([])
    const kept = await page.evaluateHandle(`document.querySelector('script.held')`)
    await accept()
    await world.log.until((log) => ranOf(log).includes('module'))
    await world.log.quiet(300)
    expect(ranOf(world.log)).toEqual(['slow', 'inline', 'quick', 'deferred', 'last', 'module'])
    expect(await kept.evaluate((script: any) => script.isConnected && script.type), 'the very element that was there').toBe('')
  })

  test('script that came by innerHTML does not run after the grant either, and one that was cloned or moved runs as it would', async () => {
    world.serve('tracker.test/a.js', ranAnswer('a'))
    const { page, accept } = await open({ tag: guardTag({ mode: 'patch', rules: [{ selector: '.held', needs: 'analytics' }] }) })
    await run(page, `
      const box = document.createElement('div'); document.body.append(box)
      box.innerHTML = '<script src="https://tracker.test/never.js"><\\/script><script class="held">ran("never")<\\/script>'
      const script = Object.assign(document.createElement('script'), { src: 'https://tracker.test/a.js' })
      document.head.append(script); document.body.append(script); box.prepend(script)`)
    await accept()
    await world.log.until((log) => ranOf(log).length)
    await world.log.quiet(300)
    expect(ranOf(world.log)).toEqual(['a'])
    expect(tracked()).toEqual(['/a.js'])
  })

  test('pictures, style sheets, styles and frames of all kinds come after the grant', async () => {
    const { page, accept, problems } = await open()
    await run(page, `
      const box = document.body.appendChild(document.createElement('div'))
      box.innerHTML = '<img srcset="https://tracker.test/set.gif, https://tracker.test/set.gif 2x"><p style="background:url(https://tracker.test/styled.gif)">painted</p><iframe src="https://tracker.test/frame"></iframe>'
      box.insertAdjacentHTML('beforeend', '<video poster="https://tracker.test/poster.gif"></video>')
      const painted = document.createElement('p'); painted.textContent = 'painted'; painted.style.cssText = 'color: red; background-image: image-set("https://tracker.test/image-set.gif" 1x)'; box.append(painted)
      document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: 'https://tracker.test/sheet.css' }))
      document.head.append(Object.assign(document.createElement('style'), { textContent: '@import"https://tracker.test/imported.css"; h1 { background: url( "https://tracker.test/ruled.gif" ) }' }))`)
    await world.log.quiet(400)
    expect(tracked()).toEqual([])
    await accept()
    const all = ['/frame', '/image-set.gif', '/imported.css', '/poster.gif', '/ruled.gif', '/set.gif', '/sheet.css', '/styled.gif']
    await world.log.until(() => all.every((path) => tracked().includes(path)))
    await world.log.quiet(300)
    expect(tracked().sort()).toEqual(all)
    expect(problems).toEqual([])
  })

  test('a quiet link that is made a style sheet is held', async () => {
    const { page } = await open()
    await run(page, `for (const change of [(link) => { link.rel = 'stylesheet' }, (link) => link.setAttribute('rel', 'stylesheet')]) {
      const link = Object.assign(document.createElement('link'), { rel: 'canonical', href: 'https://tracker.test/loud.css' }); document.head.append(link); change(link) }`)
    await world.log.quiet(400)
    expect(tracked()).toEqual([])
    expect(await page.evaluate(`document.querySelector('link[rel=stylesheet]').href`)).toBe('https://tracker.test/loud.css')
  })

  test('a quiet link is held as soon as its kinds may be changed, and one of several kinds is quiet only if each is', async () => {
    const { page, accept } = await open()
    const told = await run(page, `
      const link = (properties) => document.head.appendChild(Object.assign(document.createElement('link'), properties, { href: 'https://tracker.test/' + properties.rel.replace(' ', '-') }))
      link({ rel: 'alternate stylesheet', title: 'other' }); link({ rel: 'nofollow stylesheet' })
      const quiet = link({ rel: 'canonical' }), feed = link({ rel: 'alternate', type: 'application/rss+xml' }); quiet.relList.add('stylesheet')
      return [quiet.rel, quiet.href, feed.outerHTML]`)
    expect(told).toEqual(['canonical stylesheet', 'https://tracker.test/canonical', '<link rel="alternate" type="application/rss+xml" href="https://tracker.test/alternate">'])
    await world.log.quiet(400)
    expect(tracked()).toEqual([])
    await accept()
    await world.log.until(() => ['/canonical', '/alternate-stylesheet', '/nofollow-stylesheet'].every((path) => tracked().includes(path)))
  })

  test('what is written into a style element of the page is looked at before the browser acts on it', async () => {
    const { page, accept } = await open({ body: Array.from({ length: 7 }, () => '<style>h6 {}</style>').join('') })
    await run(page, `
      const styles = [...document.querySelectorAll('style')].slice(-7), css = (name) => '@import "https://tracker.test/' + name + '";'
      styles[0].textContent = css('textContent'); styles[1].innerHTML = css('innerHTML'); styles[2].innerText = css('innerText'); styles[3].firstChild.data = css('data')
      styles[4].firstChild.replaceData(0, 9, css('replaceData')); styles[5].replaceChildren(css('replaceChildren')); styles[6].insertAdjacentHTML('afterbegin', css('insertAdjacentHTML'))
      styles.forEach((style) => style.sheet && style.sheet.cssRules.length)`)
    await world.log.quiet(400)
    expect(tracked()).toEqual([])
    expect(await page.evaluate(`document.querySelector('style[type]')`)).toBeNull()
    await accept()
    await world.log.until(() => tracked().length === 7)
    expect(tracked().sort()).toEqual(['/data', '/innerHTML', '/innerText', '/insertAdjacentHTML', '/replaceChildren', '/replaceData', '/textContent'])
  })

  test('a rule that was put in with a held picture is that rule again after the grant, once and in its place', async () => {
    const { page, accept } = await open({ body: '<p class="painted">painted</p>' })
    const rules = `sheet.insertRule('.painted { color: red }'); sheet.insertRule('.painted { background-image: url("https://tracker.test/rule.gif") }')
      sheet.insertRule('@media all { h6 { } }', 2); sheet.cssRules[2].insertRule('.painted { list-style: url("https://tracker.test/nested.gif"); display: list-item }', 1)
      sheet.cssRules[1].style.borderImage = 'url("https://tracker.test/property.gif") 1'`
    await run(page, `sheet = document.head.appendChild(document.createElement('style')).sheet; ${rules}; await 0; document.body.offsetWidth`)
    await world.log.quiet(300)
    expect(tracked()).toEqual([])
    await accept()
    await world.log.until(() => tracked().length >= 2)
    const held = await page.evaluate(`[...sheet.cssRules].map((rule) => rule.cssText)`)
    await run(page, `sheet = document.head.appendChild(document.createElement('style')).sheet; ${rules}`)
    expect(held).toEqual(await page.evaluate(`[...sheet.cssRules].map((rule) => rule.cssText)`))
  })

  test('no call or style of a vendor of whom later sending is a leak goes out from before the grant, its sheets and fonts do', async () => {
    const { page, accept } = await open({ body: '<style>h1 { background: url(https://hoarder.test/static.gif) }</style>' })
    await run(page, `
      const css = (text) => document.head.appendChild(Object.assign(document.createElement('style'), { textContent: text }))
      css('body { background: url(https://hoarder.test/sheet.gif) }'); css('').sheet.insertRule('h1 { background: url(https://hoarder.test/rule.gif) }')
      css('@import "https://hoarder.test/sheet.css"; @font-face { font-family: held; font-weight: 400; src: local(none), url(https://hoarder.test/font.woff2) } h1 { font-family: held }')`)
    await accept()
    await world.log.until((log) => log.to('hoarder.test').length === 2)
    await world.log.quiet(300)
    expect(world.log.to('hoarder.test').map(({ path }) => path).sort()).toEqual(['/font.woff2', '/sheet.css'])
  })

  test('films and sounds by their source elements are looked for again after the grant', async () => {
    const { page, accept } = await open({ body: '<video preload="auto"><source src="https://tracker.test/film.mp4"></video>' })
    await run(page, `document.body.insertAdjacentHTML('beforeend', '<audio preload="auto"><source src="https://tracker.test/sound.mp3"></audio>')`)
    await world.log.quiet(300)
    expect(tracked()).toEqual([])
    await accept()
    await world.log.until(() => tracked().includes('/film.mp4') && tracked().includes('/sound.mp3'))
  })

  test('a font that code asked for comes after the grant, to whoever waits for it', async () => {
    const { page, accept } = await open()
    await run(page, `
      told = []; const face = new FontFace('waited', 'url(https://tracker.test/waited.woff2)'), drawn = new FontFace('drawn', 'url(https://tracker.test/drawn.woff2)')
      face.load().then(() => told.push('came'), ({ name }) => told.push(name)); document.fonts.add(drawn); document.body.style.fontFamily = 'drawn'; new FontFace('unused', 'url(https://tracker.test/unused.woff2)')`)
    await world.log.quiet(300)
    expect([tracked(), await page.evaluate('told')]).toEqual([[], []])
    await accept()
    await world.log.until(() => tracked().length === 2)
    await world.log.quiet(200)
    expect(tracked().sort()).toEqual(['/drawn.woff2', '/waited.woff2'])
    // The server has no fonts.
    await expect.poll(() => page.evaluate('told')).toEqual(['NetworkError'])
  })

  test('what is in shadow roots is held, comes after the grant and goes with a withdrawal, however the root was made', async () => {
    world.serve('tracker.test/static.js', ranAnswer('static'))
    const { page, accept } = await open({ body: '<div id="static"><template shadowrootmode="open"><script src="https://tracker.test/static.js"></script><iframe src="https://tracker.test/static-frame"></iframe></template></div>' })
    await run(page, `
      const add = (properties = {}) => document.body.appendChild(Object.assign(document.createElement('div'), properties)), root = add().attachShadow({ mode: 'open' })
      root.innerHTML = '<p>painted</p><iframe src="https://tracker.test/frame"></iframe>'; root.firstChild.style.backgroundImage = 'url(https://tracker.test/style.gif)'
      add().setHTMLUnsafe('<div><template shadowrootmode="open"><img src="https://tracker.test/declared.gif"><style>:host { background: url(https://tracker.test/declared-style.gif) }</style>text</template></div>')
      const host = document.createElement('div'); host.attachShadow({ mode: 'open', clonable: true }).innerHTML = '<img src="https://tracker.test/cloned.gif">'; document.body.append(host.cloneNode(true))
      closedRoot = add().attachShadow({ mode: 'closed' }); closedRoot.innerHTML = '<iframe src="https://tracker.test/closed-frame"></iframe>'`)
    await world.log.quiet(400)
    expect(ranOf(world.log)).toEqual([])
    expect(tracked().filter((path) => !path.startsWith('/static'))).toEqual([])
    await accept()
    await world.log.until((log) => ranOf(log).length && ['/frame', '/style.gif', '/declared.gif', '/declared-style.gif', '/cloned.gif', '/closed-frame', '/static-frame'].every((path) => tracked().includes(path)))
    expect(ranOf(world.log)).toEqual(['static'])
    await page.evaluate('assent.withdraw()')
    expect(await page.evaluate(`[...[...document.querySelectorAll('div')].map((each) => each.shadowRoot), closedRoot].flatMap((root) => root ? [...root.querySelectorAll('iframe[src]')] : []).length`)).toBe(0)
  })

  test('pictures of pages in frames come after the grant, sandboxed ones and those in another frame too', async () => {
    const { page, accept } = await open()
    await run(page, `
      const frame = (sandbox, srcdoc) => { const made = document.createElement('iframe'); if (sandbox != null) made.setAttribute('sandbox', sandbox); made.srcdoc = srcdoc; document.body.append(made) }
      for (const [name, sandbox] of [['plain', null], ['boxed', ''], ['scripted', 'allow-scripts'], ['same', 'allow-same-origin']]) frame(sandbox, '<img src="https://tracker.test/' + name + '">')
      frame(null, '<iframe srcdoc="&lt;img src=&quot;https://tracker.test/inner&quot; alt=&quot;&amp;amp;eacute; &amp;lt;&quot;&gt;"></iframe>')`)
    await world.log.quiet(400)
    expect(tracked()).toEqual([])
    expect(await page.evaluate('frames[4][0].document.images[0].alt')).toBe('&eacute; <')
    await accept()
    await world.log.until(() => tracked().length === 5)
    expect(tracked().sort()).toEqual(['/boxed', '/inner', '/plain', '/same', '/scripted'])
  })

  test('an image that a framework renders after a refusal loads after a later grant', async () => {
    const { page, accept } = await open()
    await run(page, `await assent.rejectAll(); const image = document.createElement('img'); image.src = 'https://tracker.test/later.gif'; errors = 0; image.onerror = () => errors++; document.body.append(image)`)
    await world.log.quiet(300)
    expect(tracked()).toEqual([])
    expect(await page.evaluate('errors')).toBe(1)
    await accept()
    await world.log.until(() => tracked().length === 1)
  })

  test('a page whose base leads to a third party asks it for nothing by relative addresses', async () => {
    const { page } = await open({ head: '<base href="https://tracker.test/">', body: '<script src="relative.js"></script>' })
    await run(page, `document.body.append(Object.assign(new Image, { src: 'relative.gif' })); fetch('/relative').catch(() => {}); document.body.insertAdjacentHTML('beforeend', '<img src="/html.gif">')`).catch(() => {})
    await world.log.quiet(400)
    expect(tracked().filter((path) => path !== '/relative.js')).toEqual([])
    expect(ranOf(world.log)).toEqual([])
  })

  test('a document that is opened anew, and a body that is swapped, are under the guard as before', async () => {
    const { page, accept } = await open()
    await run(page, `
      const frame = document.body.appendChild(document.createElement('iframe')), inner = frame.contentDocument
      inner.open(); inner.write('<form action="https://tracker.test/form"><button>send</button></form><img src="https://tracker.test/written.gif">'); inner.close()
      inner.querySelector('button').click()
      const other = new DOMParser().parseFromString('<body><img src="https://tracker.test/swapped.gif"><iframe></iframe>', 'text/html')
      document.documentElement.replaceChild(document.adoptNode(other.body), document.body)
      history.pushState({}, '', '/elsewhere')
      frames[0].fetch('https://tracker.test/from-frame').catch(() => {})`)
    await world.log.quiet(400)
    expect(tracked()).toEqual([])
    await accept()
    await world.log.until(() => tracked().includes('/swapped.gif'))
  })

  test('after a document of the page itself was opened anew, held things still wait, and come after the grant', async () => {
    const { page } = await open()
    await run(page, `document.open(); document.write('<h1>Anew</h1><img src="https://tracker.test/anew.gif"><form action="https://tracker.test/form" target="nowhere"><button>send</button></form>'); document.close()
      document.querySelector('button').click()`)
    await world.log.quiet(300)
    expect(tracked()).toEqual([])
    await page.evaluate('assent.acceptAll()')
    await world.log.until(() => tracked().includes('/anew.gif'))
    expect(tracked()).toEqual(['/anew.gif'])
  })
})

describe('cookies and storage', () => {
  test('writes of a service that is not granted are read back, and are nowhere on the device until the grant', async () => {
    const { page, context, accept } = await open()
    const read = await run(page, `
      document.cookie = 'own=1'; document.cookie = '_tr=1'; document.cookie = '_tr=2; Max-Age=9000; Path=/'
      localStorage.setItem('tr_a', 'x'); sessionStorage.setItem('tr_b', 'y'); localStorage.setItem('own', 'z')
      await cookieStore.set('_tr_store', 'three')
      const frame = document.body.appendChild(document.createElement('iframe')).contentWindow
      const all = (await cookieStore.getAll()).map(({ name }) => name), one = (await cookieStore.getAll('_tr')).map(({ value }) => value)
      return [document.cookie, localStorage.getItem('tr_a'), sessionStorage.getItem('tr_b'), (await cookieStore.get('_tr_store')).value, frame.localStorage.getItem('tr_a'), Object.keys(localStorage), all, one, localStorage.length, localStorage.key(0), localStorage.key(1), localStorage.key(2)]`)
    expect(read).toEqual(['own=1; _tr=2; _tr_store=three', 'x', 'y', 'three', 'x', ['own'], ['own', '_tr', '_tr_store'], ['2'], 2, 'own', 'tr_a', null])
    expect(await cookieNames(context)).toEqual(['own'])
    await accept()
    await expect.poll(() => cookieNames(context)).toEqual(['_tr', '_tr_store', 'assent', 'own'])
    expect((await context.cookies()).find(({ name }) => name === '_tr')!.value).toBe('2')
    expect(await page.evaluate(`[localStorage.tr_a, sessionStorage.tr_b]`)).toEqual(['x', 'y'])
  })

  test('what was written when it was denied is nowhere after a later grant, and the page reads what the device has', async () => {
    const { page, context, accept } = await open()
    await run(page, `document.cookie = '_tr=1'; localStorage.setItem('tr_a', 'x'); await assent.rejectAll(); document.cookie = '_tr_later=1'`)
    expect(await run(page, `return [document.cookie.split('; ').filter((pair) => pair.startsWith('_tr')), localStorage.getItem('tr_a')]`)).toEqual([['_tr=1', '_tr_later=1'], 'x'])
    await accept()
    expect(await run(page, `return [document.cookie.includes('_tr'), localStorage.getItem('tr_a'), localStorage.length]`)).toEqual([false, null, 0])
    await run(page, `document.cookie = '_tr=2'`)
    expect(await cookieNames(context)).toEqual(['_tr', 'assent'])
  })

  test('the shadow keeps no more than the calls that wait', async () => {
    const { page } = await open()
    await page.evaluate('assent.rejectAll()')
    const kept = await run(page, `
      for (let i = 0; i < 3000; i++) localStorage.setItem('tr_' + i, 'x'.repeat(3000))
      return [localStorage.length, localStorage.getItem('tr_0').length, localStorage.getItem('tr_2999')]`)
    expect(kept).toEqual([332, 3000, null])
  })

  test('what was taken away again does not come with the grant', async () => {
    const { page, context, accept } = await open()
    expect(await run(page, `document.cookie = '_tr=1'; document.cookie = '_tr=; Max-Age=0'; localStorage.setItem('tr_a', 1); localStorage.removeItem('tr_a'); return [document.cookie, localStorage.getItem('tr_a')]`)).toEqual(['', null])
    await accept()
    await world.log.quiet(200)
    expect(await cookieNames(context)).toEqual(['assent'])
  })
})

test('each held request is told: what, where to, which service, what it needs, and why', async () => {
  world.shop('/', guardedPage({ tag: guardTag({ mode: 'patch', unknown: 'deny', rules: [{ host: 'ruled.test', path: '/api', needs: 'functional' }] }) }))
  const { context, page, visit } = await world.visitor()
  const events = await noteEvents(context)
  await visit('/')
  await run(page, `new Image().src = 'https://tracker.test/hit'; new Image().src = 'https://tracker.test/hit'; fetch('https://ruled.test/api/x').catch(() => {}); new Image().src = 'https://stranger.test/x'
    await assent.rejectAll(); navigator.sendBeacon('https://tracker.test/denied'); document.cookie = '_tr=1'
    for (let i = 0; i < 2; i++) fetch('https://tracker.test/again').catch(() => {})`)
  const told = (await events(page, 'blocked')).map(({ detail }) => detail)
  expect(told.splice(-2)).toEqual(Array(2).fill({ kind: 'fetch', url: 'https://tracker.test/again', needs: 'tracker', service: 'tracker', why: 'denied' }))
  expect(told).toEqual([
    { kind: 'img', url: 'https://tracker.test/hit', needs: 'tracker', service: 'tracker', why: 'pending' },
    { kind: 'fetch', url: 'https://ruled.test/api/x', needs: 'functional', why: 'pending' },
    { kind: 'img', url: 'https://stranger.test/x', needs: '', why: 'pending' },
    { kind: 'beacon', url: 'https://tracker.test/denied', needs: 'tracker', service: 'tracker', why: 'denied' },
    { kind: 'cookie', url: '_tr', needs: 'tracker', service: 'tracker', why: 'denied' },
  ])
  expect(world.log.foreign()).toEqual([])
})

test('strangers pass by default, are held where they are denied, and hosts that the owner adds are the site', async () => {
  world.shop('/', guardedPage())
  world.shop('/strict', guardedPage({ tag: guardTag({ mode: 'patch', unknown: 'deny', firstParty: ['*.shop-cdn.test'] }) }))
  const { page, visit } = await world.visitor()
  await visit('/')
  await run(page, `new Image().src = 'https://stranger.test/open'; new Image().src = 'https://img.shop.test/own'`)
  await visit('/strict')
  await run(page, `new Image().src = 'https://stranger.test/strict'; new Image().src = 'https://a.shop-cdn.test/cdn'; new Image().src = 'https://img.shop.test/own'; await assent.acceptAll()`)
  await world.log.quiet(400)
  expect(world.log.foreign().sort()).toEqual(['a.shop-cdn.test/cdn', 'stranger.test/open'])
})

describe('a page that goes on working', () => {
  test('native functions look native, in every realm', async () => {
    const { page } = await open()
    const looks = `(realm) => [realm.fetch, realm.Element.prototype.setAttribute, realm.Node.prototype.appendChild, realm.WebSocket, realm.Function.prototype.toString, realm.Navigator.prototype.sendBeacon,
      Object.getOwnPropertyDescriptor(realm.HTMLImageElement.prototype, 'src').set, Object.getOwnPropertyDescriptor(realm.Document.prototype, 'cookie').get, realm.XMLHttpRequest.prototype.open, realm.Element.prototype.append]
      .map((each) => [each.name, each.length, String(each), realm.Function.prototype.toString.call(each), Object.getOwnPropertyNames(each).sort().join(), 'prototype' in each])`
    const own = await page.evaluate(`(${looks})(window)`)
    const framed = await page.evaluate(`(${looks})(document.body.appendChild(document.createElement('iframe')).contentWindow)`)
    world.shop('/plain', { tag: '' })
    await page.goto('https://www.shop.test/plain')
    const plain = await page.evaluate(`(${looks})(window)`)
    expect(own).toEqual(plain)
    expect(framed).toEqual(plain)
  })

  test('constructors, statics, subclasses and errors are the browser\'s', async () => {
    const { page } = await open()
    const survey = `(() => {
      const fails = (act) => { try { return String(act()) } catch (error) { return error.constructor.name } }
      class Own extends XMLHttpRequest {}
      return [
        new WebSocket('wss://www.shop.test/') instanceof WebSocket, WebSocket.OPEN, WebSocket.prototype.constructor === WebSocket, new Audio() instanceof HTMLAudioElement, new Own instanceof Own,
        fails(() => WebSocket('wss://a.test')), fails(() => new WebSocket('nonsense:')), fails(() => document.body.appendChild()), fails(() => document.body.insertBefore(document.createElement('p'))),
        fails(() => document.body.appendChild('text')), fails(() => document.body.setAttribute('src')), fails(() => Element.prototype.setAttribute.call({}, 'src', 'x')), fails(() => document.body.append(document)),
        fails(() => new (Element.prototype.setAttribute)), fails(() => document.createElement('constructor').setAttribute('src', '//tracker.test/x')), fails(() => document.createElement('img').setAttribute('src', Symbol())),
        fails(() => localStorage.setItem('one')), fails(() => document.body.setAttribute('1', '')), fails(() => document.createElement('a').animate({ opacity: [0, 1] }, 1).playState),
        fails(() => { document.body.lastChild.style.setProperty('color', 'red', 'important'); return document.body.lastChild.style.cssText }), fails(() => new Image().src), fails(() => document.createElement('iframe').srcdoc),
      ] })()`
    const guarded = await page.evaluate(survey)
    world.shop('/plain', { tag: '' })
    await page.goto('https://www.shop.test/plain')
    expect(guarded).toEqual(await page.evaluate(survey))
  })

  test('pages in XML from blob: addresses, workers from data: addresses under their own policy and shared workers are what they were', async () => {
    const policy = { 'content-security-policy': "worker-src 'self' blob: data:" }
    const survey = `(async () => {
      const address = (text, type) => URL.createObjectURL(new Blob([text], { type })), heard = (worker) => new Promise((done) => { worker.onmessage = ({ data }) => done(data); worker.onerror = () => done('failed') })
      const shown = []
      for (const [type, page] of [['application/xhtml+xml', '<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><body title="a > b"><p>hello</p></body></html>'], ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"><title>hello</title></svg>'], ['text/xml', '<a/>']]) {
        const frame = document.body.appendChild(document.createElement('iframe')); frame.src = address(page, type); await new Promise((done) => { frame.onload = done }); shown.push(new XMLSerializer().serializeToString(frame.contentDocument))
      }
      const shared = address('let n = 0; onconnect = ({ ports: [port] }) => port.postMessage(++n)', 'text/javascript')
      return [shown, await heard(new SharedWorker(shared).port), await heard(new SharedWorker(shared).port), await heard(new Worker('data:text/javascript,postMessage("pl%C3%A4in")')), await heard(new Worker('data:text/javascript;base64,' + btoa('postMessage("in base64")'))),
        HTMLAudioElement.prototype.constructor === HTMLAudioElement, HTMLAudioElement.name]
    })()`
    const { page } = await open({ headers: policy })
    const guarded = await page.evaluate<unknown[]>(survey)
    expect(guarded.slice(1)).toEqual([1, 2, 'pläin', 'in base64', true, 'HTMLAudioElement'])
    world.shop('/plain', { tag: '', headers: policy })
    await page.goto('https://www.shop.test/plain')
    expect(guarded).toEqual(await page.evaluate(survey))
  })

  test('where the policy lets in workers from data: addresses and no others, they run', async () => {
    const { page } = await open({ headers: { 'content-security-policy': "worker-src 'self' data:" } })
    expect(await run(page, `return new Promise((done) => { const worker = new Worker('data:text/javascript,postMessage("ran")'); worker.onmessage = ({ data }) => done(data); worker.onerror = () => done('failed') })`)).toBe('ran')
  })

  test('form fields and images named like the members of elements break nothing', async () => {
    const names = ['localName', 'nodeType', 'getAttribute', 'setAttribute', 'firstChild', 'parentNode', 'isConnected', 'attributes', 'action', 'submit', 'closest', 'style', 'tagName', 'baseURI', 'ownerDocument', 'matches', 'nodeName', 'hasAttribute', 'removeAttribute']
    const fields = names.map((name) => `<input name="${name}">`).join('')
    const { page, problems } = await open({ body: `<form id="outer">${fields}</form>${['querySelectorAll', 'body', 'documentElement', 'createElement', 'baseURI', 'head', 'addEventListener'].map((name) => `<img name="${name}" id="${name}" alt="">`).join('')}` })
    await run(page, `
      const form = document.getElementById('outer'), call = (name, ...args) => Element.prototype[name].call(form, ...args)
      call('setAttribute', 'class', 'x'); call('setAttribute', 'style', 'background: url(https://tracker.test/style)'); call('setAttribute', 'src', 'x'); Node.prototype.appendChild.call(form, new Image).src = 'https://tracker.test/in-form'
      call('append', Document.prototype.createElement.call(document, 'p')); call('insertAdjacentHTML', 'beforeend', '<img src="https://tracker.test/html">'); Node.prototype.appendChild.call(call('closest', 'body') ?? document.querySelector('main'), form)
      call('setAttribute', 'action', 'https://tracker.test/form'); HTMLFormElement.prototype.requestSubmit.call(form); HTMLFormElement.prototype.submit.call(form)
      document.getElementById('outer').lastElementChild.dispatchEvent(new MouseEvent('click', { bubbles: true }))`)
    await world.log.quiet(400)
    expect(tracked()).toEqual([])
    expect(problems).toEqual([])
  })

  test('a library that wrapped fetch before us, or wraps it after us, is called through, and destroy leaves it in its place', async () => {
    const wrap = (name: string) => `{ const inner = fetch; window.fetch = function ${name}(...args) { (window.calls ??= []).push('${name}'); return inner.apply(this, args) }; window.${name} = window.fetch }`
    const { page, accept } = await open({ tag: `<script>${wrap('early')}</script>${guardTag()}`, head: `<script>${wrap('late')}</script>` })
    await run(page, `fetch('/own').catch(() => {}); fetch('https://tracker.test/held', { mode: 'no-cors' })`)
    expect(await page.evaluate('calls')).toEqual(['late', 'early', 'late'])
    await accept()
    await world.log.until(() => tracked().length)
    expect(await page.evaluate('calls')).toEqual(['late', 'early', 'late', 'early'])
    await run(page, `assent.destroy(); await fetch('https://tracker.test/destroyed', { mode: 'no-cors' })`)
    expect(await page.evaluate('fetch === late')).toBe(true)
    expect(tracked()).toEqual(['/held', '/destroyed'])
  })

  test('destroy puts back every property, refuses what waits and sends none of it', async () => {
    const survey = `<script>
      survey = () => { const found = {}; for (const owner of Object.getOwnPropertyNames(window).filter((name) => /^[A-Z]/.test(name) && window[name]?.prototype)) for (const key of Reflect.ownKeys(window[owner].prototype)) { const d = Object.getOwnPropertyDescriptor(window[owner].prototype, key); found[owner + '.' + String(key)] = [d.value, d.get, d.set] }
        for (const name of ['fetch', 'open', 'WebSocket', 'EventSource', 'Audio', 'Worker', 'FontFace', 'fetchLater']) found[name] = [window[name]]; for (const name of ['createObjectURL', 'revokeObjectURL']) found[name] = [URL[name]]; return found }
      before = survey()</script>`
    const { page, problems } = await open({ tag: survey + guardTag() })
    const changed = `Object.entries(survey()).filter(([key, parts]) => !before[key] || parts.some((part, index) => part !== before[key][index])).map(([key]) => key)`
    expect((await page.evaluate<string[]>(changed)).length).toBeGreaterThan(60)
    const told = await run(page, `document.body.append(Object.assign(new Image, { src: 'https://tracker.test/image' }), Object.assign(document.createElement('script'), { src: 'https://tracker.test/script' })); const waiting = fetch('https://tracker.test/fetch').catch(String); navigator.sendBeacon('https://tracker.test/beacon'); assent.destroy(); return waiting`)
    expect(told).toBe('TypeError: Failed to fetch')
    expect(await page.evaluate(changed)).toEqual([])
    await world.log.quiet(400)
    expect(tracked()).toEqual([])
    expect(problems).toEqual([])
  })

  test('natives that the page freezes, proxies or lacks are no reason to throw', async () => {
    const before = `<script>delete window.EventSource; delete Navigator.prototype.sendBeacon; Object.freeze(NamedNodeMap.prototype); window.XMLHttpRequest = new Proxy(XMLHttpRequest, {}); delete window.HTMLFrameElement; delete window.SharedWorker</script>`
    const { page, problems } = await open({ tag: before + guardTag(), head: '<script>Object.freeze(Element.prototype); Object.freeze(Node.prototype); window.fetch = new Proxy(fetch, {})</script>' })
    await run(page, `document.body.append(Object.assign(new Image, { src: 'https://tracker.test/image' })); fetch('https://tracker.test/fetch').catch(() => {}); const request = new XMLHttpRequest; request.open('GET', 'https://tracker.test/xhr'); request.send(); assent.destroy(); document.body.append(document.createElement('p'))`)
    await world.log.quiet(300)
    expect(tracked()).toEqual([])
    expect(problems.filter((text) => !text.includes('blob:assent'))).toEqual([])
  })

  test('frames of other origins, sandboxed frames and very long addresses are no reason to throw', async () => {
    world.serve('other.test/', { body: '<!doctype html><title>Other</title>' })
    const { page, problems } = await open({ body: '<iframe src="https://other.test/"></iframe>' })
    const told = await run(page, `
      await new Promise((done) => setTimeout(done, 200))
      const frame = document.querySelector('iframe'), long = 'x'.repeat(3e6)
      const box = document.createElement('iframe'); box.setAttribute('sandbox', ''); box.srcdoc = '<p>quiet</p><img src="https://tracker.test/boxed">'; document.body.append(box)
      const open = document.createElement('iframe'); open.setAttribute('sandbox', 'allow-scripts'); open.srcdoc = '<script>parent.postMessage("ran", "*")<\\/script>'; document.body.append(open)
      const heard = await new Promise((done) => { onmessage = ({ data }) => done(data); setTimeout(done, 2000) })
      const image = new Image; image.src = 'data:image/gif;base64,' + long; document.body.innerHTML += '<p title="' + '<'.repeat(1e5) + '">' + long + "//<img alt=it's>"; image.srcset = 'data:image/gif;base64,//' + long
      const began = performance.now(); const div = document.createElement('div'); div.innerHTML = '//' + '<a '.repeat(2e5); div.innerHTML = '//' + '<a \\''.repeat(1e5)
      return [String(frame.contentDocument), heard, performance.now() - began < 2000, open.srcdoc.startsWith('<script>parent')]`)
    expect(told).toEqual(['null', 'ran', true, true])
    expect(problems.filter((text) => !text.includes('sandboxed'))).toEqual([])
    await world.log.quiet(200)
    expect(tracked()).toEqual([])
  })

  test('custom elements that are upgraded late bring nothing past the guard', async () => {
    const { page, accept } = await open({ body: '<x-late></x-late>' })
    await run(page, `customElements.define('x-late', class extends HTMLElement { connectedCallback() { this.attachShadow({ mode: 'closed' }).innerHTML = '<img src="https://tracker.test/shadow.gif">'; this.append(Object.assign(document.createElement('script'), { src: 'https://tracker.test/late.js' })) } })`)
    await world.log.quiet(300)
    expect(tracked()).toEqual([])
    await accept()
    await world.log.until(() => tracked().length === 2)
  })

  test('a form to a held host stays where it is; the listeners of the page are called', async () => {
    const { page, accept } = await open({ body: '<form action="https://tracker.test/form"><button>send</button></form>' })
    await run(page, `heard = 0; document.querySelector('form').addEventListener('submit', () => heard++)`)
    await page.click('form button')
    await world.log.quiet(200)
    expect([tracked(), await page.evaluate('heard')]).toEqual([[], 1])
    await accept()
    await world.log.quiet(200)
    expect(tracked()).toEqual([])
    await page.click('form button')
    await world.log.until(() => tracked().includes('/form'))
  })

  test('an error of our own reaches no code of the page', async () => {
    const { page, problems } = await open()
    const told = await run(page, `
      const broken = () => { throw new Error('broken') }, { test, exec } = RegExp.prototype, { set } = Map.prototype
      Object.assign(RegExp.prototype, { test: broken, exec: broken }); Map.prototype.set = broken
      try {
        const image = new Image; image.src = 'https://tracker.test/a'; document.body.append(image); document.body.insertAdjacentHTML('beforeend', '<img src="https://tracker.test/b">')
        fetch('https://tracker.test/c').catch(() => {}); navigator.sendBeacon('https://tracker.test/d'); document.body.style.setProperty('color', 'red'); document.cookie = '_tr=1'; localStorage.setItem('tr_a', 'x')
      } finally { Object.assign(RegExp.prototype, { test, exec }); Map.prototype.set = set }
      return document.images.length`)
    expect(told).toBe(2)
    await world.log.quiet(300)
    expect(tracked()).toEqual([])
    expect(problems.filter((text) => text.startsWith('uncaught'))).toEqual([])
  })
})

describe('pages with policies of their own', () => {
  const nonce = 'nonce="abc123"'
  function strictPage(policy: string, head: string): void {
    const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title><link rel="icon" href="data:,">${guardTag('patch', { attributes: nonce })}${ranScript.replace('<script', `<script ${nonce}`)}${head}</head><body><main></main></body></html>`
    world.serve('www.shop.test/', rawPage(html, { 'content-security-policy': policy }))
  }

  test('under a nonce and strict-dynamic, held scripts run after the grant, and what was injected without the nonce never does', async () => {
    for (const name of ['own', 'loaded', 'injected', 'renamed']) world.serve(`tracker.test/${name}.js`, ranAnswer(name))
    strictPage(`script-src 'nonce-abc123' 'strict-dynamic'; object-src 'none'; base-uri 'none'`, `
      <script ${nonce} src="https://tracker.test/own.js"></script><script src="https://tracker.test/injected.js"></script><script data-assent-src="https://tracker.test/renamed.js"></script>
      <script data-assent-type="" type="text/plain" src="https://tracker.test/injected.js"></script><script data-assent-type="" type="text/plain">ran('inline')</script>
      <script ${nonce}>document.head.append(Object.assign(document.createElement('script'), { src: 'https://tracker.test/loaded.js' }))</script>`)
    const { page, visit } = await world.visitor()
    await visit('/')
    await notice(page).waitFor()
    expect(ranOf(world.log)).toEqual([])
    await page.evaluate('assent.acceptAll()')
    await world.log.until((log) => ranOf(log).length >= 2)
    await page.evaluate(`document.querySelector('main').innerHTML = '<script data-assent-src="https://tracker.test/renamed.js"></scr' + 'ipt>'`)
    await world.log.quiet(400)
    expect(ranOf(world.log).sort()).toEqual(['loaded', 'own'])
  })

  const trustedPolicies: [string, string][] = [
    ['with both of our policies', `require-trusted-types-for 'script'; trusted-types assent assent-guard site`],
    ['with none of our policies', `require-trusted-types-for 'script'; trusted-types site`],
  ]
  test.each(trustedPolicies)('under trusted types %s, trusted HTML is shown, what it asks for is held, and text stays refused', async (name, policy) => {
    world.serve('tracker.test/own.js', ranAnswer('own'))
    world.serve('tracker.test/made.js', ranAnswer('made'))
    strictPage(policy, `<script ${nonce} src="https://tracker.test/own.js"></script>
      <script ${nonce}>site = trustedTypes.createPolicy('site', { createHTML: (text) => text, createScriptURL: (text) => text })</script>`)
    const { context, page, visit, problems } = await world.visitor()
    const violations = await noteViolations(context)
    await visit('/')
    await notice(page).waitFor()
    const told = await run(page, `
      const main = document.querySelector('main'), fails = (act) => { try { act(); return 'passed' } catch (error) { return error.constructor.name } }
      const html = (text) => site.createHTML(text)
      main.innerHTML = html('<p id="shown">shown</p><img src="https://tracker.test/inner.gif"><a id="last"></a>')
      document.querySelector('#last').outerHTML = html('<b id="outer"><img src="https://tracker.test/outer.gif"></b>')
      main.insertAdjacentHTML('afterbegin', html('<i id="adjacent"><img src="https://tracker.test/adjacent.gif"></i>'))
      const frame = document.createElement('iframe'); frame.srcdoc = html('<p>framed</p>'); main.append(frame)
      const made = document.createElement('script'); made.src = site.createScriptURL('https://tracker.test/made.js'); document.head.append(made)
      return [main.innerText.includes('shown'), !!document.querySelector('#outer'), main.firstElementChild.id, fails(() => { main.innerHTML = '<img src="https://tracker.test/text.gif">' }), fails(() => { frame.srcdoc = 'text' })]`)
    expect(told).toEqual([true, true, 'adjacent', 'TypeError', 'TypeError'])
    await world.log.quiet(400)
    expect(tracked().filter((path) => path !== '/own.js')).toEqual([])
    await page.evaluate('assent.acceptAll()')
    await world.log.until(() => ['/inner.gif', '/outer.gif', '/adjacent.gif', '/made.js'].every((path) => tracked().includes(path)))
    await world.log.until((log) => ranOf(log).length === 2)
    expect(ranOf(world.log).sort()).toEqual(['made', 'own'])
    // What the page tried itself, and where no policy of ours is allowed, ours.
    const expected = /requires 'TrustedHTML' assignment|Element innerHTML|HTMLIFrameElement srcdoc|trusted-?types?.*assent|assent.*trusted-?types?/i
    expect([...(await violations(page)), ...problems].filter((text) => !expected.test(text))).toEqual([])
    await expect.poll(() => problems.filter((text) => text.includes("requires 'TrustedHTML'"))).toHaveLength(2)
    if (name.includes('both')) expect(problems.filter((text) => text.includes('assent'))).toEqual([])
  })
})

describe('bad input', () => {
  const broken: [string, unknown, string][] = [
    ['an unknown category in a rule', { mode: 'patch', rules: [{ host: 'ruled.test', needs: 'analitycs' }] }, 'guard.rules[0].needs'],
    ['an impossible selector', { mode: 'patch', rules: [{ selector: 'img[', needs: 'analytics' }] }, 'guard.rules[0].selector'],
    ["a rule that would hold the site's own host", { mode: 'patch', rules: [{ host: 'www.shop.test', needs: 'analytics' }] }, 'guard.rules[0].host'],
    ['a rule that would hold every path', { mode: 'patch', rules: [{ path: '/*', needs: 'analytics' }] }, 'guard.rules[0].path'],
    ["a rule that would hold the site's own host, in capitals", { mode: 'patch', rules: [{ host: 'WWW.Shop.TEST', needs: 'analytics' }] }, 'guard.rules[0].host'],
    ['a rule that would hold all there is in the page', { mode: 'patch', rules: [{ selector: 'html *', needs: 'analytics' }] }, 'guard.rules[0].selector'],
    ['a rule that would hold every script', { mode: 'patch', rules: [{ selector: 'script', needs: 'analytics' }] }, 'guard.rules[0].selector'],
    ['an empty mode', '', 'guard'],
    ['a rule without a place', { mode: 'patch', rules: [{ needs: 'analytics' }] }, 'guard.rules[0]'],
    ['rules that are no list', { mode: 'patch', rules: { host: 'ruled.test', needs: 'analytics' } }, 'guard.rules'],
    ['an empty rule', { mode: 'patch', rules: [null] }, 'guard.rules[0]'],
    ['a host that is no text', { mode: 'patch', rules: [{ host: 5, needs: 'analytics' }] }, 'guard.rules[0].host'],
    ['an unknown mode', { mode: 'ptach' }, 'guard.mode'],
    ['an unknown mode in one word', 'blcok', 'guard'],
    ['an unknown default', { mode: 'patch', unknown: 'refuse' }, 'guard.unknown'],
    ['a first party that is no list', { mode: 'patch', firstParty: 'shop-cdn.test' }, 'guard.firstParty'],
    ['a setting that does not exist', { mode: 'patch', rule: [] }, 'guard.rule'],
  ]
  test.each(broken)('%s is one clear error, and nothing that was meant to be held passes, before or after it', async (_, guard, place) => {
    const early = `<script>new Image().src = 'https://tracker.test/early'; new Image().src = 'https://ruled.test/early'; fetch('https://tracker.test/fetch').catch(() => {})</script>`
    world.shop('/', guardedPage({ tag: guardTag(guard), head: early }))
    const { page, visit, problems } = await world.visitor()
    await visit('/')
    await world.log.quiet(500)
    await run(page, `new Image().src = 'https://tracker.test/late'; new Image().src = '/own.gif'; await assent.acceptAll().catch(() => {})`)
    await world.log.quiet(300)
    expect(world.log.foreign()).toEqual([])
    expect(world.log.to('www.shop.test', '/own.gif')).toHaveLength(1)
    const own = problems.filter((text) => text.includes('[assent]'))
    expect(own).toEqual([expect.stringMatching(/^error: \[assent\] /)])
    expect(own[0]).toContain(place)
  })

  test.each([
    ['that is no JSON, beside a guard in the tag', '{"guard": "patch",', 'data-guard="patch"'],
    ['that is no JSON, with the guard in it', '{"guard": "patch",', ''],
    ['that is fine, beside an empty guard in the tag', '{"services": []}', 'data-guard=""'],
  ])('a configuration %s holds everything of anybody else', async (_, block, attributes) => {
    const early = `<script>new Image().src = 'https://stranger.test/early'; fetch('https://tracker.test/fetch').catch(() => {})</script>`
    world.shop('/', guardedPage({ tag: configBlock(block) + assentTag(attributes, 'assent.guard.js'), head: early }))
    const { page, visit, problems } = await world.visitor()
    await visit('/')
    await run(page, `new Image().src = 'https://stranger.test/late'; new Image().src = '/own.gif'; await assent.acceptAll().catch(() => {})`)
    await world.log.quiet(500)
    expect(world.log.foreign()).toEqual([])
    expect(world.log.to('www.shop.test', '/own.gif')).toHaveLength(1)
    expect(problems.filter((text) => text.includes('[assent]'))).toEqual([expect.stringMatching(/^error: \[assent\] data-/)])
  })

  test('data-guard on the plain file is one clear error, and nothing runs', async () => {
    world.shop('/', { tag: assentTag('data-guard="patch" data-hotjar="1234567"'), head: ranScript, body: `<script type="text/plain" data-consent="analytics">ran('marked')</script>` })
    const { page, visit, problems } = await world.visitor()
    await visit('/')
    await world.log.quiet(400)
    await page.evaluate('assent.acceptAll().catch(() => {})')
    await world.log.quiet(400)
    expect(world.log.foreign()).toEqual([])
    expect(ranOf(world.log)).toEqual([])
    await expect.poll(() => problems).toEqual([expect.stringMatching(/^error: \[assent\] data-guard: .*assent\.guard\.js/)])
  })
})

test('in the csp mode each request that the policy held is told', async () => {
  world.shop('/', guardedPage({ tag: guardTag('csp') }))
  const { context, page, visit } = await world.visitor()
  const events = await noteEvents(context)
  await visit('/')
  await run(page, `new Image().src = 'https://tracker.test/hit'; new Image().src = 'https://stranger.test/hit'; await fetch('https://tracker.test/fetch').catch(() => {})`)
  await world.log.quiet(300)
  expect(world.log.foreign()).toEqual([])
  expect((await events(page, 'blocked')).map(({ detail }) => detail)).toEqual(expect.arrayContaining([
    { kind: 'img', url: 'https://tracker.test/hit', needs: 'tracker', service: 'tracker', why: 'pending' },
    { kind: 'img', url: 'https://stranger.test/hit', needs: '', why: 'pending' },
    { kind: 'connect', url: 'https://tracker.test/fetch', needs: 'tracker', service: 'tracker', why: 'pending' },
  ]))
})
