import { r as readConfig, C as ConfigError } from './receipt.js';
import { f as fromDocument } from './index.js';
import { F as FORMATS, C as CATEGORIES } from './table.js';

function checkInput(input) {
  const { config, attributes } = input;
  const late = fromDocument("querySelector")("script[data-assent-config]")?.textContent;
  if (typeof config == "string") throw new Error(`data-assent-config: expected JSON, got "${config.trim().slice(0, 40)}"`);
  if (late && attributes.length && !wasRead(late, config)) throw new Error("data-assent-config: expected before a script tag that has settings in its attributes, got it behind");
  try {
    readConfig(
      config,
      ({ id, options }) => Object.hasOwn(CATEGORIES, id) ? { id, name: id, vendor: { name: id }, category: options?.["category"] ?? CATEGORIES[id], format: FORMATS[id], options } : void 0
    );
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    throw new Error(`${attributeFor(error.place, config, attributes) ?? error.place}: ${error.detail}`);
  }
}
function attributeFor(place, { services = [] }, attributes) {
  const index = /^services\[(\d+)\]/.exec(place)?.[1];
  const name = index ? services[+index]?.id : place.replace(".", "-").replace(/[A-Z]/g, "-$&").toLowerCase();
  return attributes.map((attribute) => attribute.replace(/[A-Z]/g, "-$&").toLowerCase()).includes(name ?? "") ? "data-" + name : void 0;
}
function wasRead(block, config) {
  try {
    const [said, read] = [JSON.parse(block), config];
    const ids = read.services?.map(({ id }) => id) ?? [];
    return Object.keys(said).every((key) => key in read) && (said.services ?? []).every(({ id }) => ids.includes(id));
  } catch {
    return false;
  }
}

export { checkInput };
