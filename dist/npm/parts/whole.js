const isReference = (service) => !service.vendor;
async function wholeService({ half }, service) {
  return half && isReference(service) ? { ...service, ...await half(service, ".about") } : service;
}
async function runnableService({ half }, service) {
  return half && isReference(service) ? { ...service, ...await half(service, "") } : service;
}

export { runnableService as r, wholeService as w };
