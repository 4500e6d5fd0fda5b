import { readdirSync } from 'node:fs'
import type { BrowserContextOptions } from 'playwright-core'
import { expect, test } from 'vitest'
import arabic from '../../src/locales/ar.ts'
import english from '../../src/locales/en.ts'
import french from '../../src/locales/fr.ts'
import german from '../../src/locales/de.ts'
import portuguese from '../../src/locales/pt.ts'
import { TAGS } from '../../src/locales/tags.ts'
import { allServices, assentTag, configBlock, rawPage } from '../helpers/browser/pages.ts'
import { notice, preferences, type Visitor } from '../helpers/browser/visitor.ts'
import { useWorld } from '../helpers/browser/world.ts'
import type { Plural } from '../../src/locales/texts.ts'

const world = useWorld()

interface Page {
  /** `lang` of the page. */
  readonly lang?: string
  readonly config?: object
  readonly body?: string
}

/** Opens a page of the shop that says its language so, with a browser of this language. */
async function visit({ lang, config = {}, body = '' }: Page, locale?: string): Promise<Visitor> {
  const head = `<meta charset="utf-8"><title>Shop</title><link rel="icon" href="data:,">${configBlock(config)}${assentTag(allServices)}`
  world.serve('www.shop.test/', rawPage(`<!doctype html><html${lang === undefined ? '' : ` lang="${lang}"`}><head>${head}</head><body><h1>Shop</h1>${body}</body></html>`))
  const options: BrowserContextOptions = locale ? { locale } : {}
  const visitor = await world.visitor(options)
  await visitor.visit('/')
  await notice(visitor.page).waitFor()
  return visitor
}

/** Which files of which languages were fetched. */
const fetched = () => world.log.to('www.shop.test', '/assent/locales/').map(({ path }) => path.replace(/^.*\/|\.js$/g, '')).sort()
const labelsOf = ({ page }: Visitor) => notice(page).locator('.assent-actions button').allTextContents()
const problemsOf = ({ problems }: Visitor) => problems.filter((problem) => problem.includes('[assent]') || problem.startsWith('uncaught'))
const actionsOf = ({ acceptAll, rejectAll, customize }: typeof english) => [acceptAll, rejectAll, customize]
const stage = ({ page }: Visitor) => page.locator('assent-ui')

/** Every sentence of the notice is one of these, in one of its plural forms. */
async function expectAllIn({ page }: Visitor, texts: object) {
  const sentences = (await notice(page).locator('h2, p, b, span, button, a').evaluateAll((all) => all.filter((element) => !element.children.length).map((element) => element.textContent!.trim()))).filter(Boolean)
  const known = sentencesOf(texts).map((text) => new RegExp(`^${text.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/{\w+}/g, '.+')}$`))
  expect(sentences.length).toBeGreaterThan(8)
  expect(sentences.filter((sentence) => !known.some((pattern) => pattern.test(sentence)))).toEqual([])
}

/** The preferences say what is always there in this language, and nothing in the other. */
async function expectPreferencesIn({ page }: Visitor, texts: typeof english, other: typeof english) {
  await preferences(page).locator('details').evaluateAll((all) => all.forEach((details) => ((details as HTMLDetailsElement).open = true)))
  const said = await preferences(page).innerText()
  const { preferences: about, necessaryTitle, necessaryDescription, alwaysActive, acceptAll, rejectAll, save, storage } = texts
  for (const sentence of [about, necessaryTitle, necessaryDescription, alwaysActive, acceptAll, rejectAll, save, storage]) expect(said).toContain(sentence)
  const ours = sentencesOf(texts)
  expect(sentencesOf(other).filter((sentence) => sentence.includes(' ') && !/[{}]/.test(sentence) && !ours.includes(sentence) && said.includes(sentence))).toEqual([])
}

const sentencesOf = (texts: object) => (Object.values(texts) as Plural[]).flatMap((text) => (typeof text == 'string' ? [text] : Object.values(text)))

test('the notice speaks the language of the page, whatever the browser speaks', async () => {
  const visitor = await visit({ lang: 'de-AT' }, 'fr-FR')
  await expectAllIn(visitor, german)
  expect(await stage(visitor).getAttribute('lang')).toBe('de')
  expect(await stage(visitor).getAttribute('dir')).toBe('ltr')
  expect(visitor.problems).toEqual([])
})

test.each([['nothing', undefined], ['nothing (empty)', ''], ['that it is undetermined', 'und'], ['a language that there are no texts for', 'tlh'], ['what is no language', 'de, en']])('where the page says %s the notice speaks the language of the browser', async (_, lang) => {
  const visitor = await visit({ lang }, 'fr-CA')
  await expectAllIn(visitor, french)
  expect(await stage(visitor).getAttribute('lang')).toBe('fr')
  expect(fetched().filter((file) => !file.startsWith('fr.'))).toEqual([])
})

