import { g as categoryIds, h as isLocked } from './receipt.js';
import { f as fetchService } from './fetch.js';
import { h, render } from 'preact';
import { a as rest, t as texts } from './en.notice.js';

function page(key) {
  const value = Reflect.get(Document.prototype, key, document);
  return typeof value == "function" ? value.bind(document) : value;
}

var css = "assent-ui,.assent{all:initial}.assent *,:is(assent-ui,assent-ui *):before,:is(assent-ui,assent-ui *):after,.assent :first-letter,.assent :first-line{all:unset;box-sizing:border-box}.assent::backdrop{all:revert}.assent{z-index:99999999;box-sizing:border-box;color-scheme:light dark;overflow-wrap:anywhere;max-height:calc(92dvh - 1em);font:medium/1.5 var(--assent-font);color:var(--assent-muted);background:var(--assent-background);border:1px solid var(--assent-border);border-radius:var(--assent-radius);box-shadow:var(--assent-shadow);flex-direction:column;display:flex;position:fixed;overflow:auto}.assent>*{padding:clamp(1em,4vw,1.5em);font-size:.9375em}.assent .assent-text{flex:auto;min-height:3em;padding-block:1.25em .75em;overflow:auto}.assent-text>*{margin-top:.6em;display:block}.assent :is(h2,b){color:var(--assent-text);font-weight:600}.assent h2{margin:0;font-size:1.2em;line-height:1.3}.assent-links,.assent li{flex-wrap:wrap;gap:0 1em;display:flex}.assent li{border-top:1px solid var(--assent-border);padding:.4em 0}.assent b{flex:0 0 6em}.assent b+span{flex:12em}.assent-links :is(a,button){color:var(--assent-text);cursor:pointer;padding:.25em 0;text-decoration:underline}.assent .assent-actions{grid-template-columns:repeat(auto-fit,minmax(min(100%,6.4em),1fr));gap:.5em;padding-top:.5em;display:grid}.assent-actions button{text-align:center;min-height:44px;color:var(--assent-button-text,var(--assent-background));background:var(--assent-button-background,var(--assent-text));border-radius:calc(var(--assent-radius) * .6);cursor:pointer;border:1px solid #0000;padding:.4em .25em;font-weight:600}.assent :focus-visible:not(h2){outline:3px solid var(--assent-accent);outline-offset:2px}div.assent{width:min(var(--assent-width), 100% - 1em);margin:clamp(.5em,2vw,1.25em);transition:transform .4s cubic-bezier(.2,.8,.2,1);inset-block-end:0;inset-inline-start:0}@media not (prefers-reduced-motion){@starting-style{div.assent{transform:translateY(120%)}}}";

var theme = ":root{--assent-background:#fff;--assent-text:#141b26;--assent-muted:#4d5767;--assent-border:#dfe3ea;--assent-accent:#0b6b5c;--assent-font:system-ui, sans-serif;--assent-radius:1em;--assent-shadow:0 1em 3em -.5em #0d142140;--assent-width:27.125em}@media (prefers-color-scheme:dark){:root{--assent-background:#161b23;--assent-text:#f1f4f8;--assent-muted:#b2bbc8;--assent-border:#343c49;--assent-accent:#62d0b6;--assent-shadow:0 1em 3em -.5em #000}}";

