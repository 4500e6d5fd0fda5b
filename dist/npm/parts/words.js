import { p as page } from './page.js';

function h(tag, attributes, ...parts) {
  const element = page("createElement")(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (typeof value == "function") element.addEventListener(name.slice(2).toLowerCase(), value);
    else if (value !== void 0 && value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  for (const part of parts.flat(9)) if (part) element.append(part);
  return element;
}

const link = (label, href, more) => href && (/^(https?:|mailto:|[^:]*([/?#]|$))/i.test(href) ? /* @__PURE__ */ h("a", { href, ...more }, label) : /* @__PURE__ */ h("span", null, label));

const fill = (text, values) => text.replace(/{(\w+)}/g, (_, word) => values[word]);
function fillPlural(text, language, values) {
  const number = new Intl.NumberFormat(language);
  const forms = typeof text == "string" ? { other: text } : text;
  const written = Object.entries(values).map(([word, value]) => [word, typeof value == "number" ? number.format(value) : value]);
  return fill(forms[new Intl.PluralRules(language).select(values["count"])] ?? forms.other, Object.fromEntries(written));
}
const listOf = (names, language) => new Intl.ListFormat(language).format(/^(ar|fa|he|ur)/.test(language) ? names.map((name) => `\u2068${name}\u2069`) : names);
const join = (parts, language) => parts.filter(Boolean).join(/^(ar|fa|ur)/.test(language) ? "\u060C " : /^(ja|zh)/.test(language) ? "\u3001" : ", ");
function categoryWords({ id, title, description }, texts) {
  const words = texts;
  return [title ?? words[id + "Title"] ?? id, description ?? words[id + "Description"]];
}

export { fillPlural as a, link as b, categoryWords as c, fill as f, h, join as j, listOf as l };