test('where neither says a language that there are texts for it speaks English', async () => {
  const visitor = await visit({ lang: 'tlh' }, 'yi')
  await expectAllIn(visitor, english)
  expect(await stage(visitor).getAttribute('lang')).toBe('en')
  expect(visitor.problems).toEqual([])
})

test('the language that the owner sets counts more than page and browser', async () => {
  const visitor = await visit({ lang: 'de', config: { language: 'fr' } }, 'it')
  await expectAllIn(visitor, french)
  expect(await stage(visitor).getAttribute('lang')).toBe('fr')
})

test('of one language no more is fetched than is shown: the notice first, the rest once it is there, embeds only where there are any', async () => {
  const visitor = await visit({ lang: 'de' }, 'fr-FR')
  const [first] = world.log.to('www.shop.test', '/assent/locales/')
  expect(first?.path).toBe('/assent/locales/de.notice.js')
  await world.log.until(() => fetched().length >= 3)
  await world.log.quiet()
  expect(fetched()).toEqual(['de.more', 'de.notice', 'de.preferences'])
  await visitor.press('customize')
  await expectPreferencesIn(visitor, german, english)
  expect(fetched()).toEqual(['de.more', 'de.notice', 'de.preferences'])
})

test('where the page has an embed, its words come in the same language', async () => {
  const body = '<iframe data-consent="youtube" data-src="https://www.youtube.com/embed/film" title="Film" width="600" height="300"></iframe>'
  const { page } = await visit({ lang: 'de', body }, 'fr-FR')
  await page.getByText(german.embedOnce).waitFor()
  await world.log.quiet()
  expect(fetched().filter((file) => !file.startsWith('de.'))).toEqual([])
  expect(fetched()).toContain('de.embeds')
})

test('for somebody who has answered, no words of the notice are fetched any more', async () => {
  const visitor = await visit({ lang: 'de' })
  await visitor.press('reject')
  await visitor.page.locator('[data-assent="reopen"]').waitFor()
  await world.log.quiet()
  world.log.clear()
  await visitor.page.reload()
  await visitor.page.locator('[data-assent="reopen"]').waitFor()
  await world.log.quiet()
  expect(fetched().filter((file) => !file.endsWith('.label'))).toEqual([])
})

test("the owner's words stand in place of ours, key by key, in that language only", async () => {
  const config = { texts: { de: { acceptAll: 'Alle annehmen', rejectAll: 'Alle zurückweisen' }, fr: { customize: 'Choisir' } } }
  const visitor = await visit({ lang: 'de', config })
  expect(await labelsOf(visitor)).toEqual(['Alle annehmen', 'Alle zurückweisen', german.customize])
  await expectAllIn(visitor, { ...german, ...config.texts.de })
  expect(visitor.problems).toEqual([])
})

test("the owner's words for a region come before those for the language", async () => {
  const visitor = await visit({ lang: 'de-AT', config: { texts: { de: { customize: 'Auswählen', acceptAll: 'Alle annehmen' }, 'de-AT': { customize: 'Aussuchen' } } } })
  expect(await labelsOf(visitor)).toEqual(['Alle annehmen', german.rejectAll, 'Aussuchen'])
})

test.each(['zh-TW', 'sr-ME'])("a page in %s has none of the owner's words in the other script of the language", async (lang) => {
  const visitor = await visit({ lang, config: { texts: { zh: { acceptAll: '全部同意' }, sr: { acceptAll: 'Прихватам све' } } } })
  expect((await labelsOf(visitor))[0]).toBe(lang == 'zh-TW' ? '全部接受' : 'Prihvati sve')
})

test("a page in pt has none of the owner's words for pt-BR, which is a language of its own here", async () => {
  const visitor = await visit({ lang: 'pt', config: { texts: { 'pt-BR': { customize: 'Escolher' } } } })
  expect(await labelsOf(visitor)).toEqual(actionsOf(portuguese))
})

/** A language that is not among ours: each text says its key, and what is to be filled in. */
const own = Object.fromEntries(
  Object.entries(english as unknown as Record<string, Plural>).map(([key, text]) => [key, [`La ${key}`, ...(typeof text == 'string' ? text : text.other).match(/{\w+}/g) ?? []].join(' ')]),
) as unknown as typeof english

test("a language of the owner's own is spoken where it is complete, and nothing of ours is mixed into it", async () => {
  const visitor = await visit({ lang: 'eo', config: { texts: { eo: own } } }, 'fr')
  await expectAllIn(visitor, own)
  expect(await stage(visitor).getAttribute('lang')).toBe('eo')
  await visitor.press('customize')
  await expectPreferencesIn(visitor, own, english)
  expect(visitor.problems).toEqual([])
})

