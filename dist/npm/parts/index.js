import { a as resolveConsent, n as newestReceipt, p as parseReceipt, b as allows, i as hasGrant, j as idsIn, r as readConfig } from './receipt.js';
import { reopenLabel } from '../locales/en.js';
import './define.js';

function fromDocument(key) {
  const value = Reflect.get(Document.prototype, key, document);
  return typeof value == "function" ? value.bind(document) : value;
}

let policy;
function trusted(kind, text) {
  if (policy === void 0) {
    policy = null;
    const same = (value) => value;
    try {
      policy = globalThis.trustedTypes?.createPolicy("assent", {
        createScript: same,
        createScriptURL: same
      }) ?? null;
    } catch {
    }
  }
  return policy ? policy[kind](text) : text;
}

const LIVE = ["src", "srcset", "href"];
function createGate({ queue, nonce, allows, report, onBlocked }) {
  const taken = /* @__PURE__ */ new WeakSet();
  const loaded = /* @__PURE__ */ new WeakSet();
  const named = /* @__PURE__ */ new WeakSet();
  const observer = new MutationObserver(() => apply());
  observer.observe(document, { childList: true, subtree: true });
  return { apply, stop: () => observer.disconnect() };
  function apply() {
    const batch = [];
    for (const element of fromDocument("querySelectorAll")("[data-consent]")) {
      try {
        const needs = element.getAttribute("data-consent");
        const script = element instanceof HTMLScriptElement;
        const refused = script ? element.type !== "text/plain" && !taken.has(element) ? "ran" : nonce && element.nonce !== nonce && "nonce" : element instanceof HTMLTemplateElement && "template";
        if (refused) once(element, () => report(element.outerHTML.slice(0, 80), refused));
        else if (!allows(needs)) loaded.delete(element) ? unload(element) : once(element, () => onBlocked({ kind: element.localName, url: addressOf(element), needs }));
        else if (!script) loaded.has(element) || load(element);
        else if (!taken.has(element)) batch.push(take(element, needs));
      } catch (error) {
        once(element, () => report("data-consent", error));
      }
    }
    return queue(batch);
  }
  function once(element, say) {
    if (!named.has(element)) say();
    named.add(element);
  }
  function take(inert, needs) {
    taken.add(inert);
    const live = revive(inert);
    return {
      element: live ?? inert,
      allowed: () => allows(needs) || !taken.delete(inert),
      insert: () => live ? inert.replaceWith(live) : reinsert(inert)
    };
  }
  function load(element) {
    loaded.add(element);
    const names = LIVE.filter((name) => element.hasAttribute("data-" + name));
    for (const name of names) element.setAttribute(name, element.getAttribute("data-" + name));
    if (!names[0]) once(element, () => report(element.outerHTML.slice(0, 80), "empty"));
  }
}
function revive(inert) {
  const live = fromDocument("createElement")("script");
  try {
    for (const { name, value } of inert.attributes) if (!/^(type|src|nonce|data-type|data-consent)$/.test(name)) live.setAttribute(name, value);
    live.type = inert.dataset.type ?? "";
    live.nonce = inert.nonce;
    if (inert.src) live.src = trusted("createScriptURL", inert.src);
    else live.text = trusted("createScript", inert.text);
    return live;
  } catch {
    return;
  }
}
function reinsert(inert) {
  const { parentNode, nextSibling } = inert;
  inert.remove();
  inert.type = inert.dataset.type ?? "";
  parentNode.insertBefore(inert, nextSibling);
}
function unload(element) {
  const empty = element instanceof HTMLIFrameElement ? element.cloneNode(true) : element;
  for (const name of LIVE) if (empty.hasAttribute("data-" + name)) empty.removeAttribute(name);
  if (empty !== element) element.replaceWith(empty);
}
const addressOf = (element) => element.getAttribute("src") ?? element.getAttribute("data-src") ?? element.getAttribute("data-href") ?? "";

