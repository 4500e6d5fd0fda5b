function hash(text) {
  let bits = 16777619;
  for (const letter of text) bits = Math.imul(bits ^ letter.codePointAt(0), 16777619);
  return (bits >>> 0).toString(36);
}

const ANSWER = 5;
function definePolicy(config, services) {
  const given = config.categories;
  const categories = categoryIds(config).map((id) => ({ ...given?.[id], id, locked: isLocked(config, id) }));
  const question = (id, category, asked) => ({
    id,
    category,
    locked: categories.some((other) => other.locked && other.id === category),
    key: hash(JSON.stringify([id, category, asked])).padStart(4, "0").slice(-4)
  });
  return {
    categories,
    services,
    questions: [
      ...categories.map(({ id }) => question(id, id, 0)),
      ...services.map(({ id, category, revision, vendor, purpose, options }) => question(id, category, revision ? [revision, options?.["vendor"], options?.["purpose"]] : [vendor.name, purpose]))
    ],
    revision: config.revision ?? 0,
    days: config.cookie?.days ?? 180
  };
}
const categoryIds = ({ categories }) => categories ? Object.keys(categories) : ["necessary", "functional", "analytics", "marketing"];
const isLocked = ({ categories }, id) => (categories?.[id]?.locked ?? id === "necessary") === true;
const choicesFrom = (ids, isGranted) => Object.freeze(Object.fromEntries(ids.map((id, i) => [id, isGranted(id, i) ? "granted" : "denied"])));
function choicesOf({ questions }, answer) {
  return choicesFrom(questions.map(({ id }) => id), (_, i) => questions[i].locked || answer(questions[i]) === "granted");
}
const openIds = ({ questions }) => questions.flatMap(({ id, locked }) => locked ? [] : id);
function answersOf({ questions }, answers) {
  const found = answers.match(new RegExp(`.{${ANSWER}}`, "g")) ?? [];
  const known = /* @__PURE__ */ Object.create(null);
  for (const { id, key, locked } of questions) {
    if (locked) continue;
    if (found.includes(key + 1)) known[id] = "granted";
    if (found.includes(key + 0)) known[id] = "denied";
  }
  return known;
}
function writeAnswers({ questions }, choices) {
  return questions.map(({ id, key, locked }) => key + (locked ? 2 : choices[id] === "granted" ? 1 : 0)).join("");
}

