import { g as categoryIds, i as isLocked, h as hash, p as parseReceipt, a as allows, j as isKnown, r as readConfig } from './allows.js';
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

function createGate({ queue, nonce, report, emit }, allows) {
  const taken = /* @__PURE__ */ new WeakSet();
  const named = /* @__PURE__ */ new WeakSet();
  const once = (element, say) => {
    if (!named.has(element)) say();
    named.add(element);
  };
  return () => {
    const batch = [];
    for (const element of fromDocument("querySelectorAll")("[data-consent]")) {
      try {
        const needs = element.getAttribute("data-consent");
        const isScript = element instanceof HTMLScriptElement;
        const was = taken.has(element);
        const mistake = element instanceof HTMLTemplateElement ? "template" : !isScript || was ? 0 : element.type !== "text/plain" ? "ran" : nonce && element.nonce !== nonce && "nonce";
        if (mistake) once(element, () => report(element.outerHTML.slice(0, 80), mistake));
        else if (!allows(needs)) {
          if (!isScript && taken.delete(element)) unload(element);
          if (!was) once(element, () => emit("blocked", { kind: element.localName, needs, url: element.getAttribute("src") ?? element.getAttribute("data-src") }));
        } else if (!was) {
          taken.add(element);
          if (!isScript) load(element);
          else {
            const live = revive(element);
            batch.push({
              element: live ?? element,
              allowed: () => allows(needs) || !taken.delete(element),
              insert: () => live ? element.replaceWith(live) : reinsert(element)
            });
          }
        }
      } catch (error) {
        once(element, () => report("data-consent", error));
      }
    }
    return queue(batch);
  };
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
const LIVE = ["src", "srcset", "href"];
function load(element) {
  for (const name of LIVE) {
    const value = element.getAttribute("data-" + name);
    if (value) element.setAttribute(name, value);
  }
}
function unload(element) {
  const empty = element instanceof HTMLIFrameElement ? element.cloneNode(true) : element;
  for (const name of LIVE) if (empty.hasAttribute("data-" + name)) empty.removeAttribute(name);
  if (empty !== element) element.replaceWith(empty);
}

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

function listenForClicks(onAction, signal) {
  for (const type of ["click", "pointerdown", "pointerup", "mousedown", "mouseup"]) {
    addEventListener(type, (event) => {
      const { target } = event;
      if (!(target instanceof Element) || !target.closest("[data-assent],[data-assent-action]")) return;
      event.stopImmediatePropagation();
      const action = type === "click" && target.closest("[data-assent-action]")?.getAttribute("data-assent-action");
      if (!action) return;
      event.preventDefault();
      onAction(action);
    }, { capture: true, signal });
  }
}

function readCookies(name) {
  try {
    return fromDocument("cookie").split("; ").flatMap((pair) => pair.startsWith(name + "=") ? pair.slice(name.length + 1) : []);
  } catch {
    return [];
  }
}
function watchCookies(changed, signal) {
  const { cookieStore } = globalThis;
  cookieStore?.addEventListener("change", changed, { signal });
  for (const type of ["pageshow", "visibilitychange"]) addEventListener(type, changed, { signal });
}

function browserSignals() {
  try {
    const { globalPrivacyControl, doNotTrack } = navigator;
    return [...globalPrivacyControl ? ["gpc"] : [], ...doNotTrack === "1" ? ["dnt"] : []];
  } catch {
    return ["gpc"];
  }
}

var css = "@layer assent-overrides;@layer assent{assent-reopen{z-index:2147483646!important;position:fixed!important;inset:auto auto 12px 12px!important}assent-reopen button{all:revert!important;font:500 14px/1.4 var(--assent-font,system-ui)!important;border:1px solid var(--assent-border,GrayText)!important;background:var(--assent-background,Canvas)!important;color:var(--assent-text,CanvasText)!important;border-radius:99px!important;padding:7px 14px!important}@media print{assent-reopen{display:none}}}";

function showReopen() {
  const host = fromDocument("createElement")("assent-reopen");
  const button = fromDocument("createElement")("button");
  const sheet = new CSSStyleSheet();
  const sheets = fromDocument("adoptedStyleSheets");
  host.dataset.assent = "reopen";
  button.type = "button";
  button.dataset.assentAction = "preferences";
  button.textContent = reopenLabel;
  host.append(button);
  fromDocument("documentElement").append(host);
  sheet.replaceSync(css);
  sheets.push(sheet);
  return () => {
    host.remove();
    sheets.splice(sheets.indexOf(sheet), 1);
  };
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

function startConsent(config, parts) {
  const text = JSON.stringify(config);
  const end = new AbortController();
  const ids = [...categoryIds(config), ...(config.services ?? []).map(({ id }) => id)];
  const nothing = {
    status: "pending",
    choices: Object.freeze(Object.fromEntries(ids.map((id) => [id, isLocked(config, id) ? "granted" : "denied"])))
  };
  const { google, browser } = config.signals ?? {};
  const usesGoogle = google ? google !== "off" : /"id":"google-(an|ad|ta)|"consentMode":true/.test(text);
  const may = (expression) => core.active && allows(core.consent.choices, expression);
  const report = (place, problem) => act("report", place, problem);
  let waiting = [];
  const core = {
    ...parts,
    config,
    report,
    show,
    become,
    open,
    emit,
    destroy,
    fingerprint: hash(text),
    signals: browserSignals(),
    queue: createScriptQueue(report),
    listeners: /* @__PURE__ */ new Set(),
    consent: nothing,
    active: false,
    showReopen() {
      if (core.active && config.reopen !== "none") core.hideReopen ??= showReopen();
    }
  };
  const gate = createGate(core, (needs) => {
    if (!isKnown(core.consent.choices, needs)) report(needs, "unknown");
    return may(needs);
  });
  const observer = new MutationObserver(gate);
  if (usesGoogle) tellGoogle("default", {});
  listenForClicks((action) => act("press", action), end.signal);
  if (document.prerendering) document.addEventListener("prerenderingchange", start, end);
  else start();
  const api = {
    get status() {
      return core.consent.status;
    },
    get choices() {
      return core.consent.choices;
    },
    get receipt() {
      return core.consent.receipt;
    },
    allows: may,
    openNotice: () => show("notice"),
    openPreferences: () => show("preferences"),
    close: () => core.drawn?.close(),
    whenGranted: (expression) => new Promise((granted) => may(expression) ? granted() : waiting.push([expression, granted])),
    subscribe: (listener) => (core.listeners.add(listener), () => core.listeners.delete(listener)),
    destroy
  };
  for (const name of ["acceptAll", "rejectAll", "save", "withdraw"]) api[name] = (...args) => acts(name, args);
  return api;
  function start() {
    const receipt = newest();
    const plain = isPlain(receipt);
    core.active = true;
    observer.observe(document, { childList: true, subtree: true });
    watchCookies(refresh, end.signal);
    if (plain) become({ status: "decided", choices: receipt.choices, receipt });
    open();
    const settled = plain && !receipt.unswept ? void 0 : (receipt || !ids[0]) && acts("start", [plain, receipt]).catch(warn);
    whenParsed(async () => {
      await settled;
      emit("ready", core.consent);
      if (core.consent.status === "decided" || !Object.values(nothing.choices).includes("denied") || config.audience === "child" || core.signals[0] && browser === "refuse") core.showReopen();
      else show("notice");
    });
  }
  function newest() {
    return readCookies(config.cookie?.name ?? "assent").map((cookie) => parseReceipt(cookie, ids)).filter((receipt) => receipt && receipt.decidedAt < Date.now() + 864e5).sort((a, b) => b.decidedAt - a.decidedAt)[0];
  }
  function isPlain(receipt) {
    return receipt && receipt.fingerprint === core.fingerprint && Date.now() < receipt.until && !(core.signals[0] && !receipt.signals[0]);
  }
  function refresh() {
    const before = core.consent;
    const receipt = newest();
    const [known = 0, found = 0] = [before.receipt?.decidedAt, receipt?.decidedAt];
    if (core.unsaved ? found <= known : found === known) return;
    if (isPlain(receipt)) become({ status: "decided", choices: receipt.choices, receipt });
    else become(nothing);
    act("follow", before, receipt);
  }
  function become(consent) {
    core.consent = consent;
    if (usesGoogle && consent.receipt) tellGoogle("update", consent.choices);
  }
  function open() {
    waiting = waiting.filter(([expression, granted]) => !may(expression) || granted());
    const services = core.active && config.services?.some(({ id }) => google === "advanced" || may(id));
    return Promise.all([services && core.load("vendors").then(({ startVendors }) => startVendors(core, may)), gate()]);
  }
  async function acts(name, args) {
    const { createActs } = await core.load("acts");
    return createActs(core)[name](...args);
  }
  function act(name, ...args) {
    acts(name, args).catch(warn);
  }
  async function show(layer) {
    return core.active && core.load("interface").then(({ openLayer }) => openLayer(core, layer)).catch(warn);
  }
  function emit(event, detail) {
    fromDocument("dispatchEvent")(new CustomEvent("assent:" + event, { detail }));
  }
  function destroy() {
    core.active = false;
    end.abort();
    observer.disconnect();
    core.drawn?.destroy();
    core.hideReopen?.();
  }
}
const warn = (error) => console.warn("[assent]", error);
function whenParsed(run) {
  if (fromDocument("readyState") === "loading") document.addEventListener("DOMContentLoaded", run);
  else setTimeout(run);
}

const FILES = {
  acts: () => import('./acts.js'),
  interface: () => import('./screen.js').then(function (n) { return n.s; }),
  vendors: () => import('./vendor-tags.js'),
  check: () => import('./check.js')
};
function createConsent(config) {
  readConfig(config);
  return startConsent(config, {
    nonce: "",
    load: (name) => FILES[name]()
  });
}

export { createConsent as c, fromDocument as f, readCookies as r, trusted as t };
