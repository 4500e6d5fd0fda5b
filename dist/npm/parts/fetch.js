import { r as runSettingsOf } from './define.js';

const isWhole = (service) => "vendor" in service;
function optionsOf({ options = {} }) {
  const { id } = options;
  return typeof id == "string" && /^\s*\{/.test(id) ? JSON.parse(id) : options;
}
async function fetchService({ config, load }, id, half) {
  const given = config.services.find((service) => service.id === id);
  if (isWhole(given)) return given;
  const { default: make } = await load(`services/${id}${half}`);
  const options = optionsOf(given);
  return { ...make(options), ...runSettingsOf(options), id, options };
}

export { fetchService as f, isWhole as i, optionsOf as o };
