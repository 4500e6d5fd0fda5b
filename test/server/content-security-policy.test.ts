// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { ConfigError, type Config } from '../../src/core/config.ts'
import type { Choice } from '../../src/core/types.ts'
import { contentSecurityPolicy as wholePolicy, type PolicyOptions } from '../../src/server/index.ts'
import { parsePolicies } from '../../src/server/policy-text.ts'
import { googleAnalytics4, hotjar } from '../../src/services/index.ts'
import { cookieText, DAY, policyOf, service, THEN } from '../helpers/builders.ts'

/** Without the hosts' second entry, for WebSockets: a test of its own is about those. */
const contentSecurityPolicy: typeof wholePolicy = (...args) => wholePolicy(...args).replace(/ wss:\/\/[^\s;,]+/g, '')

// A thousand policies each, on a machine that may be busy.
vi.setConfig({ testTimeout: 30_000 })

const CONFIG: Config = {
  services: [
    service('stats', 'analytics', { hosts: ['stats.vendor.test', '*.cdn.vendor.test'] }),
    service('pixel', 'marketing', { hosts: ['pixel.vendor.test', 'shared.vendor.test/ccm/*'], scripts: [{ src: 'https://gateway.vendor.test/p.js?x=1' }, { src: '/own.js' }] }),
    service('login', 'necessary', { hosts: ['login.vendor.test'] }),
  ],
}
const OWN = "'self' 'unsafe-inline' 'unsafe-eval' data: blob:"
const STATS = 'stats.vendor.test *.cdn.vendor.test'

/** The Cookie header of a visitor who granted these ids, and nothing else. */
const cookie = (granted: string[] = [], config: Config = CONFIG) => `assent=${cookieText(policyOf(config), Object.fromEntries(granted.map((id) => [id, 'granted' as Choice])))}`
const make = (granted: string[], options: PolicyOptions = {}, config = CONFIG) => contentSecurityPolicy(cookie(granted, config), config, { now: THEN + DAY, ...options })

describe('without a policy of its own a site is left whole, and only granted vendors get in', () => {
  test.each<[string, string[], string]>([
    ['nobody granted', [], `default-src ${OWN} login.vendor.test`],
    ['analytics granted', ['analytics', 'stats'], `default-src ${OWN} ${STATS} login.vendor.test`],
    ['the category alone granted', ['analytics'], `default-src ${OWN} ${STATS} login.vendor.test`],
    ['one service alone granted, with its gateway and a path', ['pixel'], `default-src ${OWN} pixel.vendor.test shared.vendor.test/ccm/ gateway.vendor.test login.vendor.test`],
  ])('%s', (_, granted, expected) => {
    expect(make(granted)).toBe(expected)
  })

  test.each<[string, string | null | undefined, PolicyOptions]>([
    ['no cookie', undefined, {}],
    ['no cookie, as the Fetch API has it', null, {}],
    ['a torn cookie', cookie(['stats']).slice(0, -2), {}],
    ['a yes that lapsed (R-603)', cookie(['stats']), { now: THEN + 181 * DAY }],
    ['a yes, and Global Privacy Control since (R-806)', cookie(['stats']), { secGpc: '1' }],
  ])('%s lets nobody in', (_, header, options) => {
    expect(contentSecurityPolicy(header, CONFIG, { now: THEN + DAY, ...options })).toBe(`default-src ${OWN} login.vendor.test`)
  })

  test('what the site always needs is allowed by name', () => {
    expect(make([], { allow: ['cdn.shop.test', 'https://*.pay.test:8443/js/'] })).toBe(`default-src ${OWN} login.vendor.test cdn.shop.test https://*.pay.test:8443/js/`)
  })

  test('a site for children lets nobody in, whatever was answered (R-901)', () => {
    expect(make(['stats'], {}, { ...CONFIG, audience: 'child', signals: { google: 'advanced' } })).toBe(`default-src ${OWN} login.vendor.test`)
  })

  test('Google is let in unasked only where its owner has it loaded denied', () => {
    const services = [googleAnalytics4({ id: 'G-XXXXXXX' }), hotjar({ id: '1234567' })]
    expect(make([], {}, { services })).toBe(`default-src ${OWN}`)
    for (const google of ['advanced', { mode: 'advanced' }] as const) {
      const advanced = make([], {}, { services, signals: { google } })
      expect(advanced).toContain('www.googletagmanager.com')
      expect(advanced).not.toContain('hotjar')
    }
    expect(make([], {}, { services, signals: { google: { mode: 'basic', analytics_storage: 'analytics' } } })).toBe(`default-src ${OWN}`)
  })

  test('a service of the catalogue may be given by its name, as in the JSON of the page', () => {
    const config = { services: [{ id: 'hotjar', options: { id: '1234567' } }] }
    const whole = { services: [hotjar({ id: '1234567' })] }
    expect(contentSecurityPolicy(cookie(['hotjar'], whole), config, { now: THEN })).toBe(`default-src ${OWN} *.hotjar.com *.hotjar.io *.contentsquare.net static.hotjar.com`)
  })
})

