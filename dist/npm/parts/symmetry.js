import { p as page } from './page.js';

const DERIVED = /^(width|height|(.*-)?(inline|block)-size|(transform|perspective)-origin|.*-(top|bottom|left|right|start|end)|inset.*)$/;
const MEASURED = /^(padding|margin|border|grid)-/;
const CAUSES = ["display", "position", "font-size", "color"];
function tiltOf() {
  for (const layer of page("querySelectorAll")("[data-assent=notice],[data-assent=preferences]")) {
    const copy = layer.cloneNode(true);
    layer.after(copy);
    const [accept, reject] = ["accept", "reject"].map((action) => copy.querySelector(`[data-assent-action=${action}]`));
    const tilt = accept && differenceOf(accept, reject);
    copy.remove();
    if (tilt) return tilt;
  }
  return;
}
function differenceOf(accept, reject) {
  if (!reject) return "reject is missing";
  const [one, other] = [getComputedStyle(accept), getComputedStyle(reject)];
  for (const name of [...CAUSES, ...one]) {
    if (DERIVED.test(name) && !MEASURED.test(name)) continue;
    const [is, was] = [other.getPropertyValue(name), one.getPropertyValue(name)];
    if (is !== was) return `${name} is ${was} for accept and ${is} for reject`;
  }
  const [large, small] = [accept.getBoundingClientRect(), reject.getBoundingClientRect()];
  for (const side of ["width", "height"]) {
    if (Math.abs(large[side] - small[side]) > 1) return `${side} is ${large[side]}px for accept and ${small[side]}px for reject`;
  }
  return;
}

export { tiltOf as t };
