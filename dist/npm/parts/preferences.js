import { h, f as fill, b as link, c as categoryWords, j as join, a as fillPlural } from './words.js';
import { l as lifetimeOf } from './lifetime.js';
import { p as policies } from './screen.js';

var preferences = "dialog.assent{width:min(44em,100% - 1em);height:fit-content;max-height:min(48em,100% - 1em);margin:auto;inset:0}dialog.assent:not([open]){display:none}.assent::backdrop{background:#0a0f18b3}.assent :is(p,ul,h3,h4,details,summary){display:block}.assent p.assent-links{display:flex}.assent :is(p,ul){margin-top:.6em}.assent :is(h3,h4){overflow-wrap:break-word;max-width:100%;color:var(--assent-text);flex:1;font-weight:600}.assent h3{font-size:1.1em}.assent :is(.assent-head,.assent-row){align-items:center;gap:0 1em;display:flex}.assent .assent-row{flex-wrap:wrap}.assent .assent-head{padding:.5em;border-bottom:1px solid var(--assent-border);justify-content:space-between;padding-inline-start:var(--assent-padding)}.assent .assent-head button{text-align:center;cursor:pointer;border-radius:50%;flex:none;width:1.7em;font-size:1.75em;line-height:1.7em}dialog.assent .assent-text{padding-top:.75em}dialog.assent .assent-actions{border-top:1px solid var(--assent-border);padding-top:1em}dialog.assent li{padding:1em 0;display:block}.assent .assent-row~*{margin-top:.25em}.assent label,.assent summary,.assent input{cursor:pointer}.assent summary{width:fit-content;color:var(--assent-text);padding:.25em 0}.assent summary:after{content:\"\";border:2px solid;border-width:0 2px 2px 0;width:.4em;height:.4em;margin:0 .5em .15em;display:inline-block;transform:rotate(45deg)}.assent [open]>summary:after{margin-bottom:-.05em;transform:rotate(225deg)}.assent details ul{border-inline-start:3px solid var(--assent-border);padding-inline-start:1em}.assent details li{border:0;padding:.75em 0}.assent details li+li{border-top:1px solid var(--assent-border)}.assent details ul ul{border:0;padding:0}.assent details li li{border:0;flex-wrap:wrap;padding:.2em 0;font-size:.9em;display:flex}.assent code{color:var(--assent-text);flex:0 14em;font-family:ui-monospace,monospace}.assent code+span{flex:14em}.assent input{border:2px solid var(--assent-muted);border-radius:1em;flex:none;width:2.9em;height:1.65em;padding:.2em;font-size:max(1em,15px)}.assent input:before{content:\"\";border:.5em solid var(--assent-muted);border-radius:50%;width:0;display:block}.assent input:checked{background:var(--assent-accent);border-color:var(--assent-accent)}.assent input:checked:before{border-color:var(--assent-background);margin-inline-start:auto}";

