import { defineVendorService, type About, type CommonOptions, type Run } from './define.ts'

/** What visitors are told about it, and what it stores. */
export const about = {
  id: 'plausible',
  category: 'analytics',
  name: 'Plausible Analytics',
  vendor: { name: 'Plausible Insights OÜ', website: 'https://plausible.io/', policy: 'https://plausible.io/privacy' },
  purpose: 'Counts visits and what visitors do on this site, without cookies or visitor ids.',
  hosts: ['plausible.io'],
  unverified: ['vendor.name'],
  // The owner's own mark, to leave their own visits out.
  storage: [{ kind: 'local', name: 'plausible_ignore', refusal: true }],
  revision: 1,
  format: {
    id: /^(pa-[\w-]{4,60}|([a-z0-9-]+\.)+[a-z0-9-]{2,})$/i,
    example: 'pa-AbCdEf0123456789',
    options: { init: { is: 'object', example: '{ "outboundLinks": true }' } },
  },
} satisfies About<'plausible'>

interface PlausibleOptions {
  /** The name of the site's script, `pa-…`, or for the older script the site's domain. */
  id: string
  /** Settings for `plausible.init`; the older script takes none. */
  init?: Record<string, unknown>
}

/** What runs once it is granted. */
export const run = ({ id, init = {}, src }: PlausibleOptions & CommonOptions): Run => {
  const own = `${id}`.startsWith('pa-')
  return {
    queue: 'plausible',
    unload: 'reload',
    scripts: [{ src: src ?? `https://plausible.io/js/${own ? id : 'script'}.js`, async: true, ...(!own && { data: { domain: id } }) }],
    tell(act, page) {
      if (act !== 'start') return
      const plausible = (page.plausible ??= createStub())
      if (own) plausible.init?.(init)
    },
  }
}

/**
 * Plausible Analytics. The id is the name of your site's script, `pa-…`, or its domain for the older script.
 *
 * It sends the page views itself, those of a single-page app too, and goes on until the next page.
 */
export const plausible = defineVendorService<PlausibleOptions, 'plausible'>(about, run)

function createStub() {
  const plausible: any = function () {
    ;(plausible.q ??= []).push(arguments)
  }
  plausible.init = (options: object) => (plausible.o = options)
  return plausible
}