test('WebSockets of a granted service are let in where connections are ruled: a host alone is one of pages', () => {
  const policy = (own: string) => wholePolicy(cookie(['stats']), CONFIG, { now: THEN + DAY, policy: own })
  expect(wholePolicy(cookie(['stats']), CONFIG, { now: THEN + DAY })).toBe(`default-src ${OWN} ${STATS} login.vendor.test wss://stats.vendor.test wss://*.cdn.vendor.test wss://login.vendor.test`)
  expect(policy("default-src 'self'; connect-src 'none'; img-src 'self'")).toContain("connect-src stats.vendor.test *.cdn.vendor.test login.vendor.test wss://stats.vendor.test wss://*.cdn.vendor.test wss://login.vendor.test; img-src 'self' stats.vendor.test *.cdn.vendor.test login.vendor.test")
  expect(wholePolicy(cookie([]), CONFIG, { now: THEN + DAY })).not.toContain('stats')
})

describe("a site's own policy is kept, and granted vendors are added to it", () => {
  test.each<[string, string, string]>([
    ['to every list that is there', "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'", `default-src 'self' HOSTS; img-src 'self' data: HOSTS; frame-ancestors 'none'`],
    ['instead of none', "default-src 'none'; script-src 'self'; frame-src 'NONE'", `default-src HOSTS; script-src 'self' HOSTS; frame-src HOSTS`],
    ['to an empty list', 'default-src; img-src', `default-src HOSTS; img-src HOSTS`],
    ['not to lists that load nothing of a vendor', "default-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; sandbox allow-scripts", `default-src 'self' HOSTS; object-src 'none'; base-uri 'self'; form-action 'self' HOSTS; sandbox allow-scripts`],
    ['whatever the case of its names', "Default-Src 'Self'; IMG-SRC STATS.vendor.test", `default-src 'Self' HOSTS; img-src STATS.vendor.test *.cdn.vendor.test login.vendor.test`],
    ['where a name comes twice, to the first, which alone counts', "default-src 'self'; default-src *", `default-src 'self' HOSTS`],
    ['in each of several policies', "default-src 'self', script-src 'self' , ,upgrade-insecure-requests;", `default-src 'self' HOSTS, script-src 'self' HOSTS, upgrade-insecure-requests`],
    ['to the narrower list of script elements, too', "default-src 'self'; script-src 'self'; script-src-elem 'self'", `default-src 'self' HOSTS; script-src 'self' HOSTS; script-src-elem 'self' HOSTS`],
    ['and what it does not limit is limited', 'upgrade-insecure-requests', `default-src ${OWN} HOSTS; upgrade-insecure-requests`],
    ['and what it limits in part is limited in the rest', "script-src 'self'", `default-src ${OWN} HOSTS; script-src 'self' HOSTS`],
    ['in one line, though it was written in several', "default-src\n  'self'\r\n\t data:;\n", `default-src 'self' data: HOSTS`],
    ['without what browsers ignore', "default-src 'self'; img-src bücher.example; ; style-src 'self'", `default-src 'self' HOSTS; style-src 'self' HOSTS`],
  ])('%s', (_, policy, expected) => {
    expect(make(['stats'], { policy })).toBe(expected.replaceAll('HOSTS', `${STATS} login.vendor.test`))
  })

  test('who granted nothing finds it as it was', () => {
    const config = { services: CONFIG.services!.slice(0, 2) }
    expect(make([], { policy: "default-src 'none'; script-src 'self'" }, config)).toBe("default-src 'none'; script-src 'self'")
  })
})

