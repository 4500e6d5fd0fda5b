import { d as definePolicy } from './receipt.js';
import { C as CATEGORIES, a as CONSENT_MODE } from './table.js';

const isWhole = (service) => "vendor" in service;
function knownService(service) {
  if (isWhole(service)) return service;
  const { id, options } = service;
  return { id, options, revision: 1, category: options?.["category"] ?? CATEGORIES[id], consentMode: CONSENT_MODE.includes(id) };
}
function policyOf(page) {
  return page.policy ??= definePolicy(page.config, (page.config.services ?? []).map(knownService));
}
async function fetchService({ config, load }, id, which) {
  const given = config.services.find((service) => service.id === id);
  if (isWhole(given)) return given;
  const { default: half } = await load(`services/${id}${which}`);
  return { ...knownService(given), ...half(given.options) };
}

export { fetchService as f, policyOf as p };
