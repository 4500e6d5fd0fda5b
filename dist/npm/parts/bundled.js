import { G as GOOGLE_CATEGORIES, d as allows, g as googleMode, l as layerName, T as TAG_CATEGORIES, c as categoryIds, e as choicesFrom, h as hash, p as parseReceipt, i as isLocked } from './config.js';
import { reopenLabel } from '../locales/en.js';
import { g as googleLayer } from './google-layer.js';
import { t as tellTagManager } from './tag-manager.js';

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
    policy = plain;
  }
  return policy;
}

function createGate({ inTurn, nonce, taken, onHeld }, allows, observe) {
  const roots = /* @__PURE__ */ new Set();
  const told = /* @__PURE__ */ new WeakSet();
  return (records) => {
    const root = fromDocument("documentElement");
    const isLoading = fromDocument("readyState") === "loading";
    if (root) roots.add(root);
    if (!isLoading && !records) {
      for (const each of roots) for (const { shadowRoot } of each.querySelectorAll(":not(form)")) if (shadowRoot) {
        observe(shadowRoot);
        roots.add(shadowRoot);
      }
    }
    const batch = [];
    const elements = [...roots].flatMap((each) => [...each.querySelectorAll("[data-consent]:not(form),[data-assent-declaration]")]);
    if (isLoading && !elements.at(-1)?.nextSibling) elements.pop();
    for (const element of elements) {
      const needs = element.getAttribute("data-consent");
      const isScript = element instanceof HTMLScriptElement;
      if (taken.has(element) || isScript && (element.type !== "text/plain" || nonce && element.nonce !== nonce)) continue;
      if (needs && allows(needs)) {
        taken.set(element, needs);
        if (!isScript) setLive(element);
        else
          batch.push({
            element,
            // One that left the page is not waited for: put back, it has another turn.
            allowed: () => element.isConnected && allows(needs) || !taken.delete(element),
            insert: () => revive(element)
          });
      } else if (!told.has(element)) {
        told.add(element);
        onHeld(element, needs);
      }
    }
    return inTurn(batch);
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
    inert.replaceWith(live);
    return live;
  } catch {
    inert.replaceWith(live);
    inert.type = live.type;
    live.replaceWith(inert);
    return inert;
  }
}
function setLive(element) {
  for (const name of ["src", "srcset", "href"]) {
    const value = element.getAttribute("data-" + name);
    if (value) element.setAttribute(name, value);
  }
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
  async function run({ element, allowed, insert, patience = PATIENCE }) {
    if (!allowed()) return;
    if (!element.src) return withoutDocumentWrite(insert);
    const problem = await new Promise((done) => {
      const live = insert();
      live.addEventListener("load", () => done(0));
      live.addEventListener("error", () => done("failed"));
      setTimeout(done, patience, "hung");
    }).catch(String);
    if (problem) report(element.src, problem);
  }
  function withoutDocumentWrite(insert) {
    const page = document;
    page.write = page.writeln = () => report("script", "write");
    try {
      insert();
    } catch (error) {
      report("script", error);
    }
    delete page.write;
    delete page.writeln;
  }
}
const yieldToPage = () => globalThis.scheduler?.yield?.() ?? new Promise(setTimeout);
function preload({ element: script }) {
  if (!script.src) return;
  const link = fromDocument("createElement")("link");
  const { src: href, crossOrigin, integrity, nonce } = script;
  const rel = (script.dataset.type ?? script.type) === "module" ? "modulepreload" : "preload";
  const onload = () => link.remove();
  fromDocument("head").append(Object.assign(link, { rel, as: "script", crossOrigin, integrity, nonce, href, onload, onerror: onload }));
}

function listenForClicks(onAction, until) {
  addEventListener("click", (event) => {
    const near = event.target.closest?.("[data-assent-action],[data-assent]");
    const action = near?.dataset["assentAction"];
    if (near) event.stopImmediatePropagation();
    if (action) {
      event.preventDefault();
      onAction(action, near);
    }
  }, until);
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
  addEventListener("pageshow", changed, until);
  addEventListener("visibilitychange", changed, until);
}

