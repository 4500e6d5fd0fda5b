import { j as isKnown, b as allows } from './config.js';
import { i as idsToGrant } from './needs.js';
import { f as fetchService } from './fetch.js';
import { f as fromDocument } from './bundled.js';

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
  "border-top-left-radius",
  "border-top-right-radius",
  "border-bottom-left-radius",
  "border-bottom-right-radius"
];
const ENOUGH = 120;
function fit(pairs) {
  for (const { element, box } of pairs) {
    box.style.setProperty("display", "none", "important");
    element.removeAttribute(HELD);
  }
  const shown = pairs.map(({ element }) => {
    const { display, width, height, transform } = getComputedStyle(element);
    return { display, width, height, transform };
  });
  for (const { element } of pairs) element.setAttribute(HELD, "");
  const given = pairs.map(({ element }) => {
    const style = getComputedStyle(element);
    return GIVEN.map((name) => [name, style.getPropertyValue(name)]);
  });
  pairs.forEach(({ box }, i) => {
    const { display, transform } = shown[i];
    for (const [name, value] of given[i]) set(box, name, value);
    if (box.style.position === "static") set(box, "position", "relative");
    set(box, "transform", transform);
    box.style.setProperty("display", inner(display));
  });
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
const inner = (display) => display === "inline" ? "inline-block" : display;
const differ = (one, other) => Math.abs(parseFloat(one) - parseFloat(other)) > 0.5;

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
  const waiting = /* @__PURE__ */ new Set();
  const once = /* @__PURE__ */ new Set();
  const may = (id) => core.active && allows(core.standing.choices, id);
  const observer = new MutationObserver(look);
  const end = new AbortController();
  const parents = globalThis.ResizeObserver && new ResizeObserver(() => refit(({ fixed }) => fixed));
  const styled = /* @__PURE__ */ new Set([document]);
  let drawing;
  let pressed;
  let adopts = false;
  let shows = [];
  observe(document);
  addEventListener("resize", () => refit(() => true), end);
  addEventListener("load", () => refit(() => true), end);
  fromDocument("addEventListener")("assent:ready", look, end);
  return { once, hold, look, openOnce, idsOf, endOnce, adopt, destroy };
  function observe(root) {
    observer.observe(root, { childList: true, subtree: true });
  }
  function hold(element, needs) {
    if (embeds.has(element) || !core.active || !isKnown(core.standing.choices, needs)) return;
    wait(know(element, needs));
  }
  function know(element, needs) {
    const embed = { element, needs, box: fromDocument("createElement")("assent-embed"), repairs: 0 };
    embed.box.dataset["assent"] = "placeholder";
    embeds.set(element, embed);
    known.add(embed);
    return embed;
  }
  function wait(embed) {
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
      for (const embed of closed) {
        if (!isFrame(embed.element)) holdBlock(embed);
        style(embed.element.getRootNode(), placeholders.sheet);
        embed.element.before(embed.box);
      }
      fitAll(closed.filter(({ element }) => isFrame(element)));
      for (const embed of closed) placeholders.draw(embed.box, views[batch.indexOf(embed)]);
    } catch (error) {
      core.report("embeds", error);
    }
  }
  function style(root, sheet) {
    if (styled.has(root)) return;
    styled.add(root);
    observe(root);
    root.adoptedStyleSheets?.push(sheet);
    root.addEventListener("click", (event) => {
      const control = event.target.closest?.('[data-assent="placeholder"] [data-assent-action]');
      if (control) void core.load("acts").then(({ default: act }) => act(core, "press", control.dataset["assentAction"], control));
    }, end);
  }
  function fitAll(frames) {
    fit(frames);
    for (const { element, fixed } of frames) if (fixed && element.parentElement) parents?.observe(element.parentElement);
  }
  function refit(wanted) {
    fitAll([...known].filter((embed) => isFrame(embed.element) && embed.box.isConnected && wanted(embed)));
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
        waiting.delete(embed);
        known.delete(embed);
        away.add(new WeakRef(element));
      } else if (granted && !embed.open) {
        open(embed);
      } else if (!granted && embed.open) {
        close(embed);
      } else if (live) {
        place(embed, live);
      } else if (!granted && !waiting.has(embed)) {
        place(embed, box);
      }
    }
    if (adopts) adoptNew();
  }
  function place(embed, drawn) {
    if (drawn.firstChild && drawn.nextSibling !== embed.element && ++embed.repairs < 10) embed.element.before(drawn);
  }
  function open(embed) {
    embed.open = true;
    waiting.delete(embed);
    if (isFrame(embed.element)) reveal(embed);
    else shows.push(openBlock(embed).catch((error) => core.report("embeds", error)));
  }
  async function openBlock(embed) {
    const { element, needs } = embed;
    const services = await servicesOf(needs);
    if (!embed.open || !element.isConnected) return;
    const draws = services.filter(({ draw }) => draw);
    if (!draws.length) return reveal(embed);
    if (!embed.was) stash(embed);
    const live = embed.live = fromDocument("createElement")("assent-widget");
    const copy = embed.was.copy.cloneNode(true);
    copy.removeAttribute("data-consent");
    copy.removeAttribute(HELD);
    live.append(copy);
    element.setAttribute(HELD, "");
    element.before(live);
    reveal(embed);
    for (const service of draws) {
      try {
        service.draw(copy, globalThis);
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
      if (embed.was) restore(embed);
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
    wait(embed);
  }
  function holdBlock(embed) {
    const { element, box, was } = embed;
    if (was?.className) element.setAttribute("class", was.className);
    if (!was || !box.style.length) box.toggleAttribute("data-flow", !fitBlock(embed));
    stash(embed);
  }
  function stash(embed) {
    const { element } = embed;
    if (!embed.was) {
      const copy = element.cloneNode(true);
      const content = fromDocument("createDocumentFragment")();
      content.append(...element.childNodes);
      embed.was = { className: element.getAttribute("class"), content, copy };
    }
    element.removeAttribute("class");
  }
  function restore(embed) {
    const { className, content } = embed.was;
    if (className !== null) embed.element.setAttribute("class", className);
    embed.element.append(content);
    embed.was = void 0;
  }
  async function openOnce(control) {
    const embed = embedOf(control);
    if (!embed || !core.active || core.taken.has(embed.element)) return;
    const { element, needs } = embed;
    pressed = element;
    once.add(element);
    core.taken.set(element, needs);
    const source = element.dataset["src"];
    if (isFrame(element) && source) element.src = source;
    look();
    const placeholders = await drawing;
    placeholders?.sayLoading(embed.box);
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
      if (!embeds.has(element) && /quote|div/.test(element.localName ?? "")) open(know(element, needs));
    }
  }
  async function servicesOf(needs) {
    const ids = (core.config.services ?? []).map(({ id }) => id).filter((id) => needs.split(/[\s|]+/).includes(id));
    const found = await Promise.all(ids.map((id) => fetchService(core, id, "").catch((error) => core.report(id, error))));
    return found.flatMap((service) => service ?? []);
  }
  function destroy() {
    end.abort();
    observer.disconnect();
    parents?.disconnect();
    for (const embed of known) {
      embed.box.remove();
      if (embed.live) embed.element.hidden = true;
      else if (embed.was && !embed.open) restore(embed);
      embed.element.removeAttribute(HELD);
    }
    known.clear();
  }
}
const isFrame = (element) => /frame/.test(element.localName);

export { holdEmbed as default, showWidgets };
