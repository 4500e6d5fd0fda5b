import { g as categoryIds, j as choicesFrom, k as hash, p as parseReceipt, a as allows, h as isLocked, r as readConfig } from './receipt.js';
import { r as reopenLabel } from './en.notice.js';
import './define.js';

function fromDocument(key) {
  const value = Reflect.get(Document.prototype, key, document);
  return typeof value == "function" ? value.bind(document) : value;
}

const same = (text) => text;
const plain = { createScript: same, createScriptURL: same };
let policy;
function trustedTypes() {
  try {
    policy ??= globalThis.trustedTypes.createPolicy("assent", plain);
  } catch {
  }
  return policy ??= plain;
}

function createGate({ queue, nonce, report, emit }, allows) {
  const taken = /* @__PURE__ */ new WeakSet();
  const named = /* @__PURE__ */ new WeakSet();
  const once = (element, say) => named.has(element) || (named.add(element), say());
  return () => {
    const batch = [];
    const elements = [...fromDocument("querySelectorAll")("[data-consent]")];
    if (!elements.at(-1)?.nextSibling && fromDocument("readyState") === "loading") elements.pop();
    for (const element of elements) {
      try {
        const needs = element.getAttribute("data-consent");
        const isScript = element instanceof HTMLScriptElement;
        const was = taken.has(element);
        if (isScript && !was && (element.type !== "text/plain" || nonce && element.nonce !== nonce)) continue;
        if (!allows(needs)) {
          if (!isScript && taken.delete(element)) unload(element);
          if (!was) once(element, () => emit("blocked", { kind: element.localName, needs, url: element.getAttribute(isScript ? "src" : "data-src") }));
        } else if (!was) {
          taken.add(element);
          if (!isScript) setLive(element, true);
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
    for (const { name, value } of inert.attributes) if (!/^(type|src|data-consent)$/.test(name)) live.setAttribute(name, value);
    live.type = inert.dataset.type ?? "";
    live.nonce = inert.nonce;
    if (inert.src) live.src = trustedTypes().createScriptURL(inert.src);
    else live.text = trustedTypes().createScript(inert.text);
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
function setLive(element, live) {
  for (const name of ["src", "srcset", "href"]) {
    const value = element.getAttribute("data-" + name);
    if (value && live) element.setAttribute(name, value);
    else if (value) element.removeAttribute(name);
  }
}
function unload(element) {
  const empty = element instanceof HTMLIFrameElement ? element.cloneNode(true) : element;
  setLive(empty, false);
  element.replaceWith(empty);
}

const PATIENCE = 5e3;
function createScriptQueue(report) {
  let tail = Promise.resolve();
  return (batch) => {
    if (batch[1]) batch.forEach(preload);
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
  const { src: href, crossOrigin, integrity, nonce } = script;
  const rel = script.type === "module" ? "modulepreload" : "preload";
  const onload = () => link.remove();
  fromDocument("head").append(Object.assign(link, { rel, as: "script", crossOrigin, integrity, nonce, href, onload, onerror: onload }));
}

function listenForClicks(onAction, signal) {
  addEventListener("click", (event) => {
    const near = (selector) => event.target.closest?.(selector);
    const control = near("[data-assent-action]");
    if (!control && !near("[data-assent]")) return;
    event.stopImmediatePropagation();
    if (!control) return;
    event.preventDefault();
    onAction(control.dataset["assentAction"]);
  }, { capture: true, signal });
}

function readCookies(name) {
  try {
    return fromDocument("cookie").split("; ").flatMap((pair) => pair.startsWith(name + "=") ? pair.slice(name.length + 1) : []);
  } catch {
    return [];
  }
}
function watchCookies(changed, until) {
  const { cookieStore } = globalThis;
  cookieStore?.addEventListener("change", changed, until);
  for (const type of ["pageshow", "visibilitychange"]) addEventListener(type, changed, until);
}

function browserSignals() {
  try {
    const { globalPrivacyControl, doNotTrack } = navigator;
    return [globalPrivacyControl ? "gpc" : [], doNotTrack == "1" ? "dnt" : []].flat();
  } catch {
    return ["gpc"];
  }
}

var css = "@layer assent-overrides;@layer assent{assent-reopen{z-index:999!important;position:fixed!important;inset:auto auto 1em 1em!important;& button{all:revert!important;color:canvastext!important;background:canvas!important;border:1px solid!important;border-radius:99px!important;padding:7px 14px!important;font:14px/1.4 system-ui!important}@media print{display:none}}}";

function showReopen() {
  const host = fromDocument("createElement")("assent-reopen");
  const button = fromDocument("createElement")("button");
  const sheet = new CSSStyleSheet();
  const sheets = fromDocument("adoptedStyleSheets");
  host.dataset.assent = "reopen";
  button.dataset.assentAction = "preferences";
  button.textContent = reopenLabel;
  host.append(button);
  fromDocument("documentElement").append(host);
  sheet.replaceSync(css);
  sheets?.push(sheet);
  return () => {
    host.remove();
    sheets?.splice(sheets.indexOf(sheet), 1);
  };
}

const SIGNALS = {
  ad_storage: "marketing",
  ad_user_data: "marketing",
  ad_personalization: "marketing",
  analytics_storage: "analytics",
  functionality_storage: "functional",
  personalization_storage: "functional"
};
function tellGoogle(command, choices) {
  const page = globalThis;
  const layer = Array.isArray(page.dataLayer) ? page.dataLayer : page.dataLayer = [];
  const push = function() {
    layer.push(arguments);
  };
  page.gtag ??= push;
  const state = { security_storage: "granted" };
  for (const signal in SIGNALS) state[signal] = choices[SIGNALS[signal]] ?? "denied";
  push("consent", command, state);
}

function startConsent(config, parts) {
  const text = JSON.stringify(config);
  const end = new AbortController();
  let hideReopen;
  const ids = [...categoryIds(config), ...[config.services ?? []].flat().map((service) => service?.id)];
  const nothing = { status: "pending", choices: choicesFrom(ids, (id) => isLocked(config, id)) };
  const google = config.signals?.google;
  const usesGoogle = google ? google !== "off" : /"google-[at]|consentMode/.test(text);
  const may = (expression) => core.active && allows(core.consent.choices, expression);
  const report = (place, problem) => act("report", place, problem);
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
    trusted: trustedTypes,
    consent: nothing,
    active: false,
    reopen(shown) {
      hideReopen?.();
      hideReopen = shown && core.active && config.reopen !== "none" ? showReopen() : void 0;
    }
  };
  const gate = createGate(core, may);
  const observer = new MutationObserver(gate);
  if (usesGoogle) tellGoogle("default", {});
  listenForClicks((action) => act("press", action), end.signal);
  if (fromDocument("prerendering")) fromDocument("addEventListener")("prerenderingchange", start, end);
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
    whenGranted: (expression) => new Promise((granted) => {
      const look = () => void (may(expression) && granted());
      subscribe(look);
      look();
    }),
    subscribe,
    destroy
  };
  for (const name of ["acceptAll", "rejectAll", "save", "withdraw"]) api[name] = (...args) => acts(name, args);
  return api;
  function start() {
    const receipt = newest();
    const plain = receipt?.fingerprint === core.fingerprint && Date.now() < receipt.until && !(core.signals[0] && !receipt.signals[0]);
    core.active = true;
    observer.observe(document, { childList: true, subtree: true });
    if (plain) become({ status: "decided", choices: receipt.choices, receipt });
    open();
    const settled = receipt && (!plain || receipt.unswept) && act("start", receipt);
    whenParsed(async () => {
      if (core.active) gate();
      await settled;
      watchCookies(refresh, end);
      if (core.active) emit("ready", core.consent);
      if (core.consent.status === "decided") core.reopen(true);
      else show("notice", true);
    });
  }
  function newest() {
    return readCookies(config.cookie?.name ?? "assent").flatMap((cookie) => parseReceipt(cookie, ids) ?? []).filter(({ decidedAt }) => decidedAt < Date.now() + 864e5).sort((a, b) => b.decidedAt - a.decidedAt)[0];
  }
  function refresh() {
    const before = core.consent;
    const receipt = newest();
    if (core.unsaved || receipt?.decidedAt === before.receipt?.decidedAt) return;
    become(nothing);
    act("follow", before, receipt);
  }
  function become(consent) {
    core.consent = consent;
    if (usesGoogle && consent.receipt) tellGoogle("update", consent.choices);
  }
  function open() {
    const services = config.services?.some?.((service) => google === "advanced" || core.consent.choices[service?.id] === "granted");
    return Promise.all([services && core.load("vendors").then(({ startVendors }) => startVendors(core, may)), gate()]);
  }
  function acts(name, args) {
    return core.load("acts").then(({ createActs }) => createActs(core)[name](...args));
  }
  function act(name, ...args) {
    return acts(name, args).catch((error) => console.warn("[assent]", error));
  }
  async function show(layer, unasked) {
    return core.active && core.load("interface").then(({ openLayer }) => openLayer(core, layer, unasked)).catch((error) => report("interface", error));
  }
  function subscribe(listener) {
    core.listeners.add(listener);
    return () => core.listeners.delete(listener);
  }
  function emit(event, detail) {
    fromDocument("dispatchEvent")(new CustomEvent("assent:" + event, { detail }));
  }
  function destroy() {
    core.active = false;
    end.abort();
    observer.disconnect();
    core.drawn?.destroy();
    core.reopen(false);
  }
}
function whenParsed(run) {
  if (fromDocument("readyState") === "loading") addEventListener("DOMContentLoaded", run);
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
    load: async (name) => {
      if (!Object.hasOwn(FILES, name)) throw new Error(`import "assent/${name}.css" instead`);
      return FILES[name]();
    }
  });
}

export { createConsent as c, fromDocument as f, readCookies as r };
