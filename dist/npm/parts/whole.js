import { m as definePolicy } from './config.js';
import { C as CATEGORIES } from './table.js';
import { i as isWhole, o as optionsOf } from './fetch.js';

function policyOf(page) {
  try {
    return page.policy ??= definePolicy(page.config, (page.config.services ?? []).map(knownService));
  } catch {
    return page.policy = definePolicy({ categories: {} }, []);
  }
}
function knownService(service) {
  if (isWhole(service)) return service;
  const { id } = service;
  const options = optionsOf(service);
  return { id, options, revision: 1, category: options["category"] ?? CATEGORIES[id] };
}

export { policyOf as p };
