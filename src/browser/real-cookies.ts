/** Under which the guard's getter of `document.cookie` keeps the browser's own: they are in different files. */
export const REAL_COOKIES = Symbol.for('assent.cookies')

/** The cookies that the device keeps, past a guard that answers some from its shadow. Throws where cookies are out of reach. */
export function realCookies(): string {
  let read = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')?.get as { [REAL_COOKIES]?(): string; call(document: Document): string } | undefined
  while (read?.[REAL_COOKIES]) read = read[REAL_COOKIES] as typeof read
  return read!.call(document)
}
