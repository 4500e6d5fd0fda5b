import { p as page } from './page.js';

var css = "[data-position$=end] div.assent{inset-inline:auto max(env(safe-area-inset-left,0px), env(safe-area-inset-right,0px))}[data-position^=top] div.assent{inset-block:env(safe-area-inset-top,0px) auto}:is([data-position=top],[data-position=bottom]) div.assent{margin-inline:auto;inset-inline:0}[data-layout=bar] div.assent{inset-inline:max(env(safe-area-inset-left,0px), env(safe-area-inset-right,0px));width:auto;margin-inline:clamp(.5em,2vw,1.25em)}@media (width>=60em){[data-layout=bar] div.assent{flex-direction:row;align-items:center}[data-layout=bar] div>.assent-actions{flex:0 0 26em}}[data-layout=dialog] div.assent{width:min(36em,100% - 1em);height:fit-content;max-height:min(40em,80%);margin:auto;inset:0}[data-layout=modal] assent-notice .assent{width:min(36em,100% - 1em);height:fit-content;max-height:min(40em,100% - 1em);margin:auto;transition:transform .4s cubic-bezier(.2,.8,.2,1);inset:0}[data-layout=modal] assent-notice .assent:not([open]){display:none}[data-layout=modal] assent-notice .assent::backdrop{background:#0a0f18b3}[data-layout=inline] div.assent{width:auto;max-width:100%;max-height:none;box-shadow:none;margin:0;transition:none;position:static}[data-preferences=drawer] assent-preferences .assent{border-width:0;border-inline-start-width:1px;border-radius:0;width:min(30em,100% - 2em);height:100%;max-height:none;margin:0;inset:0 0 0 auto}[dir=rtl][data-preferences=drawer] assent-preferences .assent{inset:0 auto 0 0}@starting-style{[data-position^=top] div.assent{transform:translateY(-120%)}:is([data-layout=dialog],[data-layout=modal]) assent-notice .assent{transform:translateY(100vh)}[data-layout=inline] div.assent{transform:none}}@media (prefers-reduced-motion){[data-layout=modal] assent-notice .assent{transition:transform 0s 20ms}}";

const WIDTHS = { small: "", medium: "(min-width: 37.5em)", large: "(min-width: 64em)" };
function place(stage, { layout = "card", position, preferences = "dialog" }) {
  const { root } = stage;
  const positions = typeof position == "object" ? position : { small: position };
  const queries = Object.values(WIDTHS).filter(Boolean).map((width) => matchMedia(width));
  Object.assign(root.dataset, { layout, preferences });
  stage.style(css);
  if (layout == "inline") stage.home = findHome;
  for (const query of queries) query.addEventListener("change", move);
  move();
  return () => queries.forEach((query) => query.removeEventListener("change", move));
  function findHome() {
    const home = page("querySelector")("[data-assent-inline]");
    root.dataset["layout"] = home ? "inline" : "card";
    return home;
  }
  function move() {
    let here;
    for (const size of ["small", "medium", "large"]) if (!WIDTHS[size] || matchMedia(WIDTHS[size]).matches) here = positions[size] ?? here;
    root.dataset["position"] = here ?? (/card|inline/.test(layout) ? "bottom-start" : "bottom");
  }
}

export { place };