describe('with a nonce', () => {
  const second = (hosts: string, more = '') => `, default-src ${OWN} ${hosts}${more}; script-src ${OWN} ${hosts}${more}`
  test.each<[string, PolicyOptions, string]>([
    ['scripts need it, and still come from listed hosts alone', { nonce: 'abc' }, `default-src ${OWN} H; script-src 'self' H 'nonce-abc'${second('H')}`],
    ['and strict-dynamic', { nonce: 'abc', strictDynamic: true }, `default-src ${OWN} H; script-src 'nonce-abc' 'strict-dynamic'${second('H')}`],
    ['it joins the policy of the site', { nonce: 'abc', policy: "default-src 'self'; script-src 'self' cdn.shop.test" }, `default-src 'self' H; script-src 'self' cdn.shop.test H 'nonce-abc'${second('H', ' cdn.shop.test')}`],
    ['not in styles, where it would forbid what is inline', { nonce: 'abc', policy: "default-src 'self' 'unsafe-inline'" }, `default-src 'self' 'unsafe-inline' H; script-src 'self' 'unsafe-inline' H 'nonce-abc'${second('H')}`],
    ['where script elements have a list of their own, in that', { nonce: 'abc', policy: "default-src 'self'; script-src 'unsafe-inline'; script-src-elem 'self'" }, `default-src 'self' H; script-src 'unsafe-inline' H; script-src-elem 'self' H 'nonce-abc'${second('H')}`],
    ['that the site has in its policy already', { policy: "default-src 'self'; script-src 'nonce-xyz'" }, `default-src 'self' H; script-src 'nonce-xyz' H${second('H')}`],
    ['what a strict policy has for old browsers lets no vendor in', { policy: "default-src 'self'; script-src 'nonce-xyz' 'strict-dynamic' https: http: * 'unsafe-inline' cdn.shop.test" }, `default-src 'self' H; script-src 'nonce-xyz' 'strict-dynamic' https: http: * 'unsafe-inline' cdn.shop.test H${second('H', ' cdn.shop.test')}`],
    ['what the site fetches besides scripts stays allowed', { nonce: 'abc', policy: "default-src 'self'; img-src pics.shop.test; connect-src https: 'self'" }, `default-src 'self' H; img-src pics.shop.test H; connect-src https: 'self' H; script-src 'self' H 'nonce-abc', default-src ${OWN} H pics.shop.test https:; script-src ${OWN} H`],
  ])('%s', (_, options, expected) => {
    expect(make(['stats'], options)).toBe(expected.replaceAll(/\bH\b/g, `${STATS} login.vendor.test`))
  })
})

describe('a mistake in the options is one error that says what was wanted', () => {
  test.each<[PolicyOptions, string]>([
    [{ nonce: "a'; script-src *" }, `nonce: expected base64, got "a'; script-src *"`],
    [{ nonce: '' }, 'nonce: expected base64, got ""'],
    [{ nonce: 'abc=' + '==' }, 'nonce: expected base64, got "abc==="'],
    [{ strictDynamic: true }, 'strictDynamic: expected a nonce beside it, got nothing'],
    [{ allow: ['cdn.shop.test', '*'] }, 'allow[1]: expected a host such as "cdn.example.com", got "*"'],
    [{ allow: ["x.test; script-src 'unsafe-inline'"] }, `allow[0]: expected a host such as "cdn.example.com", got "x.test; script-src 'unsafe-inline'"`],
    [{ allow: ['https:'] }, 'allow[0]: expected a host such as "cdn.example.com", got "https:"'],
    [{ allow: 'cdn.shop.test' as never }, 'allow: expected a list of hosts, got "cdn.shop.test"'],
    [{ policy: ["default-src 'self'"] as never }, `policy: expected the value of a Content-Security-Policy header, got ["default-src 'self'"]`],
    [{ reportUri: '/csp;x' }, 'reportUri: expected an address without spaces, "," and ";", got "/csp;x"'],
    [{ reportTo: 'a b' }, 'reportTo: expected the name of a group, got "a b"'],
  ])('%j', (options, message) => {
    expect(() => make([], options)).toThrow(message)
  })

  test('reports go where they are wanted, from every policy that does not say so itself', () => {
    expect(make([], { policy: "default-src 'self'; report-uri /mine, script-src 'self'", reportUri: '/csp', reportTo: 'csp' })).toBe(
      "default-src 'self' login.vendor.test; report-uri /mine; report-to csp, script-src 'self' login.vendor.test; report-uri /csp; report-to csp",
    )
  })
})

