import { a as page, b as wordsOf } from './screen.js';
import { h, render } from 'preact';

var css = "assent-status{all:initial;clip-path:inset(50%);position:fixed}@media print{.assent{display:none}}";

function focusPage(before) {
  for (const selector of ["", "[data-assent=reopen] button", "main", "h1", "a,button"]) {
    const element = selector ? page("querySelector")(selector) : before;
    if (!element?.isConnected || element == page("body")) continue;
    if (element.tabIndex < 0) {
      element.tabIndex = -1;
      element.addEventListener("blur", () => element.removeAttribute("tabindex"), { once: true });
    }
    element.focus({ preventScroll: true });
    if (page("activeElement") == element) return;
  }
}

function createKeeper(stage, onDismiss) {
  const { root, sheet } = stage;
  const observer = new MutationObserver(look);
  let repairs = 0;
  let before;
  let box;
  let wanted;
  let styled = false;
  const { style } = sheet.cssRules[sheet.insertRule(":root{}")];
  for (const dead of page("querySelectorAll")("assent-ui")) {
    if (dead != root) dead.remove();
  }
  stage.style(css);
  stage.status = /* @__PURE__ */ h("assent-status", { "data-assent": "status", role: "status" });
  stage.draw();
  root.addEventListener("focusin", ({ relatedTarget }) => {
    if (!root.contains(relatedTarget)) before = relatedTarget;
  });
  observer.observe(page("documentElement"), { childList: true });
  observer.observe(root, { childList: true });
  look();
  return { customize, hide, say, destroy };
  async function customize(view) {
    const { notice } = stage;
    wanted = view;
    const { default: css2, startDraft, drawPreferences } = await import('./preferences.js');
    if (wanted != view || stage.notice != notice) return;
    if (!styled) stage.style(css2);
    styled = true;
    change(startDraft(view));
    function change(draft) {
      stage.draft = () => draft;
      stage.preferences = drawPreferences(view, { draft, change, onClose });
      stage.draw();
    }
  }
  function hide() {
    const active = page("activeElement");
    const loses = root.contains(active) || stage.preferences && active == page("body");
    clear();
    if (loses) focusPage(before);
  }
  function clear() {
    wanted = stage.notice = stage.preferences = void 0;
    stage.draw();
  }
  function say(sentence) {
    const status = root.firstChild;
    status.textContent = "";
    setTimeout(() => status.textContent = sentence, 99);
  }
  function destroy() {
    clear();
    observer.disconnect();
    root.remove();
    const sheets = page("adoptedStyleSheets");
    sheets?.splice(sheets.indexOf(sheet) >>> 0, 1);
  }
  function onClose({ currentTarget }) {
    if (!root.contains(currentTarget)) return;
    onDismiss();
    stage.preferences = void 0;
    stage.draw();
  }
  function look() {
    if (!root.isConnected && ++repairs < 10) {
      render(null, root);
      page("documentElement").insertBefore(root, page("body"));
      stage.draw();
    }
    const shown = root.querySelector("[popover]");
    if (shown != box) makeRoom(shown);
    box = shown;
  }
  function makeRoom(box2) {
    if (!box2?.showPopover) return;
    const { scrollHeight, clientHeight } = page("documentElement");
    const atTop = root.dataset["position"]?.[0] == "t";
    new ResizeObserver(() => {
      const room = box2.offsetHeight ? box2.offsetHeight + 32 + "px" : "";
      style[atTop ? "scrollPaddingTop" : "scrollPaddingBottom"] = room;
      if (!atTop && scrollHeight > clientHeight) style.paddingBottom = room;
    }).observe(box2);
  }
}

function onlyNew(view, asked) {
  const isAsked = ({ id }) => asked.includes(id);
  const open = view.categories.filter(({ locked }) => !locked);
  if (open.every((category) => isAsked(category) && category.services.every(isAsked))) return view;
  const { newHeading: heading, newPurposes: purposes, accept: acceptAll, reject: rejectAll } = view.texts;
  return {
    ...view,
    texts: { ...view.texts, heading, purposes, acceptAll, rejectAll },
    categories: open.flatMap((category) => {
      const services = category.services.filter(isAsked);
      return isAsked(category) ? [{ ...category, services }] : services.map((service) => ({ id: service.id, title: service.name, description: service.purpose, locked: false, services: [service] }));
    })
  };
}

var places = "[data-position$=end] div.assent{inset-inline:auto 0}[data-position^=top] div.assent{inset-block:0 auto}[data-layout=bar] div.assent{width:auto;inset-inline:0}@media (width>=60em){[data-layout=bar] div.assent{flex-direction:row;align-items:center}[data-layout=bar] div>.assent-actions{flex:0 0 26em}}@media not (prefers-reduced-motion){@starting-style{[data-position^=top] div.assent{transform:translateY(-120%)}}}";

const keepers = /* @__PURE__ */ new WeakMap();
const themes = /* @__PURE__ */ new WeakMap();
async function prepare(core) {
  keeperOf(core);
  await textsOf(core);
}
async function showMore(core, view) {
  const screen = core.drawn;
  const { layout = "", position = "", theme } = core.config;
  const { asked, choices } = core.consent;
  const whole = { ...view, choices, texts: await textsOf(core), signal: !!core.signals[0] };
  if ((layout || position) && !("layout" in screen.root.dataset)) {
    Object.assign(screen.root.dataset, { layout, position });
    screen.style(places);
  }
  if (theme) await (themes.get(core) ?? themes.set(core, wear(core, theme)).get(core));
  if (screen.layer == "preferences") await keeperOf(core).customize(whole);
  else screen.show(asked ? onlyNew(whole, asked) : whole);
}
async function close(core, said) {
  const screen = core.drawn;
  const { layer } = screen;
  screen.layer = void 0;
  if (layer) core.reopen(true);
  keeperOf(core).hide();
  if (layer) core.emit("close", { layer });
  if (said) keeperOf(core).say((await textsOf(core))[`${said}Done`]);
}
async function back(core) {
  if (core.drawn.layer == "preferences" && core.consent.status != "decided") await core.show("notice");
  else await close(core);
}
async function mayReload(core) {
  return confirm((await textsOf(core)).reload);
}
async function destroy(core) {
  keeperOf(core).destroy();
  const sheets = page("adoptedStyleSheets");
  const theme = await themes.get(core);
  if (theme) sheets?.splice(sheets.indexOf(theme), 1);
}
async function wear(core, theme) {
  try {
    const { default: css } = await core.load(`themes/${theme}`);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    page("adoptedStyleSheets")?.push(sheet);
    return sheet;
  } catch (error) {
    core.report("theme", error);
  }
}
function keeperOf(core) {
  if (!keepers.has(core)) keepers.set(core, createKeeper(core.drawn, () => void back(core)));
  return keepers.get(core);
}
async function textsOf(core) {
  const { texts, rest } = await wordsOf(core);
  return { ...(await rest()).default, ...texts };
}

export { back, close, destroy, mayReload, prepare, showMore };
