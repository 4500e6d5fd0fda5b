import { c as choicesOf, i as isKnown, o as openIds } from './receipt.js';
import { f as fromDocument } from './index.js';
import { f as fetchService } from './fetch.js';
import { i as isValid, p as policyOf } from './whole.js';
import { h, render } from 'preact';

var css = "assent-ui,assent-status,.assent{all:initial}.assent *,:is(assent-ui,assent-ui *):before,:is(assent-ui,assent-ui *):after,.assent :first-letter,.assent :first-line{all:unset;box-sizing:border-box}.assent::backdrop{all:revert}assent-status{clip-path:inset(50%);position:fixed}.assent{z-index:2147483647;box-sizing:border-box;color-scheme:light dark;max-height:calc(92dvh - 1em);font:medium/1.5 var(--assent-font);color:var(--assent-muted);background:var(--assent-background);border:1px solid var(--assent-border);border-radius:var(--assent-radius);box-shadow:var(--assent-shadow);flex-direction:column;display:flex;position:fixed;overflow:auto}.assent>*{font-size:.9375em}div.assent{width:min(var(--assent-width), 100% - 1em);inset-block-end:clamp(.5em,2vw,1.25em);inset-inline-start:clamp(.5em,2vw,1.25em)}[data-position$=end]>.assent{inset-inline:auto clamp(.5em,2vw,1.25em)}[data-position^=top]>.assent{inset-block:clamp(.5em,2vw,1.25em) auto}[data-layout=bar]>.assent{width:auto;inset-inline:clamp(.5em,2vw,1.25em)}.assent :is(div,h2,p,ul,li){overflow-wrap:anywhere;display:block}.assent .assent-text{flex:auto;min-height:3em;padding:1.25em clamp(1em,4vw,1.5em) .75em;overflow:auto}.assent :is(h2,b){color:var(--assent-text);font-weight:600}.assent h2{font-size:1.2em;line-height:1.3}.assent :is(p,ul){margin-top:.6em}.assent .assent-links,.assent li{flex-wrap:wrap;gap:0 1em;display:flex}.assent li{border-top:1px solid var(--assent-border);padding:.4em 0}.assent b{flex:0 0 6em}.assent b+span{flex:12em}.assent a,.assent .assent-links button{color:var(--assent-text);cursor:pointer;padding:.25em 0;text-decoration:underline}.assent .assent-actions{grid-template-columns:repeat(auto-fit,minmax(min(100%,6.4em),1fr));gap:.5em;padding:.5em clamp(1em,4vw,1.5em) clamp(1em,4vw,1.5em);display:grid}.assent .assent-actions button{text-align:center;min-height:44px;color:var(--assent-button-text);background:var(--assent-button-background);border-radius:calc(var(--assent-radius) * .6);cursor:pointer;border:1px solid #0000;padding:.4em .25em;font-weight:600}.assent :focus-visible:not(h2){outline:3px solid var(--assent-accent);outline-offset:2px}@media (width>=60em){[data-layout=bar] .assent{flex-direction:row;align-items:center}[data-layout=bar] .assent-actions{flex:0 0 26em}}@media (prefers-reduced-motion:no-preference){div.assent{transition:transform .4s cubic-bezier(.2,.8,.2,1)}@starting-style{div.assent{transform:translateY(120%)}[data-position^=top]>.assent{transform:translateY(-120%)}}}@media print{.assent{display:none}}";

var theme = ":root{--assent-background:#fff;--assent-text:#141b26;--assent-muted:#4d5767;--assent-border:#dfe3ea;--assent-accent:#0b6b5c;--assent-button-background:var(--assent-text);--assent-button-text:var(--assent-background);--assent-font:system-ui, sans-serif;--assent-radius:1em;--assent-shadow:0 1em 3em -.5em #0d142140;--assent-width:27.125em}@media (prefers-color-scheme:dark){:root{--assent-background:#161b23;--assent-text:#f1f4f8;--assent-muted:#b2bbc8;--assent-border:#343c49;--assent-accent:#62d0b6;--assent-shadow:0 1em 3em -.5em #000}}";

function page(key) {
  const value = Reflect.get(Document.prototype, key, document);
  return typeof value == "function" ? value.bind(document) : value;
}

function focusPage(before) {
  for (const selector of ["", "[data-assent=reopen] button", "main", "h1", "a,button"]) {
    const element = selector ? page("querySelector")(selector) : before;
    if (!element?.isConnected || element == page("body")) continue;
    if (element.tabIndex < 0) {
      element.tabIndex = -1;
      element.onblur = () => element.removeAttribute("tabindex");
    }
    element.focus({ preventScroll: true });
    if (page("activeElement") == element) return;
  }
}