describe('for any configuration, choices and policy of the site', () => {
  const host = fc.constantFrom('a.test', 'b.test', '*.c.test', 'd.test/x/*', 'e.test', '*.f.test')
  const services = fc.uniqueArray(fc.record({ id: fc.constantFrom('s1', 's2', 's3', 's4'), category: fc.constantFrom('analytics', 'marketing'), hosts: fc.array(host, { maxLength: 3 }) }), { selector: ({ id }) => id })
  const source = fc.constantFrom("'self'", "'none'", "'unsafe-inline'", "'nonce-abc'", "'strict-dynamic'", 'https:', '*', 'data:', 'a.test', 'site.test')
  const directive = fc.tuple(fc.constantFrom('default-src', 'script-src', 'Script-Src-Elem', 'img-src', 'connect-src', 'frame-src', 'object-src', 'base-uri', 'upgrade-insecure-requests'), fc.array(source, { maxLength: 4 })).map(([name, sources]) => [name, ...sources].join(' '))
  const policy = fc.array(fc.array(directive, { maxLength: 5 }).map((all) => all.join(';')), { maxLength: 3 }).map((all) => all.join(','))
  const granted = fc.subarray(['s1', 's2', 's3', 's4'])
  const bare = (text: string) => text.replace(/\*$/, '')

  test("a host is in the header only if a service that claims it is granted, or the site's own policy has it", () => {
    fc.assert(fc.property(services, granted, policy, (given, yes, own) => {
      const config: Config = { services: given.map(({ id, category, hosts }) => service(id, category, { hosts })) }
      const tokens = new Set(parsePolicies(make(yes.filter((id) => given.some((one) => one.id === id)), { policy: own }, config)).flatMap((each) => [...each.values()].flat()))
      const known = new Set(parsePolicies(own).flatMap((each) => [...each.values()].flat()))
      for (const name of ['a.test', 'b.test', '*.c.test', 'd.test/x/', 'e.test', '*.f.test']) {
        const isGranted = given.some(({ id, hosts }) => yes.includes(id) && hosts.some((one) => bare(one) === bare(name) || (name.startsWith('*') && one === name)))
        expect(tokens.has(name), name).toBe(isGranted || known.has(name))
      }
    }), { numRuns: 500 })
  })

  test('every directive and source of the site is still there, in its place, but for a none that others joined', () => {
    fc.assert(fc.property(services, granted, policy, (given, yes, own) => {
      const config: Config = { services: given.map(({ id, category, hosts }) => service(id, category, { hosts })) }
      const before = parsePolicies(own)
      const after = parsePolicies(make(yes.filter((id) => given.some((one) => one.id === id)), { policy: own }, config))
      before.forEach((each, i) => {
        for (const [name, sources] of each) expect(after[i]!.get(name)).toEqual(expect.arrayContaining(sources.filter((one) => one !== "'none'")))
      })
    }), { numRuns: 500 })
  })

  test('no text of a configuration begins a directive or a policy, or brings a keyword or a line', () => {
    const dirt = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.tuple(fc.constantFrom('x.test', '', '*'), fc.constantFrom(';', ',', ' ', '\n', "'", '"', '\t', '\r\nset-cookie: a=b'), fc.constantFrom("script-src *", "'unsafe-inline'", '*', 'https:')).map((parts) => parts.join('')))
    fc.assert(fc.property(fc.array(dirt, { maxLength: 4 }), dirt, (hosts, src) => {
      const config = { services: [service('dirty', 'necessary', { hosts: hosts.filter((text) => text.trim()), scripts: [{ src: `https://${src.replace(/[^!-\uffff]/g, '')}` }] })] } as Config
      let text: string
      try {
        text = contentSecurityPolicy(undefined, config)
      } catch (error) {
        expect(error).toBeInstanceOf(ConfigError)
        return
      }
      expect(text).toMatch(/^[ -~]+$/)
      const policies = parsePolicies(text)
      expect(policies.map((each) => [...each.keys()])).toEqual([['default-src']])
      const added = policies[0]!.get('default-src')!.slice(OWN.split(' ').length)
      for (const one of added) expect(one).toMatch(/^((https?|wss?):\/\/)?(\*\.)?[a-z\d-]/i)
    }), { numRuns: 1000 })
  })
})