class ConfigError extends Error {
  name = "ConfigError";
  /** The option, as a path: `services[2].category`. */
  place;
  /** The rest of the message, without the place. */
  detail;
  constructor(place, wanted, got) {
    const detail = `expected ${wanted}, got ${inWords(got)}`;
    super(`${place}: ${detail}`);
    this.place = place;
    this.detail = detail;
  }
}
function inWords(value) {
  if (typeof value == "function") return "a function";
  if (typeof value != "object" && typeof value != "string") return String(value);
  try {
    return JSON.stringify(value).slice(0, 80);
  } catch {
    return Object.prototype.toString.call(value);
  }
}
const TYPES = {
  text: (value) => typeof value == "string" && value.trim(),
  // Browsers drop line breaks and other controls from an address before they look at its scheme.
  link: (value) => typeof value == "string" && /^[!-\uffff]+$/.test(value) && /^(https?:|mailto:|(?![a-z][a-z\d+.-]*:))/i.test(value),
  id: (value) => typeof value == "string" && /^[a-z][\w-]*$/i.test(value),
  // Exact or ending in `*`, never a regular expression (hazard C12).
  pattern: (value) => typeof value == "string" && /^[^*\s]+\*?$/.test(value),
  // Goes into a cookie as it is, so nothing in it may end or split one.
  token: (value) => typeof value == "string" && /^[^\s;=,"\\]{1,99}$/.test(value),
  // Digits only to their ends: 1.5, -1 and 1e400 are none.
  number: (value) => Number.isSafeInteger(value) && value >= 0,
  amount: (value) => Number.isFinite(value) && value >= 0,
  days: (value) => Number.isInteger(value) && value > 0 && value < 391,
  true: (value) => value === true,
  false: (value) => value === false,
  format: (value) => isObject(value) && value["id"] instanceof RegExp && typeof value["example"] == "string",
  function: (value) => typeof value == "function",
  anything: () => true
};
const SERVICE = {
  "id!": "id",
  "category!": "id",
  "name!": "text",
  purpose: "text",
  "vendor!": { "name!": "text", contact: "text", website: "link", policy: "link", optOut: "link" },
  hosts: ["text"],
  scripts: [{ "src!": "link", type: "text", async: "true|false", crossOrigin: "anonymous|use-credentials", integrity: "text", data: { "*": "text" }, once: "text" }],
  storage: [{ "kind!": "cookie|local|session|indexeddb|cache", "name!": "pattern", lifetime: "amount|text", party: "first|third", clearable: "true|false" }],
  revision: "number",
  queue: "id",
  consentMode: "true|false",
  unload: "stop|remove|reload",
  options: { "*": "anything" },
  format: "format",
  tell: "function"
};
const CONFIG = {
  controller: { "name!": "text", contact: "text", address: "text" },
  privacyPolicy: "link",
  cookiePolicy: "link",
  imprint: "link",
  categories: { "*": { title: "text", description: "text", locked: "true|false" } },
  services: [SERVICE],
  language: "id",
  texts: { "*": { "*": "text" } },
  layout: "card|bar",
  position: "bottom-start|bottom-end|top-start|top-end",
  theme: "id",
  reopen: "button|none",
  cookie: { name: "token", domain: "token", path: "token", days: "days" },
  revision: "number",
  location: "text",
  country: "text",
  regime: "opt-in|opt-out|none",
  audience: "adult|mixed|child",
  signals: { browser: "ask|refuse", google: "basic|advanced|off" },
  guard: "false|observe|patch|csp",
  reload: "auto|never|ask",
  onError: "function"
};
const isObject = (value) => {
  if (typeof value != "object" || !value) return false;
  const proto = Object.getPrototypeOf(value);
  return !proto || !Object.getPrototypeOf(proto);
};
function check(value, rule, place) {
  const fail = (wanted) => {
    throw new ConfigError(place, wanted, value);
  };
  if (typeof rule == "string") {
    const words = rule.split("|");
    if (!words.some((word) => TYPES[word] ? TYPES[word](value) : value === word)) fail(words.length > 1 ? `one of "${words.join('", "')}"` : `a ${rule}`);
  } else if (Array.isArray(rule)) {
    if (!Array.isArray(value)) fail("a list");
    for (let i = 0; i < value.length; i++) check(value[i], rule[0], `${place}[${i}]`);
  } else {
    if (!isObject(value)) return fail("an object");
    const rules = rule;
    const keyRule = (key) => rules[key] ?? rules[key + "!"] ?? rules["*"];
    for (const key of /* @__PURE__ */ new Set([...Object.keys(value), ...Object.keys(rules).filter((key2) => key2.endsWith("!")).map((key2) => key2.slice(0, -1))])) {
      const at = place ? `${place}.${key}` : key;
      const inner = Object.hasOwn(Object.prototype, key) ? void 0 : keyRule(key);
      if (!inner) throw new ConfigError(at, "an option of " + Object.keys(rules).join(" "), key);
      if (value[key] !== void 0 || rules[key + "!"]) check(value[key], inner, at);
    }
  }
}
function readConfig(input, catalogue) {
  if (!isObject(input)) throw new ConfigError("config", "an object", input);
  const services = catalogue && Array.isArray(input["services"]) ? Array.from(input["services"], (service, i) => isObject(service) && !("vendor" in service) ? resolveReference(service, `services[${i}]`) : service) : input["services"];
  const { receipts, ...rest } = input;
  check({ ...rest, services }, CONFIG, "");
  if (receipts !== void 0 && receipts !== false) check(receipts, { "endpoint!": "link" }, "receipts");
  const config = input;
  const policy = definePolicy(config, services ?? []);
  checkIds(policy);
  return { config, policy };
  function resolveReference(reference, place) {
    check(reference, { "id!": "id", options: { "*": "anything" } }, place);
    const service = catalogue(reference);
    if (!service) throw new ConfigError(`${place}.id`, "a catalogue service or a whole definition", reference.id);
    return service;
  }
}
function checkIds({ categories, services }) {
  const ids = categories.map(({ id }) => id);
  const names = [...ids];
  ids.forEach((id) => check(id, "id", "categories"));
  services.forEach(({ id, category, format, options }, i) => {
    if (!names.includes(category)) throw new ConfigError(`services[${i}].category`, `one of "${names.join('", "')}"`, category);
    if (format && !format.id.test(typeof options?.["id"] == "number" ? `${options["id"]}` : typeof options?.["id"] == "string" ? options["id"] : "")) throw new ConfigError(`services[${i}].options.id`, `an id such as "${format.example}"`, options?.["id"]);
    if (ids.includes(id)) throw new ConfigError(`services[${i}].id`, "an id of its own", id);
    ids.push(id);
  });
}
function checkChanges(ids, changes) {
  check(changes, Object.fromEntries(ids.map((id) => [id, "granted|denied"])), "choices");
}

function allows(choices, expression) {
  return expression.split("|").some((side) => side.match(/\S+/g)?.every((id) => id[0] === "!" ? choices[id.slice(1)] === "denied" : choices[id] === "granted"));
}
const isKnown = (choices, expression) => (expression.match(/[^\s|!]+/g) ?? [""]).every((id) => Object.hasOwn(choices, id));

function parseReceipt(text, ids) {
  const [version, fingerprint, revision, decidedAt, until, method, source, regime, signals, unswept, answers, check] = text.split(".");
  if (version !== "1" || hash(text.slice(0, text.lastIndexOf(".") + 1)) !== check) return;
  return {
    version: 1,
    fingerprint,
    revision: +revision,
    decidedAt: +decidedAt,
    until: +until,
    method,
    source,
    regime,
    signals: signals.match(/\w+/g) ?? [],
    unswept: !!unswept,
    answers,
    choices: choicesFrom(ids, (_, i) => answers[(i + 1) * ANSWER - 1] > "0")
  };
}
function formatReceipt({ fingerprint, revision, decidedAt, until, method, source, regime, signals, unswept, answers }) {
  const head = [1, fingerprint, revision, decidedAt, until, method, source, regime, signals.join("-"), unswept ? 1 : "", answers, ""].join(".");
  return head + hash(head);
}

export { ConfigError as C, allows as a, answersOf as b, choicesOf as c, definePolicy as d, checkChanges as e, formatReceipt as f, categoryIds as g, isLocked as h, isKnown as i, choicesFrom as j, hash as k, openIds as o, parseReceipt as p, readConfig as r, writeAnswers as w };
