import { test } from 'vitest'
import { live } from '../helpers/browser/catalogue/life.ts'
import { rows } from '../helpers/browser/catalogue/visit.ts'
import { useWorld } from '../helpers/browser/world.ts'

/* Every service of the catalogue that puts a frame in the page, by itself. */

const world = useWorld()

test.each(rows.filter(({ frame }) => frame))('$id: what a grant brings comes once and in order, and a withdrawal takes all of it back', (row) => live(world, row))
