import { d as definePolicy } from './receipt.js';
import { C as CATEGORIES } from './table.js';
import { i as isWhole } from './fetch.js';

function isValid(core) {
  return core.valid ??= check(core);
}
async function check(core) {
  if (!core.unchecked) return true;
  const { checkInput } = await core.load("check");
  try {
    checkInput(core.unchecked);
    return true;
  } catch (error) {
    console.error("[assent] " + error.message);
    core.destroy();
    return false;
  }
}

function policyOf(page) {
  return page.policy ??= definePolicy(page.config, (page.config.services ?? []).map(knownService));
}
function knownService(service) {
  if (isWhole(service)) return service;
  const { id, options } = service;
  return { id, options, revision: 1, category: options?.["category"] ?? CATEGORIES[id] };
}

export { isValid as i, policyOf as p };
