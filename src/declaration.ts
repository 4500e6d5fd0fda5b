import type { Core } from './consent.ts'
import { declarationOf, withOwnCookie, type Declaration } from './core/declaration.ts'
import { jsonLdOf } from './core/declaration-json-ld.ts'
import { wordsOf, type Words } from './language.ts'
import { fetchService } from './services/fetch.ts'
import { policyOf } from './services/whole.ts'
import { isValid } from './valid.ts'
import css from './ui/declaration.css'
import { drawDeclaration as draw } from './ui/declaration.tsx'
import { page } from './ui/page.ts'
import { serviceWords } from './ui/service-words.ts'
import { categoryWords } from './ui/words.ts'

let sheet: CSSStyleSheet | undefined

/** What the running configuration declares, in the page's language. @throws where the configuration is not valid */
export async function declare(core: Core): Promise<Declaration> {
  if (!(await isValid(core))) throw new Error('expected a valid configuration')
  return (await declarationIn(core)).declaration
}

/**
 * Draws the declaration into an element of the page, once all of it is there: what the owner put there stands until then,
 * and stays where something does not come.
 */
export async function drawDeclaration(core: Core, element: HTMLElement): Promise<void> {
  if (!(await isValid(core))) return
  const { declaration, words } = await declarationIn(core)
  // What the parser still adds to the element would stand below.
  if (page('readyState') == 'loading') await new Promise((parsed) => addEventListener('DOMContentLoaded', parsed))
  const drawn = draw({ declaration, ...words, level: levelIn(element) })
  adopt(element)
  element.lang = words.language
  element.dir = words.texts.direction ?? 'ltr'
  element.replaceChildren(...drawn)
  addJsonLd(core, element, JSON.stringify(jsonLdOf(declaration, words)))
}

async function declarationIn(core: Core): Promise<{ declaration: Declaration; words: Words }> {
  const { config } = core
  const [words, told] = await Promise.all([
    wordsOf(core, 'declaration'),
    Promise.all((config.services ?? []).map(({ id }) => fetchService(core, id, '.about'))),
  ])
  const policy = withOwnCookie(config, { ...policyOf(core), services: told }, location.hostname)
  const categories = policy.categories.map((category) => {
    const [title, description] = categoryWords({ ...category, services: [] }, words.texts)
    return { ...category, title, description }
  })
  const services = policy.services.map((service) => serviceWords(service, categories.find(({ id }) => id == service.category)!, words))
  return { declaration: declarationOf({ config, policy: { ...policy, categories }, services }), words }
}

/** One below the last heading of the page before the element; our own layers come before the page, and are no part of it. */
function levelIn(element: Element): number {
  const all = 'h1,h2,h3,h4,h5,h6'
  const headings = [...(shadowOf(element)?.querySelectorAll(all) ?? page('querySelectorAll')(all))]
  const isBefore = (heading: Element) => heading.compareDocumentPosition(element) == Node.DOCUMENT_POSITION_FOLLOWING
  const last = headings.findLast((heading) => isBefore(heading) && !heading.closest('assent-ui,[data-assent-declaration]'))
  return Math.min(+(last?.localName[1] ?? 1) + 1, 6)
}

/** In the layer under all unlayered rules of the page: so the page's own look wins, and no style element is needed. */
function adopt(element: Element): void {
  const sheets = shadowOf(element)?.adoptedStyleSheets ?? page('adoptedStyleSheets')
  if (!sheet) {
    sheet = new CSSStyleSheet()
    sheet.replaceSync(`@layer assent-overrides,assent;@layer assent{${css}}`)
  }
  if (sheets?.includes(sheet) == false) sheets.push(sheet)
}

function shadowOf(element: Element): ShadowRoot | undefined {
  const root = element.getRootNode()
  return root instanceof ShadowRoot ? root : undefined
}

function addJsonLd(core: Core, element: Element, json: string): void {
  const script = page('createElement')('script')
  script.type = 'application/ld+json'
  try {
    // Nothing parses it as HTML here; whoever saves the page, does.
    script.text = core.asTrusted().createScript(json.replaceAll('<', '\\u003c'))
    element.append(script)
  } catch {
    // Trusted types that allow no policy: visitors lose nothing.
  }
}
