import { createConsent as createConsent$1 } from './index.js';
import { c as categoryIds, G as GOOGLE_CATEGORIES } from './parts/config.js';
export { C as ConfigError } from './parts/config.js';
import { E as ENTRIES } from './parts/catalogue.js';
import { u as usesGoogle, f as fromDocument } from './parts/bundled.js';
import { t as tiltOf } from './parts/symmetry.js';
export { d as defineService } from './parts/define.js';

const DAY = 864e5;
const TOLERANCE = 1.5;
const THIRTEEN_MONTHS = 396;
const LONG_LIST = 20;
function lintDeclaration({ categories }, days, catalogue, { services = [] } = {}) {
  const loads = (id) => services.flatMap((service) => service.id === id && "scripts" in service ? (service.scripts ?? []).flatMap(({ src }) => hostOf(src) ?? []) : []);
  const all = categories.flatMap((category) => category.services.map((service) => ({ category, service })));
  return [
    ...all.flatMap(({ category, service }) => [
      ...category.locked ? lintNecessary(service, [...service.hosts, ...loads(service.id)], category.id, catalogue) : [],
      ...lintWords(service, loads(service.id)),
      ...service.storage.flatMap((item) => lintItem(service, item, catalogue)),
      ...service.id === "assent" ? [] : lintLifetimes(service, category.locked ? THIRTEEN_MONTHS : days)
    ]),
    ...lintTwice(all.flatMap(({ category, service }) => service.storage.map((item) => ({ ...item, category: category.id, service: service.id })))),
    ...categories.filter(({ services: services2 }) => services2.length > LONG_LIST).map(({ id, services: services2 }) => `${id}: ${services2.length} services are more than anybody reads; drop some, or split the category (R-211)`)
  ];
}
function lintNecessary({ id, storage }, hosts, category, catalogue) {
  if (catalogue.some((known) => known.id === id && known.category === "necessary")) return [];
  const trackers = catalogue.filter((known) => known.category !== "necessary");
  const found = (what, isIt) => trackers.filter(isIt).slice(0, 1).map((known) => `${id}: it is filed under ${category}, which nobody is asked about, and ${what}${known.id === id ? "" : ` ${known.id},`} a service of ${known.category} (R-202)`);
  return [
    ...found("it is", (known) => known.id === id),
    ...found("its hosts are those of", (known) => known.hosts.some((host) => hosts.some((own) => overlap(host, own)))),
    ...found("it stores what is known of", (known) => known.storage?.some((item) => storage.some(({ kind, name, party }) => party === "first" && kind === item.kind && (covers(item.name, name) || covers(name, item.name)))))
  ].slice(0, 1);
}
const hostOf = (src) => /^(?:https?:)?\/\/([^/:?#]+)/i.exec(src)?.[1]?.toLowerCase();
const covers = (pattern, name) => pattern === name || pattern.endsWith("*") && name.startsWith(pattern.slice(0, -1));
const overlap = (one, other) => one === other || one.startsWith("*.") && other.endsWith(one.slice(1)) || other.startsWith("*.") && one.endsWith(other.slice(1));
function lintWords({ id, purpose, vendor, storage, hosts }, loads) {
  const missing = [!purpose && "purpose", !vendor.policy && "vendor.policy"].filter(Boolean);
  return missing.length && id !== "assent" && storage.length + hosts.length + loads.length > 0 ? [`${id}: without ${missing.join(" and ")} visitors are not told what they have to be (R-208)`] : [];
}
function lintItem({ id }, { kind, name, lifetime, unverified }, catalogue) {
  if (lifetime !== void 0 || kind === "session" || (kind !== "cookie" || unverified) && catalogue.some((known) => known.id === id)) return [];
  return [`${id}: the stored item ${kind} "${name}" has no lifetime (R-208)`];
}
function lintLifetimes({ id, storage }, days) {
  const long = storage.filter(({ lifetime, party }) => party === "first" && (daysOf(lifetime) ?? 0) > days);
  return long.length ? [`${id}: ${long.map(({ name, lifetime }) => `"${name}" stays ${typeof lifetime == "number" ? `${lifetime} days` : lifetime}`).join(", ")}, and consent holds for ${days} (R-611): shorten it in the vendor's settings`] : [];
}
const UNITS = { day: 1, week: 7, month: 30, year: 365 };
function daysOf(lifetime) {
  if (typeof lifetime != "string") return lifetime;
  const [, count, unit] = /(\d+(?:\.\d+)?) ?(day|week|month|year)s?\s*$/i.exec(lifetime) ?? [];
  return unit ? +count * UNITS[unit.toLowerCase()] : void 0;
}
function lintTwice(items) {
  return items.flatMap((item, i) => {
    const other = items.slice(0, i).find(({ kind, name, category }) => kind === item.kind && name === item.name && category !== item.category);
    return other && item.party === "first" && other.party === "first" ? [`${item.service}: ${item.kind} "${item.name}" is declared under ${item.category}, and by ${other.service} under ${other.category} (R-210)`] : [];
  });
}
function lintGoogle(config) {
  const ids = categoryIds(config);
  const mapping = typeof config.signals?.google == "object" ? { ...config.signals.google } : {};
  return Object.entries(GOOGLE_CATEGORIES).filter(([signal, category]) => mapping[signal] === void 0 && !ids.includes(category)).map(([signal, category]) => `signals.google.${signal}: it stays denied, because there is no category ${category}; name the one that answers for it`);
}
function lintCookies({ categories }, found, now) {
  const declared = categories.flatMap(({ services }) => services.flatMap(({ id, storage }) => storage.filter(({ kind }) => kind === "cookie").map((item) => ({ ...item, id }))));
  return found.flatMap(({ name, expires }) => {
    const item = declared.find((one) => one.name === name) ?? declared.find((one) => covers(one.name, name));
    if (!item) return [`the cookie "${name}" is declared by no service (R-210)`];
    const { id, lifetime } = item;
    if (expires === void 0 || lifetime === void 0) return [];
    if (expires === null) return typeof lifetime == "number" ? [`${id}: the cookie "${name}" goes with the session, and is declared to stay ${lifetime} days (R-209)`] : [];
    const days = (expires - now) / DAY;
    const isLonger = lifetime === "session" || typeof lifetime == "number" && days > lifetime * TOLERANCE;
    return isLonger ? [`${id}: the cookie "${name}" stays ${Math.round(days * 10) / 10} days, and is declared ${lifetime === "session" ? "to go with the session" : `to stay ${lifetime}`} (R-209)`] : [];
  });
}
function lintStorage({ categories }, found) {
  const declared = categories.flatMap(({ services }) => services.flatMap(({ storage }) => storage));
  return found.filter(({ kind, name }) => !declared.some((item) => item.kind === kind && covers(item.name, name))).map(({ kind, name }) => `the stored item ${kind} "${name}" is declared by no service (R-210)`);
}

const WRITTEN = 3e3;
function watchLint(consent, config) {
  const said = /* @__PURE__ */ new Set();
  const say = (finding) => {
    if (said.has(finding)) return;
    said.add(finding);
    console.warn(`[assent] lint: ${finding}`);
  };
  const look = async () => {
    const declaration = await consent.declaration();
    if (usesGoogle(config)) lintGoogle(config).forEach(say);
    lintDeclaration(declaration, config.cookie?.days ?? 180, ENTRIES, config).forEach(say);
    lintCookies(declaration, await cookies(), Date.now()).forEach(say);
    lintStorage(declaration, [...stored("local", () => localStorage), ...stored("session", () => sessionStorage)]).forEach(say);
  };
  const lookSafely = () => void look().catch(() => {
  });
  lookSafely();
  consent.subscribe(() => setTimeout(lookSafely, WRITTEN));
}
async function cookies() {
  const { cookieStore } = globalThis;
  return await cookieStore?.getAll() ?? document.cookie.split("; ").filter(Boolean).map((pair) => ({ name: pair.split("=", 1)[0] }));
}
function stored(kind, open) {
  try {
    return Object.keys(open()).map((name) => ({ kind, name }));
  } catch {
    return [];
  }
}

function watchDevelopment() {
  fromDocument("addEventListener")("assent:open", () => {
    requestAnimationFrame(() => setTimeout(() => {
      const tilt = tiltOf();
      if (tilt) throw new Error(`[assent] accept and reject must look alike (R-104): ${tilt}`);
    }, 300));
  });
}

function createConsent(config) {
  watchDevelopment();
  const consent = createConsent$1(config);
  watchLint(consent, config);
  return consent;
}

export { createConsent };
