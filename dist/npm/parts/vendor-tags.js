import { f as fromDocument } from './bundled.js';
import { H as HELD } from './held.js';
import { f as fetchService, i as isWhole, r as requiredBy } from './fetch.js';
import { W as WITHOUT_ID } from './table.js';
import { g as googleMode } from './config.js';

const kept = /* @__PURE__ */ new WeakMap();
function keepFiles(core, here = {}) {
  const files = kept.get(core) ?? /* @__PURE__ */ new Map();
  for (const [name, file] of Object.entries(here)) files.set(name, Promise.resolve(file));
  if (kept.has(core)) return;
  kept.set(core, files);
  const { load } = core;
  core.load = ((name) => {
    const file = files.get(name) ?? load(name);
    files.set(name, file);
    file.catch(() => files.delete(name));
    return file;
  });
}

function watchDefinitions(core) {
  if (fromDocument("readyState") === "loading") return addEventListener("DOMContentLoaded", () => watchDefinitions(core), { once: true });
  const names = new Set([...fromDocument("querySelectorAll")(":not(:defined)")].map(({ localName }) => localName));
  for (const name of names) customElements.whenDefined(name).then(() => core.active && core.open(), () => {
  });
}

function createHooks({ config, report }) {
  const granted = /* @__PURE__ */ new Set();
  return {
    granted(service) {
      if (granted.has(service.id)) return;
      granted.add(service.id);
      call(service, "onGrant");
    },
    withdrawn(ids) {
      for (const service of config.services ?? []) {
        if (!ids.includes(service.id)) continue;
        granted.delete(service.id);
        call(service, "onWithdraw");
      }
    }
  };
  function call(service, name) {
    const hook = service[name] ?? service.options?.[name];
    void (async () => hook?.())().catch((error) => report(`${service.id}.${name}`, error));
  }
}

const mustWait = ({ requires, priority, where }) => !!requires?.length || priority === "low" || !!where;
const byPriority = (one, other) => Number(other.priority === "high") - Number(one.priority === "high");
async function itsTurn({ requires = [], priority, where }, ran, isActive) {
  await Promise.all(requires.map(ran));
  if (where) await import('./element-for.js').then(({ elementFor }) => elementFor(where, isActive));
  if (priority === "low") await quietPage();
}
function quietPage() {
  const idle = () => new Promise((done) => typeof requestIdleCallback == "function" ? requestIdleCallback(done, { timeout: 5e3 }) : setTimeout(done, 1e3));
  if (fromDocument("readyState") === "complete") return idle();
  return new Promise((loaded) => addEventListener("load", loaded, { once: true })).then(idle);
}

const CONTROLS = "[data-assent-action],[data-assent]";
const BUTTONS = CONTROLS + ',button,[role=button],[href^="#"]';
const AT_ONE_PRESS = /^(withdraw|reject|opt-out)$/;
function prepareWithdrawal(core) {
  const end = new AbortController();
  const fetchAll = () => {
    end.abort();
    if (!core.active) return;
    const files = [core.load("acts"), core.load("hold"), ...core.config.services.flatMap(({ id }) => [fetchService(core, id, ".about"), core.standing.choices[id] === "granted" && fetchService(core, id, "")])];
    Promise.allSettled(files);
  };
  const look = ({ type, target }) => {
    if (!core.active || target.closest?.(/down/.test(type) ? BUTTONS : CONTROLS)) fetchAll();
  };
  for (const sign of ["pointerover", "pointerdown", "focusin", "keydown"]) addEventListener(sign, look, { capture: true, passive: true, signal: end.signal });
  addEventListener("visibilitychange", () => setTimeout(() => fromDocument("hidden") && fetchAll(), 1e3), { signal: end.signal });
  void quietPage().then(() => [...fromDocument("querySelectorAll")(CONTROLS)].some(({ dataset }) => AT_ONE_PRESS.test(dataset["assentAction"])) && fetchAll());
}