const link = (label, href, more) => href && (/^(https?:|mailto:|[^:]*([/?#]|$))/i.test(href) ? /* @__PURE__ */ h("a", { href, ...more }, label) : /* @__PURE__ */ h("span", null, label));

const fill = (text, values) => text.replace(/{(\w+)}/g, (_, word) => values[word]);
function wordsOf$1({ id, title, description }, texts) {
  const words = texts;
  return [title ?? words[id + "Title"] ?? id, description ?? words[id + "Description"]];
}

const policies = ["privacyPolicy", "cookiePolicy", "imprint"];
function drawNotice(view) {
  const { texts } = view;
  const optional = view.categories.filter(({ locked }) => !locked);
  const vendors = [...new Set(optional.flatMap(({ services }) => services.map(({ vendor }) => vendor.name)))];
  const button = (action, label) => /* @__PURE__ */ h("button", { "data-assent-action": action }, label);
  return /* @__PURE__ */ h("assent-notice", { "data-assent": "notice", role: "region", "aria-labelledby": "assent-notice-title" }, /* @__PURE__ */ h("div", { class: "assent", popover: "manual", ref: raise }, /* @__PURE__ */ h("div", { class: "assent-text" }, /* @__PURE__ */ h("h2", { id: "assent-notice-title" }, fill(texts.heading, { name: view.controller?.name ?? location.hostname })), /* @__PURE__ */ h("p", null, texts.purposes), /* @__PURE__ */ h("ul", { role: "list" }, optional.map((category) => wordsOf$1(category, texts)).map(([title, description]) => /* @__PURE__ */ h("li", null, /* @__PURE__ */ h("b", null, title), /* @__PURE__ */ h("span", null, description)))), vendors[0] && /* @__PURE__ */ h("p", null, fill(texts.partners, { count: vendors.length, names: vendors.slice(0, 4).join(", ") + (vendors[4] ? ", \u2026" : "") })), view.signal && /* @__PURE__ */ h("p", null, texts.signal), /* @__PURE__ */ h("p", null, fill(texts.refuse, texts)), /* @__PURE__ */ h("p", { class: "assent-links" }, button("preferences", texts.details), policies.map((key) => link(texts[key], view[key])))), /* @__PURE__ */ h("div", { class: "assent-actions" }, button("accept", texts.acceptAll), button("reject", texts.rejectAll), button("customize", texts.customize))));
}
const raise = (box) => box?.showPopover?.();

function createStage() {
  const root = page("createElement")("assent-ui");
  const sheet = new CSSStyleSheet();
  const stage = { root, sheet, draft: () => ({}), show, draw, style };
  sheet.replaceSync(`@layer assent-overrides,assent;@layer assent{assent-ui>*{display:contents}${theme}}`);
  style(css);
  page("adoptedStyleSheets")?.push(sheet);
  page("documentElement").insertBefore(root, page("body"));
  return stage;
  function show(view) {
    root.lang = view.language;
    root.dir = view.texts.direction ?? "ltr";
    stage.notice = drawNotice(view);
    stage.preferences = void 0;
    draw();
  }
  function draw() {
    render([stage.status, stage.notice, stage.preferences], root);
  }
  function style(css2) {
    sheet.insertRule(`@layer assent{${css2.replace(/(?<=[^}])[;}]/g, "!important$&")}}`, sheet.cssRules.length);
  }
}

const LOCALES = { en: () => ({ default: texts, rest }) };
async function openLayer(core, layer, unasked) {
  let problem;
  try {
    if (typeof core.config == "object") await (unasked && isSilent(core) ? core.reopen(true) : open(core, layer));
  } catch (error) {
    problem = error;
  }
  await core.load("acts").then(({ createActs }) => createActs(core).review());
  if (problem && core.active) core.report("interface", problem);
}
function isSilent({ config, signals }) {
  return config.audience == "child" || signals[0] && config.signals?.browser == "refuse" || categoryIds(config).every((id) => isLocked(config, id));
}
async function open(core, layer) {
  const { config } = core;
  const screen = screenOf(core);
  const words = await wordsOf(core);
  const services = await Promise.all((config.services ?? []).map(({ id }) => fetchService(core, id, ".about")));
  const view = {
    ...config,
    ...words,
    categories: categoryIds(config).map((id) => ({
      ...config.categories?.[id],
      id,
      locked: isLocked(config, id),
      services: services.filter(({ category }) => category == id)
    }))
  };
  screen.layer = layer;
  core.reopen(false);
  if (layer == "preferences" || core.consent.asked || core.signals[0] || config.layout || config.position || config.theme) await screen.showMore(view);
  else screen.show(view);
  if (screen.layer == layer) core.emit("open", { layer });
}
const screenOf = (core) => core.drawn ??= createScreen(core);
function createScreen(core) {
  const screen = createStage();
  for (const act of ["prepare", "showMore", "close", "back", "mayReload", "destroy"]) {
    screen[act] = (...args) => import('./after-notice.js').then((file) => file[act](core, ...args)).catch((error) => {
      if (act == "showMore") throw error;
      if (act == "close" || act == "destroy") {
        screen.root.remove();
        core.reopen(true);
      }
      core.report("interface", error);
    });
  }
  return screen;
}
async function wordsOf({ config }) {
  const wanted = (config.language == "auto" ? "" : config.language) || page("documentElement").lang;
  const language = Object.keys(LOCALES).find((tag) => (wanted + "-").startsWith(tag + "-")) ?? "en";
  const { default: texts, rest: rest2 } = await LOCALES[language]();
  return { language, rest: rest2, texts: { ...texts, ...config.texts?.[language] } };
}

var screen = /*#__PURE__*/Object.freeze({
  __proto__: null,
  openLayer: openLayer,
  screenOf: screenOf,
  wordsOf: wordsOf
});

export { page as a, wordsOf as b, fill as f, link as l, policies as p, screen as s, wordsOf$1 as w };
