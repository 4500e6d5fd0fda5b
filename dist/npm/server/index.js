import { r as readConfig, p as parseReceipt, f as choicesOf, o as openIds, d as allows, g as googleMode } from '../parts/config.js';
import { r as resolveConsent } from '../parts/resolve.js';
import { c as catalogue } from '../parts/index.js';

const HOST = /^((https?|wss?):\/\/)?(\*\.)?[a-z\d-]+(\.[a-z\d-]+)*(:(\d+|\*))?(\/[\w./~%!$&()+=:@-]*)?$/i;
function hostSource(text) {
  const source = text.replace(/\/\*$/, "/");
  return HOST.test(source) ? source : void 0;
}
function hostsOf({ hosts = [], scripts = [] }) {
  return [...hosts, ...scripts.map(({ src }) => hostOf(src))].flatMap((text) => hostSource(text) ?? []);
}
function hostOf(address) {
  try {
    const { host } = new URL(address, "https://own.invalid");
    return host === "own.invalid" ? "" : host;
  } catch {
    return "";
  }
}

function parsePolicies(text) {
  return text.split(",").map(parsePolicy).filter(({ size }) => size);
}
function parsePolicy(text) {
  const directives = /* @__PURE__ */ new Map();
  for (const directive of text.split(";")) {
    const [name, ...sources] = directive.split(/[\t\n\f\r ]+/).filter(Boolean);
    const key = name?.toLowerCase();
    if (!key || !/^[\t\n\f\r -~]*$/.test(directive) || directives.has(key)) continue;
    directives.set(key, sources);
  }
  return directives;
}
function formatPolicies(policies) {
  return policies.map((policy) => [...policy].map(([name, sources]) => [name, ...sources].join(" ")).join("; ")).join(", ");
}
function withSources(sources, more) {
  const known = new Set(sources.map((source) => source.toLowerCase()));
  const added = [...new Set(more)].filter((source) => !known.has(source.toLowerCase()));
  return [...sources.filter((source) => !added.length || source.toLowerCase() !== "'none'"), ...added];
}

const SERVICES = new Map(
  Object.values(catalogue).flatMap(
    (make) => make.about ? [[make.about.id, make]] : []
  )
);
function serverPolicy(config) {
  return readConfig(config, ({ id, options }) => SERVICES.get(id)?.(options ?? {})).policy;
}

function readConsent(cookieHeader, config, { secGpc, now = Date.now() } = {}) {
  const policy = serverPolicy(config);
  const name = (config.cookie?.name ?? "assent") + "=";
  const texts = (cookieHeader ?? "").split(/; */).filter((pair) => pair.startsWith(name)).map((pair) => pair.slice(name.length));
  const receipt = texts.flatMap((text) => parseReceipt(text, []) ?? []).filter(({ decidedAt }) => decidedAt < now + 864e5).sort((a, b) => b.decidedAt - a.decidedAt)[0];
  const nothing = { status: "pending", choices: choicesOf(policy, () => "denied") };
  const answer = receipt && config.audience !== "child" ? resolveConsent(policy, receipt, now) : nothing;
  const overruled = secGpc === "1" && !receipt?.signals.length && openIds(policy).some((id) => answer.choices[id] === "granted");
  const consent = overruled ? nothing : answer;
  return { ...consent, allows: (expression) => allows(consent.choices, expression) };
}