function browserSignals() {
  try {
    const { globalPrivacyControl, doNotTrack } = navigator;
    return [globalPrivacyControl ? "gpc" : [], doNotTrack == "1" ? "dnt" : []].flat();
  } catch {
    return ["gpc"];
  }
}

var css = "@layer assent-overrides;@layer assent{assent-reopen{bottom:1em!important;z-index:99!important;position:fixed!important;inset-inline-start:1em!important;& button{all:revert!important;background:canvas!important;border:1px solid!important;border-radius:99px!important;padding:1em!important;font:small system-ui!important}@media print{display:none}}}";

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
    sheets?.splice(sheets.indexOf(sheet) >>> 0, 1);
  };
}

function hasScript(address) {
  return [...Document.prototype.querySelectorAll.call(document, "script[src]")].some((script) => address.test(script.src) && script.type !== "text/plain");
}
const word = (isGranted) => isGranted ? "granted" : "denied";

const clarity = {
  tell(_command, { ad_Storage, analytics_Storage }, page) {
    const queue = page.clarity ??= function() {
      (queue.q ??= []).push(arguments);
    };
    page.clarity("consentv2", { ad_Storage: word(ad_Storage), analytics_Storage: word(analytics_Storage) });
  },
  // `v` is there once it runs.
  isLate: (page) => !!page.clarity?.v || hasScript(/^https:\/\/www\.clarity\.ms\//)
};

function tellGoogle({ signals }, command, choices, say, more) {
  const state = { security_storage: "granted", ...more };
  for (const signal of Object.keys(GOOGLE_CATEGORIES)) {
    const needs = signals?.google?.[signal] ?? GOOGLE_CATEGORIES[signal];
    state[signal] = allows(choices, needs) ? "granted" : "denied";
  }
  say("consent", command, state);
}

const hubspot = {
  tell(_command, granted, page) {
    page._hsp ??= [];
    page._hsp.push(["setHubSpotConsent", { ...granted }]);
  },
  isLate: (page) => !!page._hsp && !Array.isArray(page._hsp) || hasScript(/^https:\/\/js[\w-]*\.hs-(scripts|analytics|banner)\.(com|net)\//)
};

const LATER = [500, 3e3];
function watchForLateTags(core, end) {
  const look = () => !end.aborted && reportLateGoogle(core);
  const lookLater = () => LATER.forEach((ms) => setTimeout(look, ms));
  if (document.readyState === "complete") lookLater();
  else addEventListener("load", lookLater, { once: true, signal: end });
}
function reportLateGoogle({ report }) {
  const { google_tag_data } = globalThis;
  if (google_tag_data?.ics?.wasSetLate) report("Google", "late");
}

const given = /* @__PURE__ */ new WeakSet();
const matomo = {
  tell(command, { consent }, page) {
    page._paq ??= [];
    if (command === "default") {
      given.delete(page);
      return void page._paq.push(["requireConsent"]);
    }
    if (consent === given.has(page)) return;
    page._paq.push([consent ? "setConsentGiven" : "forgetConsentGiven"]);
    if (consent) given.add(page);
    else given.delete(page);
  },
  // An array until matomo.js has come.
  isLate: (page) => !!page._paq && !Array.isArray(page._paq) || hasScript(/\/(matomo|piwik)\.js(\?|$)/)
};

const told = /* @__PURE__ */ new WeakMap();
const meta = {
  tell(command, { consent }, page, end) {
    const was = told.get(page);
    told.set(page, consent);
    if (typeof page.fbq == "function") {
      if (was !== consent) page.fbq("consent", consent ? "grant" : "revoke");
    } else if (command === "default") sayFirst(page, end);
  },
  isLate: (page) => !!page.fbq || hasScript(/^https:\/\/connect\.facebook\.net\/.*\/fbevents\.js/)
};
function sayFirst(page, end) {
  const observer = new MutationObserver(() => {
    const { fbq } = page;
    if (!fbq?.queue && !fbq?.callMethod) return;
    observer.disconnect();
    if (told.get(page)) return;
    fbq("consent", "revoke");
    if (!fbq.callMethod) fbq.queue.unshift(fbq.queue.pop());
  });
  observer.observe(document, { childList: true, subtree: true });
  end.addEventListener("abort", () => observer.disconnect());
}

function usesGoogle(config) {
  const mode = googleMode(config);
  return mode ? mode !== "off" : /"google-[act]|consentMode/.test(JSON.stringify(config));
}

const tiktok = {
  tell(command, { consent }, page) {
    const ttq = page.ttq ??= [];
    const method = command === "default" ? "holdConsent" : consent ? "grantConsent" : "revokeConsent";
    if (typeof ttq[method] == "function") ttq[method]();
    else ttq.push([method]);
  },
  isLate: (page) => !!page.ttq?._i || hasScript(/^https:\/\/analytics\.tiktok\.com\//)
};

const uet = {
  tell(command, { ad_storage }, page) {
    page.uetq ??= [];
    page.uetq.push("consent", command, { ad_storage: word(ad_storage) });
  },
  // The queue becomes an object of its own once bat.js has come.
  isLate: (page) => !!page.uetq && !Array.isArray(page.uetq) || hasScript(/^https:\/\/bat\.bing\.com\//)
};

const TAGS = { clarity, uet, meta, tiktok, hubspot, matomo };
function tellVendors(core, command, choices, end) {
  const { signals = {} } = core.config;
  const page = globalThis;
  core.tellsAll = true;
  if (usesGoogle(core.config)) sayToGoogle(core.config, command, choices);
  for (const vendor of Object.keys(TAGS)) {
    if (signals[vendor] && !isLoaded(core.config, vendor)) tellOne(core, vendor, command, choices, page, end.signal);
  }
  const { tagManager } = signals;
  if (tagManager && command === "update") tellTagManager(page, choices, tagManager === true ? void 0 : tagManager, layerName(core.config));
  if (command === "default" && usesGoogle(core.config)) watchForLateTags(core, end.signal);
}
function isLoaded({ services }, vendor) {
  return services?.some?.((service) => service?.options?.["id"] && `${service.id}`.includes(vendor));
}
function sayToGoogle(config, command, choices) {
  const google = typeof config.signals?.google == "object" ? config.signals.google : {};
  const { dataLayer = "dataLayer", wait_for_update, regions = [], url_passthrough, ads_data_redaction } = google;
  const say = googleLayer(void 0, dataLayer);
  if (command === "update") {
    tellGoogle(config, command, choices, say);
    const layer = globalThis[dataLayer];
    let at = layer.length - 1;
    while (layer[at - 1]?.[0] === "set" && /^(url|ads)_/.test(`${layer[at - 1][1]}`)) at--;
    return void layer.splice(at, 0, layer.pop());
  }
  tellGoogle(config, command, choices, say, wait_for_update === void 0 ? {} : { wait_for_update });
  for (const { region, ...states } of regions) say("consent", command, { ...states, region: [region].flat(), ...wait_for_update !== void 0 && { wait_for_update } });
  if (url_passthrough !== void 0) say("set", "url_passthrough", url_passthrough);
  if (ads_data_redaction !== void 0) say("set", "ads_data_redaction", ads_data_redaction);
}
function tellOne(core, vendor, command, choices, page, end) {
  const tag = TAGS[vendor];
  const own = core.config.signals[vendor];
  const granted = Object.fromEntries(
    Object.entries(TAG_CATEGORIES[vendor]).map(([name, category]) => [name, allows(choices, own[name] ?? category)])
  );
  try {
    if (command === "default" && tag.isLate(page)) core.report(vendor, "late");
    tag.tell(command, granted, page, end);
  } catch (error) {
    core.report(vendor, error);
  }
}

function startConsent(config, parts) {
  const end = Object.assign(new AbortController(), { capture: true });
  let hideReopen;
  let later;
  const ids = [...categoryIds(config), ...[config.services ?? []].flat().map((service) => service?.id)];
  const nothing = { status: "pending", choices: choicesFrom(ids, (id) => isLocked(config, id)) };
  const may = (expression) => core.active && allows(core.standing.choices, expression);
  const report = (place, problem) => act("report", place, problem);
  const core = {
    ...parts,
    config,
    report,
    show,
    become,
    open,
    emit,
    onHeld,
    destroy,
    fingerprint: hash(JSON.stringify(config)),
    listeners: /* @__PURE__ */ new Set(),
    taken: /* @__PURE__ */ new Map(),
    signals: browserSignals(),
    inTurn: createScriptQueue(report),
    asTrusted: trustedTypes,
    standing: nothing,
    active: false,
    reopen(shown) {
      hideReopen?.();
      if (!shown || !core.active || config.reopen === "none") return;
      hideReopen = showReopen();
      if (!/^en/i.test(config.texts ? "" : config.language ?? fromDocument("documentElement").lang)) use("label");
    }
  };
  const gate = createGate(core, may, observe);
  const observer = new MutationObserver((records) => {
    gate(records);
    lookAgain();
  });
  tellVendors(core, "default", {}, end);
  listenForClicks((action, control) => act("press", action, control), end);
  if (fromDocument("prerendering")) fromDocument("addEventListener")("prerenderingchange", start, end);
  else start();
  const api = {
    get status() {
      return core.standing.status;
    },
    get choices() {
      return core.standing.choices;
    },
    get receipt() {
      return core.standing.receipt;
    },
    allows: may,
    close: () => core.drawn?.close(),
    subscribe,
    destroy
  };
  for (const name of "rejectAll acceptAll whenGranted openPreferences openNotice declaration save withdraw".split(" ")) api[name] = (...args) => run("acts", name, ...args);
  return core.api = api;
  function observe(root) {
    observer.observe(root, { childList: true, subtree: true });
  }
  function onHeld(element, needs) {
    const { localName: kind, src, dataset } = element;
    if (needs !== null) emit("blocked", { kind, needs, url: src || dataset.src });
    if (!/^(script|img|link)$/.test(kind)) use("embeds", element);
  }
  function start() {
    const receipt = newest();
    const plain = receipt?.fingerprint === core.fingerprint && Date.now() < receipt.until && (!core.signals[0] || receipt.signals[0]);
    core.active = true;
    observe(document);
    if (plain) become({ status: "decided", choices: receipt.choices, receipt });
    open();
    const settled = receipt && (!plain || receipt.unswept) && act("start", receipt);
    whenParsed(async () => {
      if (core.active) gate();
      await settled;
      watchCookies(refresh, end);
      if (core.active) emit("ready", core.standing);
      if (core.standing.status === "decided") core.reopen(true);
      else show("notice", true);
    });
  }
  function lookAgain() {
    later ??= setTimeout(() => {
      later = void 0;
      if (core.active) gate();
    }, 500);
  }
  function newest() {
    return readCookies(config.cookie?.name ?? "assent").flatMap((cookie) => parseReceipt(cookie, ids, Date.now() + 864e5) ?? []).sort((a, b) => b.decidedAt - a.decidedAt)[0];
  }
  function refresh() {
    const before = core.standing;
    const receipt = newest();
    if (core.unkept || receipt?.decidedAt === before.receipt?.decidedAt) return;
    become(nothing);
    act("follow", before, receipt);
  }
  function become(consent) {
    core.standing = consent;
    if (consent.receipt) tellVendors(core, "update", consent.choices, end);
  }
  function open() {
    const services = config.services?.some?.((service) => googleMode(config) === "advanced" || may(`${service?.id}`));
    return Promise.all([services && use("vendors", may), gate()]);
  }
  function run(name, ...args) {
    return core.load(name).then((file) => file.default(core, ...args));
  }
  function use(name, ...args) {
    return run(name, ...args).catch((error) => report(name, error));
  }
  function act(...args) {
    return run("acts", ...args).catch((error) => console.warn("[assent]", error));
  }
  function show(layer, unasked) {
    return core.active && use("interface", layer, unasked);
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
  interface: () => import('./screen.js').then(function (n) { return n.a; }),
  vendors: () => import('./vendor-tags.js').then(function (n) { return n.v; }),
  embeds: () => import('./embeds.js'),
  hold: () => import('./hold.js'),
  check: () => import('./check2.js'),
  label: () => import('./label.js'),
  layer: () => import('./in-layer.js'),
  declaration: () => import('./declaration.js')
};
const LANGUAGES = {
  af: () => import('../locales/af.js'),
  ar: () => import('../locales/ar.js'),
  bg: () => import('../locales/bg.js'),
  bn: () => import('../locales/bn.js'),
  bs: () => import('../locales/bs.js'),
  ca: () => import('../locales/ca.js'),
  cs: () => import('../locales/cs.js'),
  da: () => import('../locales/da.js'),
  de: () => import('../locales/de.js'),
  el: () => import('../locales/el.js'),
  en: () => import('../locales/en.js'),
  es: () => import('../locales/es.js'),
  et: () => import('../locales/et.js'),
  fa: () => import('../locales/fa.js'),
  fi: () => import('../locales/fi.js'),
  fil: () => import('../locales/fil.js'),
  fr: () => import('../locales/fr.js'),
  ga: () => import('../locales/ga.js'),
  he: () => import('../locales/he.js'),
  hi: () => import('../locales/hi.js'),
  hr: () => import('../locales/hr.js'),
  hu: () => import('../locales/hu.js'),
  id: () => import('../locales/id.js'),
  is: () => import('../locales/is.js'),
  it: () => import('../locales/it.js'),
  ja: () => import('../locales/ja.js'),
  ka: () => import('../locales/ka.js'),
  ko: () => import('../locales/ko.js'),
  lb: () => import('../locales/lb.js'),
  lt: () => import('../locales/lt.js'),
  lv: () => import('../locales/lv.js'),
  mk: () => import('../locales/mk.js'),
  ms: () => import('../locales/ms.js'),
  mt: () => import('../locales/mt.js'),
  nb: () => import('../locales/nb.js'),
  nl: () => import('../locales/nl.js'),
  pl: () => import('../locales/pl.js'),
  pt: () => import('../locales/pt.js'),
  "pt-BR": () => import('../locales/pt-BR.js'),
  ro: () => import('../locales/ro.js'),
  ru: () => import('../locales/ru.js'),
  sk: () => import('../locales/sk.js'),
  sl: () => import('../locales/sl.js'),
  sq: () => import('../locales/sq.js'),
  sr: () => import('../locales/sr.js'),
  "sr-Latn": () => import('../locales/sr-Latn.js'),
  sv: () => import('../locales/sv.js'),
  sw: () => import('../locales/sw.js'),
  ta: () => import('../locales/ta.js'),
  th: () => import('../locales/th.js'),
  tr: () => import('../locales/tr.js'),
  uk: () => import('../locales/uk.js'),
  ur: () => import('../locales/ur.js'),
  vi: () => import('../locales/vi.js'),
  zh: () => import('../locales/zh.js'),
  "zh-Hant": () => import('../locales/zh-Hant.js')
};
function startBundled(config) {
  return startConsent(config, {
    nonce: "",
    load: async (name) => {
      const [, tag] = /^locales\/([\w-]+)/.exec(name) ?? [];
      if (tag) return LANGUAGES[tag]();
      if (!Object.hasOwn(FILES, name)) throw new Error(`import "assent/${name}.css" instead`);
      return FILES[name]();
    }
  });
}

export { reportLateGoogle as a, setLive as b, createScriptQueue as c, fromDocument as f, listenForClicks as l, readCookies as r, startBundled as s, trustedTypes as t, usesGoogle as u };