const pageOfVendors = globalThis;
const ours = /* @__PURE__ */ new WeakSet();
function startVendors(core, may) {
  core.vendors ??= createVendorTags(core, may);
  return core.vendors.start();
}
function isOwnSnippet(service) {
  return service.options?.["id"] === void 0 && (isWhole(service) ? !!service.format : !WITHOUT_ID.includes(service.id));
}
function startOnce(core, may, ids) {
  core.vendors ??= createVendorTags(core, may);
  for (const id of ids) core.vendors.once.add(id);
  return core.vendors.start();
}
function createVendorTags(core, may) {
  const { config, inTurn, report } = core;
  const isAdvanced = googleMode(config) === "advanced";
  const once = /* @__PURE__ */ new Set();
  const wanted = (id) => may(id) || core.active && once.has(id);
  const isMet = (id) => wanted(id) && requiredBy(config, id).every(isMet);
  const mayRun = ({ id, consentMode }) => (wanted(id) || core.active && isAdvanced && !!consentMode) && requiredBy(config, id).every(isMet);
  const running = /* @__PURE__ */ new Map();
  const ran = /* @__PURE__ */ new Map();
  const waiting = /* @__PURE__ */ new Set();
  const shared = /* @__PURE__ */ new Set();
  const silenced = /* @__PURE__ */ new Map();
  const hooks = createHooks(core);
  let routes;
  keepFiles(core);
  watchDefinitions(core);
  prepareWithdrawal(core);
  return { running, silenced, once, start, update, withdrawn: (ids) => hooks.withdrawn(ids) };
  async function start() {
    const wants = config.services.filter(({ id }) => (wanted(id) || isAdvanced) && !waiting.has(id));
    for (const service of wants) if (isOwnSnippet(service) && may(service.id)) hooks.granted(service);
    const starting = wants.filter((service) => running.get(service.id)?.stopped ?? !isOwnSnippet(service));
    const loading = starting.map(({ id }) => fetchService(core, id, "").then(prepare).catch((error) => report(id, error)));
    const batch = [];
    const first = [];
    const later = [];
    for (const each of loading) {
      const service = await each;
      if (service) (mustWait(service) ? later : first).push(service);
    }
    const loads = first.sort(byPriority).map((service) => {
      const scripts = mayRun(service) ? startOne(service) : [];
      batch.push(...scripts);
      return Promise.all(scripts.map(isLoaded));
    });
    const done = inTurn(batch);
    first.forEach((service, i) => settle(service, Promise.race([loads[i], done])));
    for (const service of later) settle(service, startLater(service));
    return Promise.all([done, ...later.filter(({ where, priority }) => !where && priority !== "low").map(({ id }) => ran.get(id))]);
  }
  async function startLater(service) {
    waiting.add(service.id);
    await Promise.resolve();
    await itsTurn(service, (id) => ran.get(id), () => core.active);
    waiting.delete(service.id);
    return mayRun(service) && inTurn(startOne(service));
  }
  function settle(service, done) {
    ran.set(service.id, done);
    const told = done.then(() => {
      const known = running.get(service.id);
      if (!known || known.stopped) return;
      hooks.granted(service);
      const { href } = location;
      if (service.pageViews && service.view) routes ??= import('./routes.js').then(({ watchRoutes }) => watchRoutes(view, href));
    });
    told.catch((error) => report(service.id, error));
  }
  function update() {
    for (const { service, stopped } of running.values()) if (!stopped) attempt(core, service, () => service.update?.(pageOfVendors, core.standing.choices));
  }
  function view() {
    if (!core.active) return void routes?.then((end) => end());
    for (const { service, stopped } of running.values()) if (!stopped && service.pageViews) attempt(core, service, () => service.view?.(pageOfVendors));
  }
  async function prepare(service) {
    if (service.draw && wanted(service.id)) await core.load("embeds").then(({ showWidgets }) => showWidgets(core));
    return service;
  }
  function giveBack(queue = "") {
    const known = silenced.get(queue);
    const page = globalThis;
    if (known && page[queue] === known.deaf) page[queue] = known.site;
    silenced.delete(queue);
  }
  function startOne(service) {
    const known = running.get(service.id);
    if (known) {
      if (!known.stopped) return [];
      known.stopped = false;
      giveBack(service.queue);
      tellVendor(core, service, "resume");
      return known.held.splice(0);
    }
    const held = [];
    running.set(service.id, { service, held });
    const scripts = (service.scripts ?? []).filter(({ once: once2 }) => !once2 || !shared.has(once2));
    const there = [...fromDocument("scripts")].find((live) => live.type !== "text/plain" && scripts.some(({ src }) => live.src === new URL(src, location.href).href));
    if (there) {
      if (!ours.has(there) && !(HELD in there)) report(service.id, "twice");
      return [];
    }
    tellVendor(core, service, "start");
    return scripts.map((script) => {
      if (script.once) shared.add(script.once);
      const { timeout: patience } = service;
      const element = scriptElement(script, core);
      ours.add(element);
      element.addEventListener("load", () => attempt(core, service, () => service.loaded?.(pageOfVendors, running.get(service.id)?.stopped ? "denied" : "granted")));
      const queued = {
        element,
        patience,
        allowed: () => mayRun(service) || !held.push(queued),
        insert: () => fromDocument("head").appendChild(element)
      };
      return queued;
    });
  }
}
function tellVendor(core, service, act) {
  return attempt(core, service, () => service.tell?.(act, pageOfVendors, core.standing.choices));
}
function attempt({ report }, { id }, run) {
  try {
    return run();
  } catch (error) {
    report(id, error);
  }
}
const isLoaded = ({ element }) => new Promise((done) => {
  element.addEventListener("load", done);
  element.addEventListener("error", done);
});
function scriptElement({ src, id, type, async, crossOrigin, integrity, data }, { nonce, asTrusted }) {
  const script = fromDocument("createElement")("script");
  script.nonce = nonce;
  if (async) script.async = true;
  if (id) script.id = id;
  if (type) script.type = type;
  if (crossOrigin) script.crossOrigin = crossOrigin;
  if (integrity) script.integrity = integrity;
  Object.assign(script.dataset, data);
  script.src = asTrusted().createScriptURL(src);
  return script;
}

var vendorTags = /*#__PURE__*/Object.freeze({
  __proto__: null,
  createVendorTags: createVendorTags,
  default: startVendors,
  startOnce: startOnce,
  tellVendor: tellVendor
});

export { keepFiles as k, tellVendor as t, vendorTags as v, watchDefinitions as w };
