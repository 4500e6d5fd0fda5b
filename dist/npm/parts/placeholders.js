import { i as idsToGrant } from './needs.js';
import { i as isLocked, c as categoryIds } from './config.js';
import { f as fetchService } from './fetch.js';
import { w as wordsOf } from './language.js';
import { s as screenOf } from './screen.js';
import { f as fill, h, b as link, c as categoryWords, l as listOf } from './words.js';
import { s as serviceWords } from './service-words.js';

function posterAddress(poster, page, hosts, domain) {
  const url = URL.canParse(poster, page.href) ? new URL(poster, page.href) : void 0;
  if (!url || !/^https?:$/.test(url.protocol)) return;
  const sites = [page.hostname.replace(/^www\./, ""), domain?.replace(/^\./, "")].filter((site) => site?.includes("."));
  const isOwn = url.origin === page.origin || sites.some((site) => isUnder(url.hostname, site));
  const isVendors = hosts.some((host) => host[0] === "*" ? isUnder(url.hostname, host.slice(2)) : url.hostname === host);
  return isOwn && !isVendors ? url.href : void 0;
}
const isUnder = (host, domain) => ("." + host).endsWith("." + domain);

var css = "[data-assent-held]{display:none}assent-widget{display:contents}assent-embed{visibility:inherit;pointer-events:auto;opacity:1;filter:none;clip-path:none;background:color-mix(in srgb, var(--assent-text) 3%, var(--assent-background));border:0 solid #0000;outline:none;overflow:hidden}assent-embed:before,assent-embed:after{display:none}assent-embed *,assent-embed :before,assent-embed :after,assent-embed :first-letter,assent-embed :first-line{all:unset;box-sizing:border-box}assent-embed .assent-frame{all:initial;box-sizing:border-box;font:medium/1.45 var(--assent-font);color:var(--assent-muted);color-scheme:light dark;visibility:inherit;border:1px solid var(--assent-border);border-radius:inherit;display:flex;position:absolute;inset:0;overflow:hidden;container-type:size}[data-flow] .assent-frame{min-height:12em;position:relative;container-type:normal}assent-embed .assent-poster{object-fit:cover;width:100%;height:100%;position:absolute;inset:0}assent-embed .assent-embed{flex-direction:column;gap:.25em;width:min(100%,34em);max-height:100%;margin:auto;padding:clamp(.75em,4cqmin,1.75em);font-size:.9375em;display:flex;position:relative}assent-embed .assent-pictured .assent-embed{background:color-mix(in srgb, var(--assent-background) 94%, transparent);border-start-end-radius:calc(var(--assent-radius) * .6);width:min(100%,29em);margin:auto auto 0 0}assent-embed .assent-text{overflow-wrap:anywhere;flex:auto;min-height:0;padding-block-end:.9em;display:block;overflow:auto;mask-image:linear-gradient(#000 calc(100% - .9em),#0000)}assent-embed .assent-name{margin-top:0}assent-embed .assent-name span{letter-spacing:.02em;color:var(--assent-accent);font-size:.8em;font-weight:600;display:block}assent-embed b{color:var(--assent-text);font-size:1.15em;font-weight:600;line-height:1.3}assent-embed .assent-actions{flex:none;grid-template-columns:repeat(auto-fit,minmax(min(100%,9em),1fr));gap:.5em;display:grid}assent-embed .assent-actions button{padding-inline:.6em;line-height:1.25}assent-embed :focus-visible{outline:3px solid var(--assent-accent);outline-offset:-3px}assent-embed button:focus-visible{outline-offset:1px}@container (height<=24em){assent-embed .assent-embed{width:min(100%,36em);padding:clamp(.5em,3cqmin,1.25em);font-size:.875em}}@container (height<=16em){assent-embed .assent-actions button{min-height:36px}}@container (height<=11em){assent-embed .assent-embed{gap:0;padding:.5em;font-size:.8125em}assent-embed .assent-actions button{min-height:28px}}@container (height<=11em) and (width>=30em){assent-embed .assent-embed{flex-direction:row;align-items:center;gap:1em;width:100%;height:100%}assent-embed .assent-text{max-height:100%;padding-block:.25em .9em}assent-embed .assent-actions{flex:0 0 10em;grid-template-columns:1fr}}@container (height<=5.5em){assent-embed .assent-embed{padding:1px 3px;font-size:.6875em}assent-embed .assent-text{padding-block-end:.4em;mask-image:linear-gradient(#000 calc(100% - .4em),#0000)}assent-embed b{font-size:1em}assent-embed .assent-name span{margin-inline-end:.4em;font-size:1em;display:inline}assent-embed .assent-actions{grid-template-columns:auto auto;gap:3px}assent-embed .assent-actions button{min-height:24px;padding:0 .3em;line-height:1.1}}@media print{assent-embed .assent-actions{display:none}}";

