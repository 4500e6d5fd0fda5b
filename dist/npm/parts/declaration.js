import { a as cookieDays } from './resolve.js';
import { w as wordsOf } from './language.js';
import { f as fetchService } from './fetch.js';
import { i as isValid, p as policyOf } from './valid.js';
import { h, f as fill, j as join, b as link, l as listOf, c as categoryWords } from './words.js';
import { l as lifetimeOf } from './lifetime.js';
import { p as page } from './page.js';
import { s as serviceWords } from './service-words.js';

function declarationOf({ config, policy, services }) {
  const { controller, privacyPolicy, cookiePolicy, imprint } = config;
  return frozenCopy({
    controller,
    privacyPolicy,
    cookiePolicy,
    imprint,
    categories: policy.categories.map(({ id, title, description, locked }) => ({
      id,
      title,
      description,
      locked,
      services: services.filter(({ category }) => category === id).map(declared)
    }))
  });
}
function declared({ id, name, purpose, vendor, storage = [], hosts = [], transfers = [], unverified }) {
  return {
    id,
    name,
    purpose,
    vendor,
    hosts,
    transfers,
    unverified,
    storage: storage.map(({ kind, name: name2, lifetime, party = "first", unverified: unverified2 }) => ({ kind, name: name2, lifetime, party, unverified: unverified2 }))
  };
}
const frozenCopy = (value) => JSON.parse(JSON.stringify(value), (_, part) => Object.freeze(part));
function withOwnCookie(config, policy, host) {
  const { categories, services } = policy;
  const own = categories.find(({ locked }) => locked) ?? categories.find(({ id }) => id === "necessary") ?? { id: "necessary", locked: true };
  const service = {
    id: "assent",
    category: own.id,
    name: "Assent",
    vendor: { name: config.controller?.name ?? host, contact: config.controller?.contact, policy: config.privacyPolicy },
    storage: [{ kind: "cookie", name: config.cookie?.name ?? "assent", lifetime: cookieDays(policy) }]
  };
  return {
    ...policy,
    categories: categories.includes(own) ? categories : [own, ...categories],
    services: services.some(({ id }) => id === service.id) ? services : [service, ...services]
  };
}

function jsonLdOf(declaration, { language }) {
  const { controller, privacyPolicy, cookiePolicy, categories } = declaration;
  return {
    "@context": { "@vocab": "https://schema.org/", dpv: "https://w3id.org/dpv#" },
    "@type": "WebPageElement",
    inLanguage: language,
    "dpv:hasDataController": controller && { "@type": "Organization", ...controller, contact: void 0, contactPoint: contactOf$1(controller.contact) },
    "dpv:hasNotice": [privacyPolicy, cookiePolicy].flatMap((url) => noticeOf(url) ?? []),
    "dpv:hasProcess": categories.map(categoryOf)
  };
}
function categoryOf({ id, title, description, locked, services }) {
  return {
    "@type": "dpv:Process",
    identifier: id,
    name: title,
    description,
    // What is always on rests on something else, which only the owner knows.
    "dpv:hasLegalBasis": locked ? void 0 : { "@id": "dpv:Consent" },
    "dpv:hasProcess": services.map(serviceOf)
  };
}
function serviceOf({ id, name, purpose, vendor, storage, hosts, transfers }) {
  return {
    "@type": "dpv:Process",
    identifier: id,
    name,
    "dpv:hasPurpose": purpose && { "@type": "dpv:Purpose", description: purpose },
    "dpv:hasRecipient": vendorOf(vendor, hosts),
    "dpv:hasStorageCondition": storage.map(itemOf),
    "dpv:hasProcessing": transfers.map(transferTo)
  };
}
function vendorOf({ name, contact, website, policy, optOut }, hosts) {
  return {
    "@type": "Organization",
    name,
    url: website,
    contactPoint: contactOf$1(contact),
    "dpv:hasNotice": noticeOf(policy),
    potentialAction: optOut && { "@type": "DeactivateAction", target: optOut },
    additionalProperty: hosts.map((host) => property("host", host))
  };
}
function itemOf({ kind, name, lifetime, party }) {
  const text = typeof lifetime == "number" ? isoDuration(lifetime) : lifetime;
  return {
    "@type": "dpv:StorageCondition",
    name,
    "dpv:hasDuration": text && { "@type": "dpv:TemporalDuration", name: text },
    additionalProperty: [property("kind", kind), property("party", party)]
  };
}
const transferTo = (country) => ({
  "@type": "dpv:CrossBorderTransfer",
  "dpv:hasCountry": { "@type": ["Country", "dpv:ThirdCountry"], identifier: country }
});
const property = (name, value) => ({ "@type": "PropertyValue", name, value });
const noticeOf = (url) => url ? { "@type": "dpv:PrivacyNotice", url } : void 0;
function contactOf$1(contact) {
  if (!contact) return void 0;
  return { "@type": "ContactPoint", [/^\S+@\S+$/.test(contact) ? "email" : /^https?:/.test(contact) ? "url" : "description"]: contact };
}
const isoDuration = (days) => Number.isInteger(days) ? `P${days}D` : `PT${Math.round(days * 1440)}M`;

