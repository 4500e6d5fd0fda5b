import { expect, test } from 'vitest'
import { posterAddress } from '../../src/browser/poster.ts'

const page = new URL('https://www.shop.example/journal/')
const youtube = ['www.youtube.com', '*.ytimg.com']

test.each([
  ['/poster.jpg', 'https://www.shop.example/poster.jpg'],
  ['poster.jpg', 'https://www.shop.example/journal/poster.jpg'],
  ['https://www.shop.example/p.jpg', 'https://www.shop.example/p.jpg'],
  ['https://shop.example/p.jpg', 'https://shop.example/p.jpg'],
  ['https://img.shop.example/p.jpg', 'https://img.shop.example/p.jpg'],
])('a poster of the site itself is fetched: %s', (poster, address) => {
  expect(posterAddress(poster, page, youtube)).toBe(address)
})

test.each([
  'https://i.ytimg.com/vi/x/hq.jpg', 'https://www.youtube.com/x.jpg', '//i.ytimg.com/x.jpg', 'https://cdn.example/p.jpg', 'https://notshop.example/p.jpg',
  'https://shop.example.evil.test/p.jpg', 'https://example/p.jpg', 'javascript:alert(1)', 'data:image/png;base64,AAAA', 'blob:https://www.shop.example/1', 'https://', '',
])('any other is not: "%s"', (poster) => {
  expect(poster && posterAddress(poster, page, youtube)).toBeFalsy()
})

test("a vendor's host is refused on the vendor's own site, too", () => {
  expect(posterAddress('https://i.ytimg.com/x.jpg', new URL('https://ytimg.com/'), youtube)).toBe(undefined)
})

test("the cookie's domain says what else is the owner's", () => {
  const blog = new URL('https://blog.shop.example/')
  expect(posterAddress('https://img.shop.example/p.jpg', blog, youtube)).toBe(undefined)
  expect(posterAddress('https://img.shop.example/p.jpg', blog, youtube, '.shop.example')).toBe('https://img.shop.example/p.jpg')
  expect(posterAddress('https://other.example/p.jpg', blog, youtube, 'example')).toBe(undefined)
})

test('on a host without dots only that host is the site', () => {
  expect(posterAddress('http://other.localhost/p.jpg', new URL('http://localhost:4000/'), [])).toBe(undefined)
  expect(posterAddress('/p.jpg', new URL('http://localhost:4000/'), [])).toBe('http://localhost:4000/p.jpg')
})