const PATIENCE = 5e3;
function createScriptQueue(report) {
  let tail = Promise.resolve();
  return (batch) => {
    if (batch.length > 1) batch.forEach(preload);
    return Promise.all(
      batch.map((script) => {
        if (script.element.hasAttribute("async")) return run(script);
        return tail = tail.then(() => run(script)).then(yieldToPage);
      })
    );
  };
  async function run({ element, allowed, insert }) {
    if (!allowed()) return;
    if (!element.src) return withoutDocumentWrite(insert);
    const problem = await new Promise((done) => {
      element.addEventListener("load", () => done(0));
      element.addEventListener("error", () => done("failed"));
      setTimeout(done, PATIENCE, "hung");
      insert();
    }).catch(String);
    if (problem) report(element.src, problem);
  }
  function withoutDocumentWrite(insert) {
    const page = document;
    page.write = page.writeln = () => report("script", "document.write");
    try {
      insert();
    } catch (error) {
      report("script", error);
    }
    delete page.write;
    delete page.writeln;
  }
}
const yieldToPage = () => globalThis.scheduler?.yield?.() ?? new Promise((done) => setTimeout(done));
function preload({ element: script }) {
  if (!script.src) return;
  const link = fromDocument("createElement")("link");
  for (const name of ["crossorigin", "integrity", "referrerpolicy", "fetchpriority"]) if (script.hasAttribute(name)) link.setAttribute(name, script.getAttribute(name));
  link.rel = script.type === "module" ? "modulepreload" : "preload";
  link.as = "script";
  link.nonce = script.nonce;
  link.href = script.src;
  link.onload = link.onerror = () => link.remove();
  fromDocument("head").append(link);
}

const SEEN = ["click", "pointerdown", "pointerup", "mousedown", "mouseup"];
function listenForClicks(onAction) {
  const listen = (event) => {
    const target = event.target;
    if (!(target instanceof Element)) return;
    const control = target.closest("[data-assent-action]");
    if (!control && !target.closest("[data-assent]")) return;
    event.stopImmediatePropagation();
    if (!control || event.type !== "click") return;
    event.preventDefault();
    onAction(control.getAttribute("data-assent-action"));
  };
  for (const type of SEEN) addEventListener(type, listen, true);
  return () => SEEN.forEach((type) => removeEventListener(type, listen, true));
}

function readCookies(name) {
  try {
    return fromDocument("cookie").split("; ").flatMap((pair) => pair.startsWith(name + "=") ? pair.slice(name.length + 1) : []);
  } catch {
    return [];
  }
}
function watchCookies(changed) {
  const store = globalThis.cookieStore;
  const each = (act) => {
    store?.[act]("change", changed);
    for (const type of ["pageshow", "visibilitychange"]) globalThis[act](type, changed);
  };
  each("addEventListener");
  return () => each("removeEventListener");
}

function browserSignals() {
  const signals = [];
  try {
    if (navigator.globalPrivacyControl) signals.push("gpc");
    if (navigator.doNotTrack === "1") signals.push("dnt");
  } catch {
    signals.push("gpc");
  }
  return signals;
}

var css = "@layer assent-overrides;@layer assent{assent-reopen,assent-reopen button{all:revert!important;font:500 14px/1.4 var(--assent-font,system-ui, sans-serif)!important}assent-reopen{z-index:2147483646!important;position:fixed!important;inset:auto auto 12px 12px!important}assent-reopen button{border:1px solid var(--assent-border,GrayText)!important;background:var(--assent-background,Canvas)!important;color:var(--assent-text,CanvasText)!important;cursor:pointer!important;border-radius:99px!important;padding:7px 14px!important}@media print{assent-reopen{display:none}}}";

