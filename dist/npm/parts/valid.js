import { q as definePolicy } from './config.js';
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

function isValid(core) {
  return core.valid ??= check(core);
}
async function check(core) {
  if (!core.unchecked) return true;
  let checkInput;
  try {
    checkInput = (await core.load("check")).checkInput;
  } catch (error) {
    core.valid = void 0;
    core.report("check", error);
    return false;
  }
  try {
    checkInput(core.unchecked, !!core.tellsAll);
    return true;
  } catch (error) {
    console.error("[assent] " + error.message);
    core.destroy();
    return false;
  }
}

export { isValid as i, policyOf as p };
