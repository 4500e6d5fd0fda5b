// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://www.shop.example.com/products/shoes/?id=1" }
import { describe, expect, test, vi } from 'vitest'
import type { StoredItem } from '../../src/core/types.ts'
import { service } from '../helpers/builders.ts'
import { cookieComes, cookies, keepCookies, quiet, stored, until, visit } from './page.ts'

// Every test is a page that is loaded anew.
vi.setConfig({ testTimeout: 20_000 })

/** A service that keeps these things: cookies, where it does not say otherwise. */
const keeps = (id: string, category: string, ...items: (string | (Partial<StoredItem> & { name: string }))[]) =>
  service(id, category, { storage: items.map((item) => ({ kind: 'cookie', ...(typeof item === 'string' ? { name: item } : item) })) })

/** Names of all cookies but our own. */
const names = () => cookies().map(({ key }) => key).filter((key) => key !== 'assent').sort()
const year = 'max-age=31536000'

async function withdrawn(services: ReturnType<typeof keeps>[], write: () => void, ids?: string[]) {
  const page = await visit({ services, reload: 'never' })
  await page.consent.acceptAll()
  write()
  await page.consent.withdraw(ids)
  return { ...page, change: page.events.findLast(([name]) => name === 'change')![1] as { undeleted: unknown[] } }
}

describe('after a withdrawal', () => {
  test('a service’s cookies are gone from every domain and path they may have been set on', async () => {
    await withdrawn([keeps('tag', 'analytics', '_tag*')], () => {
      for (const [i, place] of ['', 'path=/', 'path=/products', 'path=/products/', 'path=/products/shoes', 'path=/; domain=shop.example.com', 'path=/; domain=example.com', 'path=/products; domain=www.shop.example.com', 'path=/; secure', 'path=/; domain=example.com; secure; samesite=none', 'path=/; samesite=strict'].entries()) {
        document.cookie = `_tag${i}=1; ${year}; ${place}`
      }
      expect(names()).toHaveLength(11)
    })
    expect(names()).toEqual([])
  })

  test('decoys stay: what only looks like it, what nobody declared, and what belongs to others', async () => {
    await withdrawn([keeps('tag', 'analytics', '_ga', '_ga_*'), keeps('other', 'marketing', 'other')], () => {
      for (const name of ['_ga', '_ga_ABC', '_gat', '_gid', 'x_ga', 'session', '_GA', '_ga-x', 'other']) document.cookie = `${name}=1; path=/`
    }, ['analytics'])
    expect(names()).toEqual(['_GA', '_ga-x', '_gat', '_gid', 'other', 'session', 'x_ga'])
  })

  test('names with signs that js-cookie would encode are gone, too', async () => {
    await withdrawn([keeps('tag', 'analytics', 'a/b', 'c%20d', 'e[f]', 'g:h', '{i}')], () => {
      for (const name of ['a/b', 'c%20d', 'e[f]', 'g:h', '{i}', 'a%2Fb']) document.cookie = `${name}=1; path=/`
    })
    expect(names()).toEqual(['a%2Fb'])
  })

  test('local and session storage, too, each by its own names', async () => {
    await withdrawn([keeps('tag', 'analytics', { kind: 'local', name: 'tag-*' }, { kind: 'session', name: 'tag' })], () => {
      for (const storage of [localStorage, sessionStorage]) for (const name of ['tag', 'tag-1', 'tag-2', 'mine']) storage.setItem(name, '1')
      document.cookie = 'tag-1=1; path=/'
    })
    expect(Object.keys(localStorage).sort()).toEqual(['mine', 'tag'])
    expect(Object.keys(sessionStorage).sort()).toEqual(['mine', 'tag-1', 'tag-2'])
    expect(names()).toEqual(['tag-1'])
  })

  test('a name that a service still allowed shares with a withdrawn one stays', async () => {
    await withdrawn([keeps('ads', 'marketing', '_g*'), keeps('stats', 'analytics', '_gid')], () => {
      for (const name of ['_gid', '_gcl', '_gads']) document.cookie = `${name}=1; path=/`
    }, ['marketing'])
    expect(names()).toEqual(['_gid'])
  })

  test('a shared name goes with the last service that uses it', async () => {
    const services = [keeps('ads', 'marketing', '_gid'), keeps('stats', 'analytics', '_gid')]
    const { consent } = await withdrawn(services, () => { document.cookie = '_gid=1; path=/' }, ['marketing'])
    expect(names()).toEqual(['_gid'])
    await consent.withdraw('analytics')
    expect(names()).toEqual([])
  })

  test('a vendor’s memory of a refusal stays, though its other names cover it, and is named as such', async () => {
    const { change } = await withdrawn([keeps('tag', 'analytics', '_hj*', { name: '_hjOptedOut', refusal: true })], () => {
      for (const name of ['_hjid', '_hjOptedOut']) document.cookie = `${name}=1; path=/`
    })
    expect(names()).toEqual(['_hjOptedOut'])
    expect(change.undeleted).toEqual([{ service: 'tag', kind: 'cookie', name: '_hjOptedOut', reason: 'remembers the refusal' }])
  })

  test('what lies on the vendor’s own domain is named, and a first-party namesake is left alone', async () => {
    const { change } = await withdrawn([keeps('tag', 'marketing', { name: 'fr', party: 'third' })], () => { document.cookie = 'fr=mine; path=/' })
    expect(names()).toEqual(['fr'])
    expect(change.undeleted).toEqual([{ service: 'tag', kind: 'cookie', name: 'fr', reason: 'another domain' }])
  })

  test('what the browser would not delete is named as still there (R-508)', async () => {
    const { change } = await withdrawn([keeps('tag', 'analytics', '_stuck', '_loose')], () => {
      for (const name of ['_stuck', '_loose']) document.cookie = `${name}=1; path=/`
      keepCookies((text) => !text.startsWith('_stuck='))
    })
    expect(change.undeleted).toEqual([{ service: 'tag', kind: 'cookie', name: '_stuck', reason: 'still there' }])
  })

  test('our own cookie is never swept, whatever a service claims', async () => {
    const { consent } = await withdrawn([keeps('tag', 'analytics', 'ass*', 'assent')], () => { document.cookie = 'assets=1; path=/' })
    expect(names()).toEqual([])
    expect(stored()).toHaveLength(1)
    expect(consent.status).toBe('decided')
  })

  test('blocked storage holds up nothing', async () => {
    const was = Object.getOwnPropertyDescriptor(globalThis, 'localStorage')!
    Object.defineProperty(globalThis, 'localStorage', { configurable: true, get() { throw new DOMException('denied', 'SecurityError') } })
    try {
      const { consent } = await withdrawn([keeps('tag', 'analytics', '_blocked', { kind: 'local', name: 'tag' }, { kind: 'indexeddb', name: 'tag' }, { kind: 'cache', name: 'tag' })], () => { document.cookie = '_blocked=1; path=/' })
      expect(names()).toEqual([])
      expect(consent.choices['tag']).toBe('denied')
    } finally {
      Object.defineProperty(globalThis, 'localStorage', was)
    }
  })

  test('what the vendor writes again within a second goes again (hazard W2)', async () => {
    await withdrawn([keeps('tag', 'analytics', '_again')], () => { document.cookie = '_again=1; path=/' })
    cookieComes('_again=2; path=/')
    await until(() => expect(names()).toEqual([]))
  })

  test('what it writes after that goes when the page is left', async () => {
    await withdrawn([keeps('tag', 'analytics', '_leaving')], () => {})
    await quiet(1200)
    cookieComes('_leaving=1; path=/')
    window.dispatchEvent(new Event('pagehide'))
    await until(() => expect(names()).toEqual([]))
  })

  test('what is left then goes at the next start, while it is denied', async () => {
    const services = [keeps('tag', 'analytics', '_next')]
    const { leave } = await withdrawn(services, () => {})
    leave()
    cookieComes('_next=1; path=/')
    await visit({ services })
    await until(() => expect(names()).toEqual([]))
  })

  test('a grant within that second is not swept', async () => {
    const { consent } = await withdrawn([keeps('tag', 'analytics', '_back')], () => {})
    await consent.acceptAll()
    document.cookie = '_back=1; path=/'
    await quiet(1300)
    expect(names()).toEqual(['_back'])
    window.dispatchEvent(new Event('pagehide'))
    await quiet(50)
    expect(names()).toEqual(['_back'])
  })
})