var css = "[data-assent-declaration] .assent-policies{flex-wrap:wrap;gap:.25em 1.5em;padding:0;list-style:none;display:flex}[data-assent-declaration] .assent-control button{min-height:44px;font:inherit;padding-inline:1em}[data-assent-declaration] dl>div{grid-template-columns:minmax(7em,14em) minmax(0,1fr);gap:0 1em;margin-block-end:.4em;display:grid}[data-assent-declaration] dt{grid-row:1/span 99;font-weight:700}[data-assent-declaration] dd{grid-column:2;margin:0}[data-assent-declaration] :is(dt,dd,th,td,li,h1,h2,h3,h4,h5,h6){overflow-wrap:anywhere}[data-assent-declaration] [role=region]{overflow-x:auto}[data-assent-declaration] table{border-collapse:collapse;width:100%;min-width:30em}[data-assent-declaration] :is(caption,th,td){text-align:start}[data-assent-declaration] caption{padding-block:.25em}[data-assent-declaration] :is(th,td){vertical-align:top;border:1px solid;padding:.4em .6em}@media (width<=30em){[data-assent-declaration] dl>div{display:block}}@media print{[data-assent-declaration] .assent-control{display:none}[data-assent-declaration] .assent-policies a:after{content:\" (\" attr(href) \")\"}[data-assent-declaration] [role=region]{overflow:visible}[data-assent-declaration] table{min-width:0}[data-assent-declaration] thead{display:table-header-group}[data-assent-declaration] :is(tr,dl>div){break-inside:avoid}[data-assent-declaration] :is(h1,h2,h3,h4,h5,h6,caption){break-after:avoid}}";

const links = ["privacyPolicy", "cookiePolicy", "imprint"];
let count = 0;
function drawDeclaration$1({ declaration, texts, language, level }) {
  const { controller, categories } = declaration;
  const policies = links.filter((key) => declaration[key]);
  const id = `assent-declared-${++count}`;
  const parts = [
    /* @__PURE__ */ h("p", { class: "assent-control" }, /* @__PURE__ */ h("button", { type: "button", "data-assent-action": "preferences" }, texts.reopen)),
    controller && /* @__PURE__ */ h("p", null, fill(texts.controller, { name: join([controller.name, controller.address, controller.contact], language) })),
    policies.length > 0 && /* @__PURE__ */ h("ul", { class: "assent-policies" }, policies.map((key) => /* @__PURE__ */ h("li", null, link(texts[key], declaration[key])))),
    ...categories.map(drawCategory)
  ];
  return parts.filter((part) => part instanceof Node);
  function drawCategory({ id: key, title, description, locked, services }) {
    return /* @__PURE__ */ h("section", null, heading(level, title ?? key), /* @__PURE__ */ h("p", null, description), locked && /* @__PURE__ */ h("p", null, texts.alwaysActive), services.map(drawService));
  }
  function drawService({ id: key, name, purpose, vendor, storage, hosts, transfers }) {
    const at = `${id}-${key}`;
    return /* @__PURE__ */ h("section", null, heading(level + 1, name, at), /* @__PURE__ */ h("dl", null, row(texts.declarationPurpose, purpose), row(texts.declarationVendor, /* @__PURE__ */ h("bdi", null, vendor.name)), row(texts.declarationContact, contactOf(vendor.contact)), row(texts.website, addressOf(vendor.website)), row(texts.privacyPolicy, addressOf(vendor.policy)), row(texts.optOut, addressOf(vendor.optOut)), row(texts.declarationHosts, ...hosts.map((host) => /* @__PURE__ */ h("code", { dir: "ltr" }, host))), row(texts.declarationTransfers, transfers.length && listOf(transfers.map(country), language))), !!storage.length && drawStorage(storage, at));
  }
  function drawStorage(storage, at) {
    const { declarationName, declarationKind, declarationLifetime, declarationParty } = texts;
    return /* @__PURE__ */ h("div", { role: "region", tabindex: "0", "aria-labelledby": `${at} ${at}-stored` }, /* @__PURE__ */ h("table", null, /* @__PURE__ */ h("caption", { id: `${at}-stored` }, texts.storage), /* @__PURE__ */ h("thead", null, /* @__PURE__ */ h("tr", null, [declarationName, declarationKind, declarationLifetime, declarationParty].map((label) => /* @__PURE__ */ h("th", { scope: "col" }, label)))), /* @__PURE__ */ h("tbody", null, storage.map(drawItem))));
  }
  function drawItem(item) {
    return /* @__PURE__ */ h("tr", null, /* @__PURE__ */ h("th", { scope: "row" }, /* @__PURE__ */ h("code", { dir: "ltr" }, item.name)), /* @__PURE__ */ h("td", null, texts[`${item.kind}Kind`]), /* @__PURE__ */ h("td", null, lifetimeOf(item, texts, language)), /* @__PURE__ */ h("td", null, item.party == "third" ? texts.thirdParty : texts.firstParty));
  }
  function country(code) {
    return new Intl.DisplayNames(language, { type: "region" }).of(code) ?? code;
  }
}
const heading = (level, text, id) => h(`h${Math.min(level, 6)}`, { id }, text);
const row = (label, ...parts) => !!parts[0] && /* @__PURE__ */ h("div", null, /* @__PURE__ */ h("dt", null, label), parts.map((part) => /* @__PURE__ */ h("dd", null, part)));
const addressOf = (address, label = address) => link(label ?? "", address, { dir: "ltr" }) || void 0;
function contactOf(contact) {
  if (/^\S+@\S+$/.test(contact ?? "")) return addressOf(contact.replace(/^(mailto:)?/, "mailto:"), contact);
  return /^https?:/.test(contact ?? "") ? addressOf(contact) : contact && /* @__PURE__ */ h("bdi", null, contact);
}