function showReopen(label = reopenLabel) {
  const host = fromDocument("createElement")("assent-reopen");
  const button = fromDocument("createElement")("button");
  host.dataset.assent = "reopen";
  button.type = "button";
  button.dataset.assentAction = "preferences";
  button.textContent = label;
  host.append(button);
  fromDocument("documentElement").append(host);
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    fromDocument("adoptedStyleSheets").push(sheet);
    return () => {
      host.remove();
      const sheets = fromDocument("adoptedStyleSheets");
      sheets.splice(sheets.indexOf(sheet), 1);
    };
  } catch {
    return () => host.remove();
  }
}

const SIGNALS = {
  marketing: ["ad_storage", "ad_user_data", "ad_personalization"],
  analytics: ["analytics_storage"],
  functional: ["functionality_storage", "personalization_storage"]
};
function tellGoogle(command, choices) {
  const page = globalThis;
  const layer = page.dataLayer ??= [];
  const push = function() {
    layer.push(arguments);
  };
  page.gtag ??= push;
  const state = { security_storage: "granted" };
  for (const [category, signals] of Object.entries(SIGNALS)) for (const signal of signals) state[signal] = choices[category] ?? "denied";
  push("consent", command, state);
}

function startConsent(config, policy, parts) {
  const cookieName = config.cookie?.name ?? "assent";
  const { google, browser } = config.signals ?? {};
  const usesGoogle = google ? google !== "off" : policy.services.some((service) => service.consentMode);
  const signals = browserSignals();
  const listeners = /* @__PURE__ */ new Set();
  const told = /* @__PURE__ */ new Set();
  const queue = createScriptQueue(report);
  const mayRun = (service) => active && (may(service.id) || google === "advanced" && !!service.consentMode);
  let consent = resolveConsent(policy, void 0, 0);
  let active = false;
  let unsaved = false;
  let waiting = [];
  let acts;
  let vendors;
  let drawing;
  let drawn;
  let hideReopen;
  let checked;
  let undo = [];
  const core = {
    config,
    policy,
    parts,
    cookieName,
    signals,
    queue,
    report,
    screen,
    valid,
    become,
    open,
    tell,
    emit,
    consent: () => consent,
    vendors: () => vendors,
    drawn: () => drawn,
    showReopen: () => active && config.reopen !== "none" && (hideReopen ??= showReopen())
  };
  if (usesGoogle) tellGoogle("default", {});
  const gate = createGate({ queue, report, nonce: parts.nonce, allows: mayElement, onBlocked: (blocked) => emit("blocked", blocked) });
  undo.push(listenForClicks((action) => quietly("press", action)), gate.stop);
  if (document.prerendering) fromDocument("addEventListener")("prerenderingchange", start, { once: true });
  else start();
  whenParsed(() => emit("ready", state()));
  return {
    get status() {
      return consent.status;
    },
    get choices() {
      return consent.choices;
    },
    get receipt() {
      return consent.receipt;
    },
    allows: may,
    acceptAll: () => act("acceptAll"),
    rejectAll: () => act("rejectAll"),
    save: (choices) => act("save", choices),
    withdraw: (ids) => act("withdraw", ids),
    openNotice: () => show("notice"),
    openPreferences: () => show("preferences"),
    close: () => drawn?.close(),
    whenGranted: (expression) => new Promise((granted) => may(expression) ? granted() : waiting.push([expression, granted])),
    subscribe: (listener) => (listeners.add(listener), () => void listeners.delete(listener)),
    destroy
  };
  function start() {
    active = true;
    undo.push(watchCookies(refresh));
    const receipt = load();
    const overruled = receipt && signals[0] && !receipt.signals[0] && hasGrant(receipt.choices);
    const unchecked = receipt && parts.check && receipt.fingerprint !== parts.fingerprint;
    if (!overruled && !unchecked) become(receipt, true);
    open();
    if (overruled) quietly("obeySignal");
    else if (unchecked) quietly("renew", receipt);
    else if (receipt?.unswept) quietly("sweepAgain");
    else if (!policy.questions[0]) valid();
    const silent = overruled || unchecked || !consent.asked[0] || signals[0] && browser === "refuse";
    if (!silent) screen().catch(() => {
    });
    whenParsed(() => silent ? core.showReopen() : show("notice").then(valid));
  }
  function load() {
    return newestReceipt(readCookies(cookieName).map((text) => parseReceipt(text, policy)), Date.now());
  }
  function refresh() {
    const receipt = load();
    const next = resolveConsent(policy, receipt, Date.now());
    const [known = 0, found = 0] = [consent.receipt?.decidedAt, receipt?.decidedAt];
    if (unsaved ? found <= known : found === known && next.status === consent.status) return;
    const before = consent;
    become(receipt, true);
    quietly("follow", before);
  }
  function become(receipt, saved) {
    unsaved = !saved;
    consent = resolveConsent(policy, receipt, Date.now());
    if (usesGoogle && receipt) tellGoogle("update", consent.choices);
  }
  function open() {
    const still = waiting;
    waiting = [];
    for (const one of still) may(one[0]) ? one[1]() : waiting.push(one);
    return Promise.all([policy.services.some(mayRun) && startVendors(), gate.apply()]);
  }
  async function startVendors() {
    const { createVendorTags } = await parts.vendors();
    vendors ??= createVendorTags(core, mayRun);
    return vendors.start();
  }
  function may(expression) {
    return active && allows(consent.choices, expression);
  }
  function mayElement(expression) {
    if (idsIn(expression).some((id) => !(id in consent.choices))) report(expression, "unknown");
    return may(expression);
  }
  async function act(name, ...args) {
    acts ??= parts.acts().then(({ createActs }) => createActs(core));
    let ready;
    try {
      ready = await acts;
    } catch (error) {
      acts = void 0;
      return report(name, error);
    }
    return ready[name](...args);
  }
  function quietly(name, ...args) {
    act(name, ...args).catch((error) => report(name, error));
  }
  function screen() {
    drawing ??= parts.screen().then(({ createScreen }) => drawn = createScreen(core));
    return drawing.catch((error) => {
      drawing = void 0;
      report("interface", error);
      throw error;
    });
  }
  async function show(layer) {
    return active && screen().then((ready) => {
      hideReopen?.();
      hideReopen = void 0;
      return ready.open(layer);
    }, core.showReopen);
  }
  function valid() {
    return checked ??= Promise.resolve(parts.check?.()).then(
      () => true,
      (error) => {
        console.error(`[assent] ${error.message}`);
        destroy();
        return false;
      }
    );
  }
  function state() {
    return { status: consent.status, choices: consent.choices, receipt: consent.receipt };
  }
  function tell(change) {
    for (const listener of listeners) {
      try {
        listener(state(), change);
      } catch (error) {
        report("subscribe", error);
      }
    }
    emit("change", { ...state(), ...change });
  }
  function emit(event, detail) {
    fromDocument("dispatchEvent")(new CustomEvent("assent:" + event, { detail }));
  }
  async function report(place, problem) {
    if (told.has(place + problem)) return;
    told.add(place + problem);
    const message = await parts.acts().then(({ explain }) => explain(problem), () => String(problem));
    emit("error", { place, message });
    try {
      if (config.onError) config.onError({ place, message });
      else console.warn(`[assent] ${place}: ${message}`);
    } catch {
    }
  }
  function destroy() {
    active = false;
    undo.forEach((end) => end());
    undo = [];
    drawn?.destroy();
    hideReopen?.();
  }
}
function whenParsed(run) {
  if (fromDocument("readyState") === "loading") fromDocument("addEventListener")("DOMContentLoaded", run, { once: true });
  else setTimeout(run);
}

function createConsent(config) {
  const { policy } = readConfig(config);
  return startConsent(config, policy, {
    nonce: "",
    fingerprint: "",
    runnable: (service) => service,
    whole: (service) => service,
    vendors: () => import('./vendor-tags.js'),
    acts: () => import('./acts.js'),
    screen: () => import('./screen.js').then(function (n) { return n.s; })
  });
}

export { createConsent as c, fromDocument as f, readCookies as r, trusted as t };
