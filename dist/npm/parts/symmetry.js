import { p as page } from './page.js';

const DERIVED = /^(width|height|(.*-)?(inline|block)-size|(transform|perspective)-origin|.*-(top|bottom|left|right|start|end)|inset.*)$/;
const MEASURED = /^(padding|margin|border|grid)-/;
const CAUSES = ["display", "position", "font-size", "color"];
const PSEUDO = ["", "::before", "::after", "::first-line", "::first-letter"];
function tiltOf() {
  for (const layer of page("querySelectorAll")("[data-assent=notice],[data-assent=preferences]")) {
    const [accept, reject] = controlsOf(layer);
    if (!accept) continue;
    if (!reject) return "reject is missing";
    const tilt = standingOf(accept, reject) ?? (lookOf(accept, reject) && lookAtRest(accept, reject)) ?? hiddenOf(layer, accept, reject);
    if (tilt) return tilt;
  }
  return;
}
function controlsOf(layer) {
  return ["accept", "reject"].map((action) => layer.querySelector(`[data-assent-action=${action}]`));
}
function standingOf(accept, reject) {
  const isNamed = ({ textContent, ariaLabel }) => /[\p{L}\p{N}]/u.test((ariaLabel ?? "") || textContent);
  const facts = {
    "element": ({ localName }) => localName,
    "parent": ({ parentElement }) => parentElement == accept.parentElement,
    "disabled": (control) => control.matches(":disabled"),
    "inert": ({ inert }) => !!inert,
    "aria-hidden": ({ ariaHidden }) => ariaHidden == "true",
    "tabindex": ({ tabIndex }) => tabIndex,
    "name": isNamed
  };
  if (accept.textContent == reject.textContent) return `name is "${accept.textContent}" for both`;
  for (const [name, factOf] of Object.entries(facts)) {
    const [was, is] = [factOf(accept), factOf(reject)];
    if (is !== was) return `${name} is ${was} for accept and ${is} for reject`;
  }
  return;
}
function lookOf(accept, reject) {
  for (const pseudo of PSEUDO) {
    const [one, other] = [getComputedStyle(accept, pseudo), getComputedStyle(reject, pseudo)];
    for (const name of [...CAUSES, ...one]) {
      if (DERIVED.test(name) && !MEASURED.test(name)) continue;
      const [is, was] = [other.getPropertyValue(name), one.getPropertyValue(name)];
      if (is !== was) return `${name}${pseudo && " of " + pseudo} is ${was} for accept and ${is} for reject`;
    }
  }
  const [large, small] = [accept.getBoundingClientRect(), reject.getBoundingClientRect()];
  for (const side of ["width", "height"]) {
    if (Math.abs(large[side] - small[side]) > 1) return `${side} is ${large[side]}px for accept and ${small[side]}px for reject`;
  }
  return;
}
function lookAtRest(accept, reject) {
  const actions = accept.parentElement;
  const copy = actions.cloneNode(true);
  const { display } = actions.style;
  const priority = actions.style.getPropertyPriority("display");
  actions.style.setProperty("display", "none", "important");
  actions.after(copy);
  const [one, other] = controlsOf(copy);
  const tilt = lookOf(one, other);
  copy.remove();
  actions.style.setProperty("display", display, priority);
  if (!actions.getAttribute("style")) actions.removeAttribute("style");
  const isBusy = [accept, reject].some((control) => control.matches(":hover,:focus,:active") || control.getAnimations?.().length);
  return tilt ?? (isBusy ? void 0 : lookOf(accept, reject));
}
function hiddenOf(layer, accept, reject) {
  const [actions, box] = [accept.parentElement, layer.firstElementChild];
  if (box.getAnimations?.().length || !actions.getClientRects()[0]) return;
  const isIn = (control, frame) => {
    const [inner, outer] = [control.getBoundingClientRect(), frame.getBoundingClientRect()];
    return inner.top > outer.top - 1 && inner.bottom < outer.bottom + 1 && inner.left > outer.left - 1 && inner.right < outer.right + 1;
  };
  if (isIn(accept, actions) && !isIn(reject, actions)) return "overflow leaves room for accept and none for reject";
  if (!isIn(reject, box)) {
    const hasRoom = box.clientHeight > actions.scrollHeight + 4 * parseFloat(getComputedStyle(actions).fontSize);
    return isIn(accept, box) && hasRoom ? "overflow of the layer leaves room for accept and none for reject" : void 0;
  }
  const { top, bottom } = reject.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) return;
  return hitsOf(accept) > hitsOf(reject) ? "something covers reject and not accept" : void 0;
}
function hitsOf(control) {
  const { x, y, width, height } = control.getBoundingClientRect();
  const points = [[0.5, 0.5], [0.2, 0.3], [0.8, 0.3], [0.2, 0.7], [0.8, 0.7]];
  return points.filter(([across, down]) => control.contains(page("elementFromPoint")(x + width * across, y + height * down))).length;
}

export { tiltOf as t };
