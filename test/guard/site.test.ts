import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matchesHost, siteOf } from '../../src/guard/site.ts'

test.each([
  ['www.shop.test', 'shop.test'],
  ['shop.test', 'shop.test'],
  ['a.b.c.shop.test', 'shop.test'],
  ['www.shop.co.uk', 'shop.co.uk'],
  ['shop.com.au', 'shop.com.au'],
  ['me.github.io', 'me.github.io'],
  ['www.me.github.io', 'me.github.io'],
  ['my-shop.myshopify.com', 'my-shop.myshopify.com'],
  ['preview.pages.dev', 'preview.pages.dev'],
  ['localhost', 'localhost'],
  ['127.0.0.1', '127.0.0.1'],
  ['[::1]', '[::1]'],
])('the site of %s is %s', (host, site) => {
  expect(siteOf(host)).toBe(site)
})

test('a host belongs to its own site, and so does everything under it', () => {
  fc.assert(fc.property(fc.domain(), fc.stringMatching(/^[a-z]{1,8}$/), (host, name) => {
    const site = siteOf(host)
    expect(host === site || host.endsWith('.' + site)).toBe(true)
    expect(siteOf(site)).toBe(site)
    expect(siteOf(`${name}.${site}`)).toBe(site)
  }))
})

test('two customers of a host that everybody can rent are two sites', () => {
  expect(siteOf('one.github.io')).not.toBe(siteOf('two.github.io'))
  expect(siteOf('one.co.uk')).not.toBe(siteOf('two.co.uk'))
})

test('a pattern names a host exactly, or with everything under it', () => {
  expect(matchesHost('example.com', 'example.com')).toBe(true)
  expect(matchesHost('example.com', 'www.example.com')).toBe(false)
  expect(matchesHost('*.example.com', 'www.example.com')).toBe(true)
  expect(matchesHost('*.example.com', 'example.com')).toBe(true)
  expect(matchesHost('*.example.com', 'notexample.com')).toBe(false)
  expect(matchesHost('*.example.com', 'example.com.evil.test')).toBe(false)
  expect([matchesHost('Example.COM', 'example.com'), matchesHost('*.Example.COM', 'www.example.com')]).toEqual([true, true])
})
