import { l as listenForClicks } from './bundled.js';
import { u as undress, d as dress } from './screen.js';
import { w as wordsOf } from './language.js';
import { p as page } from './page.js';
import { h } from './words.js';
import { s as serviceWords } from './service-words.js';

var css = "assent-status{all:initial;clip-path:inset(50%);position:fixed}[data-dodge] div.assent{max-height:calc(50dvh - 2em)}[data-dodge=top] div.assent{inset-block:0 auto}[data-dodge=bottom] div.assent{inset-block:auto 0}@media print{.assent{display:none}}";

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

function createKeeper(stage, onDismiss, onAnew) {
  const { root, sheet, parts } = stage;
  const observer = new MutationObserver(look);
  const waiting = new MutationObserver(raise);
  const end = new AbortController();
  const sizes = globalThis.ResizeObserver && new ResizeObserver(settle);
  let repairs = 0;
  let html;
  let before;
  let box;
  let boxes = [];
  let doesScroll = false;
  let wanted;
  let styled = false;
  const { style } = sheet.cssRules[sheet.insertRule(":root{}")];
  for (const dead of page("querySelectorAll")("assent-ui")) {
    if (dead != root) dead.remove();
  }
  stage.style(css);
  parts.status = h("assent-status", { "data-assent": "status", role: "status" });
  root.prepend(parts.status);
  stage.raise();
  root.addEventListener("focusin", ({ relatedTarget }) => {
    if (!root.contains(relatedTarget)) before = relatedTarget;
  });
  root.addEventListener("close", ({ target }) => {
    if (!root.contains(target)) return;
    onDismiss();
    stage.put("preferences");
  }, true);
  observer.observe(document, { childList: true });
  observer.observe(root, { childList: true, attributeFilter: ["data-position", "data-dodge"] });
  look();
  return { customize, hide, say, destroy };
  async function customize(view) {
    const { notice } = parts;
    wanted = view;
    const { default: css2, drawPreferences } = await import('./preferences.js');
    if (wanted != view || parts.notice != notice) return;
    if (!styled) stage.style(css2);
    styled = true;
    const { element, draft } = drawPreferences(view);
    stage.draft = draft;
    root.lang = view.language;
    root.dir = view.texts.direction ?? "ltr";
    stage.put("preferences", element);
  }
  function hide() {
    const active = page("activeElement");
    const loses = root.contains(active) || parts.preferences && active == page("body");
    clear();
    if (loses) focusPage(before);
  }
  function clear() {
    wanted = void 0;
    stage.put("preferences");
    stage.put("notice");
    look();
  }
  function say(sentence) {
    const status = parts.status;
    status.textContent = "";
    setTimeout(() => status.textContent = sentence, 99);
  }
  function destroy() {
    clear();
    end.abort();
    observer.disconnect();
    waiting.disconnect();
    sizes?.disconnect();
    root.remove();
    const sheets = page("adoptedStyleSheets");
    sheets?.splice(sheets.indexOf(sheet) >>> 0, 1);
  }
  function look() {
    if (html != page("documentElement")) listen();
    const isLost = !root.isConnected || (stage.home?.() ?? root.parentNode) != root.parentNode;
    if (isLost && ++repairs < 10) stage.raise();
    const shown = [...root.querySelectorAll(".assent")];
    if (shown.length != boxes.length || !shown.every((one) => boxes.includes(one))) {
      boxes = shown;
      box = boxes.find((one) => one.popover);
      makeRoom("");
      const { scrollHeight, clientHeight } = page("documentElement");
      doesScroll = scrollHeight > clientHeight;
      sizes?.disconnect();
      for (const one of boxes) sizes?.observe(one);
    }
    wait();
    settle();
  }
  function listen() {
    if (html) onAnew?.(end.signal);
    html = page("documentElement");
    observer.observe(html, { childList: true, subtree: !!stage.home });
    page("addEventListener")("focusin", dodge, end);
    addEventListener("resize", settle, end);
  }
  function raise() {
    stage.raise();
    wait();
  }
  function wait() {
    waiting.disconnect();
    if (box && root.isConnected && !box.matches(":popover-open")) waiting.observe(document, { childList: true, subtree: true, attributeFilter: ["open"] });
  }
  function settle() {
    stage.adopt();
    stage.stack();
    boxes.findLast(isHidden)?.close();
    if (!box) return;
    const { offsetTop: top, offsetHeight: height } = box;
    const window = innerHeight / (root.currentCSSZoom ?? 1);
    const isLow = top >= window - top - height;
    makeRoom(height ? (isLow ? window - top : top + height) + 8 + "px" : "", isLow);
  }
  function makeRoom(needed, isLow) {
    style.scrollPaddingBottom = isLow ? needed : "";
    style.scrollPaddingTop = isLow ? "" : needed;
    style.paddingBottom = isLow && doesScroll ? needed : "";
  }
  function dodge({ target }) {
    if (!box || !(target instanceof Element) || root.contains(target)) return;
    requestAnimationFrame(() => {
      if (!box) return;
      const [over, under] = [box.getBoundingClientRect(), target.getBoundingClientRect()];
      const isHidden2 = under.top >= over.top && under.bottom <= over.bottom && under.left >= over.left && under.right <= over.right;
      if (isHidden2) root.dataset["dodge"] = under.top + under.bottom > innerHeight ? "top" : "bottom";
    });
  }
}
function isHidden(box) {
  return box.open && !box.getClientRects()[0] && !!page("documentElement").getClientRects()[0] && !matchMedia("print").matches;
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

const keepers = /* @__PURE__ */ new WeakMap();
async function prepare(core) {
  keeperOf(core);
  await wordsOf(core, "preferences", "more");
}
async function showMore(core, view) {
  const screen = core.drawn;
  const { asked, choices } = core.standing;
  const isNotice = screen.layer == "notice";
  const words = await wordsOf(core, "notice", isNotice ? "more" : "preferences");
  const categories = view.categories.map((category) => ({ ...category, services: category.services.map((service) => serviceWords(service, category, words)) }));
  const whole = { ...view, categories, choices, ...words, signal: !!core.signals[0] };
  if (!isNotice) await keeperOf(core).customize(whole);
  else screen.show(asked ? onlyNew(whole, asked) : whole);
}
async function close(core, said) {
  const screen = core.drawn;
  const { layer } = screen;
  screen.layer = void 0;
  if (layer) core.reopen(true);
  keeperOf(core).hide();
  if (layer) core.emit("close", { layer });
  if (said) keeperOf(core).say((await wordsOf(core, "more")).texts[`${said}Done`]);
}
async function back(core) {
  if (core.drawn.layer == "preferences" && core.standing.status != "decided") await core.show("notice");
  else await close(core);
}
async function placeholders(core) {
  const { createPlaceholders } = await import('./placeholders.js');
  await dress(core, core.drawn);
  return createPlaceholders(core, (sentence) => keeperOf(core).say(sentence));
}
async function mayReload(core) {
  return confirm((await wordsOf(core, "more")).texts.reload);
}
async function destroy(core) {
  core.embeds?.destroy();
  keeperOf(core).destroy();
  await undress(core.drawn);
}
function keeperOf(core) {
  if (!keepers.has(core)) keepers.set(core, createKeeper(core.drawn, () => void back(core), (end) => hear(core, end)));
  return keepers.get(core);
}
function hear(core, end) {
  listenForClicks((action, control) => void core.load("acts").then(({ default: act }) => act(core, "press", action, control)), { capture: true, signal: end });
}

export { back, close, destroy, mayReload, placeholders, prepare, showMore };