test("where a text of the owner's own language is missing all of the notice is English, and one report names the key", async () => {
  const { refuse: _, ...incomplete } = own
  const visitor = await visit({ lang: 'eo', config: { texts: { eo: incomplete } } }, 'fr')
  await expectAllIn(visitor, english)
  expect(await stage(visitor).getAttribute('lang')).toBe('en')
  await world.log.quiet()
  await expect.poll(() => problemsOf(visitor)).toEqual([expect.stringMatching(/texts\.eo.*"refuse"/)])
  expect(fetched().filter((file) => !file.startsWith('en.'))).toEqual([])
})

test.each([404, 500])('where the file of a language does not come (%i) all of the notice is English, and there is one report', async (status) => {
  world.serve('www.shop.test/assent/locales/de.notice.js', { status, body: 'no', type: 'text/plain' })
  const visitor = await visit({ lang: 'de' }, 'fr')
  await expectAllIn(visitor, english)
  expect(await stage(visitor).getAttribute('lang')).toBe('en')
  await world.log.quiet()
  await expect.poll(() => problemsOf(visitor)).toEqual([expect.stringContaining('texts.de')])
  await visitor.press('reject')
  await notice(visitor.page).waitFor({ state: 'detached' })
  expect(await visitor.page.evaluate('assent.choices.analytics')).toBe('denied')
})

test.each(['preferences', 'more', 'embeds'])('where only the file of %s does not come, the notice that was there is English, too, and so is all that follows', async (part) => {
  world.serve(`www.shop.test/assent/locales/de.${part}.js`, { status: 500, body: 'no', type: 'text/plain' })
  const visitor = await visit({ lang: 'de', body: part == 'embeds' ? '<iframe data-consent="youtube" data-src="https://www.youtube.com/embed/film" title="Film" width="600" height="300"></iframe>' : '' }, 'fr')
  await expect.poll(() => labelsOf(visitor)).toEqual(actionsOf(english))
  await expectAllIn(visitor, english)
  await visitor.press('customize')
  await expectPreferencesIn(visitor, english, german)
  await visitor.press('reject')
  await expect.poll(() => visitor.page.locator('[data-assent="reopen"] button').textContent()).toBe(english.reopen)
  await expect.poll(() => problemsOf(visitor)).toEqual([expect.stringContaining('texts.de')])
})

test('where a file does not come later on, placeholders and the control that reopens the choices turn to English as well', async () => {
  world.serve('www.shop.test/assent/locales/de.preferences.js', { status: 500, body: 'no', type: 'text/plain' })
  const { page, press } = await visit({ lang: 'de', body: '<iframe data-consent="youtube" data-src="https://www.youtube.com/embed/film" title="Film" width="600" height="300"></iframe>' }, 'fr')
  await press('reject')
  await page.reload()
  const reopen = page.locator('[data-assent="reopen"] button')
  await page.getByText(german.embedOnce).waitFor()
  await expect.poll(() => reopen.textContent()).toBe(german.reopen)
  await reopen.click()
  await preferences(page).waitFor()
  await expect.poll(() => page.locator('[data-assent="placeholder"]').innerText()).toContain(english.embedOnce)
  await page.evaluate('assent.close()')
  await expect.poll(() => reopen.textContent()).toBe(english.reopen)
})

test('after a notice in English for want of a text, the second layer and what is announced are English, too', async () => {
  const { refuse: _, ...incomplete } = own
  const visitor = await visit({ lang: 'eo', config: { texts: { eo: incomplete } } }, 'fr')
  await visitor.press('customize')
  await expectPreferencesIn(visitor, english, own)
  await visitor.press('reject')
  await expect.poll(() => visitor.page.locator('[role=status], [aria-live]').allTextContents().then((said) => said.join(''))).toBe(english.rejectDone)
})

test('the control that reopens the choices is called what the notice calls it, in the same language', async () => {
  const visitor = await visit({ lang: 'de' })
  await visitor.press('reject')
  await visitor.page.locator('[data-assent="reopen"]').waitFor()
  await expect.poll(() => visitor.page.locator('[data-assent="reopen"] button').textContent()).toBe(german.reopen)
})

test.each([['rtl', 'right'], ['ltr', 'left']] as const)('on a page that reads %s the control that reopens the choices stands at the %s, where lines start', async (direction, side) => {
  const { page, press } = await visit({ body: `<script>document.documentElement.dir = '${direction}'</script>` })
  await press('reject')
  const { x, width } = (await page.locator('[data-assent="reopen"] button').boundingBox())!
  expect(side == 'left' ? x : page.viewportSize()!.width - x - width).toBeLessThan(40)
})

