import { s as startBundled, f as fromDocument } from './parts/bundled.js';
import { c as categoryIds, i as isLocked, a as isObject, b as checkGuardSettings, r as readConfig } from './parts/config.js';
import { c as checkGuard, h as holdsSite } from './parts/check.js';
import { l as list, s as startGuard, g as guardedService } from './parts/services.js';
import { E as ENTRIES } from './parts/catalogue.js';
import { e as explain } from './parts/problems.js';

function configurationFor(config, thirdParties, stored) {
  const own = list(config.services);
  const known = new Set(own.map((service) => service?.id));
  const met = new Set([...thirdParties, ...stored].map(({ service }) => service));
  const settings = typeof config.guard == "object" ? config.guard : {};
  const rules = list(settings.rules);
  const ruled = new Set(rules.map(({ host }) => host));
  const needs = strictest(config);
  return JSON.parse(JSON.stringify({
    ...config,
    services: [...own.map(inJson), ...ENTRIES.filter(({ id }) => met.has(id) && !known.has(id)).map(({ id }) => ({ id }))],
    guard: {
      ...settings,
      mode: "patch",
      rules: [...rules, ...thirdParties.filter(({ service, host }) => service === "unknown" && !ruled.has(host) && isHost(host)).map(({ host }) => ({ host, needs }))]
    }
  }));
}
function inJson(service) {
  if (!ENTRIES.some(({ id: id2 }) => id2 === service?.id)) return service;
  const { id, options } = service;
  return { id, ...Object.keys(options ?? {}).length && { options } };
}
function strictest(config) {
  const ids = categoryIds(config).filter((id) => !isLocked(config, id));
  return ids.includes("marketing") ? "marketing" : ids.at(-1) ?? categoryIds(config).at(-1);
}
const isHost = (host) => /^[a-z\d-]+(\.[a-z\d-]+)*$/i.test(host);

const EVENTS = ["assent:change", "assent:ready"];
const UNREADABLE = { guard: { mode: "patch", unknown: "deny" } };
function guardPage(consent, config, nonce) {
  const guard = start(consent, isObject(config) ? config : UNREADABLE, nonce);
  const look = () => guard?.look();
  for (const event of EVENTS) document.addEventListener(event, look);
  const unsubscribe = consent.subscribe(look);
  const { destroy } = consent;
  return Object.assign(consent, {
    observed({ print = false } = {}) {
      const { thirdParties = [], stored = [] } = guard?.observed() ?? {};
      const seen = { thirdParties, stored, configuration: configurationFor(config, thirdParties, stored) };
      if (print) printOut(seen);
      return seen;
    },
    destroy() {
      for (const event of EVENTS) document.removeEventListener(event, look);
      unsubscribe();
      guard?.destroy();
      destroy();
    }
  });
}
function start(consent, config, nonce) {
  if ((config.guard ?? false) === false) return;
  const services = servicesOf(config);
  const settings = settingsOf(config);
  return startGuard({
    ...settings,
    services,
    nonce,
    own: [config.cookie?.name ?? "assent"],
    state: { allows: (needs) => consent.allows(needs), isDecided: () => consent.status === "decided" },
    categoryOf: (id) => list(config.services).find((service) => service?.id === id)?.category ?? ENTRIES.find((entry) => entry.id === id)?.category ?? "unknown",
    granted: () => ({
      hosts: [...services.filter(({ needs }) => consent.allows(needs)).flatMap(({ hosts }) => hosts), ...settings.rules.flatMap(({ host, needs }) => host && consent.allows(needs) ? host : [])],
      ids: Object.keys(consent.choices).filter((id) => consent.choices[id] === "granted")
    }),
    emit: (event, detail) => document.dispatchEvent(new CustomEvent("assent:" + event, { detail })),
    report: createReport(config)
  });
}
function createReport({ onError }) {
  const told = /* @__PURE__ */ new Set();
  return (place, problem) => {
    const message = explain(problem);
    if (told.has(message)) return;
    told.add(message);
    try {
      if (typeof onError == "function") onError({ place, message });
      else console.warn(`[assent] ${place}: ${message}`);
    } catch {
    }
  };
}
function settingsOf(config) {
  const { guard } = config;
  const { mode = guard, rules, unknown, firstParty } = Object(guard);
  const modes = ["observe", "patch", "csp"];
  return {
    mode: modes.includes(mode) ? mode : "patch",
    rules: list(rules).filter(isRule).map((rule) => rule.host ? { ...rule, host: rule.host.toLowerCase() } : rule),
    unknown: isSound(config) ? unknown ?? "observe" : "deny",
    firstParty: list(firstParty).filter((host) => typeof host == "string")
  };
}
function isSound(config) {
  try {
    checkGuardSettings(config.guard);
    checkGuard(config);
    return true;
  } catch {
    return false;
  }
}
function isRule(rule) {
  const { host, path, selector, needs } = Object(rule);
  if (typeof needs != "string" || !(host || path || selector)) return false;
  if (![host, path, selector].every((each) => each === void 0 || typeof each == "string")) return false;
  try {
    return !holdsSite(rule);
  } catch {
    return true;
  }
}
function servicesOf(config) {
  const own = list(config.services).filter((service) => typeof service?.id == "string");
  const configured = new Set(own.map(({ id }) => id));
  return [
    ...own.map((service) => guardedService(service, service.id, ENTRIES.find(({ id }) => id === service.id))),
    ...ENTRIES.filter(({ id }) => !configured.has(id)).map(({ category, ...entry }) => ({ ...entry, needs: categoryIds(config).includes(category) ? category : "" }))
  ];
}
function printOut({ thirdParties, stored, configuration }) {
  console.table(thirdParties.map(({ host, service, category, kinds, causes }) => ({ host, service, category, kinds: kinds.join(" "), causes: causes.join(" ") })));
  console.table(stored.map(({ kind, name, service, category, causes }) => ({ kind, name, service, category, causes: causes.join(" ") })));
  console.log(JSON.stringify(configuration, null, 2));
}

function createConsent(config) {
  readConfig(config);
  checkGuard(config);
  return guardPage(startBundled(config), config, pageNonce());
}
function pageNonce() {
  return [...fromDocument("querySelectorAll")("script")].find(({ nonce }) => nonce)?.nonce ?? "";
}

export { createConsent };
