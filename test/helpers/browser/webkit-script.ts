import { wait } from './request-log.ts'
import type { Session } from './webdriver.ts'

const limit = 20_000

/** Runs an expression in the page. Its value travels as JSON, so that nothing is nothing and not null. */
export async function run(session: Session, expression: string): Promise<any> {
  const script = `return Promise.resolve(${expression}).then((value) => JSON.stringify({ value }))`
  return JSON.parse(await session.command('POST', '/execute/sync', { script, args: [] })).value
}

/** A function is called; statements become an expression without a value. */
export function asExpression(script: string | Function, argument: unknown): string {
  if (typeof script === 'function') return `(${script})(${asJson(argument)})`
  const expression = script.replace(/;\s*$/, '')
  try {
    new Function(`return (${expression}\n)`)
    return `(${expression}\n)`
  } catch {
    return `(() => { ${script}\n})()` // what is no expression
  }
}

export const asJson = (value: unknown) => JSON.stringify(value) ?? 'undefined'

/** Asks until the answer is truthy. While a page goes and the next one comes, nobody answers: that is asked again, too. */
export async function eventually(ask: () => Promise<any>, what: string): Promise<any> {
  let refusal: unknown
  for (const end = Date.now() + limit; Date.now() < end; await wait(30)) {
    try {
      const answer = await ask()
      if (answer) return answer
    } catch (error) {
      refusal = error
    }
  }
  throw new Error(`Waited ${limit / 1000} s for ${what}`, { cause: refusal })
}

/** The offer as the whole, of which what is missing throws by its name. */
export function offering<Whole extends object>(name: string, offer: object): Whole {
  return new Proxy(offer, {
    get(_, key) {
      if (Reflect.has(offer, key) || key === 'then' || typeof key === 'symbol') return Reflect.get(offer, key)
      throw new Error(`WebKit's driver offers no ${name}.${key}`)
    },
  }) as Whole
}

/** Moves the mouse there, and presses what is there if that is asked for. */
export function point(session: Session, { x, y }: { x: number; y: number }, press: 'press' | 'move' = 'press'): Promise<void> {
  const button = [{ type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }]
  const actions = [{ type: 'pointerMove', x, y }, ...(press === 'press' ? button : [])]
  return session.command('POST', '/actions', { actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }] })
}
