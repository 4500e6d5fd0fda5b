import { h } from 'preact';
import { f as fill, p as policies, l as link, w as wordsOf } from './screen.js';

const UNITS = [["year", 365], ["day", 1], ["hour", 1 / 24]];
function lifetimeOf({ kind, lifetime }, texts, language) {
  if (lifetime == "session" || kind == "session") return texts.untilClosed;
  if (typeof lifetime != "number") return lifetime || (kind == "cookie" ? "" : texts.untilDeleted);
  const [unit, days] = UNITS.find(([, days2]) => isWhole(lifetime / days2)) ?? ["minute", 1 / 1440];
  return new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long" }).format(Math.round(lifetime / days));
}
const isWhole = (count) => count > 0.9 && Math.abs(count - Math.round(count)) < 0.01;

var preferences = "dialog.assent{width:min(44em,100% - 1em);height:fit-content;max-height:min(48em,100dvh - 1em);margin:auto;inset:0}dialog.assent:not([open]){display:none}.assent::backdrop{background:#0a0f18b3}.assent :is(p,ul,h3,h4,details,summary){display:block}.assent p.assent-links{display:flex}.assent :is(p,ul){margin-top:.6em}.assent :is(h3,h4){color:var(--assent-text);flex:1;font-weight:600}.assent h3{font-size:1.1em}.assent :is(.assent-head,.assent-row){align-items:center;gap:1em;display:flex}.assent .assent-head{border-bottom:1px solid var(--assent-border);justify-content:space-between;padding:.5em .5em .5em clamp(1em,4vw,1.5em)}.assent .assent-head button{text-align:center;cursor:pointer;border-radius:50%;flex:none;width:44px;font-size:1.75em;line-height:44px}dialog.assent .assent-text{padding-top:.75em}dialog.assent .assent-actions{border-top:1px solid var(--assent-border);padding-top:1em}dialog.assent li{padding:1em 0;display:block}.assent .assent-row~*{margin-top:.25em}.assent label,.assent summary,.assent input{cursor:pointer}.assent summary{width:fit-content;color:var(--assent-text);padding:.25em 0}.assent summary:after{content:\"\";border:2px solid;border-width:0 2px 2px 0;width:.4em;height:.4em;margin:0 .5em .15em;display:inline-block;transform:rotate(45deg)}.assent [open]>summary:after{margin-bottom:-.05em;transform:rotate(225deg)}.assent details ul{border-inline-start:3px solid var(--assent-border);padding-inline-start:1em}.assent details li{border:0;padding:.75em 0}.assent details li+li{border-top:1px solid var(--assent-border)}.assent details ul ul{border:0;padding:0}.assent details li li{border:0;flex-wrap:wrap;padding:.2em 0;font-size:.9em;display:flex}.assent code{color:var(--assent-text);flex:0 14em;font-family:ui-monospace,monospace}.assent code+span{flex:14em}.assent input{border:2px solid var(--assent-muted);border-radius:1em;flex:none;width:2.9em;height:1.65em;padding:.2em}.assent input:before{content:\"\";border:.5em solid var(--assent-muted);border-radius:50%;width:0;display:block}.assent input:checked{background:var(--assent-accent);border-color:var(--assent-accent)}.assent input:checked:before{border-color:var(--assent-background);margin-inline-start:auto}";

