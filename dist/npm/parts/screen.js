import { c as categoryIds, i as isLocked } from './config.js';
import { p as page } from './page.js';
import { w as wordsOf } from './language.js';
import { f as fetchService } from './fetch.js';
import { h, f as fill, c as categoryWords, a as fillPlural, l as listOf, b as link } from './words.js';

const dressed = /* @__PURE__ */ new WeakMap();
function dress(core, stage) {
  if (!dressed.has(stage)) dressed.set(stage, Promise.all([place(core, stage), wear(core, stage)]));
  return dressed.get(stage);
}
async function undress(stage) {
  for (const undo of await dressed.get(stage) ?? []) undo();
}
async function place({ config, report }, stage) {
  const { layout, position, preferences } = config;
  if (layout == "inline" && !page("querySelector")("[data-assent-inline]")) report("layout", "homeless");
  if (!layout && !position && !preferences) return () => {
  };
  return (await import('./places.js')).place(stage, config);
}
async function wear(core, stage) {
  const { theme } = core.config;
  const sheet = theme && new CSSStyleSheet();
  try {
    if (sheet) sheet.replaceSync((await core.load(`themes/${theme}`)).default);
    if (sheet) stage.adopt(sheet);
  } catch (error) {
    core.report("theme", error);
  }
  return () => {
    const sheets = page("adoptedStyleSheets");
    if (sheet && sheets?.includes(sheet)) sheets.splice(sheets.indexOf(sheet), 1);
  };
}

var css = "assent-ui,.assent{all:initial;direction:ltr;unicode-bidi:isolate}assent-ui[dir=rtl] .assent{direction:rtl}.assent *{direction:inherit;unicode-bidi:normal}.assent *,:is(assent-ui,assent-ui *):before,:is(assent-ui,assent-ui *):after,.assent :first-letter,.assent :first-line{all:unset;box-sizing:border-box}.assent::backdrop{all:revert}.assent{z-index:99999999;box-sizing:border-box;color-scheme:light dark;overflow-wrap:anywhere;max-height:calc(100% - 5.5em);font:medium/1.5 var(--assent-font);color:var(--assent-muted);background:var(--assent-background);border:1px solid var(--assent-border);border-radius:var(--assent-radius);box-shadow:var(--assent-shadow);flex-direction:column;display:flex;position:fixed;overflow:auto}.assent>*{font-size:var(--assent-size);padding:var(--assent-padding)}.assent .assent-text{flex:auto;min-height:3em;padding-block:1.25em .75em;scroll-padding-bottom:.75em;overflow:auto;mask:linear-gradient(#000 calc(100% - .75em),#0000)}.assent-text>*{margin-top:.6em;display:block}.assent :is(h2,b){color:var(--assent-text);font-weight:600}.assent h2{font-family:var(--assent-heading-font,inherit);margin:0;font-size:1.2em;line-height:1.3}.assent-links,.assent li{flex-wrap:wrap;gap:0 1em;display:flex}.assent li{border-top:1px solid var(--assent-border);padding:.4em 0}.assent b{overflow-wrap:break-word;flex:0 8em;max-width:100%}.assent b+span{flex:12em}.assent-links :is(a,button){color:var(--assent-text);cursor:pointer;padding:.25em 0;text-decoration:underline}.assent .assent-actions{overflow-wrap:normal;grid-auto-rows:1fr;grid-auto-columns:1fr;grid-auto-flow:column;gap:.5em;padding-top:.5em;display:grid}.assent [data-stack]{overflow-wrap:anywhere;grid-auto-flow:row}.assent [data-stack=low]{grid-template-columns:1fr 1fr}.assent-actions button{text-align:center;min-height:44px;color:var(--assent-button-text,var(--assent-background));background:var(--assent-button-background,var(--assent-text));border:1px solid var(--assent-button-border,transparent);border-radius:var(--assent-button-radius,calc(var(--assent-radius) * .6));cursor:pointer;padding:.4em .25em;font-weight:600}.assent :focus-visible:not(h2){outline:3px solid var(--assent-accent);outline-offset:2px}div.assent{width:min(var(--assent-width), 100% - 1em);margin:clamp(.5em,2vw,1.25em);transition:transform .4s cubic-bezier(.2,.8,.2,1);inset-block-end:env(safe-area-inset-bottom,0px);inset-inline-start:max(env(safe-area-inset-left,0px), env(safe-area-inset-right,0px))}@starting-style{div.assent{transform:translateY(120%)}}@media (prefers-reduced-motion){div.assent{transition:transform 0s 20ms}}";

