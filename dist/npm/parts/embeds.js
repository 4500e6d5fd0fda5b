import { k as isKnown, d as allows } from './config.js';
import { i as idsToGrant } from './needs.js';
import { f as fetchService } from './fetch.js';
import { f as fromDocument, b as setLive } from './bundled.js';
import { l as liveAddresses, u as unload } from './gate-close.js';

const HELD = "data-assent-held";
const GIVEN = [
  "position",
  "top",
  "right",
  "bottom",
  "left",
  "float",
  "clear",
  "z-index",
  "box-sizing",
  "aspect-ratio",
  "vertical-align",
  "width",
  "height",
  "min-width",
  "min-height",
  "max-width",
  "max-height",
  "flex-grow",
  "flex-shrink",
  "flex-basis",
  "align-self",
  "justify-self",
  "order",
  "grid-row-start",
  "grid-row-end",
  "grid-column-start",
  "grid-column-end",
  ...["top", "right", "bottom", "left"].flatMap((side) => [`margin-${side}`, `padding-${side}`, `border-${side}-width`]),
  "transform-origin",
  "translate",
  "rotate",
  "scale",
  "zoom",
  "border-top-left-radius",
  "border-top-right-radius",
  "border-bottom-left-radius",
  "border-bottom-right-radius"
];
const ENOUGH = 120;
const SEEN = 4;
function fit(pairs) {
  const focused = pairs.map(({ box }) => box.getRootNode().activeElement).find((active, i) => active && pairs[i].box.contains(active));
  for (const { element, box } of pairs) {
    box.remove();
    element.removeAttribute(HELD);
  }
  const shown = pairs.map(({ element }) => {
    const { display, width, height, transform } = getComputedStyle(element);
    return { display, width, height, transform, seen: isSeen(element) };
  });
  for (const { element } of pairs) element.setAttribute(HELD, "");
  const given = pairs.map(({ element }) => {
    const style = getComputedStyle(element);
    return GIVEN.map((name) => [name, style.getPropertyValue(name)]);
  });
  pairs.forEach(({ element, box }, i) => {
    const { display, transform, seen } = shown[i];
    for (const [name, value] of given[i]) set(box, name, value);
    if (box.style.position === "static") set(box, "position", "relative");
    set(box, "transform", transform);
    set(box, "visibility", seen ? "inherit" : "hidden");
    box.style.setProperty("display", inner(display));
    element.before(box);
  });
  focused?.focus({ preventScroll: true });
  const come = pairs.map(({ box }) => getComputedStyle(box)).map(({ width, height }) => ({ width, height }));
  pairs.forEach((pair, i) => {
    const [is, was] = [come[i], shown[i]];
    pair.fixed = !was.width.endsWith("px") || differ(is.width, was.width) || differ(is.height, was.height);
    if (!pair.fixed || !was.width.endsWith("px")) return;
    set(pair.box, "flex", "none");
    set(pair.box, "width", was.width);
    set(pair.box, "height", was.height);
  });
}
function fitBlock({ element, box }) {
  element.removeAttribute(HELD);
  const { display, height: high } = getComputedStyle(element);
  element.setAttribute(HELD, "");
  const style = getComputedStyle(element);
  const [given, around] = [style.height, style.boxSizing];
  for (const name of GIVEN) set(box, name, style.getPropertyValue(name));
  if (box.style.position === "static") set(box, "position", "relative");
  box.style.setProperty("display", display.startsWith("inline") ? "inline-block" : display === "none" ? display : "block");
  if (given !== "auto" && parseFloat(given) > 0) return true;
  const tall = parseFloat(high) >= ENOUGH;
  set(box, "box-sizing", around);
  set(box, "height", tall ? high : "auto");
  return tall;
}
function set(box, name, value) {
  box.style.setProperty(name, value, "important");
}
function isSeen(frame) {
  const { visibility, opacity, width, height } = getComputedStyle(frame);
  const around = frame.parentElement ?? frame.getRootNode().host;
  if (visibility !== "visible" && getComputedStyle(around).visibility === "visible") return false;
  return opacity !== "0" && !(Math.min(parseFloat(width), parseFloat(height)) < SEEN);
}
const inner = (display) => display === "inline" ? "inline-block" : display;
const differ = (one, other) => Math.abs(parseFloat(one) - parseFloat(other)) > 0.5;

