/** Puts functions in the place of the browser's own, such that nobody sees a difference, and takes them out again. */
export interface Wraps {
  /** Replaces a method. `make` gets the browser's and gives ours, written as a method so that `new` refuses it, too. */
  method(owner: object | undefined, name: string, make: (native: Function) => (this: any, ...args: any[]) => unknown): void
  /** Replaces getter or setter of a property. */
  accessor(owner: object | undefined, name: string, make: (native: PropertyDescriptor) => { get?(this: any): unknown; set?(this: any, value: any): void }): void
  /** Replaces a constructor: `instanceof`, statics and subclasses go on working. */
  construction(realm: object, name: string, construct: Construct): void
  /** Puts back what is still ours; where others wrapped us since, we only step aside. */
  restore(): void
}

/** @param prototype what the new object inherits from: that of a subclass, where one is made */
export type Construct = (make: (...args: any[]) => object, args: any[], prototype: object) => object

/** What stands behind each of our functions, in every realm: `toString` shows that. */
const natives = new WeakMap<Function, Function>()

export function createWraps(isActive: () => boolean): Wraps {
  const undo: (() => void)[] = []
  return { method, accessor, construction, restore: () => undo.splice(0).reverse().forEach((each) => each()) }

  function method(owner: object | undefined, name: string, make: (native: Function) => (this: any, ...args: any[]) => unknown): void {
    const native = owner && Object.getOwnPropertyDescriptor(owner, name)
    if (typeof native?.value != 'function' || !native.configurable) return
    replace(owner!, name, native, { ...native, value: dress(make(native.value), native.value) })
  }

  function accessor(owner: object | undefined, name: string, make: (native: PropertyDescriptor) => { get?(this: any): unknown; set?(this: any, value: any): void }): void {
    const native = owner && Object.getOwnPropertyDescriptor(owner, name)
    if (!native?.get || !native.configurable) return
    // Accessors keep the names that an object literal gives them: `get src`.
    const { get, set } = Object.getOwnPropertyDescriptor(Object.defineProperty({}, name, { ...native, ...make(native) }), name)!
    replace(owner!, name, native, {
      ...native,
      get: get === native.get ? get : dress(get!, native.get),
      set: set === native.set ? set : dress(set!, native.set!),
    })
  }

  function construction(realm: object, name: string, construct: Construct): void {
    const native = Object.getOwnPropertyDescriptor(realm, name)
    if (typeof native?.value != 'function' || !native.configurable) return
    const ours: Function = new Proxy(native.value, {
      construct: (target, args, newTarget) => {
        const make = (...given: any[]): object => Reflect.construct(target, given, newTarget === ours ? target : newTarget) as object
        return isActive() ? construct(make, args, newTarget.prototype) : make(...args)
      },
    })
    natives.set(ours, native.value)
    replace(realm, name, native, { ...native, value: ours })
    // `instance.constructor` leads to ours as well, or a page could get around it by accident. (That of `Audio` is another one.)
    const { prototype } = native.value
    const back = prototype && Object.getOwnPropertyDescriptor(prototype, 'constructor')
    if (back?.configurable && back.value === native.value) replace(prototype, 'constructor', back, { ...back, value: ours })
  }

  function replace(owner: object, name: string, native: PropertyDescriptor, ours: PropertyDescriptor): void {
    Object.defineProperty(owner, name, ours)
    undo.push(() => {
      const now = Object.getOwnPropertyDescriptor(owner, name)
      // A page that froze it keeps ours, which steps aside.
      if (now?.configurable && now.value === ours.value && now.get === ours.get && now.set === ours.set) Object.defineProperty(owner, name, native)
    })
  }
}

/** Gives one of our functions the looks of the browser's. */
function dress<F extends Function>(ours: F, native: Function): F {
  for (const key of ['name', 'length'] as const) Object.defineProperty(ours, key, { value: native[key], configurable: true })
  natives.set(ours, native)
  return ours
}

/** Makes `toString` of our functions read as the browser's. */
export function hideSources(wraps: Wraps, realm: typeof globalThis): void {
  wraps.method(realm.Function.prototype, 'toString', (native) => ({
    toString() {
      return Reflect.apply(native, natives.get(this as Function) ?? this, [])
    },
  }).toString)
}
