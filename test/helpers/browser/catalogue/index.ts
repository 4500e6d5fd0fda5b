import { ads } from './ads.ts'
import { analytics } from './analytics.ts'
import { contact } from './contact.ts'
import { embeds } from './embeds.ts'
import { google } from './google.ts'
import type { Row } from './row.ts'

/** One row for each service of the catalogue. */
export const catalogueRows: readonly Row[] = [...google, ...ads, ...analytics, ...contact, ...embeds]