let sheet;
async function declare(core) {
  if (!await isValid(core)) throw new Error("expected a valid configuration");
  return (await declarationIn(core)).declaration;
}
async function drawDeclaration(core, element) {
  if (!await isValid(core)) return;
  const { declaration, words } = await declarationIn(core);
  if (page("readyState") == "loading") await new Promise((parsed) => addEventListener("DOMContentLoaded", parsed));
  const drawn = drawDeclaration$1({ declaration, ...words, level: levelIn(element) });
  adopt(element);
  element.lang = words.language;
  element.dir = words.texts.direction ?? "ltr";
  element.replaceChildren(...drawn);
  addJsonLd(core, element, JSON.stringify(jsonLdOf(declaration, words)));
}
async function declarationIn(core) {
  const { config } = core;
  const [words, told] = await Promise.all([
    wordsOf(core, "declaration"),
    Promise.all((config.services ?? []).map(({ id }) => fetchService(core, id, ".about")))
  ]);
  const policy = withOwnCookie(config, { ...policyOf(core), services: told }, location.hostname);
  const categories = policy.categories.map((category) => {
    const [title, description] = categoryWords({ ...category}, words.texts);
    return { ...category, title, description };
  });
  const services = policy.services.map((service) => serviceWords(service, categories.find(({ id }) => id == service.category), words));
  return { declaration: declarationOf({ config, policy: { categories }, services }), words };
}
function levelIn(element) {
  const all = "h1,h2,h3,h4,h5,h6";
  const headings = [...shadowOf(element)?.querySelectorAll(all) ?? page("querySelectorAll")(all)];
  const isBefore = (heading) => heading.compareDocumentPosition(element) == Node.DOCUMENT_POSITION_FOLLOWING;
  const last = headings.findLast((heading) => isBefore(heading) && !heading.closest("assent-ui,[data-assent-declaration]"));
  return Math.min(+(last?.localName[1] ?? 1) + 1, 6);
}
function adopt(element) {
  const sheets = shadowOf(element)?.adoptedStyleSheets ?? page("adoptedStyleSheets");
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(`@layer assent-overrides,assent;@layer assent{${css}}`);
  }
  if (sheets?.includes(sheet) == false) sheets.push(sheet);
}
function shadowOf(element) {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root : void 0;
}
function addJsonLd(core, element, json) {
  const script = page("createElement")("script");
  script.type = "application/ld+json";
  try {
    script.text = core.asTrusted().createScript(json.replaceAll("<", "\\u003c"));
    element.append(script);
  } catch {
  }
}

export { declare, drawDeclaration };