test('a first refusal sweeps what an earlier banner let in', async () => {
  document.cookie = '_old=1; path=/'
  const { consent } = await visit({ services: [keeps('tag', 'analytics', '_old')] })
  await consent.rejectAll()
  expect(names()).toEqual([])
})

describe('our own cookie', () => {
  test('is Secure on https and host-only', async () => {
    const { consent } = await visit()
    await consent.acceptAll()
    expect(cookies()).toMatchObject([{ key: 'assent', secure: true, hostOnly: true, sameSite: 'lax', path: '/', domain: 'www.shop.example.com' }])
  })

  test('has the owner’s name, domain and path', async () => {
    const { consent } = await visit({ cookie: { name: 'choices', domain: 'example.com', path: '/products', days: 300 } })
    await consent.rejectAll()
    expect(cookies()).toMatchObject([{ key: 'choices', hostOnly: false, domain: 'example.com', path: '/products', maxAge: 300 * 86400 }])
  })

  test('of the host and of the domain: the newest counts, and the next answer leaves one', async () => {
    const wide = await visit({ cookie: { domain: 'example.com' } })
    await wide.consent.acceptAll()
    wide.leave()
    await quiet(5)
    const [accepted] = stored()
    document.cookie = 'assent=; path=/; domain=example.com; max-age=0'
    const narrow = await visit()
    await narrow.consent.rejectAll()
    narrow.leave()
    document.cookie = `assent=${accepted}; path=/; domain=example.com`
    expect(stored()).toHaveLength(2)
    const { consent } = await visit()
    expect(consent).toMatchObject({ status: 'decided', choices: { analytics: 'denied' } })
    await consent.save({ analytics: 'granted' })
    expect(stored()).toHaveLength(1)
    expect(cookies()).toMatchObject([{ hostOnly: true }])
  })
})
