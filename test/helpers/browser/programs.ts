// @ts-expect-error it has no types: npm test starts with it, before anything is installed
import * as untyped from '../../../scripts/engines.mjs'

export type EngineName = 'Chromium' | 'Firefox' | 'WebKit'

/** The programs of an engine by the variables that name others, if all of them are on this machine. */
export const findPrograms: (engine: EngineName) => Record<string, string> | undefined = untyped.findPrograms

/** The one sentence for an engine that is missing. */
export const notRun: (engine: EngineName) => string = untyped.notRun
