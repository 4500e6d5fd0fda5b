import { d as definePolicy, o as openIds, e as checkChanges, i as isKnown, w as writeAnswers, c as choicesOf, f as formatReceipt } from './receipt.js';
import { c as changeChoices, r as resolveConsent, l as lapsesAt, d as differences, a as cookieDays } from './resolve.js';
import { f as fromDocument, r as readCookies } from './index.js';
import Cookies from 'js-cookie';
import { tellVendor } from './vendor-tags.js';
import { i as isWhole, f as fetchService } from './fetch.js';
import { C as CATEGORIES } from './table.js';

function writeCookie(name, value, { path, domain, secure, sameSite, partitioned, days }) {
  const expires = new Date(Date.now() + days * 864e5);
  const attributes = { path, domain, secure, sameSite, partitioned, expires, "max-age": `${Math.round(days * 86400)}` };
  if (/^[\w.!~*'-]+$/.test(name) && typeof document.cookie == "string") {
    Cookies.withConverter({ read: String, write: String }).set(name, value, attributes);
    return;
  }
  const text = Object.entries({ ...attributes, expires: expires.toUTCString() }).map(([key, given]) => given === true ? `; ${key}` : given ? `; ${key}=${given}` : "").join("");
  Reflect.set(Document.prototype, "cookie", `${name}=${value}${text}`, document);
}
function cookieNames() {
  return fromDocument("cookie").split("; ").filter(Boolean).map((pair) => pair.split("=")[0]);
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

const SECOND_LOOK = 1e3;
async function sweep(what) {
  const again = () => void sweepOnce(what());
  setTimeout(again, SECOND_LOOK);
  addEventListener("pagehide", again, { once: true });
  return sweepOnce(what());
}
async function sweepOnce({ denied, kept, own }) {
  const reachable = (item) => item.clearable !== false && item.party !== "third";
  const protectedItems = [
    ...kept.flatMap(({ storage = [] }) => storage.filter(reachable)),
    ...denied.flatMap(({ storage = [] }) => storage.filter(({ clearable, party }) => clearable === false && party !== "third"))
  ];
  const items = denied.flatMap(({ id, storage = [] }) => storage.map((item) => ({ service: id, item })));
  const mine = (item, name) => reachable(item) && matches(item, name) && !own.includes(name) && !protectedItems.some((other) => other.kind === item.kind && matches(other, name));
  const left = [];
  for (const [kind, place] of Object.entries(PLACES)) {
    const wanted = items.filter(({ item }) => item.kind === kind);
    if (!wanted.length) continue;
    try {
      const found = (await place.names()).flatMap((name) => {
        const owner = wanted.find(({ item }) => mine(item, name));
        return owner ? [{ service: owner.service, name }] : [];
      });
      for (const { name } of found) place.remove(name);
      const there = await place.names();
      for (const { service, name } of found) if (there.includes(name)) left.push({ service, kind, name, reason: "still there" });
    } catch {
    }
  }
  return left;
}
const PLACES = {
  cookie: { names: cookieNames, remove: removeCookie },
  local: { names: () => Object.keys(localStorage), remove: (name) => localStorage.removeItem(name) },
  session: { names: () => Object.keys(sessionStorage), remove: (name) => sessionStorage.removeItem(name) },
  indexeddb: {
    names: async () => (await indexedDB.databases?.() ?? []).map(({ name }) => name ?? ""),
    remove: (name) => void indexedDB.deleteDatabase(name)
  },
  cache: { names: () => caches.keys(), remove: (name) => void caches.delete(name) }
};
function removeCookie(name) {
  const variants = location.protocol === "https:" ? [{ secure: true }, { secure: true, sameSite: "None", partitioned: true }] : [{}];
  for (const domain of cookieDomains(location.hostname)) {
    for (const path of cookiePaths(location.pathname)) for (const variant of variants) writeCookie(name, "", { ...variant, domain, path, days: -1 });
  }
}
function outOfReach(services) {
  return services.flatMap(
    ({ id, storage = [] }) => storage.filter(({ clearable, party }) => clearable === false || party === "third").map(({ kind, name }) => ({ service: id, kind, name, reason: "out of reach" }))
  );
}
function matches({ name: pattern }, name) {
  return pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}

function stopVendors({ running, silenced }, ids, report) {
  const all = [...running.values()];
  const stopping = all.filter(({ service, stopped }) => ids.includes(service.id) && !stopped);
  for (const known of stopping) {
    tellVendor(known.service, "stop", report);
    known.stopped = true;
  }
  for (const { service: { queue } } of stopping) {
    if (queue && !all.some(({ service, stopped }) => service.queue === queue && !stopped)) silence(queue, silenced, report);
  }
  return stopping.some(({ service: { unload, scripts } }) => (unload ?? (scripts?.length ? "reload" : "remove")) === "reload");
}
function silence(name, silenced, report) {
  const page = globalThis;
  const site = page[name];
  if (typeof site != "function" || silenced.has(name)) return;
  const deaf = Object.setPrototypeOf(() => {
  }, site);
  try {
    page[name] = deaf;
    silenced.set(name, { site, deaf });
  } catch (error) {
    report(name, error);
  }
}

const WORDS = {
  "hung": "took more than 5 s to load; the others went on",
  "failed": "could not be loaded; the others went on",
  "document.write": "was ignored: from an inline script it would have replaced the whole page",
  "template": "a template is no gate, Firefox fetches what is inside: mark the elements themselves",
  "ran": 'expected type="text/plain": without it the browser has run the script already',
  "nonce": "does not carry the nonce of the SDK's own script, so it does not run",
  "unknown": "expected ids of the configuration; what names another one stays shut",
  "twice": "is in the page already, outside the gate: it runs before the choice, and was not loaded again",
  "unsaved": "the browser did not keep the answer: it holds for this page and opens nothing"
};
function explain(problem) {
  const text = problem instanceof Error ? problem.message : String(problem);
  return Object.hasOwn(WORDS, text) ? WORDS[text] : text;
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
    checkInput(core.unchecked);
    return true;
  } catch (error) {
    console.error("[assent] " + error.message);
    core.destroy();
    return false;
  }
}

function policyOf(page) {
  try {
    return page.policy ??= definePolicy(page.config, (page.config.services ?? []).map(knownService));
  } catch {
    return page.policy = definePolicy({ categories: {} }, []);
  }
}
function knownService(service) {
  if (isWhole(service)) return service;
  const { id, options } = service;
  return { id, options, revision: 1, category: options?.["category"] ?? CATEGORIES[id] };
}

const told = /* @__PURE__ */ new WeakMap();
function createActs(core) {
  const { config, report } = core;
  const policy = policyOf(core);
  const open = openIds(policy);
  const isChild = config.audience === "child";
  const all = (choice) => choicesOf(policy, () => choice);
  const keep = (receipt) => saveText(formatReceipt(receipt), { name: "assent", ...config.cookie, days: cookieDays(policy) });
  return { acceptAll, rejectAll, save, withdraw, press, start, follow, review, report: tellProblem };
  function acceptAll(source = "api") {
    return decide(all("granted"), "accept", source);
  }
  function rejectAll(source = "api") {
    return decide(all("denied"), "reject", source);
  }
  async function save(changes) {
    checkChanges(Object.keys(core.consent.choices), changes);
    await decide(changeChoices(policy, core.consent.choices, changes), "save", "api");
  }
  async function withdraw(ids = open, source = "api") {
    const changes = Object.fromEntries([ids].flat().map((id) => [id, "denied"]));
    checkChanges(Object.keys(core.consent.choices), changes);
    await decide(changeChoices(policy, core.consent.choices, changes), "withdraw", source);
  }
  async function press(action) {
    const screen = core.drawn;
    if (action === "accept" || action === "reject") {
      const { asked = open, choices } = core.consent;
      const answer = action === "accept" ? "granted" : "denied";
      const partial = screen?.layer === "notice" && asked.length < open.length;
      const next = partial ? changeChoices(policy, choices, Object.fromEntries(asked.map((id) => [id, answer]))) : all(answer);
      await decide(next, action, "ui");
    } else if (action === "save") {
      await decide(changeChoices(policy, all("denied"), screen?.draft() ?? {}), "save", "ui");
    } else if (action === "withdraw" || action === "opt-out") {
      await withdraw(void 0, "ui");
    } else if (action === "preferences" || action === "customize") {
      await core.show("preferences");
    } else if (action === "close") {
      screen?.back();
    }
  }
  async function start(receipt) {
    if (!await isValid(core)) return;
    if (core.consent.receipt) return sweepAgain(receipt);
    const before = core.consent;
    reread(receipt);
    await settle(before);
  }
  async function follow(before, receipt) {
    if (!await isValid(core)) return;
    if (receipt) reread(receipt);
    await settle(before);
    if (core.consent.status !== "decided") await core.show("notice");
  }
  async function review() {
    if (!await isValid(core)) return;
    if (core.consent.status === "pending") {
      core.become({ status: "pending", choices: all("denied") });
      void core.open();
    }
    for (const element of fromDocument("querySelectorAll")("[data-consent]")) {
      const needs = element.getAttribute("data-consent");
      if (!isKnown(core.consent.choices, needs)) report(`data-consent="${needs}"`, "unknown");
      if (element.localName === "template") report(element.outerHTML, "template");
      if (!(element instanceof HTMLScriptElement)) continue;
      if (element.type !== "text/plain" && !element.dataset["type"]) report(element.outerHTML, "ran");
      else if (core.nonce && element.nonce !== core.nonce) report(element.outerHTML, "nonce");
    }
    await core.drawn?.prepare();
  }
  function reread(receipt) {
    const { signals } = core;
    const consent = resolveConsent(policy, receipt, Date.now());
    const overruled = signals.length > 0 && !receipt.signals.length;
    if (isChild) return core.become({ status: "pending", choices: all("denied") });
    const refused = overruled && open.some((id) => consent.choices[id] === "granted");
    if (consent.status !== "decided" && !refused) return core.become(consent);
    const renewed = refused ? record(all("denied"), { decidedAt: Date.now(), method: "reject", source: "signal", signals }) : record(consent.choices, overruled ? { ...receipt, signals } : receipt);
    keep(renewed);
    core.become({ status: "decided", choices: renewed.choices, receipt: renewed });
  }
  async function sweepAgain(receipt) {
    const left = await sweepDenied();
    if (!left.length) keep({ ...receipt, unswept: false });
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
  async function decide(choices, method, source) {
    if (isChild || !core.active || !await isValid(core)) return;
    const before = core.consent;
    const { granted, denied } = differences(before.choices, choices);
    if (before.status === "decided" && !granted.length && !denied.length) return core.drawn?.close();
    const receipt = record(choices, { decidedAt: Date.now(), method, source, signals: core.signals });
    const kept = keep(receipt);
    if (!kept) report("cookie", "unsaved");
    core.unsaved = !kept;
    const held = kept ? receipt : record(both(choices, before.choices), receipt);
    core.become({ status: "decided", choices: held.choices, receipt: held });
    await settle(before, kept ? method : "unsaved");
  }
  async function settle(before, said) {
    const change = differences(before.choices, core.consent.choices);
    const { vendors } = core;
    const stopping = change.denied.filter((id) => config.signals?.google !== "advanced" || !vendors?.running.get(id)?.service.consentMode);
    const needsReload = !!vendors && stopVendors(vendors, stopping, report);
    if (core.drawn) void core.drawn.close(said).catch(gone);
    else if (said && !needsReload) void core.load("interface").then(({ screenOf }) => screenOf(core).close(said)).catch(gone);
    if (change.granted.length) await afterPaint();
    const opened = core.open();
    const undeleted = [...await sweepDenied(), ...await beyondReach(change.denied)];
    if (said || change.granted.length || change.denied.length) tell({ ...change, undeleted, needsReload });
    if (needsReload) await reload();
    await opened;
  }
  function gone(error) {
    core.drawn?.root.remove();
    report("interface", error);
  }
  async function sweepDenied() {
    const services = await wholeServices();
    const isDenied = ({ id }) => core.consent.choices[id] === "denied";
    if (!services.some(isDenied)) return [];
    return sweep(() => ({ denied: services.filter(isDenied), kept: services.filter((service) => !isDenied(service)), own: [config.cookie?.name ?? "assent"] }));
  }
  async function beyondReach(ids) {
    return ids.length ? outOfReach((await wholeServices()).filter(({ id }) => ids.includes(id))) : [];
  }
  function wholeServices() {
    return Promise.all(
      policy.services.map(async (service) => {
        try {
          return await fetchService(core, service.id, ".about");
        } catch (error) {
          report(service.id, error);
          return service;
        }
      })
    );
  }
  function state() {
    const { status, choices, receipt } = core.consent;
    return { status, choices, receipt };
  }
  function tell(change) {
    for (const listener of core.listeners) {
      try {
        listener(state(), change);
      } catch (error) {
        report("subscribe", error);
      }
    }
    core.emit("change", { ...state(), ...change });
  }
  async function tellProblem(about, problem) {
    const place = about.slice(0, 120);
    const message = explain(problem);
    const known = told.get(config) ?? told.set(config, /* @__PURE__ */ new Set()).get(config);
    if (known.has(place + message)) return;
    known.add(place + message);
    core.emit("error", { place, message });
    try {
      if (config.onError) config.onError({ place, message });
      else console[problem === "template" ? "error" : "warn"](`[assent] ${place}: ${message}`);
    } catch {
    }
  }
  async function reload() {
    if (config.reload === "never") return;
    if (config.reload === "ask" && !await core.load("interface").then(({ screenOf }) => screenOf(core).mayReload())) return;
    void fromDocument("cookie");
    location.reload();
  }
}
function both(one, other) {
  return Object.fromEntries(Object.keys(one).map((id) => [id, one[id] === "granted" && other[id] === "granted" ? "granted" : "denied"]));
}
function afterPaint() {
  return new Promise((done) => {
    const late = setTimeout(done, 200);
    requestAnimationFrame(() => (clearTimeout(late), setTimeout(done)));
  });
}

export { createActs };
