import type { Recorder } from '../vendors/index.ts'

/** Names of what a vendor keeps on the site's own domain, by place. */
export interface Seeds {
  readonly cookie?: readonly string[]
  readonly local?: readonly string[]
  readonly session?: readonly string[]
  readonly indexeddb?: readonly string[]
}

/** What a service of the catalogue may do and when, written down from the vendor's documentation and code. */
export interface Row {
  readonly id: string
  /** As an owner gives them. */
  readonly options?: object
  /** Addresses, as `host/path?query`, of which not one is asked for without a grant, and no others with it. */
  readonly request: RegExp
  /** The vendor's files, each of which is loaded once. */
  readonly loads?: readonly string[]
  /** By what its script looks for its own element. */
  readonly element?: string
  /** Names that no script finds on `window` before the grant. */
  readonly globals?: readonly string[]
  /** How the vendor's code works off its queue. */
  readonly recorder?: Omit<Recorder, 'vendor'>
  /** What the vendor is told, in order, once it is granted … */
  readonly start?: readonly unknown[][]
  /** … of each new address, where the owner asks for it … */
  view?(path: string): readonly unknown[][]
  /** … when it is withdrawn … */
  readonly stop?: readonly unknown[][]
  /** … and when it is granted again on the same page. */
  readonly again?: readonly unknown[][]
  /** A call as the site makes them: its word `Secret` is for nobody while it is denied. */
  readonly call?: string
  /** What stands on the page for it, and the address of the frame that comes of it. */
  readonly markup?: string
  readonly frame?: string
  /** What goes with a withdrawal … */
  readonly stores?: Seeds
  /** … and the vendor's memory of a refusal, which stays. */
  readonly refusals?: Seeds
}
