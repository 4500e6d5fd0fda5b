const longest = 2000

/** Remembers what happened, in order, and tells everyone who watches. Kept in memory: nothing is written anywhere. */
export function createLog() {
  let entries = []
  let lastId = 0
  const watchers = new Set()
  const tell = (event, value) => watchers.forEach((watcher) => watcher(event, value))

  return {
    entries: () => entries,
    add(entry) {
      const numbered = { id: ++lastId, time: Date.now(), ...entry }
      entries = [...entries, numbered].slice(-longest)
      tell('entry', numbered)
    },
    clear() {
      entries = []
      tell('all', entries)
    },
    /** Tells all there is at once, then each entry as it comes; the answer ends it. */
    watch(watcher) {
      watchers.add(watcher)
      watcher('all', entries)
      return () => watchers.delete(watcher)
    },
  }
}
