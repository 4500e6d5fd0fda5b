import { r as readConfig, C as ConfigError } from './config.js';
import { f as fromDocument } from './bundled.js';
import { c as checkGuard } from './check.js';
import { o as optionsOf } from './fetch.js';
import { C as CATEGORIES, F as FORMATS } from './table.js';

function checkInput(input, tellsAll) {
  const { config, written: attributes } = input;
  const { assent = {} } = globalThis;
  const late = fromDocument("querySelector")("script[data-assent-config]")?.textContent;
  if (typeof config == "string") throw new Error(`data-assent-config: expected JSON, got "${config.trim().slice(0, 40)}"`);
  if (late && attributes.length && !wasRead(late, config)) throw new Error("data-assent-config: expected before a script tag that has settings in its attributes, got it behind");
  try {
    readConfig(config, knownService);
    checkGuard(config);
    const more = !tellsAll && moreSignals(config);
    if (more) throw new ConfigError(`signals.${more}`, "the script assent.signals.js in the place of this one", more);
    if (config.guard && !("observed" in assent)) throw new ConfigError("guard", "the script assent.guard.js in the place of this one", config.guard);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    throw new Error(`${attributeFor(error.place, config, attributes) ?? error.place}: ${error.detail}`);
  }
}
function knownService({ id, options: given }) {
  if (!Object.hasOwn(CATEGORIES, id)) return;
  let options = given;
  try {
    options = given && optionsOf({ options: given });
  } catch {
    throw new Error(`data-${id}: expected JSON, got "${String(given["id"]).slice(0, 40)}"`);
  }
  return { id, name: id, vendor: { name: id }, category: options?.["category"] ?? CATEGORIES[id], format: FORMATS[id], options };
}
function moreSignals({ signals = {} }) {
  const { browser: _, google, ...tags } = signals;
  const more = typeof google == "object" && ["dataLayer", "wait_for_update", "url_passthrough", "ads_data_redaction", "regions"].find((name) => name in google);
  return more ? `google.${more}` : Object.keys(tags)[0];
}
function attributeFor(place, { services = [] }, attributes) {
  const [, index, option = ""] = /^services\[(\d+)\](?:\.options)?(?:\.id)?(.*)/.exec(place) ?? [];
  const name = index ? services[+index]?.id : place.replace(".", "-").replace(/[A-Z]/g, "-$&").toLowerCase();
  return attributes.map((attribute) => attribute.replace(/[A-Z]/g, "-$&").toLowerCase()).includes(name ?? "") ? `data-${name}${option}` : void 0;
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
