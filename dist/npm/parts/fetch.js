import { l as layerName } from './config.js';
import { r as runSettingsOf } from './define.js';

const isWhole = (service) => "vendor" in service;
function optionsOf({ options = {} }) {
  const { id } = options;
  return typeof id == "string" && /^\s*\{/.test(id) ? JSON.parse(id) : options;
}
const requiredBy = ({ services = [] }, id) => services.flatMap((service) => service.id === id && (isWhole(service) ? service : optionsOf(service)).requires || []);
async function fetchService({ config, load }, id, half) {
  const given = config.services.find((service2) => service2.id === id);
  const service = isWhole(given) ? given : await wholeOf(given);
  const layer = !half && service.consentMode && layerName(config);
  return layer ? (await load("layer")).inLayer(service, layer) : service;
  async function wholeOf(given2) {
    const { default: make } = await load(`services/${id}${half}`);
    const options = optionsOf(given2);
    return { ...make(options), ...runSettingsOf(options), id, options };
  }
}

export { fetchService as f, isWhole as i, optionsOf as o, requiredBy as r };