function drawPlaceholder({ id, texts, title, name, vendor, purposes, policies, poster, isHeld, mayAlways }) {
  const always = fill(texts.embedAlways, { name });
  return /* @__PURE__ */ h("div", { class: `assent-frame${poster ? " assent-pictured" : ""}` }, poster && /* @__PURE__ */ h("img", { class: "assent-poster", src: poster, alt: "", decoding: "async" }), /* @__PURE__ */ h("div", { class: "assent-embed" }, /* @__PURE__ */ h("div", { class: "assent-text", tabindex: policies[0] && !isHeld ? void 0 : 0 }, /* @__PURE__ */ h("p", { class: "assent-name", id }, title && /* @__PURE__ */ h("span", null, name + " "), /* @__PURE__ */ h("b", null, title ?? name)), isHeld ? /* @__PURE__ */ h("p", null, texts.embedHeld) : /* @__PURE__ */ h("p", null, fill(texts.embedRecipient, { vendor })), !isHeld && purposes.map((purpose) => /* @__PURE__ */ h("p", null, purpose)), !isHeld && mayAlways && /* @__PURE__ */ h("p", null, fill(texts.embedAbout, { always, reopen: texts.reopen })), !isHeld && !!policies.length && /* @__PURE__ */ h("p", { class: "assent-links" }, policies.map((policy) => drawPolicy(policy, texts)))), !isHeld && /* @__PURE__ */ h("div", { class: "assent-actions" }, /* @__PURE__ */ h("button", { "data-assent-action": "once", "aria-describedby": id }, texts.embedOnce), mayAlways && /* @__PURE__ */ h("button", { "data-assent-action": "always", "aria-describedby": id }, always))));
}
function drawPolicy({ name, href }, texts) {
  const label = fill(texts.embedPolicy, { name });
  return link(label, href, { target: "_blank", rel: "noopener noreferrer", "aria-label": fill(texts.embedNewTab, { label }) });
}

let count = 0;
function createPlaceholders(core, say) {
  const { config } = core;
  const stage = screenOf(core);
  const views = /* @__PURE__ */ new WeakMap();
  stage.style(css);
  return { sheet: stage.sheet, viewOf, draw, sayLoading };
  async function viewOf(element, needs) {
    const { language, texts } = await wordsOf(core, "notice", "embeds");
    const grants = idsToGrant(core.standing.choices, needs);
    const named = grants ?? needs.split(/[\s|]+/).filter((id) => id && id[0] !== "!");
    const ids = named.filter((id) => !isLocked(config, id));
    const services = (await Promise.all(ids.filter((id) => !categoryIds(config).includes(id)).map(aboutOf))).flatMap((service) => service ?? []);
    const categories = ids.filter((id) => categoryIds(config).includes(id)).map((id) => categoryWords({ ...categoryOf(id)}, texts));
    const purposes = services.map((service) => serviceWords(service, categoryOf(service.category), { language, texts }).purpose);
    const source = element.dataset["src"];
    const host = source && URL.canParse(source, location.href) ? new URL(source, location.href).hostname : "";
    const vendors = [...new Set(services.map(({ vendor }) => vendor.name))];
    const names = [...categories.map(([title]) => title), ...services.map(({ name }) => name)];
    return {
      id: `assent-embed-${++count}`,
      language,
      texts,
      title: element.title || void 0,
      name: listOf(names, language) || host || texts.embedSomebody,
      vendor: listOf(vendors, language) || host || texts.embedSomebody,
      purposes: [.../* @__PURE__ */ new Set([...purposes, ...categories.map(([, description]) => description)])].filter((text) => text !== void 0),
      policies: services.filter(({ vendor }) => vendor.policy).map(({ name, vendor }) => ({ name, href: vendor.policy })),
      poster: posterOf(element, services.flatMap(({ hosts }) => hosts ?? [])),
      isHeld: config.audience === "child",
      mayAlways: !!grants && !!names.length
    };
  }
  function categoryOf(id) {
    return { ...config.categories?.[id], id, locked: isLocked(config, id) };
  }
  function posterOf(element, hosts) {
    const { poster } = element.dataset;
    const address = poster && posterAddress(poster, location, hosts, config.cookie?.domain);
    if (poster && !address) core.report(poster, "poster");
    return address || void 0;
  }
  async function aboutOf(id) {
    try {
      return await fetchService(core, id, ".about");
    } catch (error) {
      core.report(id, error);
    }
  }
  function draw(box, view) {
    views.set(box, view);
    box.lang = view.language;
    box.dir = view.texts.direction ?? "ltr";
    box.setAttribute("role", "group");
    box.setAttribute("aria-labelledby", view.id);
    const drawn = drawPlaceholder(view);
    if (!box.firstChild?.isEqualNode(drawn)) box.replaceChildren(drawn);
  }
  function sayLoading(box) {
    const view = views.get(box);
    if (view) say(fill(view.texts.embedLoading, { name: view.title ?? view.name }));
  }
}

export { createPlaceholders };
