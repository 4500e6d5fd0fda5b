import type { Service } from '../core/types.ts'

/** What knows where the two halves of a catalogue service are; npm has them together. */
interface Halves {
  half?(service: Service, half: '' | '.about'): Promise<Service>
}

/** A reference of the script tag has no vendor yet; every whole service has one. */
const isReference = (service: Service) => !service.vendor

/** The service with all that is told about it. */
export async function wholeService({ half }: Halves, service: Service): Promise<Service> {
  return half && isReference(service) ? { ...service, ...(await half(service, '.about')) } : service
}

/** The service with what it takes to run. */
export async function runnableService({ half }: Halves, service: Service): Promise<Service> {
  return half && isReference(service) ? { ...service, ...(await half(service, '')) } : service
}
