import type { Realm, Watch } from './realm.ts'

/** What stands behind `blob:` addresses, as long as the page keeps them. */
export type Blobs = ReadonlyMap<string, Blob>

/** Keeps in mind which blob an address was made for: worker and frame code comes that way, and is to be looked at first. */
export function guardBlobs({ URL, Blob }: Realm, { wraps }: Pick<Watch, 'wraps'>, blobs: Map<string, Blob>): void {
  wraps.method(URL, 'createObjectURL', (own) => ({
    createObjectURL(this: unknown, object: unknown) {
      const address = own.call(this, object)
      if (object instanceof Blob && !/^(image\/(?!svg)|video|audio|font)/.test(object.type)) blobs.set(address, object)
      return address
    },
  }).createObjectURL)
  wraps.method(URL, 'revokeObjectURL', (own) => ({
    revokeObjectURL(this: unknown, address: string) {
      blobs.delete(address)
      return own.call(this, address)
    },
  }).revokeObjectURL)
}
