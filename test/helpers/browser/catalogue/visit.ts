import type { CatalogueService } from '../../../../src/services/define.ts'
import * as source from '../../../../src/services/index.ts'
import { catalogueRows } from './index.ts'
import type { Row, Seeds } from './row.ts'
import { assentTag, configBlock, type PageParts } from '../pages.ts'
import type { LoggedRequest } from '../request-log.ts'
import { recorderScript } from '../vendors/index.ts'
import { cookieNames, storageOf, type Visitor } from '../visitor.ts'
import type { World } from '../world.ts'

/* The services of the catalogue on a page of the shop, and what their visitor does there. */

const abouts = Object.values(source as unknown as Record<string, Partial<CatalogueService<object>>>).flatMap(({ about }) => about ?? [])
const categories = new Map(abouts.map(({ id, category }) => [id, category]))

/** Ids of all services that the catalogue exports. */
export const catalogueIds = [...categories.keys()]

/** The row of each of them. */
export const rows = catalogueRows.filter(({ id }) => categories.has(id))

/** A page with these services, as an owner configures them. What is necessary runs unasked, so here it is filed as something to ask about. */
export function pageWith(services: readonly Pick<Row, 'id' | 'options' | 'markup'>[], config: { readonly services?: object[]; readonly [setting: string]: unknown } = {}): PageParts {
  const configured = services.map(({ id, options }) => ({ id, options: { ...options, ...(categories.get(id) === 'necessary' && { category: 'functional' }) } }))
  const links = '<p><a href="#" data-assent-action="withdraw">Take it all back</a> <button id="buy">Buy</button></p>'
  return { tag: configBlock({ ...config, services: [...configured, ...(config.services ?? [])] }) + assentTag(), body: links + services.map(({ markup = '' }) => markup).join('\n') }
}

/** Has the vendor's addresses answer with what works off its queue and tells of each command. Scripts of widgets draw them. */
export function serveRecorder(world: World, { id, loads = [], recorder, frame }: Row): void {
  const script = recorder ? recorderScript({ vendor: id, ...recorder }) : { body: '', type: 'text/javascript' }
  if (!frame) for (const address of loads) world.serve(address.split('?')[0]!, script)
}

/** The whole address of a request, as rows name it. */
export const addressOf = ({ host, path, query }: LoggedRequest) => host + path + (query.size ? `?${decodeURIComponent(query.toString())}` : '')

/** What pages asked anybody else for. */
export const foreignOf = ({ all }: { all: readonly LoggedRequest[] }) => all.filter(({ byPage, host }) => byPage && !host.endsWith('shop.test'))

/** Files that a page loaded of a vendor, sorted: nobody says in which order the asynchronous ones are asked for. */
export const filesOf = (log: { all: readonly LoggedRequest[] }) => foreignOf(log).filter(({ destination }) => destination === 'script').map(addressOf).sort()

/** Looks around as people do. */
export async function lookAround({ page }: Visitor): Promise<void> {
  await page.mouse.click(5, 5)
  await page.mouse.wheel(0, 500)
  await page.evaluate(() => history.pushState({}, '', '#route'))
}

/** Plants these names as vendors and their customers' servers do: for this host, for the whole domain and for this path; and the shop's own beside them. */
export function plant({ page }: Visitor, ...seeds: readonly Seeds[]): Promise<void> {
  return page.evaluate(async (seeds) => {
    const names = (kind: keyof Seeds) => seeds.flatMap((each) => each[kind] ?? [])
    for (const name of names('cookie')) for (const place of ['/', '/; Domain=shop.test', '/shop']) document.cookie = `${name}=1; Max-Age=9999; Path=${place}`
    for (const name of names('local')) localStorage.setItem(name, '1')
    for (const name of names('session')) sessionStorage.setItem(name, '1')
    for (const name of names('indexeddb')) await new Promise<void>((opened) => (indexedDB.open(name).onsuccess = ({ target }: any) => (target.result.close(), opened())))
  }, seeds)
}

/** What a shop keeps itself. */
export const ownThings: Seeds = { cookie: ['cart', 'lang', 'session'], local: ['cart', 'lang'], session: ['session'], indexeddb: ['shop-db'] }

/** Everything kept on the device, in the order of its names, but for the answer itself. */
export async function thingsOf({ context, page }: Visitor): Promise<Required<Seeds>> {
  const { local, session, databases } = await storageOf(page)
  const cookies = (await cookieNames(context)).filter((name) => name !== 'assent')
  return { cookie: [...new Set(cookies)], local: Object.keys(local).sort(), session: Object.keys(session).sort(), indexeddb: databases.map(String).sort() }
}

/** All of these together, as `thingsOf` tells them. */
export function together(...seeds: readonly Seeds[]): Required<Seeds> {
  const names = (kind: keyof Seeds) => [...new Set(seeds.flatMap((each) => each[kind] ?? []))].sort()
  return { cookie: names('cookie'), local: names('local'), session: names('session'), indexeddb: names('indexeddb') }
}