function drawPreferences(view) {
  const { texts, controller, language, choices } = view;
  const asked = view.categories.flatMap((category) => category.locked ? [] : [category, ...category.services]);
  const draft = Object.fromEntries(asked.map(({ id }) => [id, choices?.[id] == "granted" ? "granted" : "denied"]));
  const updates = [];
  return { element: draw(), draft: () => ({ ...draft }) };
  function draw() {
    return /* @__PURE__ */ h("assent-preferences", { "data-assent": "preferences" }, /* @__PURE__ */ h("dialog", { class: "assent", "aria-labelledby": "assent-preferences-title" }, /* @__PURE__ */ h("div", { class: "assent-head" }, /* @__PURE__ */ h("h2", { id: "assent-preferences-title", tabindex: -1 }, texts.reopen), /* @__PURE__ */ h("button", { "data-assent-action": "close", "aria-label": texts.close }, /* @__PURE__ */ h("span", { "aria-hidden": "true" }, "\xD7"))), /* @__PURE__ */ h("div", { class: "assent-text" }, /* @__PURE__ */ h("p", null, texts.preferences), view.transfers && /* @__PURE__ */ h("p", null, texts.transfers), /* @__PURE__ */ h("ul", { role: "list" }, view.categories.map(drawCategory)), controller && /* @__PURE__ */ h("p", null, fill(texts.controller, { name: list(controller.name, controller.address, controller.contact) })), /* @__PURE__ */ h("p", { class: "assent-links" }, policies.map((key) => link(texts[key], view[key], newTab(texts[key], controller?.name))))), /* @__PURE__ */ h("div", { class: "assent-actions" }, /* @__PURE__ */ h("button", { "data-assent-action": "accept" }, texts.acceptAll), /* @__PURE__ */ h("button", { "data-assent-action": "reject" }, texts.rejectAll), /* @__PURE__ */ h("button", { "data-assent-action": "save" }, texts.save))));
  }
  function drawCategory(category, index) {
    const { services, locked, id } = category;
    const [title, description] = categoryWords(category, texts);
    const name = "assent-" + index;
    return /* @__PURE__ */ h("li", null, /* @__PURE__ */ h("div", { class: "assent-row" }, /* @__PURE__ */ h("h3", null, drawName(name, title, locked)), locked ? /* @__PURE__ */ h("span", null, texts.alwaysActive) : drawSwitch(name, [id, ...services.map((service) => service.id)], { "data-assent-category": id })), /* @__PURE__ */ h("p", { id: name + "-about" }, description), !!services.length && /* @__PURE__ */ h("details", null, /* @__PURE__ */ h("summary", null, drawSummary(category)), /* @__PURE__ */ h("ul", { role: "list" }, services.map((service, at) => drawService(service, `${name}-${at}`, locked)))));
  }
  function drawSummary({ id, services, locked }) {
    const summary = /* @__PURE__ */ h("span", null);
    let shown = "";
    const update = () => {
      const count = services.length;
      const on = services.filter((service) => isOn(service.id)).length;
      const text = fillPlural(locked || on == (isOn(id) ? count : 0) ? texts.services : texts.servicesOn, language, { on, count });
      if (shown != text) summary.textContent = shown = text;
    };
    update();
    updates.push(update);
    return summary;
  }
  function drawService({ id, name: title, vendor, purpose, storage }, name, locked) {
    return /* @__PURE__ */ h("li", null, /* @__PURE__ */ h("div", { class: "assent-row" }, /* @__PURE__ */ h("h4", null, drawName(name, title, locked)), !locked && drawSwitch(name, [id], { "data-assent-service": id })), /* @__PURE__ */ h("p", { id: name + "-about" }, purpose), /* @__PURE__ */ h("p", null, fill(texts.vendor, { name: list(vendor.name, vendor.contact) })), !!storage?.length && /* @__PURE__ */ h("p", null, texts.storage), !!storage?.length && /* @__PURE__ */ h("ul", { role: "list" }, storage.map(drawItem)), /* @__PURE__ */ h("p", { class: "assent-links" }, link(texts.privacyPolicy, vendor.policy, newTab(texts.privacyPolicy, vendor.name)), link(texts.optOut, vendor.optOut, newTab(texts.optOut, vendor.name)), link(texts.website, vendor.website, newTab(texts.website, vendor.name))));
  }
  function drawItem(item) {
    const party = item.party == "third" ? texts.thirdParty : texts.firstParty;
    return /* @__PURE__ */ h("li", null, /* @__PURE__ */ h("code", null, item.name), /* @__PURE__ */ h("span", null, list(texts[`${item.kind}Kind`], lifetimeOf(item, texts, language), party)));
  }
  function drawName(name, title, locked) {
    return locked ? /* @__PURE__ */ h("span", null, title) : /* @__PURE__ */ h("label", { for: name }, title);
  }
  function drawSwitch(name, ids, hook) {
    const [id = ""] = ids;
    const input = /* @__PURE__ */ h("input", { type: "checkbox", role: "switch", id: name, "aria-describedby": name + "-about", checked: isOn(id), ...hook, onChange: change });
    updates.push(() => input.checked = isOn(id));
    return input;
    function change() {
      for (const each of ids) draft[each] = input.checked ? "granted" : "denied";
      for (const update of updates) update();
    }
  }
  function list(...parts) {
    return join(parts, language);
  }
  function isOn(id) {
    return draft[id] == "granted";
  }
  function newTab(label, name = location.hostname) {
    return { target: "_blank", rel: "noopener noreferrer", "aria-label": fill(texts.newTab, { label, name }) };
  }
}

export { preferences as default, drawPreferences };