const link = (label, href, more) => href && (/^(https?:|mailto:|[^:]*([/?#]|$))/i.test(href) ? /* @__PURE__ */ h("a", { href, ...more }, label) : /* @__PURE__ */ h("span", null, label));
const policies = ({ texts, links }, more) => ["privacyPolicy", "cookiePolicy", "imprint"].map((key) => link(texts[key], links[key], more?.(texts[key])));

const fill = (text, values) => text.replace(/{(\w+)}/g, (_, word) => values[word]);
function wordsOf({ id, title, description }, texts) {
  const words = texts;
  return [title ?? words[id + "Title"] ?? id, description ?? words[id + "Description"]];
}

function drawNotice(view, attributes, raise) {
  const { texts, partial, signal, controller, asked, layout, position } = view;
  const isAsked = ({ id }) => !partial || asked.includes(id);
  const optional = view.categories.filter(({ locked }) => !locked);
  const purposes = optional.flatMap((category) => isAsked(category) ? [wordsOf(category, texts)] : category.services.filter(isAsked).map(({ name, purpose }) => [name, purpose]));
  const vendors = [...new Set(optional.flatMap(({ services }) => services.filter(isAsked).map(({ vendor }) => vendor.name)))];
  const names = vendors.slice(0, 4).join(", ") + (vendors[4] ? ", \u2026" : "");
  const button = (action, label) => /* @__PURE__ */ h("button", { "data-assent-action": action }, label);
  return /* @__PURE__ */ h(
    "assent-notice",
    {
      "data-assent": "notice",
      "data-layout": layout,
      "data-position": position,
      role: "region",
      "aria-labelledby": "assent-notice-title",
      ...attributes
    },
    /* @__PURE__ */ h("div", { class: "assent", popover: "manual", ref: raise }, /* @__PURE__ */ h("div", { class: "assent-text" }, /* @__PURE__ */ h("h2", { id: "assent-notice-title" }, fill(partial ? texts.newHeading : texts.heading, { name: controller?.name ?? location.hostname })), /* @__PURE__ */ h("p", null, partial ? texts.newPurposes : texts.purposes), /* @__PURE__ */ h("ul", { role: "list" }, purposes.map(([title, description]) => /* @__PURE__ */ h("li", null, /* @__PURE__ */ h("b", null, title), /* @__PURE__ */ h("span", null, description)))), names && /* @__PURE__ */ h("p", null, fill(texts.partners, { count: vendors.length, names })), signal && /* @__PURE__ */ h("p", null, texts.signal), /* @__PURE__ */ h("p", null, fill(texts.refuse, texts)), /* @__PURE__ */ h("p", { class: "assent-links" }, button("preferences", texts.details), policies(view))), /* @__PURE__ */ h("div", { class: "assent-actions" }, button("accept", partial ? texts.accept : texts.acceptAll), button("reject", partial ? texts.reject : texts.rejectAll), button("customize", texts.customize)))
  );
}

const createInterface = ({ onDismiss }) => {
  const root = page("createElement")("assent-ui");
  const sheets = page("adoptedStyleSheets");
  const sheet = sheets && new CSSStyleSheet();
  const repair = new MutationObserver(place);
  let repairs = 0;
  let draft = {};
  let current;
  let notice;
  let preferences;
  let before;
  sheet?.replaceSync(`:root{}@layer assent-overrides,assent;@layer assent{assent-ui>*{display:contents}${theme}${important(css)}}`);
  sheets?.push(sheet);
  root.addEventListener("focusin", ({ relatedTarget }) => {
    if (!root.contains(relatedTarget)) before = relatedTarget;
  });
  repair.observe(page("documentElement"), { childList: true });
  place();
  return {
    show(view) {
      current = view;
      const attributes = { lang: view.language, dir: view.texts.direction ?? "ltr" };
      if (view.layer == "notice") {
        notice = drawNotice(view, attributes, raise);
        return closePreferences();
      }
      return import('./preferences.js').then((module) => {
        if (current != view) return;
        if (!sheet?.cssRules[3]) sheet?.insertRule(`@layer assent{${important(module.default)}}`, 3);
        change(module.startDraft(view));
        function change(choices) {
          draft = choices;
          preferences = module.drawPreferences(view, attributes, { draft, change, onClose });
          draw();
        }
      });
    },
    draft: () => draft,
    hide,
    say(sentence) {
      const status = root.firstChild;
      status.textContent = "";
      setTimeout(() => status.textContent = sentence, 99);
    },
    destroy() {
      hide();
      repair.disconnect();
      root.remove();
      sheets?.splice(sheets.indexOf(sheet) >>> 0, 1);
    }
  };
  function draw() {
    render([/* @__PURE__ */ h("assent-status", { "data-assent": "status", role: "status" }), notice, preferences], root);
  }
  function place() {
    if (root.isConnected || ++repairs > 9) return;
    page("querySelector")("assent-ui")?.remove();
    render(null, root);
    page("documentElement").insertBefore(root, page("body"));
    draw();
  }
  function hide() {
    const loses = root.matches(":focus-within") || preferences && page("activeElement") == page("body");
    current = notice = void 0;
    closePreferences();
    if (loses) focusPage(before);
  }
  function closePreferences() {
    root.querySelector("dialog")?.close?.();
    preferences = void 0;
    draw();
  }
  function onClose({ currentTarget }) {
    if (!root.contains(currentTarget)) return;
    onDismiss();
    closePreferences();
  }
  function raise(box) {
    if (!box?.showPopover) return;
    box.showPopover();
    const { scrollHeight, clientHeight } = page("documentElement");
    const atTop = current.position[0] == "t";
    new ResizeObserver(() => {
      const { style } = sheet.cssRules[0];
      const room = box.offsetHeight ? box.offsetHeight + 32 + "px" : "";
      style[atTop ? "scrollPaddingTop" : "scrollPaddingBottom"] = room;
      if (!atTop && scrollHeight > clientHeight) style.paddingBottom = room;
    }).observe(box);
  }
};
const important = (text) => text.replace(/(?<=[^}])[;}]/g, "!important$&");

const LOCALES = {
  en: () => import('../locales/en.js')
};
const SAID = { accept: "accepted", reject: "rejected", save: "saved", withdraw: "withdrawn", unsaved: "notStored" };
const screenOf = (core) => core.drawn ??= createScreen(core);
async function openLayer(core, layer, unasked) {
  if (typeof core.config != "object" && !await isValid(core)) return;
  const policy = policyOf(core);
  if (core.consent.status === "pending") {
    core.become({ status: "pending", choices: choicesOf(policy, () => "denied") });
    void core.open();
  }
  if (unasked && isSilent(core, policy)) core.reopen(true);
  else await screenOf(core).open(layer);
  if (!await isValid(core)) return;
  for (const element of fromDocument("querySelectorAll")("[data-consent]")) {
    const needs = element.getAttribute("data-consent");
    if (!isKnown(core.consent.choices, needs)) core.report(`data-consent="${needs}"`, "unknown");
  }
}
function isSilent({ config, signals }, policy) {
  return config.audience === "child" || signals.length > 0 && config.signals?.browser === "refuse" || !openIds(policy).length;
}
function createScreen(core) {
  const { config } = core;
  const policy = policyOf(core);
  let layer;
  let texts;
  const ui = createInterface({ onDismiss: back });
  return { get layer() {
    return layer;
  }, open, close, back, draft: ui.draft, mayReload, destroy: ui.destroy };
  async function open(next) {
    const { language, words } = await load();
    const services = await Promise.all(policy.services.map(({ id }) => fetchService(core, id, ".about")));
    const { choices, asked = openIds(policy) } = core.consent;
    layer = next;
    core.reopen(false);
    await ui.show({
      layer: next,
      choices,
      asked,
      language,
      texts: words,
      partial: asked.length < openIds(policy).length,
      signal: core.signals.length > 0,
      categories: policy.categories.map((category) => ({ ...category, services: services.filter((service) => service.category === category.id) })),
      controller: config.controller,
      links: { privacyPolicy: config.privacyPolicy, cookiePolicy: config.cookiePolicy, imprint: config.imprint },
      layout: config.layout ?? "card",
      position: config.position ?? "bottom-start"
    });
    core.emit("open", { layer });
  }
  function close(said) {
    const was = layer;
    layer = void 0;
    if (was) core.reopen(true);
    ui.hide();
    if (was) core.emit("close", { layer: was });
    if (said && texts) ui.say(texts[SAID[said]]);
    else if (said) void load().then(({ words }) => ui.say(words[SAID[said]]));
  }
  function back() {
    if (layer === "preferences" && core.consent.status !== "decided") void open("notice");
    else close();
  }
  async function load() {
    const wanted = !config.language || config.language === "auto" ? document.documentElement.lang : config.language;
    const language = [wanted, wanted.split("-")[0]].find((tag) => Object.hasOwn(LOCALES, tag)) ?? "en";
    texts ??= { ...(await LOCALES[language]()).default, ...config.texts?.[language] };
    return { language, words: texts };
  }
  async function mayReload() {
    return confirm((await load()).words.reload);
  }
}

var screen = /*#__PURE__*/Object.freeze({
  __proto__: null,
  openLayer: openLayer,
  screenOf: screenOf
});

export { fill as f, link as l, policies as p, screen as s, wordsOf as w };
