import { d as allows, g as googleMode, l as layerName, f as choicesOf, k as isKnown, o as openIds, m as checkChanges, w as writeAnswers, n as formatReceipt } from './config.js';
import { d as differences, c as changeChoices, r as resolveConsent, l as lapsesAt, a as cookieDays } from './resolve.js';
import { r as readCookies, f as fromDocument, u as usesGoogle, a as reportLateGoogle } from './bundled.js';
import Cookies from 'js-cookie';
import { r as realCookies } from './real-cookies.js';
import { t as tellVendor, w as watchDefinitions, k as keepFiles } from './vendor-tags.js';
import { r as ranScripts, c as closeElements, l as liveAddresses } from './gate-close.js';
import { p as policyOf, i as isValid } from './valid.js';
import { f as fetchService } from './fetch.js';
import { t as tiltOf } from './symmetry.js';
import { e as explain } from './problems.js';

function writeCookie(name, value, { path, domain, secure, sameSite, partitioned, days }) {
  const expires = new Date(Date.now() + days * 864e5);
  const attributes = { path, domain, secure, sameSite, partitioned, expires, "max-age": `${Math.round(days * 86400)}` };
  if (/^[\w.!~*'-]+$/.test(name) && typeof document.cookie == "string" && !Object.keys(Object.prototype)[0]) {
    Cookies.withConverter({ read: String, write: String }).set(name, value, attributes);
    return;
  }
  const text = Object.entries({ ...attributes, expires: expires.toUTCString() }).map(([key, given]) => given === true ? `; ${key}` : given ? `; ${key}=${given}` : "").join("");
  Reflect.set(Document.prototype, "cookie", `${name}=${value}${text}`, document);
}
function cookieNames() {
  return realCookies().split("; ").filter(Boolean).map((pair) => pair.split("=")[0]);
}
function cookieDomains(host) {
  const labels = host.split(".");
  return [void 0, ...labels.map((_, i) => labels.slice(i).join("."))];
}
function cookiePaths(pathname) {
  const steps = pathname.split("/").filter(Boolean);
  return ["/", ...steps.flatMap((_, i) => ["/" + steps.slice(0, i + 1).join("/"), "/" + steps.slice(0, i + 1).join("/") + "/"])];
}

function saveText(text, { name, domain, path = "/", days }) {
  const secure = location.protocol === "https:";
  const write = (value, attributes) => writeCookie(name, value, { ...attributes, secure, sameSite: "Lax" });
  try {
    write(text, { domain, path, days });
    if (readCookies(name).length > 1) {
      for (const otherDomain of cookieDomains(location.hostname)) {
        for (const otherPath of cookiePaths(location.pathname)) write("", { domain: otherDomain, path: otherPath, days: -1 });
      }
      write(text, { domain, path, days });
    }
  } catch {
  }
  return readCookies(name).includes(text);
}

const LATER_LOOKS = [1e3, 2e3];
function sweep(what) {
  const looks = [];
  const first = lookOnce(what);
  let looking = first.then(() => underWay.add(looks));
  const look = () => looking = looking.then(() => lookOnce(what));
  const later = new Promise((done) => {
    const last = () => void look().then(() => (underWay.delete(looks), done(looks)));
    LATER_LOOKS.forEach((ms, i) => setTimeout(LATER_LOOKS[i + 1] ? look : last, ms));
    addEventListener("pagehide", last, { once: true });
  });
  return { first, later };
}
const underWay = /* @__PURE__ */ new Set();
async function lookOnce(what) {
  const others = [...underWay];
  const swept = await sweepOnce(what());
  for (const looks of others) looks.push(swept);
  return swept;
}
async function sweepOnce({ denied, kept, own }) {
  const claims = denied.flatMap(({ id, storage = [] }) => storage.filter(isHere).map((item) => ({ service: id, item })));
  const staying = [...kept.flatMap(({ storage = [] }) => storage.filter(isHere)), ...claims.flatMap(({ item }) => isDeletable(item) ? [] : item)];
  const covers = (item, kind, name) => item.kind === kind && matches(item, name);
  const stays = (kind, name) => own.includes(name) || staying.some((item) => covers(item, kind, name));
  const swept = { removed: [], stuck: [], refusals: [] };
  for (const kind of KINDS) {
    if (!claims.some(({ item }) => item.kind === kind)) continue;
    try {
      const { names, remove } = PLACES[kind];
      const all = [...new Set(await names())];
      const found = (wanted) => all.flatMap((name) => {
        const services = claims.filter(({ item }) => covers(item, kind, name) && wanted(item, name)).map(({ service }) => service);
        return [...new Set(services)].map((service) => ({ service, kind, name }));
      });
      const going = found((item, name) => isDeletable(item) && !stays(kind, name));
      await Promise.all(going.map(({ name }) => remove(name)));
      const there = await names();
      for (const thing of going) swept[there.includes(thing.name) ? "stuck" : "removed"].push(thing);
      swept.refusals.push(...found((item) => !!item.refusal));
    } catch {
    }
  }
  return swept;
}
const isHere = ({ party }) => party !== "third";
const isDeletable = ({ clearable, refusal }) => clearable !== false && !refusal;
const PLACES = {
  cookie: { names: cookieNames, remove: removeCookie },
  local: { names: () => Object.keys(localStorage), remove: (name) => localStorage.removeItem(name) },
  session: { names: () => Object.keys(sessionStorage), remove: (name) => sessionStorage.removeItem(name) },
  indexeddb: { names: async () => (await indexedDB.databases?.() ?? []).map(({ name }) => name ?? ""), remove: removeDatabase },
  cache: { names: () => caches.keys(), remove: (name) => caches.delete(name) }
};
const KINDS = Object.keys(PLACES);
const waiting = /* @__PURE__ */ new Set();
function removeDatabase(name) {
  if (waiting.has(name)) return;
  waiting.add(name);
  return new Promise((done) => {
    const request = indexedDB.deleteDatabase(name);
    request.onblocked = done;
    request.onsuccess = request.onerror = () => done(waiting.delete(name));
  });
}
function removeCookie(name) {
  const variants = location.protocol === "https:" ? [{ secure: true }, { secure: true, sameSite: "None", partitioned: true }] : [{}];
  for (const domain of cookieDomains(location.hostname)) {
    for (const path of cookiePaths(location.pathname)) for (const variant of variants) writeCookie(name, "", { ...variant, domain, path, days: -1 });
  }
}
function outOfReach({ id, storage = [] }) {
  const reasonFor = ({ kind, party, clearable }) => party === "third" ? "another domain" : clearable !== false ? void 0 : kind === "cookie" ? "HttpOnly" : "still there";
  return storage.flatMap((item) => {
    const reason = reasonFor(item);
    return reason ? { service: id, kind: item.kind, name: item.name, reason } : [];
  });
}
function matches({ name: pattern }, name) {
  return pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}

function uncovered(ids) {
  if (!ids.length) return [];
  const [page] = performance.getEntriesByType?.("navigation") ?? [];
  const sent = (page?.serverTiming ?? []).filter(({ name }) => name === "assent").map(({ description }) => description);
  const set = [...fromDocument("querySelectorAll")("meta[data-assent-policy]")].map((meta) => meta.getAttribute("data-assent-policy"));
  const policies = [...sent, ...set].map((text) => text.split(" "));
  return ids.filter((id) => policies.some((covered) => !covered.includes(id)));
}

const holdings = /* @__PURE__ */ new WeakMap();
const isHolding = (core) => holdings.has(core);
async function hold(core, ended, kept) {
  if (ended.length || isHolding(core)) {
    try {
      const { holdServices } = await core.load("hold");
      const before = holdings.get(core);
      before?.release((id) => allows(core.standing.choices, id));
      const services = [...new Map([...before?.services ?? [], ...ended].map((service) => [service.id, service])).values()].filter(({ id }) => !allows(core.standing.choices, id));
      renew(core, { services, kept, holdServices });
    } catch (error) {
      core.report("hold", error);
    }
  }
  const { hosts = [] } = holdings.get(core) ?? {};
  return (service) => hostsOf(service).filter((host) => hosts.includes(host));
}
const seal = (core) => holdings.get(core)?.seal();
function letGo(core, choices) {
  const before = holdings.get(core);
  const granted = before?.services.filter(({ id }) => allows(choices, id)) ?? [];
  if (!before || !granted.length) return;
  before.release((id) => allows(choices, id));
  renew(core, { ...before, services: before.services.filter((service) => !granted.includes(service)), kept: [...before.kept, ...granted] });
}
function renew(core, { services, kept, holdServices }) {
  if (services.length) holdings.set(core, { services, kept, holdServices, ...holdServices(core, services, kept) });
  else holdings.delete(core);
}
function hostsOf({ hosts = [], scripts = [] }) {
  return [.../* @__PURE__ */ new Set([...hosts, ...scripts.map(({ src }) => new URL(src, location.href).hostname)])];
}

function stopVendors(core, { running, silenced }, stopping) {
  const all = [...running.values()];
  const called = /* @__PURE__ */ new Map();
  for (const known of stopping) {
    const { service } = known;
    const code = tellVendor(core, service, "stop");
    if (code) called.set(service.id, code);
    known.stopped = true;
  }
  for (const { service: { queue } } of stopping) {
    if (queue && !all.some(({ service, stopped }) => service.queue === queue && !stopped)) silence(queue, silenced, core.report);
  }
  return called;
}
const endOf = ({ service: { unload, scripts }, marked }) => unload ?? (scripts?.length || marked ? "reload" : "remove");
function silence(name, silenced, report) {
  const page = globalThis;
  const site = page[name];
  if (!/function|object/.test(typeof site) || !site || silenced.has(name)) return;
  const deaf = typeof site == "function" ? Object.setPrototypeOf(() => {
  }, site) : deafened(site);
  try {
    page[name] = deaf;
    silenced.set(name, { site, deaf });
  } catch (error) {
    report(name, error);
  }
}
const get = (_, key) => {
  if (key === "then") return (done) => Promise.resolve().then(done);
  if (key === Symbol.iterator) return () => [].values();
  return typeof key == "symbol" ? () => "" : silent;
};
const nothing = new Proxy({}, { get });
const silent = new Proxy(() => nothing, { get });
function deafened(site) {
  return new Proxy(site, {
    get(target, key) {
      const value = Reflect.get(target, key);
      const isFixed = Object.getOwnPropertyDescriptor(target, key)?.configurable === false;
      if (isFixed || !value) return value;
      return typeof value == "function" ? () => nothing : typeof value == "object" ? deafened(value) : value;
    }
  });
}

const PATIENCE = 1e3;
async function endServices(core, denied, services) {
  const ran = ranScriptsOf(core, denied);
  const ofNobody = unnamed(ran.filter(({ ids: ids2 }) => !ids2.some((id) => denied.includes(id) && policyOf(core).services.some((service) => service.id === id))));
  const ids = withDependents(core, denied);
  const ending = await runningOf(core, ids, ran.flatMap(({ ids: ids2 }) => ids2));
  const held = denied.length || isHolding(core) ? await inTime(holdEnded()) : void 0;
  const unstoppable = [...ending.filter((known) => endOf(known) === "reload").map(({ service }) => service), ...ofNobody].map(({ id }) => id);
  const needsReload = unstoppable.length > 0;
  if (needsReload && (core.config.reload ?? "auto") === "auto") seal(core);
  const called = core.vendors && stopVendors(core, core.vendors, ending);
  core.vendors?.withdrawn(ids);
  const calls = new Map(ids.map((id) => [id, [...consentUpdate(core, id), ...[called?.get(id) ?? []].flat()]]));
  return {
    ids,
    ofNobody,
    called: (id) => calls.get(id) ?? [],
    held: (service) => held?.(service) ?? [],
    unstoppable,
    needsReload
  };
  async function holdEnded() {
    const whole = await services();
    const known = new Map(whole.map((service) => [service.id, service]));
    const ended = ending.filter(({ service }) => service.unload !== "remove").map(({ service }) => ({ ...known.get(service.id), scripts: service.scripts }));
    const kept = whole.filter(({ id }) => core.standing.choices[id] === "granted");
    return hold(core, [...ended, ...ofNobody.filter(({ scripts }) => scripts?.length)], [...kept, ...unnamed(grantedScripts(core)), ourselves(core)]);
  }
}
function ranScriptsOf(core, denied) {
  const ran = ranScripts(core.taken, (expression) => core.active && allows(core.standing.choices, expression));
  return [...ran].map(([{ src }, needs]) => ({ src, needs, ids: needs.match(/[^\s|]+/g) ?? [] })).filter(({ ids }) => ids.some((id) => denied.includes(id)));
}
async function runningOf(core, ends, marked) {
  const running = [];
  for (const { id, category } of policyOf(core).services) {
    if (!ends.includes(id)) continue;
    const isMarked = marked.includes(id) || marked.includes(category);
    const known = core.vendors?.running.get(id) ?? (isMarked && await startedByOwner(core, id));
    if (!known || known.stopped) continue;
    known.marked ||= isMarked;
    if (googleMode(core.config) !== "advanced" || !known.service.consentMode) running.push(known);
  }
  return running;
}
function withDependents({ vendors }, denied) {
  const ends = [...denied];
  const others = [...vendors?.running.values() ?? []].flatMap(({ service, stopped }) => stopped ? [] : service);
  for (const id of ends) ends.push(...others.filter((other) => other.requires?.includes(id) && !ends.includes(other.id)).map((other) => other.id));
  return ends;
}
async function startedByOwner(core, id) {
  try {
    core.vendors ??= (await core.load("vendors")).createVendorTags(core, (id2) => core.active && allows(core.standing.choices, id2));
    const known = { service: await fetchService(core, id, ""), held: [] };
    core.vendors.running.set(id, known);
    return known;
  } catch (error) {
    core.report(id, error);
  }
}
function grantedScripts(core) {
  const marked = [...core.taken.keys(), ...fromDocument("querySelectorAll")("script[data-consent]")];
  return marked.flatMap((node) => {
    if (!(node instanceof HTMLScriptElement) || !node.src) return [];
    const needs = core.taken.get(node) ?? node.dataset["consent"];
    return allows(core.standing.choices, needs) ? { src: node.src, needs } : [];
  });
}
const ourselves = ({ config }) => ({ id: "assent", category: "", name: "", vendor: { name: "" }, storage: [{ kind: "cookie", name: config.cookie?.name ?? "assent" }] });
function unnamed(marked) {
  return [...new Set(marked.map(({ needs }) => needs))].map((id) => {
    const scripts = marked.filter(({ src, needs }) => src && needs === id).map(({ src }) => ({ src }));
    return { id, category: "", name: id, vendor: { name: id }, scripts };
  });
}
function inTime(coming) {
  return Promise.race([coming, new Promise((late) => setTimeout(late, PATIENCE))]);
}
function consentUpdate({ config, vendors }, id) {
  if (googleMode(config) === "off" || !vendors?.running.get(id)?.service.consentMode) return [];
  const update = [globalThis[layerName(config) ?? "dataLayer"]].flat().findLast((entry) => entry?.[0] === "consent" && entry[1] === "update");
  const states = Object.entries(update?.[2] ?? {}).map(([signal, state]) => `${signal}: '${state}'`);
  return update ? [`gtag('consent', 'update', { ${states.join(", ")} })`] : [];
}

function reportOf({ at, services, ended, first }) {
  return frozen({
    at,
    services: services.map((service) => ({
      service: service.id,
      called: ended.called(service.id),
      held: ended.held(service),
      removed: thingsOf(service, first.removed),
      cameBack: [],
      left: leftOf(service, first),
      ...service.vendor.optOut && { optOut: service.vendor.optOut },
      needsReload: ended.unstoppable.includes(service.id)
    })),
    complete: false
  });
}
function completeReport(report, { services, first }, later) {
  const last = later.at(-1) ?? first;
  const wasStuck = (thing) => first.stuck.some((other) => isSame(thing, other));
  const goneLate = later.flatMap(({ removed }) => removed.filter(wasStuck));
  const again = later.flatMap(({ removed, stuck }) => [...removed, ...stuck]).filter((thing) => !wasStuck(thing));
  return frozen({
    ...report,
    services: report.services.map((known, i) => {
      const service = services[i];
      return { ...known, removed: [...known.removed, ...thingsOf(service, goneLate)], cameBack: thingsOf(service, again), left: leftOf(service, last) };
    }),
    complete: true
  });
}
function leftOf(service, swept) {
  return [...remaining(swept).filter((left) => left.service === service.id), ...outOfReach(service)];
}
function remaining({ stuck, refusals }) {
  const because = (reason) => ({ service, kind, name }) => ({ service, kind, name, reason });
  return [...stuck.map(because("still there")), ...refusals.map(because("remembers the refusal"))];
}
function thingsOf({ id }, found) {
  const its = found.filter(({ service }) => service === id);
  return its.filter((thing, i) => its.findIndex((other) => isSame(thing, other)) === i).map(({ kind, name }) => ({ kind, name }));
}
const isSame = (one, other) => one.service === other.service && one.kind === other.kind && one.name === other.name;
function frozen(value) {
  for (const inner of Object.values(value)) if (typeof inner == "object") frozen(inner);
  return Object.freeze(value);
}

function become(core, consent) {
  letGo(core, consent.choices);
  core.become(consent);
}
async function settle(core, before, { said, isHidden, answer = "new" } = {}) {
  const { config } = core;
  const change = differences(before.choices, core.standing.choices);
  const once = core.embeds?.endOnce(change.denied) ?? [];
  const ended = await endServices(core, [...change.denied, ...once], () => wholeServices(core));
  const isLate = answer === "new" && uncovered(loadingIds(core).filter((id) => change.granted.includes(id))).length > 0;
  const needsReload = ended.needsReload || isLate;
  if (isLate && (config.reload ?? "auto") === "auto") openNothing(core);
  closeElements(core.taken, (needs, node) => core.active && (allows(core.standing.choices, needs) || !!core.embeds?.once.has(node)));
  if (!isHidden && (core.drawn || !needsReload)) hide(core, said);
  if (change.granted.length && !isHidden) await afterPaint();
  if (change.granted.length || change.denied.length) core.vendors?.update();
  const opened = core.open();
  core.embeds?.look();
  const { first, later } = await sweepDenied(core);
  const swept = await first;
  const undeleted = [...remaining(swept), ...(await withdrawnServices(core, change.denied)).flatMap(outOfReach)];
  const withdrawal = change.denied.length ? await reportWithdrawal(core, ended, once, swept, later) : void 0;
  if (said || change.granted.length || change.denied.length) tell(core, { ...change, undeleted, needsReload, ...withdrawal && { withdrawal } });
  if (needsReload) await reload(core);
  await opened;
}
function hide(core, said) {
  const gone = (error) => {
    core.drawn?.root.remove();
    core.report("interface", error);
  };
  if (core.drawn) void core.drawn.close(said).catch(gone);
  else if (said) void core.load("interface").then(({ screenOf }) => screenOf(core).close(said)).catch(gone);
}
async function sweepDenied(core) {
  const services = await wholeServices(core);
  const isDenied = ({ id }) => core.standing.choices[id] === "denied";
  const isForgotten = ({ id }) => !core.vendors?.running.has(id);
  const denied = () => services.filter(isDenied).map((service) => isForgotten(service) ? withoutPageMemory(service) : service);
  return sweep(() => ({ denied: denied(), kept: services.filter((service) => !isDenied(service)), own: [core.config.cookie?.name ?? "assent"] }));
}
const withoutPageMemory = ({ storage = [], ...service }) => ({ ...service, storage: storage.map((item) => item.refusal === "page" ? { ...item, refusal: false } : item) });
function afterPaint() {
  return new Promise((done) => {
    const late = setTimeout(done, 200);
    requestAnimationFrame(() => (clearTimeout(late), setTimeout(done)));
  });
}
function openNothing(core) {
  core.active = false;
  setTimeout(() => {
    core.active = true;
    void core.open();
  }, 5e3);
}
async function reportWithdrawal(core, ended, once, first, later) {
  const services = await withdrawnServices(core, ended.ids.filter((id) => !once.includes(id)));
  const evidence = { at: core.standing.receipt?.decidedAt ?? Date.now(), services: [...services, ...ended.ofNobody], ended, first };
  const soFar = core.api.lastWithdrawal = reportOf(evidence);
  void later.then((later2) => {
    const complete = completeReport(soFar, evidence, later2);
    if (core.api.lastWithdrawal === soFar) core.api.lastWithdrawal = complete;
    core.emit("withdrawn", complete);
  });
  return soFar;
}
async function withdrawnServices(core, denied) {
  return denied.length ? (await wholeServices(core)).filter(({ id }) => denied.includes(id)) : [];
}
function wholeServices(core) {
  return Promise.all(
    policyOf(core).services.map(async (service) => {
      try {
        return await fetchService(core, service.id, ".about");
      } catch (error) {
        core.report(service.id, error);
        return service;
      }
    })
  );
}
function loadingIds(core) {
  const { guard } = core.config;
  const rules = typeof guard == "object" ? guard.rules ?? [] : [];
  return [...policyOf(core).services.map(({ id }) => id), ...rules.flatMap(({ needs }) => needs.match(/[^\s|!]+/g) ?? [])];
}
function tell({ standing: { status, choices, receipt }, listeners, report, emit }, change) {
  const state = () => ({ status, choices, receipt });
  for (const listener of listeners) {
    try {
      listener(state(), change);
    } catch (error) {
      report("subscribe", error);
    }
  }
  emit("change", { ...state(), ...change });
}
async function reload(core) {
  const { reload: reload2 } = core.config;
  if (reload2 === "never") return;
  if (reload2 === "ask" && !await core.load("interface").then(({ screenOf }) => screenOf(core).mayReload())) return;
  void fromDocument("cookie");
  location.reload();
}

const tilted = /* @__PURE__ */ new WeakSet();
async function review(core) {
  if (!await isValid(core)) return;
  if (core.standing.status === "pending") {
    become(core, { status: "pending", choices: choicesOf(policyOf(core), () => "denied") });
    void core.open();
    core.embeds?.look();
  }
  for (const element of fromDocument("querySelectorAll")("[data-consent]")) reviewElement(core, element);
  watchDefinitions(core);
  if (usesGoogle(core.config)) reportLateGoogle(core);
  await core.drawn?.prepare();
  const look = () => sourceOf(core);
  look();
  if (fromDocument("readyState") !== "complete") addEventListener("load", look, { once: true });
}
function sourceOf(core) {
  const tilt = core.drawn && !tilted.has(core) && tiltOf();
  if (tilt) {
    tilted.add(core);
    core.report(tilt, "tilted");
  }
  return tilted.has(core) ? "tilted" : "ui";
}
function reviewElement({ standing, nonce, report }, element) {
  const needs = element.getAttribute("data-consent");
  if (!isKnown(standing.choices, needs)) report(`data-consent="${needs}"`, "unknown");
  if (element.localName === "template") report(element.outerHTML, "template");
  if (liveAddresses(element).length) report(element.outerHTML, "live");
  if (!(element instanceof HTMLScriptElement)) return;
  if (element.type !== "text/plain" && !element.dataset["type"]) report(element.outerHTML, "ran");
  else if (nonce && element.nonce !== nonce) report(element.outerHTML, "nonce");
}

const told = /* @__PURE__ */ new WeakMap();
function tellProblem({ config, emit }, about, problem) {
  const place = about.slice(0, 120);
  const message = explain(problem);
  const known = told.get(config) ?? told.set(config, /* @__PURE__ */ new Set()).get(config);
  if (known.has(place + message)) return;
  known.add(place + message);
  emit("error", { place, message });
  try {
    if (config.onError) config.onError({ place, message });
    else console[problem === "template" ? "error" : "warn"](`[assent] ${place}: ${message}`);
  } catch {
  }
}

const drawing = /* @__PURE__ */ new WeakMap();
function act(core, name, ...args) {
  return createActs(core)[name](...args);
}
function createActs(core) {
  keepFiles(core, { acts: { default: act } });
  const { config, report } = core;
  const policy = policyOf(core);
  const open = openIds(policy);
  const isChild = config.audience === "child";
  const all = (choice) => choicesOf(policy, () => choice);
  const keep = (receipt) => saveText(formatReceipt(receipt), { name: "assent", ...config.cookie, days: cookieDays(policy) });
  return {
    acceptAll,
    rejectAll,
    save,
    withdraw,
    whenGranted,
    declaration,
    press,
    start,
    follow,
    review: () => review(core),
    report: async (about, problem) => tellProblem(core, about, problem),
    openNotice: async () => core.show("notice"),
    openPreferences: async () => core.show("preferences")
  };
  function acceptAll(source = "api") {
    return decide(all("granted"), "accept", source);
  }
  function rejectAll(source = "api") {
    return decide(all("denied"), "reject", source);
  }
  async function save(changes) {
    checkChanges(Object.keys(core.standing.choices), changes);
    await decide(changeChoices(policy, core.standing.choices, changes), "save", "api");
  }
  async function withdraw(ids = open, source = "api") {
    const changes = Object.fromEntries([ids].flat().map((id) => [id, "denied"]));
    checkChanges(Object.keys(core.standing.choices), changes);
    await decide(changeChoices(policy, core.standing.choices, changes), "withdraw", source);
  }
  function whenGranted(expression) {
    return new Promise((granted) => {
      const look = () => void (core.active && allows(core.standing.choices, expression) && granted());
      core.listeners.add(look);
      look();
    });
  }
  async function declaration() {
    return (await core.load("declaration")).declare(core);
  }
  async function press(action, control) {
    const screen = core.drawn;
    if (action === "accept" || action === "reject") {
      const { asked = open, choices } = core.standing;
      const answer = action === "accept" ? "granted" : "denied";
      const partial = screen?.layer === "notice" && asked.length < open.length;
      const next = partial ? changeChoices(policy, choices, Object.fromEntries(asked.map((id) => [id, answer]))) : all(answer);
      await decide(next, action, sourceOf(core));
    } else if (action === "save") {
      await decide(changeChoices(policy, all("denied"), screen?.draft() ?? {}), "save", sourceOf(core));
    } else if (action === "withdraw" || action === "opt-out") {
      await withdraw(void 0, "ui");
    } else if (action === "preferences" || action === "customize") {
      await core.show("preferences");
    } else if (action === "close") {
      screen?.back();
    } else if (action === "once") {
      if (!isChild && await isValid(core)) await core.embeds?.openOnce(control);
    } else if (action === "always") {
      const granted = core.embeds?.idsOf(control) ?? [];
      if (granted.length) await decide(changeChoices(policy, core.standing.choices, Object.fromEntries(granted.map((id) => [id, "granted"]))), "save", "ui");
    }
  }
  async function start(receipt) {
    if (!await isValid(core)) return;
    if (core.standing.receipt) return sweepAgain(receipt);
    const before = core.standing;
    reread(receipt);
    await settle(core, before, { answer: "sent" });
  }
  async function follow(before, receipt) {
    if (!await isValid(core)) return;
    if (receipt) reread(receipt);
    await settle(core, before);
    if (core.standing.status !== "decided") await core.show("notice");
  }
  function reread(receipt) {
    const { signals } = core;
    const consent = resolveConsent(policy, receipt, Date.now());
    const overruled = signals.length > 0 && !receipt.signals.length;
    if (isChild) return become(core, { status: "pending", choices: all("denied") });
    const refused = overruled && open.some((id) => consent.choices[id] === "granted");
    if (consent.status !== "decided" && !refused) return become(core, consent);
    const renewed = refused ? record(all("denied"), { decidedAt: Date.now(), method: "reject", source: "signal", signals }) : record(consent.choices, overruled ? { ...receipt, signals } : receipt);
    keep(renewed);
    become(core, { status: "decided", choices: renewed.choices, receipt: renewed });
  }
  async function sweepAgain(receipt) {
    const { first } = await sweepDenied(core);
    if (!(await first).stuck.length) keep({ ...receipt, unswept: false });
  }
  function record(choices, how) {
    const { decidedAt, method, source, signals } = how;
    return {
      version: 1,
      fingerprint: core.fingerprint,
      revision: policy.revision,
      decidedAt,
      until: lapsesAt(policy, decidedAt, withoutLocked(choices)),
      method,
      source,
      regime: "opt-in",
      signals,
      unswept: policy.services.some(({ id }) => choices[id] === "denied"),
      answers: writeAnswers(policy, choices),
      choices
    };
  }
  function withoutLocked(choices) {
    return Object.fromEntries(open.map((id) => [id, choices[id]]));
  }
  async function decide(wanted, method, source) {
    const { standing } = core;
    const isSurelyNo = standing.receipt?.fingerprint === core.fingerprint && !differences(standing.choices, wanted).granted.length;
    if (isChild || !core.active || !(isSurelyNo || await isValid(core))) return;
    const before = core.standing;
    const choices = source === "tilted" ? both(wanted, before.choices) : wanted;
    const { granted, denied } = differences(before.choices, choices);
    if (isAnswered(choices)) return core.drawn?.close();
    const receipt = record(choices, { decidedAt: Date.now(), method, source, signals: core.signals });
    const kept = keep(receipt);
    if (!kept) report("cookie", "unsaved");
    const held = kept ? receipt : record(both(choices, before.choices), receipt);
    const said = !kept ? "unsaved" : choices === wanted ? method : "reject";
    const isQuick = granted.length > 0 && !denied.length;
    if (isQuick) {
      hide(core, said);
      core.unkept = true;
      drawing.set(core, held.choices);
      await afterPaint();
      if (drawing.get(core) !== held.choices) return;
    }
    drawing.delete(core);
    core.unkept = !kept;
    become(core, { status: "decided", choices: held.choices, receipt: held });
    await settle(core, before, { said, isHidden: isQuick });
  }
  function isAnswered(choices) {
    const { status, choices: current } = core.standing;
    const latest = drawing.get(core) ?? (status === "decided" ? current : void 0);
    if (!latest || core.embeds?.once.size) return false;
    const { granted, denied } = differences(latest, choices);
    return !granted.length && !denied.length;
  }
}
function both(one, other) {
  return Object.fromEntries(Object.keys(one).map((id) => [id, one[id] === "granted" && other[id] === "granted" ? "granted" : "denied"]));
}

export { act as default };
