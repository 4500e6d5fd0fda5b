import { startScriptTag } from './script-tag.ts'

// `import()` from a classic script carries its nonce and needs no trusted type, so a strict policy lets the files in.
startScriptTag({
  vendors: (base) => import(base + 'assent-vendors.js'),
  acts: (base) => import(base + 'assent-acts.js'),
  screen: (base) => import(base + 'assent-interface.js'),
  check: (base) => import(base + 'assent-check.js'),
  run: (base, id) => import(`${base}services/${id}.js`).then((file) => file.default),
  about: (base, id) => import(`${base}services/${id}.about.js`).then((file) => file.default),
})
