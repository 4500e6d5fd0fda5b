import { expect, test } from 'vitest'
import { importsIn, readImportMap, type ImportMap } from '../../src/guard/imports.ts'

const none: ImportMap = new Map()

test.each([
  ['import "/a.js"', ['/a.js']],
  ["import a, { b as c } from 'https://tracker.test/a.js'", ['https://tracker.test/a.js']],
  ['import*as a from"/a.js";import"/b.js"', ['/a.js', '/b.js']],
  ['export * from "/a.js"; export { b } from "/b.js"', ['/a.js', '/b.js']],
  ["import /* don't */ '/a.js'", ['/a.js']],
  ["import { a } // it's\n from /* \"x\" */ '/a.js'", ['/a.js']],
  ['const important = "/a.js", text = from ? "a" : "b"', []],
])('the module %j imports %j', (code, addresses) => {
  expect(importsIn(code, none)).toEqual(addresses)
})

test('a name stands for the address that an import map gives it, in any scope', () => {
  const map: ImportMap = new Map()
  readImportMap('{ "imports": { "a": "https://tracker.test/a.js", "b/": "https://tracker.test/b/" }, "scopes": { "/x/": { "c": "/c.js" } } }', map)
  expect(importsIn('import "a"; import "b/d.js"; import "c"; import "e"', map)).toEqual(['https://tracker.test/a.js', 'https://tracker.test/b/d.js', '/c.js', 'e'])
})

test.each(['', '{', '[]', 'null', '{ "imports": null }', '{ "scopes": 5 }'])('the broken import map %j says nothing', (text) => {
  const map: ImportMap = new Map()
  readImportMap(text, map)
  expect(map.size).toBe(0)
})

test('a megabyte of broken code takes no longer than its length', () => {
  const began = performance.now()
  for (const part of ['import ', 'import/*', 'import /**/', 'from//', '/**/']) importsIn('import ' + part.repeat(1e5), none)
  expect(performance.now() - began).toBeLessThan(4000)
})