const STASH = "data-assent-stash";
function stash(element) {
  if (stashIn(element)) return;
  const kept = fromDocument("createElement")("template");
  kept.setAttribute(STASH, element.getAttribute("class") ?? "");
  kept.content.append(...element.childNodes);
  element.append(kept);
  element.removeAttribute("class");
}
function restore(element) {
  const kept = stashIn(element);
  if (!kept) return;
  const className = kept.getAttribute(STASH);
  if (className) element.setAttribute("class", className);
  kept.replaceWith(kept.content);
}
function copyOf(element) {
  const copy = element.cloneNode(true);
  restore(copy);
  copy.removeAttribute("data-consent");
  copy.removeAttribute(HELD);
  return copy;
}
function stashIn(element) {
  return [...element.children].find((child) => child.hasAttribute(STASH));
}

const isFrame = (element) => element.localName === "iframe";
function createPlacing(core, known, observe, signal) {
  const waiting = /* @__PURE__ */ new Set();
  const roots = /* @__PURE__ */ new Set([document]);
  const parents = globalThis.ResizeObserver && new ResizeObserver(() => refit(({ fixed }) => fixed));
  let drawing;
  addEventListener("resize", () => refit(() => true), { signal });
  addEventListener("load", () => refit(() => true), { signal });
  signal.addEventListener("abort", () => parents?.disconnect());
  return { waiting, roots, add, sayLoading };
  function add(embed) {
    waiting.add(embed);
    void drawWaiting();
  }
  async function drawWaiting() {
    try {
      if (fromDocument("readyState") === "loading") await new Promise((parsed) => addEventListener("DOMContentLoaded", () => setTimeout(parsed), { once: true }));
      const file = await core.load("interface");
      const placeholders = await (drawing ??= file.screenOf(core).placeholders());
      if (!placeholders) return void (drawing = void 0);
      const batch = [...waiting];
      waiting.clear();
      const views = await Promise.all(batch.map(({ element, needs }) => placeholders.viewOf(element, needs)));
      const closed = batch.filter((embed) => core.active && !embed.open && !embed.box.isConnected && !core.taken.has(embed.element) && embed.element.isConnected);
      const blocks = closed.filter(({ element }) => !isFrame(element));
      for (const { element } of closed) style(element.getRootNode(), placeholders.sheet);
      for (const block of blocks) holdBlock(block);
      fitAll(closed.filter(({ element }) => isFrame(element)));
      for (const { element, box } of blocks) element.before(box);
      for (const embed of closed) placeholders.draw(embed.box, views[batch.indexOf(embed)]);
    } catch (error) {
      core.report("embeds", error);
    }
  }
  function style(root, sheet) {
    if (roots.has(root)) return;
    roots.add(root);
    observe(root);
    root.adoptedStyleSheets?.push(sheet);
    root.addEventListener("click", (event) => {
      const control = event.target.closest?.('[data-assent="placeholder"] [data-assent-action]');
      if (control) void core.load("acts").then(({ default: act }) => act(core, "press", control.dataset["assentAction"], control));
    }, { signal });
  }
  function holdBlock(block) {
    restore(block.element);
    block.box.toggleAttribute("data-flow", !fitBlock(block));
    stash(block.element);
  }
  function fitAll(frames) {
    fit(frames);
    for (const { element, fixed } of frames) if (fixed && element.parentElement) parents?.observe(element.parentElement);
  }
  function refit(wanted) {
    fitAll([...known].filter((embed) => isFrame(embed.element) && embed.box.isConnected && wanted(embed)));
  }
  async function sayLoading({ box }) {
    const placeholders = await drawing;
    placeholders?.sayLoading(box);
  }
}

