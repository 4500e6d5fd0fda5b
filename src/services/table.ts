import * as catalogue from './index.ts'
import type { CatalogueService } from './define.ts'
import type { Service } from '../core/types.ts'

/** The catalogue services among the exports of `assent/services`. */
const all = Object.values(catalogue as unknown as Record<string, Partial<CatalogueService<object>>>).flatMap(({ about }) => about ?? [])

/**
 * What the script tag knows of every catalogue service before it loads the service's own file: enough to resolve choices.
 *
 * The build runs this file and writes its result into the bundles.
 */
export const CATEGORIES: Record<string, string> = Object.fromEntries(all.map(({ id, category }) => [id, category]))

/** The services that take no id. */
export const WITHOUT_ID: readonly string[] = all.flatMap(({ id, format }) => (format ? [] : id))

/** What each service's id must look like: only the check of the configuration needs it. */
export const FORMATS: Record<string, Service['format']> = Object.fromEntries(all.map(({ id, format }) => [id, format]))