function startDraft({ categories, choices }) {
  const asked = categories.flatMap((category) => category.locked ? [] : [category, ...category.services]);
  return Object.fromEntries(asked.map(({ id }) => [id, choices?.[id] == "granted" ? "granted" : "denied"]));
}
function drawPreferences(view, { draft, change, onClose }) {
  const { texts, controller, language } = view;
  return /* @__PURE__ */ h("assent-preferences", { "data-assent": "preferences" }, /* @__PURE__ */ h("dialog", { class: "assent", "aria-labelledby": "assent-preferences-title", onClose, ref: open }, /* @__PURE__ */ h("div", { class: "assent-head" }, /* @__PURE__ */ h("h2", { id: "assent-preferences-title", tabIndex: -1 }, texts.reopen), /* @__PURE__ */ h("button", { "data-assent-action": "close", "aria-label": texts.close }, /* @__PURE__ */ h("span", { "aria-hidden": "true" }, "\xD7"))), /* @__PURE__ */ h("div", { class: "assent-text" }, /* @__PURE__ */ h("p", null, texts.preferences), view.transfers && /* @__PURE__ */ h("p", null, texts.transfers), /* @__PURE__ */ h("ul", { role: "list" }, view.categories.map(drawCategory)), controller && /* @__PURE__ */ h("p", null, fill(texts.controller, { name: list(controller.name, controller.address, controller.contact) })), /* @__PURE__ */ h("p", { class: "assent-links" }, policies.map((key) => link(texts[key], view[key], newTab(texts[key], controller?.name))))), /* @__PURE__ */ h("div", { class: "assent-actions" }, /* @__PURE__ */ h("button", { "data-assent-action": "accept" }, texts.acceptAll), /* @__PURE__ */ h("button", { "data-assent-action": "reject" }, texts.rejectAll), /* @__PURE__ */ h("button", { "data-assent-action": "save" }, texts.save))));
  function drawCategory(category, index) {
    const { services, locked, id } = category;
    const [title, description] = wordsOf(category, texts);
    const name = "assent-" + index;
    const count = services.length;
    const on = services.filter((service) => isOn(service.id)).length;
    const summary = fill(locked || on == (isOn(id) ? count : 0) ? texts.services : texts.servicesOn, { on, count });
    return /* @__PURE__ */ h("li", { key: id }, /* @__PURE__ */ h("div", { class: "assent-row" }, /* @__PURE__ */ h("h3", null, drawName(name, title, locked)), locked ? /* @__PURE__ */ h("span", null, texts.alwaysActive) : drawSwitch(name, [id, ...services.map((service) => service.id)], { "data-assent-category": id })), /* @__PURE__ */ h("p", { id: name + "-about" }, description), !!count && /* @__PURE__ */ h("details", null, /* @__PURE__ */ h("summary", null, /* @__PURE__ */ h("span", { key: summary }, summary)), /* @__PURE__ */ h("ul", { role: "list" }, services.map((service, at) => drawService(service, `${name}-${at}`, locked)))));
  }
  function drawService({ id, name: title, vendor, purpose, storage }, name, locked) {
    return /* @__PURE__ */ h("li", { key: id }, /* @__PURE__ */ h("div", { class: "assent-row" }, /* @__PURE__ */ h("h4", null, drawName(name, title, locked)), !locked && drawSwitch(name, [id], { "data-assent-service": id })), /* @__PURE__ */ h("p", { id: name + "-about" }, purpose), /* @__PURE__ */ h("p", null, fill(texts.vendor, { name: list(vendor.name, vendor.contact) })), !!storage?.length && /* @__PURE__ */ h("p", null, texts.storage), !!storage?.length && /* @__PURE__ */ h("ul", { role: "list" }, storage.map(drawItem)), /* @__PURE__ */ h("p", { class: "assent-links" }, link(texts.privacyPolicy, vendor.policy, newTab(texts.privacyPolicy, vendor.name)), link(texts.optOut, vendor.optOut, newTab(texts.optOut, vendor.name)), link(texts.website, vendor.website, newTab(texts.website, vendor.name))));
  }
  function drawItem(item) {
    const party = item.party == "third" ? texts.thirdParty : texts.firstParty;
    return /* @__PURE__ */ h("li", null, /* @__PURE__ */ h("code", null, item.name), /* @__PURE__ */ h("span", null, list(texts[`${item.kind}Kind`], lifetimeOf(item, texts, language), party)));
  }
  function drawName(name, title, locked) {
    return locked ? /* @__PURE__ */ h("span", null, title) : /* @__PURE__ */ h("label", { for: name }, title);
  }
  function drawSwitch(name, ids, hook) {
    return /* @__PURE__ */ h(
      "input",
      {
        type: "checkbox",
        role: "switch",
        id: name,
        "aria-describedby": name + "-about",
        checked: isOn(ids[0]),
        ...hook,
        onChange: ({ currentTarget }) => {
          const choice = currentTarget.checked ? "granted" : "denied";
          change({ ...draft, ...Object.fromEntries(ids.map((id) => [id, choice])) });
        }
      }
    );
  }
  function isOn(id) {
    return draft[id] == "granted";
  }
  function newTab(label, name = location.hostname) {
    return { target: "_blank", rel: "noopener noreferrer", "aria-label": fill(texts.newTab, { label, name }) };
  }
}
function open(dialog) {
  if (!dialog) return;
  dialog.open = !dialog.showModal;
  dialog.showModal?.();
  dialog.querySelector("h2").focus();
  return () => dialog.close?.();
}
const list = (...parts) => parts.filter(Boolean).join(", ");

export { preferences as default, drawPreferences, startDraft };