var theme = ":where(:root){--assent-background:#fff;--assent-text:#141b26;--assent-muted:#4d5767;--assent-border:#dfe3ea;--assent-accent:#0b6b5c;--assent-font:system-ui, sans-serif;--assent-size:.9375em;--assent-padding:clamp(1em, 4vw, 1.5em);--assent-radius:1em;--assent-shadow:0 1em 3em -.5em #0d142140;--assent-width:27.125em}@media (prefers-color-scheme:dark){:where(:root){--assent-background:#161b23;--assent-text:#f1f4f8;--assent-muted:#b2bbc8;--assent-border:#343c49;--assent-accent:#62d0b6;--assent-shadow:0 1em 3em -.5em #000}}";

const policies = ["privacyPolicy", "cookiePolicy", "imprint"];
const NAMED = 4;
function drawNotice(view) {
  const { texts, language, layout } = view;
  const optional = view.categories.filter(({ locked }) => !locked);
  const vendors = [...new Set(optional.flatMap(({ services }) => services.map(({ vendor }) => vendor.name)))];
  const partners = vendors[NAMED] ? texts.partnersAmong : texts.partners;
  const button = (action, label) => /* @__PURE__ */ h("button", { "data-assent-action": action }, label);
  const isModal = layout == "modal";
  const named = { "aria-labelledby": "assent-notice-title" };
  const box = isModal ? named : layout == "inline" ? {} : { popover: "manual" };
  return /* @__PURE__ */ h("assent-notice", { "data-assent": "notice", ...!isModal && { role: "region", ...named } }, h(
    isModal ? "dialog" : "div",
    { class: "assent", ...box },
    /* @__PURE__ */ h("div", { class: "assent-text" }, /* @__PURE__ */ h("h2", { id: "assent-notice-title", tabindex: isModal && -1 }, fill(texts.heading, { name: view.controller?.name ?? location.hostname })), /* @__PURE__ */ h("p", null, texts.purposes), /* @__PURE__ */ h("ul", { role: "list" }, optional.map((category) => categoryWords(category, texts)).map(([title, description]) => /* @__PURE__ */ h("li", null, /* @__PURE__ */ h("b", null, title), /* @__PURE__ */ h("span", null, description)))), vendors[0] && /* @__PURE__ */ h("p", null, fillPlural(partners, language, { count: vendors.length, names: listOf(vendors.slice(0, NAMED), language) })), view.signal && /* @__PURE__ */ h("p", null, texts.signal), /* @__PURE__ */ h("p", null, fill(texts.refuse, texts)), /* @__PURE__ */ h("p", { class: "assent-links" }, button("preferences", texts.details), policies.map((key) => link(texts[key], view[key])))),
    /* @__PURE__ */ h("div", { class: "assent-actions" }, button("accept", texts.acceptAll), button("reject", texts.rejectAll), button("customize", texts.customize))
  ));
}

