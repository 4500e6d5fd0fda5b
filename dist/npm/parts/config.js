function allows(choices, expression) {
  return expression.split("|").some((side) => side.match(/\S+/g)?.every((id) => id[0] === "!" ? choices[id.slice(1)] === "denied" : choices[id] === "granted"));
}
const isKnown = (choices, expression) => (expression.match(/[^\s|!]+/g) ?? [""]).every((id) => Object.hasOwn(choices, id));

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
const googleMode = ({ signals }) => signals?.google?.mode ?? signals?.google;
const layerName = ({ signals }) => signals?.google?.dataLayer;
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

function parseReceipt(text, ids, latest = Infinity) {
  const [version, fingerprint, revision, decidedAt, until, method, source, regime, signals, unswept, answers, check] = text.split(".");
  if (version !== "1" || hash(text.slice(0, -`${check}`.length)) !== check || +decidedAt > latest) return;
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

const GOOGLE_CATEGORIES = {
  ad_storage: "marketing",
  ad_user_data: "marketing",
  ad_personalization: "marketing",
  analytics_storage: "analytics",
  functionality_storage: "functional",
  personalization_storage: "functional"
};
const TAG_CATEGORIES = {
  clarity: { ad_Storage: "marketing", analytics_Storage: "analytics" },
  uet: { ad_storage: "marketing" },
  meta: { consent: "marketing" },
  tiktok: { consent: "marketing" },
  hubspot: { analytics: "analytics", advertisement: "marketing", functionality: "functional" },
  matomo: { consent: "analytics" }
};

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

const HOST = /^(\*\.)?[\w-]+(\.[\w-]+)*$/;
const TYPES = {
  text: (value) => typeof value == "string" && value.trim(),
  // Browsers drop line breaks and other controls from an address before they look at its scheme.
  link: (value) => typeof value == "string" && /^[!-\uffff]+$/.test(value) && /^(https?:|mailto:|(?![a-z][a-z\d+.-]*:))/i.test(value),
  id: (value) => typeof value == "string" && /^[a-z][\w-]*$/i.test(value),
  global: (value) => typeof value == "string" && /^[a-z_$][\w$]*$/i.test(value),
  // Exact or ending in `*`, never a regular expression (hazard C12): no name begins with `^`, or stands between slashes.
  pattern: (value) => typeof value == "string" && /^(?!\/?\^|\/.*\/[a-z]*$)[^*\s]+\*?$/.test(value),
  // Goes into a cookie as it is, so nothing in it may end or split one.
  token: (value) => typeof value == "string" && /^[^\s;=,"\\]{1,99}$/.test(value),
  host: (value) => typeof value == "string" && HOST.test(value),
  // Of the catalogue's hosts some have a path, which may end in `*`.
  "host/path": (value) => typeof value == "string" && HOST.test(value.split("/")[0]) && /^[^*?#\s]*\*?$/.test(value.replace(/^\*/, "")),
  // Digits only to their ends: 1.5, -1 and 1e400 are none.
  number: (value) => Number.isSafeInteger(value) && value >= 0,
  amount: (value) => Number.isFinite(value) && value >= 0,
  days: (value) => Number.isInteger(value) && value > 0 && value < 391,
  country: (value) => typeof value == "string" && /^[A-Z]{2}$/.test(value),
  true: (value) => value === true,
  false: (value) => value === false,
  format: (value) => isObject(value) && value["id"] instanceof RegExp && typeof value["example"] == "string",
  selector: (value) => typeof value == "string" && isSelector(value),
  function: (value) => typeof value == "function",
  anything: () => true
};
function isSelector(text) {
  try {
    if (typeof document == "object") document.createDocumentFragment().querySelector(text);
    return text.trim() !== "";
  } catch {
    return false;
  }
}
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
    if (!words.some((word) => TYPES[word] ? TYPES[word](value) : value === word)) fail(words.length > 1 ? `one of "${words.join('", "')}"` : /^(true|false)$/.test(rule) ? rule : `${/^[aeiou]/.test(rule) ? "an" : "a"} ${rule}`);
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

const CHOICE = "granted|denied";
const MODE = "basic|advanced|off";
const texts = (names) => Object.fromEntries(Object.keys(names).map((name) => [name, "text"]));
const GOOGLE = {
  ...texts(GOOGLE_CATEGORIES),
  mode: MODE,
  dataLayer: "global",
  wait_for_update: "number",
  url_passthrough: "true|false",
  ads_data_redaction: "true|false",
  regions: [{ "region!": "anything", security_storage: CHOICE, ...Object.fromEntries(Object.keys(GOOGLE_CATEGORIES).map((name) => [name, CHOICE])) }]
};
function checkSignals(signals, policy) {
  if (signals === void 0) return;
  check(signals, { browser: "ask|refuse", google: "anything", tagManager: "true|text", ...Object.fromEntries(Object.keys(TAG_CATEGORIES).map((vendor) => [vendor, "anything"])) }, "signals");
  const { google, tagManager: _, browser: __, ...tags } = signals;
  if (google !== void 0) {
    check(google, isObject(google) ? GOOGLE : MODE, "signals.google");
    if (isObject(google)) checkRegions(google["regions"]);
    if (isObject(google) && google["mode"] !== "off") checkMapping(google, GOOGLE_CATEGORIES, policy, "signals.google");
  }
  for (const [vendor, mapping] of Object.entries(tags)) {
    if (mapping === void 0) continue;
    const categories = TAG_CATEGORIES[vendor];
    check(mapping, isObject(mapping) ? texts(categories) : "true", `signals.${vendor}`);
    checkMapping(mapping, categories, policy, `signals.${vendor}`);
  }
}
function checkRegions(regions) {
  for (const [i, { region }] of (regions ?? []).entries()) {
    const codes = [region].flat();
    const isCode = (code) => typeof code == "string" && /^(?!EU$|UK$)[A-Z]{2}(-[A-Z\d]{1,3})?$/.test(code);
    if (!codes.length || !codes.every(isCode)) throw new ConfigError(`signals.google.regions[${i}].region`, 'ISO 3166-2 codes such as "DE", "GB" or "US-CA" (EU, EEA and UK are none)', codes.find((code) => !isCode(code)) ?? region);
  }
}
function checkMapping(mapping, categories, policy, place) {
  const ids = policy.questions.map(({ id }) => id);
  const own = isObject(mapping) ? mapping : {};
  const wantedFor = (signal) => String(own[signal] ?? categories[signal]);
  const open = policy.questions.filter(({ locked }) => !locked);
  const isAnalytics = analyticsIds(policy, Object.keys(categories).filter((signal) => categories[signal] === "analytics").map(wantedFor).join(" "));
  for (const signal of Object.keys(categories)) {
    const expression = wantedFor(signal);
    const at = `${place}.${signal}`;
    for (const id of expression.match(/[^\s|!]+/g) ?? [expression]) if (!ids.includes(id)) throw new ConfigError(at, `ids of "${ids.join('", "')}"`, id);
    const isGrant = (side, isEnough) => side.split(/\s+/).some((id) => open.some((question) => question.id === id) && isEnough(id));
    const sides = expression.split("|");
    if (!sides.every((side) => isGrant(side, () => true))) throw new ConfigError(at, "a choice that the visitor has", expression);
    if (categories[signal] === "marketing" && !sides.every((side) => isGrant(side, (id) => !isAnalytics(id)))) throw new ConfigError(at, "a category of advertising: one of analytics never answers for it", expression);
  }
}
function analyticsIds({ categories, services }, answering) {
  const open = categories.filter(({ locked }) => !locked);
  const named = open.length > 1 ? answering.match(/[^\s|!]+/g) ?? [] : [];
  const analytics = ["analytics", ...named].filter((id) => id !== "marketing");
  return (id) => analytics.includes(id) || services.some((service) => service.id === id && analytics.includes(service.category));
}

const COMMON = { src: "link", category: "id", purpose: "text", transfers: ["country"], vendor: { name: "text", contact: "text", website: "link", policy: "link", optOut: "link" } };
const NO_ID = /^(undefined|null|true|false|NaN)$/;
const DATA_NAME = /^(?!.*-[a-z])[^\s"'<>=/\0]+$/;
const SCRIPTS = [{ "src!": "link", id: "id", type: "text", async: "true|false", crossOrigin: "anonymous|use-credentials", integrity: "text", data: { "*": "text" }, once: "text" }];
function checkServices(policy, settings) {
  const { categories, services } = policy;
  const names = categories.map(({ id }) => id);
  const ids = [...names];
  services.forEach((service, i) => {
    const place = `services[${i}]`;
    if (!names.includes(service.category)) throw new ConfigError(`${place}.category`, `one of "${names.join('", "')}"`, service.category);
    checkOptions(service, { ...COMMON, ...settings }, policy, `${place}.options`);
    if (service.scripts !== void 0) check(service.scripts, SCRIPTS, `${place}.scripts`);
    service.scripts?.forEach(({ data = {} }, j) => {
      for (const name of Object.keys(data)) if (!DATA_NAME.test(name)) throw new ConfigError(`${place}.scripts[${j}].data`, 'names such as "siteId" for data-site-id', name);
    });
    if (ids.includes(service.id) || service.id === "assent" && !categories.some(({ id, locked }) => locked && id === service.category)) throw new ConfigError(`${place}.id`, "an id of its own", service.id);
    ids.push(service.id);
  });
  services.forEach((service, i) => checkRequires(service, services, `services[${i}].requires`));
}
function checkOptions({ category, format, options, scripts, hosts }, common, policy, place) {
  if (!options || !format && (scripts || hosts)) return;
  const own = { ...format?.options };
  const others = Object.fromEntries(Object.entries(options).filter(([name]) => name !== "id" && !Object.hasOwn(own, name)));
  check(others, common, place);
  const isLoaded = !!format && "id" in options;
  if (isLoaded) checkId(options["id"], format, `${place}.id`);
  const [analytics = category] = Object.keys(own).filter((name) => own[name].example === "analytics").map((name) => String(options[name] ?? "analytics"));
  for (const [name, option] of Object.entries(own)) if (isLoaded || options[name] !== void 0) checkOption(options[name], option, policy, analytics, `${place}.${name}`);
}
function checkId(id, format, place) {
  const given = format.several && Array.isArray(id) ? id : format.several && typeof id == "string" ? id.trim().split(/[\s,]+/) : [id];
  const isId = (one) => /number|string/.test(typeof one) && format.id.test(`${one}`) && !NO_ID.test(`${one}`);
  if (!given.length || !given.every(isId)) throw new ConfigError(place, `an id such as "${format.example}"`, id);
}
function checkOption(value, { is, example, needed }, policy, analytics, place) {
  if (value === void 0) {
    if (needed) throw new ConfigError(place, `something such as "${example}"`, value);
    return;
  }
  if (is === "category") {
    const isAnalytics = analyticsIds(policy, analytics);
    const possible = policy.categories.filter(({ id, locked }) => !locked && (example !== "marketing" || !isAnalytics(id))).map(({ id }) => id);
    if (!possible.includes(`${value}`)) throw new ConfigError(place, `one of "${possible.join('", "')}"`, value);
    return;
  }
  if (isRight(value, is)) return;
  throw new ConfigError(place, is === "true|false" ? "true or false" : is === "object" ? "an object" : `something such as "${example}"`, value);
}
function isRight(value, is) {
  if (is === "true|false") return typeof value == "boolean";
  if (is === "object") return typeof value == "object" && !!value && !Array.isArray(value);
  return /number|string/.test(typeof value) && is.test(`${value}`);
}
function checkRequires(service, services, place) {
  const others = services.map(({ id }) => id).filter((id) => id !== service.id);
  for (const id of requiredBy(service)) if (!others.includes(id)) throw new ConfigError(place, `ids of other services, of "${others.join('", "')}"`, id);
  const reached = /* @__PURE__ */ new Set();
  const follow = (id) => {
    if (id === service.id) throw new ConfigError(place, "no service that needs this one in its turn", requiredBy(service));
    if (reached.has(id)) return;
    reached.add(id);
    const next = services.find((other) => other.id === id);
    if (next) requiredBy(next).forEach(follow);
  };
  requiredBy(service).forEach(follow);
}
const requiredBy = ({ requires, options }) => requires ?? options?.["requires"] ?? [];

const KEYS = {
  direction: true,
  heading: true,
  purposes: true,
  functionalTitle: true,
  functionalDescription: true,
  analyticsTitle: true,
  analyticsDescription: true,
  marketingTitle: true,
  marketingDescription: true,
  partners: true,
  partnersAmong: true,
  refuse: true,
  reopen: true,
  details: true,
  privacyPolicy: true,
  cookiePolicy: true,
  imprint: true,
  acceptAll: true,
  rejectAll: true,
  customize: true,
  preferences: true,
  transfers: true,
  necessaryTitle: true,
  necessaryDescription: true,
  alwaysActive: true,
  services: true,
  servicesOn: true,
  vendor: true,
  storage: true,
  cookieKind: true,
  localKind: true,
  sessionKind: true,
  indexeddbKind: true,
  cacheKind: true,
  untilClosed: true,
  untilDeleted: true,
  varies: true,
  firstParty: true,
  thirdParty: true,
  website: true,
  optOut: true,
  newTab: true,
  controller: true,
  save: true,
  close: true,
  signal: true,
  newHeading: true,
  newPurposes: true,
  accept: true,
  reject: true,
  acceptDone: true,
  rejectDone: true,
  saveDone: true,
  withdrawDone: true,
  unsavedDone: true,
  reload: true,
  embedRecipient: true,
  embedSomebody: true,
  embedOnce: true,
  embedAlways: true,
  embedAbout: true,
  embedPolicy: true,
  embedNewTab: true,
  embedLoading: true,
  embedHeld: true,
  assentPurpose: true,
  declarationPurpose: true,
  declarationVendor: true,
  declarationContact: true,
  declarationHosts: true,
  declarationTransfers: true,
  declarationName: true,
  declarationKind: true,
  declarationLifetime: true,
  declarationParty: true
};
const PAIRS = [["acceptAll", "rejectAll"], ["accept", "reject"]];
function checkTexts(texts = {}) {
  for (const [language, words] of Object.entries(texts)) {
    const place = `texts.${language}`;
    if (!isTag(language)) throw new ConfigError(place, 'a language tag as "de" or "pt-BR"', language);
    for (const [key, text] of Object.entries(words)) {
      if (!Object.hasOwn(KEYS, key) && !/^.+(Title|Description|Purpose)$/.test(key)) throw new ConfigError(`${place}.${key}`, `a text's name: one of ${Object.keys(KEYS).join(" ")}, or <id>Title, <id>Description, <id>Purpose`, key);
      if (!/[\p{L}\p{N}]/u.test(text)) throw new ConfigError(`${place}.${key}`, "a text with letters", text);
    }
    for (const [accept, reject] of PAIRS) {
      if (words[reject] && words[reject].trim() == words[accept]?.trim()) throw new ConfigError(`${place}.${reject}`, `another text than ${accept}`, words[reject]);
    }
  }
}
function isTag(language) {
  try {
    return Intl.getCanonicalLocales(language)[0] == language;
  } catch {
    return false;
  }
}

const RUN_SETTINGS = { requires: ["id"], priority: "high|low", where: "selector", timeout: "number", pageViews: "true|false", onGrant: "function", onWithdraw: "function" };
const SERVICE = {
  "id!": "id",
  "category!": "id",
  "name!": "text",
  purpose: "text",
  "vendor!": { "name!": "text", contact: "text", website: "link", policy: "link", optOut: "link" },
  hosts: ["host/path"],
  // What the catalogue makes of an owner's id: `checkServices` looks at it once the id is known to be right.
  scripts: "anything",
  storage: [{ "kind!": "cookie|local|session|indexeddb|cache", "name!": "pattern", lifetime: "amount|text", party: "first|third", clearable: "true|false", refusal: "true|false|page", unverified: "true|false" }],
  revision: "number",
  queue: "global",
  consentMode: "true|false",
  unload: "stop|remove|reload",
  replay: "true|false",
  options: { "*": "anything" },
  format: "format",
  tell: "function",
  loaded: "function",
  update: "function",
  view: "function",
  draw: "function",
  ...RUN_SETTINGS,
  transfers: ["country"],
  unverified: ["text"]
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
  layout: "card|bar|dialog|modal|inline",
  position: "anything",
  preferences: "dialog|drawer",
  theme: "id",
  reopen: "button|none",
  cookie: { name: "token", domain: "token", path: "token", days: "days" },
  revision: "number",
  location: "text",
  country: "text",
  regime: "opt-in|opt-out|none",
  audience: "adult|mixed|child",
  signals: "anything",
  guard: "anything",
  reload: "auto|never|ask",
  onError: "function"
};
const POSITION = "bottom-start|bottom|bottom-end|top-start|top|top-end";
const GUARD = {
  "mode!": "observe|patch|csp",
  unknown: "allow|observe|deny",
  firstParty: ["host"],
  rules: [{ host: "host", path: "text", selector: "text", "needs!": "text" }]
};
function readConfig(input, catalogue) {
  if (!isObject(input)) throw new ConfigError("config", "an object", input);
  const services = catalogue && Array.isArray(input["services"]) ? Array.from(input["services"], (service, i) => isObject(service) && !("vendor" in service) ? resolveReference(service, `services[${i}]`) : service) : input["services"];
  const { receipts, ...rest } = input;
  check({ ...rest, services }, CONFIG, "");
  if (receipts !== void 0 && receipts !== false) check(receipts, { "endpoint!": "link" }, "receipts");
  const { position } = input;
  if (position !== void 0) check(position, isObject(position) ? { small: POSITION, medium: POSITION, large: POSITION } : POSITION, "position");
  checkGuardSettings(input["guard"]);
  const config = input;
  const policy = definePolicy(config, services ?? []);
  for (const { id } of policy.categories) check(id, "id", "categories");
  checkTexts(config.texts);
  checkServices(policy, RUN_SETTINGS);
  checkSignals(config.signals, policy);
  checkRules(config, policy);
  return { config, policy };
  function resolveReference(reference, place) {
    check(reference, { "id!": "id", options: { "*": "anything" } }, place);
    const service = catalogue(reference);
    if (!service) throw new ConfigError(`${place}.id`, "a catalogue service or a whole definition", reference.id);
    return service;
  }
}
function checkGuardSettings(guard) {
  check(guard ?? false, typeof guard == "object" ? GUARD : "false|observe|patch|csp", "guard");
}
function checkRules({ guard }, { categories, services }) {
  const ids = [...categories, ...services].map(({ id }) => id);
  const { rules = [] } = typeof guard == "object" ? guard : {};
  rules.forEach(({ needs, host, path, selector }, i) => {
    if (!host && !path && !selector) throw new ConfigError(`guard.rules[${i}]`, "host, path or selector", rules[i]);
    for (const id of needs.match(/[^\s|!]+/g) ?? [needs]) if (!ids.includes(id)) throw new ConfigError(`guard.rules[${i}].needs`, `of "${ids.join('", "')}"`, id);
  });
}
function checkChanges(ids, changes) {
  check(changes, Object.fromEntries(ids.map((id) => [id, "granted|denied"])), "choices");
}

export { ConfigError as C, GOOGLE_CATEGORIES as G, TAG_CATEGORIES as T, isObject as a, checkGuardSettings as b, categoryIds as c, allows as d, choicesFrom as e, choicesOf as f, googleMode as g, hash as h, isLocked as i, answersOf as j, isKnown as k, layerName as l, checkChanges as m, formatReceipt as n, openIds as o, parseReceipt as p, definePolicy as q, readConfig as r, writeAnswers as w };