const OWN = ["'self'", "'unsafe-inline'", "'unsafe-eval'", "data:", "blob:"];
const HOST_LISTS = [
  "default-src",
  "script-src",
  "script-src-elem",
  "style-src",
  "style-src-elem",
  "img-src",
  "connect-src",
  "font-src",
  "media-src",
  "frame-src",
  "child-src",
  "worker-src",
  "form-action"
];
function contentSecurityPolicy(cookieHeader, config, options = {}) {
  const { policy = "", allow = [], reportUri, reportTo } = options;
  if (typeof policy != "string") refuse("policy", "the value of a Content-Security-Policy header", policy);
  if (!Array.isArray(allow)) refuse("allow", "a list of hosts", allow);
  const allowed = allow.map((text, i) => hostSource(text) ?? refuse(`allow[${i}]`, 'a host such as "cdn.example.com"', text));
  const hosts = [.../* @__PURE__ */ new Set([...openServices(cookieHeader, config, options).flatMap(hostsOf), ...allowed])];
  const policies = parsePolicies(policy).map((given) => withHosts(given, hosts));
  if (!policies.length) policies.push(/* @__PURE__ */ new Map());
  addNonce(policies, hosts, options);
  if (!policies.some((each) => each.has("default-src"))) policies[0] = new Map([["default-src", [...OWN, ...hosts, ...socketsOf(hosts)]], ...policies[0]]);
  if (policies.flatMap(scriptSources).some(isByNonce)) policies.push(hostsAlone(policies, hosts));
  for (const each of policies) {
    if (reportUri && !each.has("report-uri")) each.set("report-uri", [checked("reportUri", reportUri, /^[!-+\--:<-~]+$/, 'an address without spaces, "," and ";"')]);
    if (reportTo && !each.has("report-to")) each.set("report-to", [checked("reportTo", reportTo, /^[\w-]+$/, "the name of a group")]);
  }
  return formatPolicies(policies);
}
function openServices(cookieHeader, config, options) {
  const { choices } = readConsent(cookieHeader, config, options);
  const isAdvanced = googleMode(config) === "advanced" && config.audience !== "child";
  return serverPolicy(config).services.filter(({ id, consentMode }) => choices[id] === "granted" || isAdvanced && consentMode);
}
function checkNonce(nonce) {
  return checked("nonce", nonce, /^[\w+/-]+={0,2}$/, "base64");
}
function withHosts(policy, hosts) {
  const more = (name) => SOCKET_LISTS.includes(name) ? [...hosts, ...socketsOf(hosts)] : hosts;
  return new Map([...policy].map(([name, sources]) => [name, HOST_LISTS.includes(name) ? withSources(sources, more(name)) : sources]));
}
const SOCKET_LISTS = ["default-src", "connect-src"];
function socketsOf(hosts) {
  return hosts.filter((host) => !host.includes("/")).map((host) => `wss://${host}`);
}
function addNonce(policies, hosts, { nonce, strictDynamic }) {
  if (nonce === void 0 && !strictDynamic) return;
  const more = [...nonce === void 0 ? [] : [`'nonce-${checkNonce(nonce)}'`], ...strictDynamic ? ["'strict-dynamic'"] : []];
  if (!policies.some(scriptDirective)) policies[0].set("script-src", strictDynamic ? [] : ["'self'", ...hosts]);
  for (const policy of policies) {
    const name = scriptDirective(policy);
    if (!name) continue;
    const sources = withSources(policy.get(name), more);
    if (strictDynamic && !sources.some((source) => /^'(nonce|sha\d+)-/i.test(source))) refuse("strictDynamic", "a nonce beside it", void 0);
    policy.set(name === "default-src" ? "script-src" : name, sources);
  }
}
function scriptDirective(policy) {
  return ["script-src-elem", "script-src", "default-src"].find((name) => policy.has(name));
}
function scriptSources(policy) {
  const name = scriptDirective(policy);
  return name ? [policy.get(name)] : [];
}
function hostsAlone(policies, hosts) {
  const named = (lists) => withSources([...OWN, ...hosts], lists.flatMap(namedHosts));
  const fetching = policies.flatMap((policy) => [...policy].flatMap(([name, sources]) => name.endsWith("-src") ? [sources] : []));
  return /* @__PURE__ */ new Map([["default-src", named([...fetching, socketsOf(hosts)])], ["script-src", named(policies.flatMap(scriptSources))]]);
}
function isByNonce(sources) {
  return sources.some((source) => /^'(nonce-|strict-dynamic')/i.test(source));
}
function namedHosts(sources) {
  const isStrict = sources.some((source) => source.toLowerCase() === "'strict-dynamic'");
  return sources.filter((source) => !source.startsWith("'") && !(isStrict && /^(\*|[a-z][a-z\d+.-]*:)$/i.test(source)));
}
function checked(place, text, pattern, wanted) {
  return pattern.test(text) ? text : refuse(place, wanted, text);
}
function refuse(place, wanted, got) {
  throw new Error(`${place}: expected ${wanted}, got ${JSON.stringify(got)?.slice(0, 80) ?? "nothing"}`);
}

function consentHeaders(cookieHeader, config, options = {}) {
  const policy = contentSecurityPolicy(cookieHeader, config, options);
  const vary = "Cookie, Sec-GPC";
  if (options.reportOnly) return { "content-security-policy-report-only": policy, vary };
  const { choices } = readConsent(cookieHeader, config, options);
  const granted = Object.keys(choices).filter((id) => choices[id] === "granted");
  const covered = /* @__PURE__ */ new Set([...granted, ...openServices(cookieHeader, config, options).map(({ id }) => id)]);
  return {
    "content-security-policy": policy,
    "server-timing": `assent;desc="${[...covered].join(" ")}"`,
    vary,
    "cache-control": "private, no-cache"
  };
}

function consentMiddleware(config, options = {}) {
  checkAtStart(config, options);
  return (request, response, next) => {
    const nonce = options.nonce && checkNonce(options.nonce(request));
    if (nonce) (response.locals ??= {})["nonce"] = nonce;
    const asked = (name) => request.headers[name]?.toString();
    const { writeHead } = response;
    response.writeHead = (status, ...rest) => {
      response.writeHead = writeHead;
      setAll(response, rest.find((value) => typeof value == "object"));
      const get = (name) => [response.getHeader(name) ?? []].flat().join(", ");
      addHeaders({ asked, get, set: (name, value) => void response.setHeader(name, value) }, config, { ...options, nonce });
      return writeHead.call(response, status, ...rest.filter((value) => typeof value == "string"));
    };
    next?.();
  };
}
function consentHandler(handler, config, options = {}) {
  checkAtStart(config, options);
  return async (request, ...rest) => {
    const nonce = options.nonce && checkNonce(options.nonce(request));
    const response = await handler(request, { nonce }, ...rest);
    if (response.status < 200) return response;
    const answer = new Response(response.body, response);
    const asked = (name) => request.headers.get(name) ?? void 0;
    const get = (name) => answer.headers.get(name) ?? "";
    addHeaders({ asked, get, set: (name, value) => answer.headers.set(name, value) }, config, { ...options, nonce });
    return answer;
  };
}
const PAGE = /^\s*(text\/html|(text|application)\/xml|application\/xhtml\+xml|image\/svg\+xml)\s*(;|$)/i;
const NO_PAGE = /^(audio|audioworklet|font|image|json|manifest|paintworklet|report|script|serviceworker|style|track|video|websocket)$/;
function addHeaders({ asked, get, set }, config, options) {
  const type = get("content-type");
  const use = asked("sec-fetch-dest") ?? "";
  const isPage = !type || PAGE.test(type) || /^(shared)?worker$/.test(use);
  if (!isPage || NO_PAGE.test(use)) return;
  const policy = joined(options.policy, get("content-security-policy"));
  const headers = consentHeaders(asked("cookie"), config, { ...options, policy, secGpc: asked("sec-gpc") });
  for (const [name, value] of Object.entries(headers)) {
    if (name === "content-security-policy") set(name, value);
    else if (name !== "cache-control") set(name, joined(get(name), value));
    else if (!/(^|[\s,])no-(store|cache)(?!\s*=)/i.test(get(name))) set(name, value);
  }
}
function joined(...texts) {
  return texts.filter(Boolean).join(", ");
}
function setAll(response, given) {
  const all = {};
  if (Array.isArray(given)) {
    for (let i = 0; i < given.length; i += 2) all[given[i]] = given[i] in all ? [all[given[i]], given[i + 1]].flat() : given[i + 1];
  }
  for (const [name, value] of Object.entries(Array.isArray(given) ? all : given ?? {})) if (value !== void 0) response.setHeader(name, value);
}
function checkAtStart(config, options) {
  consentHeaders(void 0, config, { ...options, nonce: options.nonce && "AAAA" });
}

export { consentHandler, consentHeaders, consentMiddleware, contentSecurityPolicy, readConsent };
