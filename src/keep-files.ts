import type { Core, Files } from './consent.ts'

const kept = new WeakMap<Core, Map<string, Promise<unknown>>>()

/**
 * Makes a file that is there be there at once. `import()` of one takes a task or two in Chromium even then, in which a frame
 * is drawn with the old answer and a vendor sends on.
 *
 * @param here files that are running already
 */
export function keepFiles(core: Core, here: Partial<Files> = {}): void {
  const files = kept.get(core) ?? new Map<string, Promise<unknown>>()
  for (const [name, file] of Object.entries(here)) files.set(name, Promise.resolve(file))
  if (kept.has(core)) return
  kept.set(core, files)
  const { load } = core
  core.load = ((name: 'acts') => {
    const file = files.get(name) ?? load(name)
    files.set(name, file)
    // One that did not come may come the next time.
    file.catch(() => files.delete(name))
    return file
  }) as Core['load']
}