function createStage() {
  const root = page("createElement")("assent-ui");
  const sheet = new CSSStyleSheet();
  const parts = {};
  const sheets = /* @__PURE__ */ new Set([sheet]);
  const stage = { root, sheet, parts, draft: () => ({}), show, put, raise, stack, adopt, style };
  sheet.replaceSync(`@layer assent-overrides,assent;@layer assent{assent-ui>*{display:contents}${theme}}`);
  style(css);
  adopt();
  return stage;
  function show(view) {
    const notice = drawNotice(view);
    root.lang = view.language;
    root.dir = view.texts.direction ?? "ltr";
    put("preferences");
    if (parts.notice?.textContent != notice.textContent) put("notice", notice);
  }
  function put(part, element) {
    boxOf(part)?.close?.();
    parts[part]?.remove();
    parts[part] = element;
    if (element) root.append(element);
    raise();
    stack();
  }
  function stack() {
    for (const actions of root.querySelectorAll(".assent-actions")) {
      actions.removeAttribute("data-stack");
      const [box, first, ...others] = [actions, ...actions.children].map((element) => element.getBoundingClientRect());
      const isOff = (difference) => Math.abs(difference) > 1;
      if (!others.some(({ width }) => isOff(width - first.width)) && !isOff(first.left + others.at(-1).right - box.left - box.right)) continue;
      actions.setAttribute("data-stack", "");
      const { scrollHeight, clientHeight } = actions.parentElement;
      if (scrollHeight > clientHeight) actions.setAttribute("data-stack", "low");
    }
  }
  function adopt(added = sheet) {
    const adopted = page("adoptedStyleSheets");
    for (const each of sheets.add(added)) if (adopted?.includes(each) == false) adopted.push(each);
  }
  function raise() {
    adopt();
    const home = stage.home?.();
    if (home && root.parentNode != home) home.append(root);
    else if (!root.isConnected) page("documentElement").insertBefore(root, page("body"));
    for (const part of ["notice", "preferences"]) {
      const box = boxOf(part);
      if (box?.localName == "dialog") open(box);
      else if (box?.popover && !box.matches(":popover-open") && !page("querySelector")("dialog:modal:not(.assent)")) box.showPopover();
    }
  }
  function boxOf(part) {
    return parts[part]?.firstElementChild;
  }
  function open(dialog) {
    const canModal = typeof dialog.showModal == "function";
    if (canModal ? dialog.matches(":modal") : dialog.open) return;
    dialog.open = !canModal;
    if (canModal) dialog.showModal();
    dialog.querySelector("h2").focus();
  }
  function style(css2) {
    sheet.insertRule(`@layer assent{${css2.replace(/(?<=[^}])[;}]/g, "!important$&")}}`, sheet.cssRules.length);
  }
}

async function openLayer(core, layer, unasked) {
  let problem;
  try {
    if (typeof core.config == "object") await (unasked && isSilent(core) ? core.reopen(true) : open(core, layer));
  } catch (error) {
    problem = error;
  }
  await core.load("acts").then(({ default: act }) => act(core, "review"));
  if (problem && core.active) core.report("interface", problem);
}
function isSilent({ config, signals }) {
  return config.audience == "child" || signals[0] && config.signals?.browser == "refuse" || categoryIds(config).every((id) => isLocked(config, id));
}
async function open(core, layer) {
  const { config } = core;
  const screen = screenOf(core);
  const [words, services] = await Promise.all([
    wordsOf(core, "notice"),
    Promise.all((config.services ?? []).map(({ id }) => fetchService(core, id, ".about"))),
    dress(core, screen)
  ]);
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
  if (layer == "preferences" || core.standing.asked || core.signals[0]) await screen.showMore(view);
  else screen.show(view);
  if (screen.layer == layer) core.emit("open", { layer });
}
const screenOf = (core) => core.drawn ??= createScreen(core);
function createScreen(core) {
  const screen = createStage();
  let later;
  for (const act of ["prepare", "showMore", "close", "back", "placeholders", "mayReload", "destroy"]) {
    screen[act] = (...args) => (later ??= import('./after-notice.js')).then((file) => file[act](core, ...args)).catch((error) => {
      later = void 0;
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

var screen = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: openLayer,
  screenOf: screenOf
});

export { screen as a, dress as d, policies as p, screenOf as s, undress as u };
