/** What a body is, whatever realm it comes from. */
const kindOf = (body: unknown): string => Object.prototype.toString.call(body).slice(8, -1)

/** About how many bytes a body takes. */
export function sizeOf(body: unknown): number {
  if (typeof body == 'string') return body.length
  const kind = kindOf(body)
  if (kind === 'URLSearchParams') return String(body).length
  if (kind === 'FormData') return [...(body as FormData)].reduce((sum, [name, value]) => sum + name.length + sizeOf(value), 0)
  const { size, byteLength } = (body ?? {}) as { size?: number; byteLength?: number }
  return size ?? byteLength ?? 500
}

/** The same body, out of reach of what the page does next with what it gave: it goes out as it was when it was sent. */
export function copyOf<Body>(body: Body): Body
export function copyOf(body: any): unknown {
  const kind = kindOf(body)
  if (kind === 'URLSearchParams') return new URLSearchParams(body)
  if (kind === 'ArrayBuffer') return body.slice(0)
  if (ArrayBuffer.isView(body)) return new Uint8Array(body.buffer, body.byteOffset, body.byteLength).slice()
  if (kind !== 'FormData') return body
  const copy = new FormData()
  for (const [name, value] of body as FormData) copy.append(name, value as string)
  return copy
}
