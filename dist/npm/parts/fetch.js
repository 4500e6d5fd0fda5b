const isWhole = (service) => "vendor" in service;
async function fetchService({ config, load }, id, half) {
  const given = config.services.find((service) => service.id === id);
  if (isWhole(given)) return given;
  const { default: make } = await load(`services/${id}${half}`);
  return { ...make(given.options), id, options: given.options };
}

export { fetchService as f, isWhole as i };
