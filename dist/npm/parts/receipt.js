function hash(text) {
  let bits = 2166136261;
  for (let i = 0; i < text.length; i++) bits = Math.imul(bits ^ text.charCodeAt(i), 16777619);
  return (bits >>> 0).toString(36);
}

function definePolicy(config, services) {
  const named = config.categories ?? { necessary: {}, functional: {}, analytics: {}, marketing: {} };
  const categories = Object.keys(named).map((id) => ({ locked: id === "necessary", ...named[id], id }));
  const isLocked = (category) => categories.some(({ id, locked }) => locked && id === category);
  const question = (id, category, asked) => ({ id, category, locked: isLocked(category), key: hash(JSON.stringify([id, category, asked])).slice(-5).padStart(5, "0") });
  return {
    categories,
    services,
    questions: [
      ...categories.map(({ id }) => question(id, id, 0)),
      ...services.map(({ id, category, revision, vendor, purpose, options }) => question(id, category, revision ? [revision, options?.vendor, options?.purpose] : [vendor.name, purpose]))
    ],
    revision: config.revision ?? 0,
    days: config.cookie?.days ?? 180
  };
}
function choicesOf({ questions }, answer) {
  const choices = {};
  for (const question of questions) choices[question.id] = question.locked || answer(question) === "granted" ? "granted" : "denied";
  return Object.freeze(choices);
}
const openIds = ({ questions }) => questions.flatMap(({ id, locked }) => locked ? [] : id);

class ConfigError extends Error {
  name = "ConfigError";
  /** The option, as a path: `services[2].category`. */
  place;
  /** The rest of the message, without the place. */
  detail;
  constructor(place, wanted, got) {
    const detail = `expected ${wanted}, got ${typeof got === "function" ? "a function" : JSON.stringify(got)?.slice(0, 80)}`;
    super(`${place}: ${detail}`);
    this.place = place;
    this.detail = detail;
  }
}
const TYPES = {
  text: (value) => typeof value == "string" && value.trim(),
  link: (value) => typeof value == "string" && /^(https?:|mailto:|(?![a-z][a-z\d+.-]*:)\S)/i.test(value),
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
  format: "anything",
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
  receipts: "false|anything",
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
    value.forEach((item, i) => check(item, rule[0], `${place}[${i}]`));
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
  const services = catalogue && Array.isArray(input["services"]) ? input["services"].map((service, i) => isObject(service) && !("vendor" in service) ? resolveReference(service, `services[${i}]`) : service) : input["services"];
  check({ ...input, services }, CONFIG, "");
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
  const names = ids.join("|");
  ids.forEach((id) => check(id, "id", "categories"));
  services.forEach(({ id, category, format, options }, i) => {
    check(category, names, `services[${i}].category`);
    if (format && !format.id.test(typeof options?.["id"] == "number" ? `${options["id"]}` : typeof options?.["id"] == "string" ? options["id"] : "")) throw new ConfigError(`services[${i}].options.id`, `an id such as "${format.example}"`, options?.["id"]);
    if (ids.includes(id)) throw new ConfigError(`services[${i}].id`, "an id of its own", id);
    ids.push(id);
  });
}
function checkChanges(ids, changes) {
  check(changes, Object.fromEntries(ids.map((id) => [id, "granted|denied"])), "choices");
}

function allows(choices, expression) {
  return expression.split("|").some((side) => {
    const ids = side.match(/\S+/g);
    return ids?.every((id) => id[0] === "!" ? choices[id.slice(1)] === "denied" : choices[id] === "granted");
  });
}
const isKnown = (choices, expression) => (expression.match(/[^\s|!]+/g) ?? [""]).every((id) => choices[id]);

const DAY = 864e5;
const REFUSAL_DAYS = 184;
function resolveConsent(policy, receipt, now) {
  const answers = receipt?.choices ?? {};
  const reason = !receipt ? void 0 : receipt.revision !== policy.revision ? "revised" : now - receipt.decidedAt < (hasGrant(answers) ? policy.days : cookieDays(policy)) * DAY ? void 0 : "expired";
  const holds = receipt && !reason;
  const asked = policy.questions.filter(({ id, category, locked }) => !locked && (!holds || !answers[id] && answers[category] !== "denied")).map(({ id }) => id);
  return {
    status: !receipt ? "pending" : asked[0] ? "stale" : "decided",
    choices: choicesOf(policy, ({ id }) => holds ? answers[id] : "denied"),
    receipt,
    asked,
    reason: reason ?? (receipt && asked[0] ? "revised" : void 0)
  };
}
const cookieDays = ({ days }) => Math.max(days, REFUSAL_DAYS);
const hasGrant = (choices) => Object.values(choices).includes("granted");
const newestReceipt = (receipts, now) => receipts.filter((receipt) => receipt && receipt.decidedAt < now + DAY).sort((a, b) => b.decidedAt - a.decidedAt)[0];
function changeChoices(policy, current, changes) {
  const wanted = (id) => Object.hasOwn(changes, id) ? changes[id] : void 0;
  return choicesOf(policy, ({ id, category }) => wanted(id) ?? wanted(category) ?? current[id]);
}
function differences(before, after) {
  const became = (choice) => Object.keys({ ...before, ...after }).filter((id) => before[id] === "granted" !== (after[id] === "granted") && (after[id] ?? "denied") === choice);
  return { granted: became("granted"), denied: became("denied") };
}

function parseReceipt(text, { questions }) {
  const end = text.lastIndexOf(".") + 1;
  const [version, revision, decidedAt, method, source, regime, signals, fingerprint, unswept, granted, denied] = text.split(".");
  if (version !== "1" || hash(text.slice(0, end)) !== text.slice(end)) return;
  const choices = {};
  const has = (keys = "", key) => keys.match(/.{5}/g)?.includes(key);
  for (const { id, key, locked } of questions) {
    if (!locked && has(granted, key)) choices[id] = "granted";
    if (!locked && has(denied, key)) choices[id] = "denied";
  }
  return {
    version: 1,
    revision: parseInt(revision, 36),
    decidedAt: parseInt(decidedAt, 36),
    method,
    source,
    regime,
    signals: signals.match(/\w+/g) ?? [],
    fingerprint,
    unswept: !!unswept,
    choices
  };
}
function formatReceipt({ revision, decidedAt, method, source, regime, signals, fingerprint, unswept, choices }, { questions }) {
  const keys = (choice) => questions.map(({ id, key, locked }) => !locked && Object.hasOwn(choices, id) && choices[id] === choice ? key : "").join("");
  const fields = [1, revision.toString(36), decidedAt.toString(36), method, source, regime, signals.join("-"), fingerprint, unswept ? 1 : "", keys("granted"), keys("denied"), ""];
  const head = fields.join(".");
  return head + hash(head);
}

export { ConfigError as C, resolveConsent as a, allows as b, checkChanges as c, changeChoices as d, differences as e, choicesOf as f, cookieDays as g, formatReceipt as h, hasGrant as i, isKnown as j, newestReceipt as n, openIds as o, parseReceipt as p, readConfig as r };