test.each([['ar', 'right'], ['he', 'right'], ['de', 'left']] as const)('in %s the notice stands at the %s of the page, where lines start, and is read from there', async (lang, side) => {
  const visitor = await visit({ lang, config: { position: 'bottom-start' } })
  const box = (await notice(visitor.page).locator('.assent').boundingBox())!
  const { width } = visitor.page.viewportSize()!
  const [left, right] = [box.x, width - box.x - box.width]
  expect(side == 'right' ? left - right : right - left).toBeGreaterThan(200)
  expect(side == 'right' ? right : left).toBeLessThan(40)
  expect(await stage(visitor).getAttribute('dir')).toBe(side == 'right' ? 'rtl' : 'ltr')
  const title = await notice(visitor.page).locator('h2').evaluate((h2) => getComputedStyle(h2).direction + ' ' + getComputedStyle(h2).textAlign)
  expect(title).toMatch(side == 'right' ? /^rtl (start|right)$/ : /^ltr (start|left)$/)
  // Accept comes first in reading order.
  const [accept, reject] = await Promise.all(['accept', 'reject'].map(async (action) => (await notice(visitor.page).locator(`[data-assent-action="${action}"]`).boundingBox())!.x))
  expect(side == 'right' ? accept! > reject! : accept! < reject!).toBe(true)
  if (lang == 'ar') await expectAllIn(visitor, arabic)
})

const themes = readdirSync(new URL('../../themes/', import.meta.url)).map((file) => file.replace(/\.css$/, ''))
/** Those that put spaces between words. */
const spaced = TAGS.filter((tag) => !/^(ja|ko|th|zh)/.test(tag))

test.each(themes)('with the theme %s no word of an answer or of a purpose is broken in any language, at any width, and the answers stay equally large', async (theme) => {
  const all = Object.fromEntries(await Promise.all(spaced.map(async (tag) => [tag, ((await import(`../../src/locales/${tag}.ts`)) as { default: typeof english }).default] as const)))
  const visitor = await visit({ config: { theme } })
  await visitor.press('customize')
  await preferences(visitor.page).waitFor()
  for (const width of [320, 360, 768, 1440]) {
    await visitor.page.setViewportSize({ width, height: 800 })
    const broken = await visitor.page.evaluate(async (all) => {
      const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
      const say = (selector: string, texts: string[]) => document.querySelectorAll(`[data-assent] ${selector}`).forEach((element, i) => (element.textContent = texts[i % texts.length]!))
      const found: string[] = []
      for (const [tag, texts] of Object.entries(all)) {
        const titles = [texts.functionalTitle, texts.analyticsTitle, texts.marketingTitle]
        document.querySelector('assent-ui')!.setAttribute('dir', texts.direction ?? 'ltr')
        say('.assent-actions [data-assent-action=accept]', [texts.acceptAll])
        say('.assent-actions [data-assent-action=reject]', [texts.rejectAll])
        say('.assent-actions [data-assent-action=customize]', [texts.customize])
        say('.assent-actions [data-assent-action=save]', [texts.save])
        say('b', titles)
        say('h3 > *', [texts.necessaryTitle, ...titles])
        dispatchEvent(new Event('resize'))
        await drawn()
        for (const element of document.querySelectorAll('[data-assent] :is(.assent-actions button, b, h3 > *)')) {
          const text = element.firstChild as Text
          for (const { index, 0: word } of text.data.matchAll(/[^\s\u2010-]+/g)) {
            const range = document.createRange()
            range.setStart(text, index)
            range.setEnd(text, index + word.length)
            if (new Set([...range.getClientRects()].filter(({ width }) => width).map(({ top }) => Math.round(top))).size > 1) found.push(`${tag}: ${word}`)
          }
        }
        for (const actions of document.querySelectorAll('[data-assent] .assent-actions')) {
          const boxes = [...actions.children].map((button) => button.getBoundingClientRect())
          const differ = (side: 'width' | 'height') => Math.max(...boxes.map((box) => box[side])) - Math.min(...boxes.map((box) => box[side])) > 1
          if (differ('width') || differ('height')) found.push(`${tag}: unlike`)
        }
        for (const box of document.querySelectorAll('[data-assent] > .assent')) if (box.scrollWidth > box.clientWidth) found.push(`${tag}: too wide`)
      }
      return found
    }, all)
    expect(broken, `${width} px`).toEqual([])
  }
}, 120_000)

test('a page from left to right that asks in Hebrew is not turned round itself', async () => {
  const { page } = await visit({ lang: 'en', config: { language: 'he' } })
  expect(await page.evaluate(() => getComputedStyle(document.body).direction)).toBe('ltr')
  const box = (await notice(page).locator('.assent').boundingBox())!
  expect(box.x).toBeGreaterThan(500)
})
