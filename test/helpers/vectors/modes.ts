import { contentSecurityPolicy } from '../../../src/server/index.ts'
import type { Config } from '../../../src/index.ts'
import { assentScripts } from '../browser/assent-files.ts'

export type Act = 'accept' | 'reject' | 'withdraw'

/** What the visitor did before the vectors run, by the state it leads to. */
export const states = { before: [], rejected: ['reject'], accepted: ['accept'], withdrawn: ['accept', 'withdraw'] } as const satisfies Record<string, readonly Act[]>
export type StateName = keyof typeof states
export const stateNames = Object.keys(states) as StateName[]

/** A way to hold what nobody marked. */
export interface Mode {
  readonly name: string
  /** Heading of its column in the docs. */
  readonly title: string
  /** The built file the page loads; without it the page has no SDK at all. */
  readonly file?: string
  /** Further attributes of the script tag. */
  readonly attributes?: string
  /** The page's Content-Security-Policy, chosen from the visitor's cookies. */
  policy?(cookieHeader: string, config: object): string | undefined
  /** After which acts only a reload makes the answer count, and who reloads. */
  readonly reloads?: { readonly after: readonly Act[]; readonly by: 'assent' | 'page' }
}

/** No SDK: what a vector does not reach here, this engine does not do. */
export const control: Mode = { name: 'control', title: 'no SDK' }

/** The response header, as a server of the owner's would send it. */
const headerPolicy = (cookieHeader: string, config: object): string => contentSecurityPolicy(cookieHeader, config as Config)

const allModes: readonly Mode[] = [
  { name: 'none', title: 'no guard', file: 'assent.js' },
  { name: 'observe', title: '`observe`', file: 'assent.guard.js', attributes: 'data-guard="observe"' },
  { name: 'patch', title: '`patch`', file: 'assent.guard.js', attributes: 'data-guard="patch"' },
  { name: 'csp', title: '`csp`', file: 'assent.guard.js', attributes: 'data-guard="csp"', reloads: { after: ['accept'], by: 'assent' } },
  { name: 'header', title: 'response header', file: 'assent.js', policy: headerPolicy, reloads: { after: ['accept', 'withdraw'], by: 'page' } },
]

/** The modes there is a build for. `VECTOR_MODES=patch,csp` measures only these, and leaves the docs alone. */
const asked = process.env['VECTOR_MODES']?.split(',')
export const isWholeTable = !asked
export const modes = allModes.filter(({ name, file }) => (asked?.includes(name) ?? true) && assentScripts.includes(`/assent/${file}`))