function holdEmbed(core, element) {
  if (!element.hasAttribute("data-consent")) return declare(core, element);
  pageOf(core).hold(element, element.getAttribute("data-consent"));
}
function declare(core, element) {
  const drawn = core.load("declaration").then(({ drawDeclaration }) => drawDeclaration(core, element));
  drawn.catch((error) => core.report("declaration", error));
}
function showWidgets(core) {
  return pageOf(core).adopt();
}
function pageOf(core) {
  return core.embeds ??= createEmbeds(core);
}
function createEmbeds(core) {
  const known = /* @__PURE__ */ new Set();
  const embeds = /* @__PURE__ */ new WeakMap();
  const away = /* @__PURE__ */ new Set();
  const once = /* @__PURE__ */ new Set();
  const may = (id) => core.active && allows(core.standing.choices, id);
  const observer = new MutationObserver(look);
  const end = new AbortController();
  const placing = createPlacing(core, known, observe, end.signal);
  let pressed;
  let adopts = false;
  let shows = [];
  observe(document);
  fromDocument("addEventListener")("assent:ready", look, end);
  return { once, hold, look, openOnce, idsOf, endOnce, adopt, redraw, destroy };
  function observe(root) {
    observer.observe(root, { childList: true, subtree: true });
  }
  function hold(element, needs) {
    if (!isEmbed(element) || embeds.has(element) || core.taken.has(element) || !core.active || !isKnown(core.standing.choices, needs)) return;
    if (!isFrame(element) || !element.hasAttribute("src")) return placing.add(know(element, needs));
    if (liveAddresses(element).length) core.report(element.outerHTML, "live");
    unload(element);
  }
  function know(element, needs) {
    const embed = { element, needs, box: fromDocument("createElement")("assent-embed"), repairs: 0 };
    embed.box.dataset["assent"] = "placeholder";
    embeds.set(element, embed);
    known.add(embed);
    return embed;
  }
  function look() {
    if (!core.active) return;
    for (const ref of away) {
      const element = ref.deref();
      if (element?.isConnected) known.add(embeds.get(element));
      if (!element || element.isConnected) away.delete(ref);
    }
    for (const embed of known) {
      const { element, box, live } = embed;
      const granted = core.taken.has(element);
      if (!element.isConnected) {
        box.remove();
        live?.remove();
        placing.waiting.delete(embed);
        known.delete(embed);
        away.add(new WeakRef(element));
      } else if (granted && !embed.open) {
        open(embed);
      } else if (!granted && embed.open) {
        close(embed);
      } else if (live) {
        place(embed, live);
      } else if (!granted && !placing.waiting.has(embed)) {
        place(embed, box);
      }
    }
    if (adopts) adoptNew();
    for (const root of placing.roots) dropClones(root);
  }
  function dropClones(root) {
    const drawn = new Set([...known].flatMap(({ box, live }) => [box, live]));
    for (const element of allIn(root, `assent-embed,assent-widget,[${HELD}]`)) {
      const needs = core.taken.get(element);
      if (needs && !embeds.has(element)) open(know(element, needs));
      else if (!element.hasAttribute(HELD) && !drawn.has(element)) element.remove();
    }
  }
  function place(embed, drawn) {
    if (drawn.firstChild && drawn.nextSibling !== embed.element && ++embed.repairs < 10) embed.element.before(drawn);
  }
  function open(embed) {
    embed.open = true;
    placing.waiting.delete(embed);
    if (isFrame(embed.element)) reveal(embed);
    else shows.push(openBlock(embed).catch((error) => core.report("embeds", error)));
  }
  async function openBlock(embed) {
    const { element, needs } = embed;
    const services = await servicesOf(needs);
    if (!embed.open || !element.isConnected) return;
    const draws = services.filter(({ draw }) => draw);
    if (!draws.length) return reveal(embed);
    const live = embed.live = fromDocument("createElement")("assent-widget");
    stash(element);
    live.append(copyOf(element));
    element.setAttribute(HELD, "");
    element.before(live);
    reveal(embed);
    for (const service of draws) {
      try {
        service.draw(live, globalThis);
      } catch (error) {
        core.report(service.id, error);
      }
    }
  }
  function reveal(embed) {
    const { element, box, live } = embed;
    const active = box.getRootNode().activeElement;
    const takesFocus = pressed === element && (!active || active === fromDocument("body") || box.contains(active));
    box.remove();
    if (!live) {
      restore(element);
      element.removeAttribute(HELD);
    }
    if (pressed === element) pressed = void 0;
    if (!takesFocus) return;
    const target = live?.firstElementChild ?? element;
    if (!isFrame(target) && target.tabIndex < 0) {
      target.tabIndex = -1;
      target.addEventListener("blur", () => target.removeAttribute("tabindex"), { once: true });
    }
    target.focus({ preventScroll: true });
  }
  function close(embed) {
    embed.open = false;
    embed.live?.remove();
    embed.live = void 0;
    placing.add(embed);
  }
  async function openOnce(control) {
    const embed = embedOf(control);
    if (!embed || !core.active || core.taken.has(embed.element)) return;
    const { element, needs } = embed;
    pressed = element;
    once.add(element);
    core.taken.set(element, needs);
    setLive(element);
    look();
    await placing.sayLoading(embed);
    if (isFrame(element)) return;
    await settleShows();
    const ids = (await servicesOf(needs)).map(({ id }) => id);
    if (once.has(element)) await core.load("vendors").then(({ startOnce }) => startOnce(core, may, ids));
  }
  function idsOf(control) {
    const embed = embedOf(control);
    pressed = embed?.element;
    return (embed && idsToGrant(core.standing.choices, embed.needs)) ?? [];
  }
  function embedOf(control) {
    const box = control.closest('[data-assent="placeholder"]');
    return [...known].find((embed) => embed.box === box);
  }
  function endOnce(denied) {
    if (!denied.length && !/reject|withdraw/.test(core.standing.receipt?.method ?? "")) return [];
    const ids = [...core.vendors?.once ?? []];
    core.vendors?.once.clear();
    once.clear();
    return ids.filter((id) => !may(id));
  }
  async function adopt() {
    adopts = true;
    look();
    await settleShows();
  }
  async function settleShows() {
    const now = shows;
    shows = [];
    await Promise.all(now);
  }
  function adoptNew() {
    for (const [node, needs] of core.taken) {
      const element = node;
      if (!embeds.has(element) && isEmbed(element) && !isFrame(element)) open(know(element, needs));
    }
  }
  async function servicesOf(needs) {
    const ids = (core.config.services ?? []).map(({ id }) => id).filter((id) => needs.split(/[\s|]+/).includes(id));
    const found = await Promise.all(ids.map((id) => fetchService(core, id, "").catch((error) => core.report(id, error))));
    return found.flatMap((service) => service ?? []);
  }
  function redraw() {
    for (const embed of known) {
      if (!embed.box.isConnected) continue;
      embed.box.replaceChildren();
      embed.box.remove();
      placing.add(embed);
    }
  }
  function destroy() {
    end.abort();
    observer.disconnect();
    for (const embed of known) {
      embed.box.remove();
      if (embed.live) embed.element.hidden = true;
      else if (!embed.open) restore(embed.element);
      embed.element.removeAttribute(HELD);
    }
    known.clear();
  }
}
const isEmbed = (element) => !/^(script|img|link|template|source|track|style|meta|body|input|button|select|textarea|label)$/.test(element.localName);
const allIn = (root, selector) => root === document ? fromDocument("querySelectorAll")(selector) : root.querySelectorAll(selector);

export { holdEmbed as default, showWidgets };
