/*
 * Any vendor whose code takes over what its snippet left: works off the queue as the real one would, reports each command and
 * stands in the global's place. `ID` says who, and which of the shapes of a queue it is.
 */

const { vendor, shape, global: name, queue = 'q', takes } = ID
const record = (command) => report(vendor, command)
const isA = (kind) => (value) => Object.prototype.toString.call(value) === `[object ${kind}]`

/** Notes every call of every method, whatever the vendor calls them; what a getter gives does the same under its name. */
const recording = (path = '') =>
  new Proxy({}, { get: (_, method) => (method.startsWith?.('get') ? () => recording(`${path}${method}().`) : (...args) => record([path + method, ...args])) })

const shapes = {
  /** A function that queues its arguments on itself, until the vendor gives it another to call or puts its own in its place. */
  function() {
    const stub = window[name]
    const queued = stub?.[queue] ?? []
    const call = (...args) => record(args)
    if (takes) stub[takes] = call
    else window[name] = call
    for (const entry of queued.splice(0)) record(Array.from(entry))
  },
  /** Google's data layer: commands are `arguments` objects, an array is passed over in silence; plain objects are events. */
  layer() {
    const take = (entry) => {
      if (isA('Arguments')(entry)) record(Array.from(entry))
      else if (isA('Object')(entry)) record([entry])
    }
    const layer = window[name]
    layer.forEach(take)
    const push = layer.push
    layer.push = (...entries) => (entries.forEach(take), push.apply(layer, entries))
  },
  /** Arrays of commands; anything else in them is no command. */
  arrays() {
    for (const each of [name].flat()) {
      const queued = window[each] ?? []
      window[each] = { push: (...commands) => commands.filter(Array.isArray).forEach(record) }
      window[each].push(...queued)
    }
  },
  /** An array with the vendor's methods on it, each of which pushes its name and arguments; `_i` holds what was initialised. */
  methods() {
    const stub = window[name]
    for (const instance of Array.isArray(stub._i) ? stub._i : []) record(['init', ...instance])
    for (const entry of stub.splice(0)) record(Array.from(entry))
    const methods = Object.keys(stub).filter((method) => typeof stub[method] == 'function')
    const own = Object.fromEntries(methods.map((method) => [method, (...args) => record([method, ...args])]))
    window[name] = Object.assign(own, { _i: stub._i })
  },
  /** One list of single items, of which the first says how many belong to it; handed to a constructor, which takes it over. */
  flat() {
    window[takes] = function ({ [queue]: items, ...options }) {
      record([takes, options])
      const left = [...items]
      while (left.length) record(left.splice(0, left[0] === 'consent' ? 3 : left[0] === 'event' ? 2 + (typeof left[2] == 'object') : 1))
      this.push = (...command) => record(command)
    }
  },
  /** Callbacks, or calls as objects, for an interface that is there once the vendor's code is; some have no queue at all. */
  callbacks() {
    const queued = [window[name]?.[queue] ?? window[queue] ?? []].flat()
    window[name] = recording()
    for (const entry of queued) {
      if (entry.args) record([entry.name, ...entry.args])
      else (entry.fn ?? entry)()
    }
  },
}

// A second file of the same vendor finds the queue taken over.
const taken = (window.__taken ??= new Set())
if (!taken.has(vendor)) {
  taken.add(vendor)
  shapes[shape]()
}
