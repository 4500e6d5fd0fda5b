import { c as createScriptQueue, f as fromDocument, t as trustedTypes$1 } from './bundled.js';
import { R as REAL_COOKIES } from './real-cookies.js';
import { s as siteOf, m as matchesHost, a as mayLeave } from './site.js';
import { H as HELD } from './held.js';
import { o as optionsOf } from './fetch.js';

const MAY_LOAD = /url\(|@import|image-set\(|src\(|\\/i;
const STRING = String.raw`"(?:[^"\\]|\\[^])*(?:"|$)|'(?:[^'\\]|\\[^])*(?:'|$)`;
const BETWEEN = String.raw`(?:\s|\/\*(?:[^*]|\*(?!\/))*(?:\*\/|$))*`;
const ADDRESS = new RegExp(`(\\b(?:url|src)\\(\\s*)(${STRING}|(?:[^)"'\\\\]|\\\\[^])*)(\\s*(?:\\)|$))|(@import${BETWEEN})(${STRING})`, "gi");
const SET = new RegExp(`(image-set\\(|,)(${BETWEEN})(${STRING})`, "gi");
function mayLoad(css) {
  try {
    return typeof css == "string" && MAY_LOAD.test(css);
  } catch {
    return true;
  }
}
const LOADS = /(@import\s*|[;{\s]src\s*:[^;}]*)$/i;
const LOOK_BACK = 500;
function withoutHeldStyles(css, isHeld) {
  if (!mayLoad(css)) return css;
  const plain = withPlainNames(css);
  const safe = plain.replace(ADDRESS, (whole, before, quoted, after, rule, imported, at) => {
    if (!isHeld(textOf(quoted ?? imported), !!rule || LOADS.test(plain.slice(Math.max(0, at - LOOK_BACK), at)))) return whole;
    return rule ? `${rule}url(data:,)` : `${before}data:,${after}`;
  });
  const all = /image-set\(/i.test(safe) ? safe.replace(SET, (whole, before, between, quoted) => isHeld(textOf(quoted), false) ? `${before}${between}"data:,"` : whole) : safe;
  return all === plain ? css : all;
}
function textOf(quoted) {
  return quoted.trim().replace(/^(["'])([^]*?)\1?$/, "$2").replace(/\\([\da-f]{1,6})\s?|\\(\r?\n)|\\([^])/gi, (_, code, lines, letter) => code ? String.fromCodePoint(Math.min(parseInt(code, 16), 1114111)) : lines ? "" : letter);
}
function withPlainNames(css) {
  return css.includes("\\") ? css.replace(/\\0{0,4}([46][1-9a-f]|[57][\da])(\s|(?![\da-f]))/gi, (whole, code) => /[a-z]/i.test(String.fromCharCode(parseInt(code, 16))) ? String.fromCharCode(parseInt(code, 16)) : whole) : css;
}

const ADDRESSES = new Map(Object.entries({
  script: ["src", "href", "xlink:href"],
  img: ["src", "srcset"],
  iframe: ["src"],
  frame: ["src"],
  embed: ["src"],
  object: ["data"],
  link: ["href", "imagesrcset"],
  source: ["src", "srcset"],
  video: ["src", "poster"],
  audio: ["src"],
  track: ["src"],
  input: ["src"],
  // Outside an SVG the parser makes an `img` of it.
  image: ["href", "xlink:href", "src", "srcset"],
  feImage: ["href", "xlink:href"],
  feimage: ["href", "xlink:href"],
  use: ["href", "xlink:href"],
  a: ["ping"],
  area: ["ping"],
  body: ["background"],
  table: ["background"],
  thead: ["background"],
  tbody: ["background"],
  tr: ["background"],
  td: ["background"],
  th: ["background"],
  // Where a refresh leads.
  meta: ["content"],
  // What they make of another element's address.
  set: ["to"],
  animate: ["values", "from", "to", "by"]
}));
const PAINTS = /* @__PURE__ */ new Set(["fill", "stroke", "filter", "mask", "clip-path", "marker", "marker-start", "marker-mid", "marker-end", "cursor"]);
const PROPERTIES = [
  ["HTMLScriptElement", "src", "src"],
  ["HTMLImageElement", "src", "src"],
  ["HTMLImageElement", "srcset", "srcset"],
  ["HTMLIFrameElement", "src", "src"],
  ["HTMLFrameElement", "src", "src"],
  ["HTMLEmbedElement", "src", "src"],
  ["HTMLObjectElement", "data", "data"],
  ["HTMLLinkElement", "href", "href"],
  ["HTMLLinkElement", "imageSrcset", "imagesrcset"],
  ["HTMLSourceElement", "src", "src"],
  ["HTMLSourceElement", "srcset", "srcset"],
  ["HTMLMediaElement", "src", "src"],
  ["HTMLVideoElement", "poster", "poster"],
  ["HTMLTrackElement", "src", "src"],
  ["HTMLInputElement", "src", "src"],
  ["HTMLAnchorElement", "ping", "ping"],
  ["HTMLAreaElement", "ping", "ping"],
  ["HTMLBodyElement", "background", "background"],
  ["HTMLMetaElement", "content", "content"]
];
const heldName = (attribute) => "data-assent-" + attribute.replace(":", "-");
const WATCHED = /* @__PURE__ */ new Set([...[...ADDRESSES.values()].flat(), ...PAINTS, "style", "srcdoc", "rel"]);
const LOADING = [...ADDRESSES.keys()].filter((tag) => !/^(a|area|body|t.*)$/.test(tag)).join() + ',track,style,[ping],[background],[style*="("],[data-assent-ping],[data-assent-background],[data-assent-style],' + [...PAINTS].map((name) => `[${name}*="("],[${heldName(name)}]`).join();
const QUIET_LINKS = /^\s*((canonical|alternate|author|license|next|prev|me|help|search|bookmark|tag|amphtml|shortlink|privacy-policy|terms-of-service|external|nofollow|noopener|noreferrer)(\s+|$))+$/i;
const CANDIDATE = /[\s,]*(\S*[^\s,])(?:\s+(?:\([^)]*\)|[^,(])*)?/g;
const REFRESH = /^\s*[\d.]+\s*[;,]\s*(?:url\s*=\s*)?["']?([^"'\s]+)/i;
function addressesIn(attribute, value) {
  if (attribute === "srcset" || attribute === "imagesrcset") return [...value.matchAll(CANDIDATE)].map(([, address]) => address);
  if (attribute === "ping") return value.trim().split(/\s+/);
  if (attribute === "values") return value.split(";");
  if (attribute === "content") return REFRESH.exec(value)?.slice(1) ?? [];
  if (/^\s*javascript:/i.test(value)) return addressesInText(value);
  if (!PAINTS.has(attribute)) return [value];
  const found = [];
  withoutHeldStyles(value, (address) => !found.push(address));
  return found;
}
function addressesInText(text) {
  return text.replaceAll("\\/", "/").match(/(\w+:)?\/\/[^\s"'`<>()]+/g) ?? [];
}

const RAW = /^(script|style|textarea|title|xmp|iframe|noembed|noframes|plaintext)$/;
const ATTRIBUTE = /([^\s/>=][^\s/>=]*)(?:(\s*=\s*)("[^"]*"|'[^']*'|[^\s>"'][^\s>]*|(?=[\s>])))?/y;
function withoutHeldAddresses(html, isHeld) {
  if (!/\/\/|&|\\|@import|\/[\t\n\r]|<base/i.test(html)) return html;
  let safe = "";
  let written = 0;
  let at = html.indexOf("<");
  while (at >= 0) {
    const name = nameAt(html, at + 1);
    if (name) at = rewriteTag(name, at + 1 + name.length);
    else at = html.startsWith("<!--", at) ? endOf(/--!?>/g, at + 2) : at + 1;
    at = html.indexOf("<", at);
  }
  return written ? safe + html.slice(written) : html;
  function rewriteTag(name, from) {
    const tag = name.toLowerCase();
    const watched = ADDRESSES.get(tag);
    let at2 = from;
    while (at2 < html.length && html[at2] !== ">") {
      ATTRIBUTE.lastIndex = at2;
      const found = ATTRIBUTE.exec(html);
      if (!found) {
        at2++;
        continue;
      }
      const [{ length }, key = "", , quoted = ""] = found;
      const attribute = key.toLowerCase();
      const value = quoted && (attribute === "style" || attribute === "srcdoc" || PAINTS.has(attribute) || watched?.includes(attribute)) ? valueOf(quoted) : "";
      const page = attribute === "srcdoc" && withoutHeldAddresses(value, isHeld);
      if (page && page !== value) {
        safe += `${html.slice(written, at2)}srcdoc="${page.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"`;
        written = at2 + length;
      } else if (value && waits(attribute, value, tag)) {
        safe += html.slice(written, at2) + heldName(attribute);
        written = at2 + key.length;
      }
      at2 += length;
    }
    return RAW.test(tag) ? endOf(new RegExp(`</${tag}`, "gi"), at2) : at2 + 1;
  }
  function waits(attribute, value, tag) {
    if (attribute === "srcdoc") return false;
    if (attribute !== "style") return addressesIn(attribute, value).some((address) => isHeld(address, tag));
    return mayLoad(value) && withoutHeldStyles(value, (address) => isHeld(address, tag)) !== value;
  }
  function endOf(end, from) {
    end.lastIndex = from;
    return end.exec(html)?.index ?? html.length;
  }
}
function nameAt(html, at) {
  const name = /[a-z][^\s/>]*/iy;
  name.lastIndex = at;
  return name.exec(html)?.[0];
}
const valueOf = (quoted) => decode(/^["']/.test(quoted) ? quoted.slice(1, -1) : quoted);
function decode(text) {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(amp|lt|gt|colon|sol|period|bsol|quot|apos|lpar|rpar|Tab|NewLine));?/gi, (whole, hex, decimal, name) => {
    if (name) return NAMED[name.toLowerCase()] ?? whole;
    const code = hex ? parseInt(hex, 16) : +decimal;
    return code < 1114112 ? String.fromCodePoint(code) : whole;
  });
}
const NAMED = { amp: "&", lt: "<", gt: ">", colon: ":", sol: "/", period: ".", bsol: "\\", quot: '"', apos: "'", lpar: "(", rpar: ")", tab: "", newline: "" };

const prototypeOf = (type) => globalThis[type]?.prototype ?? {};
const getter = (type, name) => Object.getOwnPropertyDescriptor(prototypeOf(type), name)?.get;
const method = (type, name) => Object.getOwnPropertyDescriptor(prototypeOf(type), name)?.value;
const native = {
  localName: getter("Element", "localName"),
  namespaceURI: getter("Element", "namespaceURI"),
  shadowRoot: getter("Element", "shadowRoot"),
  nodeType: getter("Node", "nodeType"),
  firstChild: getter("Node", "firstChild"),
  nextSibling: getter("Node", "nextSibling"),
  parentNode: getter("Node", "parentNode"),
  isConnected: getter("Node", "isConnected"),
  baseURI: getter("Node", "baseURI"),
  contentWindow: { iframe: getter("HTMLIFrameElement", "contentWindow"), frame: getter("HTMLFrameElement", "contentWindow") },
  find: { 1: method("Element", "querySelectorAll"), 9: method("Document", "querySelectorAll"), 11: method("DocumentFragment", "querySelectorAll") },
  getAttribute: method("Element", "getAttribute"),
  setAttribute: method("Element", "setAttribute"),
  setAttributeNS: method("Element", "setAttributeNS"),
  removeAttribute: method("Element", "removeAttribute"),
  hasAttribute: method("Element", "hasAttribute"),
  matches: method("Element", "matches"),
  closest: method("Element", "closest"),
  replaceWith: method("Element", "replaceWith"),
  insertBefore: method("Node", "insertBefore"),
  cloneNode: method("Node", "cloneNode"),
  dispatchEvent: method("EventTarget", "dispatchEvent")
};
const tagOf = (element) => native.localName.call(element);
const isSvg = (element) => native.namespaceURI.call(element) === "http://www.w3.org/2000/svg";
const openRootOf = (element) => native.shadowRoot.call(element);
const typeOf = (node) => native.nodeType.call(node);
const firstChildOf = (node) => native.firstChild.call(node);
const nextOf = (node) => native.nextSibling.call(node);
const parentOf = (node) => native.parentNode.call(node);
const isConnected = (node) => native.isConnected.call(node);
const baseOf = (node) => native.baseURI.call(node);
const findAll = (root, selector) => native.find[typeOf(root)]?.call(root, selector) ?? [];
const getAttribute = (element, name) => native.getAttribute.call(element, name);
const setAttribute = (element, name, value) => native.setAttribute.call(element, name, value);
const setAttributeNS = (element, space, name, value) => native.setAttributeNS.call(element, space, name, value);
const removeAttribute = (element, name) => native.removeAttribute.call(element, name);
const hasAttribute = (element, name) => native.hasAttribute.call(element, name);
const matches = (element, selector) => native.matches.call(element, selector);
const closest = (element, selector) => native.closest.call(element, selector);
const replace = (element, other) => native.replaceWith.call(element, other);
const insertBefore = (parent, node, next) => native.insertBefore.call(parent, node, next);
const clone = (node, deep) => native.cloneNode.call(node, deep);
const dispatch = (target, event) => native.dispatchEvent.call(target, event);
function windowOf(frame) {
  return native.contentWindow[tagOf(frame)]?.call(frame);
}
const isElement = (node) => typeOf(node) === 1;
function isNode(value) {
  if (typeof value != "object" || !value) return false;
  try {
    return typeOf(value) > 0;
  } catch {
    return false;
  }
}

let policy;
function trustedLike(given, html) {
  if (String(given) === html) return given;
  return typeof given == "object" && isTrusted(given) ? trusted(html) : html;
}
function trusted(html) {
  try {
    policy ??= globalThis.trustedTypes.createPolicy("assent-guard", { createHTML: (text) => text });
    return policy.createHTML(html);
  } catch {
    return;
  }
}
function isTrusted(value) {
  return !!trustedTypes()?.isHTML(value);
}
const trustedTypes = () => globalThis.trustedTypes;

const SHOWS = { iframe: "src", frame: "src", embed: "src", object: "data" };
const ROOT = /<[a-z_](?:"[^"]*"|'[^']*'|[^"'>])*>/i;
const isBoxed = (frame) => getAttribute(frame, "sandbox")?.includes("allow-same-origin") === false;
const isFrame = (tag) => tag === "iframe" || tag === "frame";
function createFrames({ wraps, judge, quarantine, blobs, isActive, isHolding, enter, nonce, report }) {
  const pages = /* @__PURE__ */ new WeakMap();
  const sources = /* @__PURE__ */ new WeakMap();
  return { guard, check, setPage, pageOf: (frame) => pages.get(frame), loadsBlob, blobOf: (frame) => sources.get(frame) };
  function check(frame) {
    const page = getAttribute(frame, "srcdoc");
    if (page == null || !isActive() || pages.has(frame)) return;
    pages.set(frame, page);
    const dressed = dress(frame, page, () => pages.get(frame) === page && setPage(frame, page));
    const safe = dressed === page ? void 0 : trustedTypes() ? trusted(dressed) : dressed;
    if (safe !== void 0) setAttribute(frame, "srcdoc", safe);
  }
  function setPage(frame, page) {
    const dressed = trustedLike(page, dress(frame, String(page), () => pages.get(frame) === String(page) && setPage(frame, page)));
    if (dressed === void 0) report("trusted");
    setAttribute(frame, "srcdoc", dressed === void 0 ? page : dressed);
    pages.set(frame, String(page));
  }
  function dress(frame, page, again, type = "") {
    Object.defineProperty(frame, "assent", { value: enter, configurable: true });
    const attribute = nonce && ` nonce="${nonce.replace(/[^\w+/=-]/g, "")}"`;
    const line = `<script${type && ' xmlns="http://www.w3.org/1999/xhtml"'}${attribute}>frameElement?.assent?.(self);document.currentScript.remove()<\/script>`;
    let owner;
    const safe = withoutHeldAddresses(page, (address, tag) => {
      const held = judge(tag, address, frame);
      owner ??= held;
      return !!held;
    });
    if (owner) quarantine.keep({
      owner,
      size: page.length,
      isPlaced: () => isConnected(frame),
      send: () => isBoxed(frame) && again(),
      refuse() {
      }
    });
    if (safe.includes(line)) return safe;
    return type ? safe.replace(ROOT, (root) => root.endsWith("/>") ? root : root + line) : safe.replace(/^(\s*<!doctype[^>]*>)?/i, (doctype) => doctype + line);
  }
  function loadsBlob(frame, attribute, address) {
    if (SHOWS[tagOf(frame)] !== attribute) return false;
    sources.delete(frame);
    const blob = isHolding && address.startsWith("blob:") ? blobs.get(address) : void 0;
    if (!blob || blob.type && !/html|xml/.test(blob.type)) return false;
    sources.set(frame, address);
    void blob.text().then((page) => {
      if (sources.get(frame) !== address) return;
      const again = () => sources.get(frame) === address && loadsBlob(frame, attribute, address);
      const dressed = URL.createObjectURL(new Blob([dress(frame, page, again, /xml/.test(blob.type) ? blob.type : "")], { type: blob.type || "text/html" }));
      frame.addEventListener("load", () => URL.revokeObjectURL(dressed), { once: true });
      setAttribute(frame, attribute, dressed);
    }, report);
    return true;
  }
  function guard(realm) {
    for (const type of [realm.HTMLIFrameElement, realm.HTMLFrameElement, realm.HTMLObjectElement]) {
      wraps.accessor(type?.prototype, "contentWindow", (own) => ({
        get() {
          const inner = own.get.call(this);
          enter(inner);
          return inner;
        }
      }));
      wraps.accessor(type?.prototype, "contentDocument", (own) => ({
        get() {
          const inner = own.get.call(this);
          if (inner) enter(inner.defaultView);
          return inner;
        }
      }));
    }
    wraps.method(realm, "open", (own) => ({
      open(...args) {
        if (!args[0] || !args[1] || !holdsTarget(String(args[0]), String(args[1]), realm.document)) {
          const opened = own.apply(this, args);
          enter(opened);
          return opened;
        }
        return own.call(this, "", args[1]);
      }
    }).open);
    wraps.method(realm.HTMLElement.prototype, "click", (own) => ({
      click() {
        if (!holdsLink(this)) own.call(this);
      }
    }).click);
    if (realm !== globalThis) guardNavigation(realm);
    return () => {
      realm.addEventListener("click", refuse, true);
      realm.document.addEventListener("load", look, true);
    };
  }
  function look({ target }) {
    if (isNode(target) && isElement(target) && isFrame(tagOf(target))) enter(windowOf(target));
  }
  function refuse(event) {
    const { target } = event;
    if (isActive() && isNode(target) && isElement(target) && holdsLink(closest(target, "a,area"))) event.preventDefault();
  }
  function holdsLink(link) {
    if (!link || !/^(a|area)$/.test(tagOf(link))) return false;
    const address = getAttribute(link, "href") ?? getAttribute(link, "xlink:href");
    return !!address && holdsTarget(address, getAttribute(link, "target") ?? "", link);
  }
  function holdsTarget(given, target, from) {
    if (!isActive() || !URL.canParse(given, baseOf(from))) return false;
    const address = new URL(given, baseOf(from)).href;
    const frame = /^(_self)?$/i.test(target) ? frameAround(from) : Array.from(findAll(document, "iframe,frame")).find((each) => getAttribute(each, "name") === target);
    if (!frame) return false;
    if (loadsBlob(frame, "src", address)) return true;
    const owner = judge(tagOf(frame), address, frame);
    if (!owner) return false;
    quarantine.keep({
      owner,
      size: 200,
      isLoader: true,
      isPlaced: () => isConnected(frame),
      send: () => windowOf(frame)?.location.replace(address),
      refuse() {
      }
    });
    return true;
  }
  function frameAround(node) {
    const inner = node.ownerDocument ?? node;
    return inner === document ? void 0 : inner.defaultView?.frameElement ?? void 0;
  }
  function guardNavigation(inner) {
    const { navigation, frameElement: frame } = inner;
    navigation?.addEventListener("navigate", (event) => {
      const { url } = event.destination;
      const owner = frame && isActive() && event.cancelable && judge(tagOf(frame), url, frame);
      if (!owner) return;
      event.preventDefault();
      quarantine.keep({ owner, size: url.length, isLoader: true, isPlaced: () => isConnected(frame), send: () => inner.location.replace(url), refuse() {
      } });
    });
  }
}

const STRING_OR_COMMENT = /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\[^]|[^`\\])*(?:`|$))|\/\*[^]*?(?:\*\/|$)|\/\/.*/g;
const IMPORTED = /\b(?:import|from)\s*(?:"([^"\n]+)"|'([^'\n]+)')/g;
function importsIn(code, map) {
  const plain = code.replace(STRING_OR_COMMENT, (_, text = " ") => text);
  return [...plain.matchAll(IMPORTED)].map(([, double, single]) => mapped(double ?? single, map));
}
function mapped(name, map) {
  for (const [key, address] of map) {
    if (name === key) return address;
    if (key.endsWith("/") && name.startsWith(key)) return address + name.slice(key.length);
  }
  return name;
}
function readImportMap(text, map) {
  try {
    const { imports = {}, scopes = {} } = JSON.parse(text);
    for (const names of [imports, ...Object.values(scopes)]) for (const [name, address] of Object.entries(names)) map.set(name, String(address));
  } catch {
  }
}

const TELLS_ERRORS = /^(script|img|link|audio|video|source|track|embed|object)$/;
const XLINK = "http://www.w3.org/1999/xlink";
function createElements({ quarantine, judge, judgeInline, isActive, isHolding, nonce, report }, { frames, scripts, styles, roots }) {
  const waiting = /* @__PURE__ */ new WeakMap();
  const importMap = /* @__PURE__ */ new Map();
  return { admit, check, holds, waitingValue, forget };
  function admit(node) {
    let found;
    try {
      if (isElement(node)) found = look(node, found);
      if (firstChildOf(node)) for (const element of findAll(node, LOADING)) found = look(element, found);
      if (roots.areExpected()) for (const root of roots.within(node)) for (const element of findAll(root, LOADING)) found = look(element, found);
    } catch (error) {
      report(error);
    }
    return found;
  }
  function look(element, found) {
    check(element);
    if (!isFrame(tagOf(element))) return found;
    if (!found) return [element];
    found.push(element);
    return found;
  }
  function check(element, isParsed = false) {
    const tag = tagOf(element);
    if (tag === "script") checkScript(element, isParsed);
    else {
      const names = ADDRESSES.get(tag);
      if (names) for (const attribute of names) checkAddress(element, attribute);
      if (isSvg(element)) for (const attribute of PAINTS) checkAddress(element, attribute);
      if (tag === "iframe") frames.check(element);
      if (tag === "style") styles.checkSheet(element);
    }
    styles.checkAttribute(element);
  }
  function checkScript(script, isParsed) {
    if (isMarked(script)) return;
    const owner = ownerOfScript(script);
    if (!isHolding) return;
    if (scripts.isAsleep(script)) {
      if (owner && !scripts.waits(script)) scripts.sleep(script, owner, true);
      if (!owner && !isForged(script)) scripts.wake(script);
    } else if (owner && (isParsed || !hasAddress(script))) scripts.sleep(script, owner, isParsed);
    else for (const attribute of ADDRESSES.get("script")) checkAddress(script, attribute);
  }
  function ownerOfScript(script) {
    for (const attribute of ADDRESSES.get("script")) {
      const address = getAttribute(script, attribute);
      if (address != null) return judge("script", address, script);
    }
    if (waiting.get(script)?.size || hasAttribute(script, heldName("src"))) return;
    return judgeInline(script) ?? ownerOfText(script);
  }
  function ownerOfText(script) {
    const type = scripts.typeOf(script)?.trim().toLowerCase();
    const text = script.textContent ?? "";
    if (type === "importmap") readImportMap(text, importMap);
    if (type === "module") return ownerOfAny("script", importsIn(text, importMap), script);
    if (type === "speculationrules") return ownerOfAny("link", addressesInText(text), script);
    return;
  }
  function ownerOfAny(kind, addresses, element) {
    for (const address of addresses) {
      const owner = judge(kind, address, element);
      if (owner) return owner;
    }
    return;
  }
  function checkAddress(element, attribute) {
    const value = getAttribute(element, attribute);
    if (value != null) {
      const owner2 = ownerOf(element, attribute, value);
      if (owner2) hold(element, attribute, value, owner2);
      return;
    }
    const kept = getAttribute(element, heldName(attribute));
    if (kept == null || !isHolding || isWaiting(element, attribute) || isForged(element)) return;
    const owner = ownerOf(element, attribute, kept);
    if (owner) hold(element, attribute, kept, owner);
    else release(element, attribute, kept);
  }
  function holds(element, attribute, value) {
    const tag = tagOf(element);
    if (!(ADDRESSES.get(tag)?.includes(attribute) || PAINTS.has(attribute) && isSvg(element)) || isMarked(element)) return false;
    forget(element, attribute);
    const text = String(value);
    if (frames.loadsBlob(element, attribute, text)) return true;
    const owner = ownerOf(element, attribute, text);
    if (!owner) return false;
    try {
      hold(element, attribute, value, owner);
    } catch (error) {
      report(error);
    }
    return true;
  }
  function ownerOf(element, attribute, text) {
    const tag = tagOf(element);
    if (tag === "link" && QUIET_LINKS.test(getAttribute(element, "rel") ?? "")) return;
    if (tag === "meta" && (element.ownerDocument === document || !/refresh/i.test(getAttribute(element, "http-equiv") ?? ""))) return;
    if (/^(set|animate)$/.test(tag) && !getAttribute(element, "attributeName")?.endsWith("href")) return;
    for (const address of addressesIn(attribute, text)) {
      const owner = judge(tag, address, element);
      if (owner) return owner;
    }
    return;
  }
  function hold(element, attribute, value, owner) {
    const tag = tagOf(element);
    removeAttribute(element, attribute);
    setAttribute(element, heldName(attribute), String(value));
    const held = {
      owner,
      size: String(value).length,
      // A picture that is in no page is a hit like any other call.
      isPlaced: () => isConnected(element),
      isLoader: /^(script|i?frame|link|object|embed)$/.test(tag),
      send: () => release(element, attribute, value),
      refuse() {
        if (TELLS_ERRORS.test(tag)) dispatch(element, new Event("error"));
      },
      drop: () => forget(element, attribute)
    };
    if (!waiting.has(element)) waiting.set(element, /* @__PURE__ */ new Map());
    waiting.get(element).set(attribute, { value, held });
    quarantine.keep(held);
  }
  function release(element, attribute, value) {
    forget(element, attribute);
    if (attribute.includes(":")) setAttributeNS(element, XLINK, attribute, value);
    else setAttribute(element, attribute, value);
    const parent = parentOf(element);
    if (parent && tagOf(element) === "set") insertBefore(parent, element, nextOf(element));
    const film = tagOf(element) === "source" && parent;
    if (film && film.networkState === 3) film.load();
  }
  function forget(element, attribute) {
    const all = waiting.get(element);
    const known = all?.get(attribute);
    if (known) {
      quarantine.forget(known.held);
      all.delete(attribute);
    }
    if (hasAttribute(element, heldName(attribute))) removeAttribute(element, heldName(attribute));
  }
  function isWaiting(element, attribute) {
    const known = waiting.get(element)?.get(attribute);
    return !!known && quarantine.has(known.held);
  }
  function waitingValue(element, attribute) {
    return waiting.get(element)?.get(attribute)?.value;
  }
  function isForged(element) {
    return !!nonce && isActive() && tagOf(element) === "script" && !waiting.has(element) && element.nonce !== nonce;
  }
}
const hasAddress = (script) => ADDRESSES.get("script").some((attribute) => getAttribute(script, attribute) != null);
const isMarked = (element) => tagOf(element) === "script" && getAttribute(element, "type") === "text/plain" && hasAttribute(element, "data-consent");

function createObserver(who, categoryOf, own) {
  const hosts = /* @__PURE__ */ new Map();
  const names = /* @__PURE__ */ new Map();
  const note = (entries) => {
    for (const entry of entries) add(entry.initiatorType, entry.name);
  };
  let list;
  try {
    list = new PerformanceObserver((all) => note(all.getEntries()));
    list.observe({ type: "resource", buffered: true });
  } catch {
  }
  return { saw: (kind, url) => add(kind, url.href, cause()), sawName, observed, end: () => list?.disconnect() };
  function add(kind, address, from) {
    const url = URL.canParse(address) ? new URL(address) : void 0;
    if (!url?.hostname || who.isFirstParty(url.hostname)) return;
    const seen = hosts.get(url.hostname) ?? { kinds: /* @__PURE__ */ new Set(), causes: /* @__PURE__ */ new Set(), count: 0, service: who.serviceAt(url)?.id ?? "unknown" };
    seen.kinds.add(kind);
    if ((from ?? "page") !== "page" || !seen.causes.size) seen.causes.add(from ?? "page");
    if (!from) seen.count++;
    hosts.set(url.hostname, seen);
  }
  function sawName(kind, name) {
    if (own.includes(name)) return;
    const key = `${kind} ${name}`;
    const service = who.keeperOf(kind, name)?.service ?? "unknown";
    const item = names.get(key) ?? { kind, name, service, category: service === "unknown" ? service : categoryOf(service), causes: [] };
    const from = cause();
    if (!item.causes.includes(from)) item.causes.push(from);
    names.set(key, item);
  }
  function observed() {
    note(list?.takeRecords() ?? []);
    for (const pair of document.cookie.split("; ").filter(Boolean)) if (!names.has("cookie " + pair.split("=")[0])) sawName("cookie", pair.split("=")[0]);
    for (const [kind, read] of [["local", () => localStorage], ["session", () => sessionStorage]]) {
      try {
        for (const name of Object.keys(read())) if (!names.has(`${kind} ${name}`)) sawName(kind, name);
      } catch {
      }
    }
    const thirdParties = [...hosts].map(([host, { kinds, causes, count, service }]) => ({
      host,
      service,
      category: service === "unknown" ? service : categoryOf(service),
      kinds: [...kinds],
      count: Math.max(count, 1),
      causes: [...causes]
    }));
    return { thirdParties, stored: [...names.values()] };
  }
}
function cause() {
  const ours = /assent(\.guard)?[\w./-]*\.js/;
  const lines = new Error().stack?.match(/(https?|file):\/\/[^\s()]+?(?=(:\d+){1,2}\)?$)/gm) ?? [];
  return lines.find((line) => !ours.test(line)) ?? "page";
}

const MOST_CALLS = 500;
const MOST_BYTES = 1e6;
function createQuarantine(state, report) {
  const waiting = /* @__PURE__ */ new Set();
  const refused = /* @__PURE__ */ new WeakSet();
  const sent = /* @__PURE__ */ new WeakSet();
  const counted = /* @__PURE__ */ new Map();
  let bytes = 0;
  let roomForPlaced = MOST_CALLS;
  return { keep: (held) => attempt(() => keep(held)), has: (held) => waiting.has(held), look, forget, end };
  function keep(held) {
    if (!isPlaced(held) && !count(held)) return refuse(held);
    waiting.add(held);
    if (waiting.size - counted.size > roomForPlaced) letGo();
    if (state.isDecided()) refuse(held);
  }
  function count(held) {
    if (isFull(held)) uncountPlaced();
    if (isFull(held)) {
      report("quarantine");
      return false;
    }
    counted.set(held, held.size);
    bytes += held.size;
    return true;
  }
  function isFull({ size }) {
    return counted.size >= MOST_CALLS || bytes + size > MOST_BYTES;
  }
  function uncountPlaced() {
    for (const held of counted.keys()) if (isPlaced(held)) uncount(held);
  }
  function uncount(held) {
    bytes -= counted.get(held) ?? 0;
    counted.delete(held);
  }
  function letGo() {
    for (const held of waiting) if (!counted.has(held) && !isPlaced(held)) forget(held);
    roomForPlaced = Math.max(MOST_CALLS, 2 * (waiting.size - counted.size));
  }
  function look() {
    for (const held of Array.from(waiting)) {
      if (!waiting.has(held)) continue;
      if (state.allows(held.owner.needs)) {
        forget(held);
        if (held.owner.replay || held.isLoader) send(held);
        else leave(held);
      } else if (state.isDecided()) refuse(held);
    }
  }
  function send(held) {
    sent.add(held);
    attempt(() => held.send());
  }
  function leave(held) {
    if (held.drop) attempt(() => held.drop());
    else refuse(held);
  }
  function refuse(held) {
    if (!held.isPlaced) forget(held);
    if (refused.has(held)) return;
    refused.add(held);
    setTimeout(() => {
      if (sent.has(held)) return;
      if (!isPlaced(held)) forget(held);
      attempt(() => held.refuse());
    });
  }
  function forget(held) {
    waiting.delete(held);
    uncount(held);
  }
  function end() {
    for (const held of waiting) refuse(held);
    waiting.clear();
    counted.clear();
    bytes = 0;
  }
  function isPlaced(held) {
    return !!held.isPlaced?.();
  }
  function attempt(act) {
    try {
      act();
    } catch (error) {
      report(error);
    }
  }
}

function createRoots({ wraps, isActive }, onFound) {
  const made = /* @__PURE__ */ new WeakMap();
  const met = /* @__PURE__ */ new WeakSet();
  let areExpected = false;
  return { guard, meet, within, expect, areExpected: () => areExpected };
  function guard(realm) {
    wraps.method(realm.Element.prototype, "attachShadow", (own) => ({
      attachShadow() {
        const root = own.apply(this, arguments);
        made.set(this, root);
        if (isActive()) keep(root);
        return root;
      }
    }).attachShadow);
  }
  function of(element) {
    const root = made.get(element) ?? openRootOf(element) ?? void 0;
    if (root) keep(root);
    return root;
  }
  function within(node) {
    const hosts = [...isElement(node) ? [node] : [], ...findAll(node, "*")];
    return hosts.flatMap((host) => {
      const root = of(host);
      return root ? [root, ...within(root)] : [];
    });
  }
  function meet(element) {
    const root = openRootOf(element);
    if (!root || met.has(root)) return;
    keep(root);
    return root;
  }
  function keep(root) {
    if (met.has(root)) return;
    met.add(root);
    if (root.clonable) expect();
    onFound(root);
  }
  function expect() {
    areExpected = true;
  }
}

const TYPE = "data-assent-type";
function createScripts({ quarantine, allows, nonce, report }) {
  const asleep = /* @__PURE__ */ new WeakMap();
  const queue = createScriptQueue((_place, problem) => report(problem));
  let batch = [];
  return { sleep, isAsleep: (script) => hasAttribute(script, TYPE), typeOf: (script) => getAttribute(script, TYPE) ?? getAttribute(script, "type"), waits, wake };
  function sleep(script, owner, isParsed) {
    if (!hasAttribute(script, TYPE)) setAttribute(script, TYPE, getAttribute(script, "type") ?? "");
    setAttribute(script, "type", "text/plain");
    const held = {
      owner,
      size: 0,
      isLoader: true,
      isPlaced: () => isConnected(script),
      send: () => add({ script, owner, isParsed }),
      refuse() {
      }
    };
    asleep.set(script, held);
    quarantine.keep(held);
  }
  function waits(script) {
    const held = asleep.get(script);
    return !!held && quarantine.has(held);
  }
  function add(each) {
    if (each.isParsed && nonce && each.script.nonce !== nonce) return;
    batch.push(each);
    if (!batch[1]) queueMicrotask(() => void queue(batch.splice(0).map(toQueued)));
  }
  function toQueued({ script, owner, isParsed }) {
    return {
      element: script,
      allowed() {
        if (!allows(owner)) sleep(script, owner, isParsed);
        return allows(owner) && isConnected(script);
      },
      insert() {
        wake(script);
        return script;
      }
    };
  }
  function wake(script) {
    const type = getAttribute(script, TYPE);
    asleep.delete(script);
    removeAttribute(script, TYPE);
    if (type) setAttribute(script, "type", type);
    else removeAttribute(script, "type");
    const parent = parentOf(script);
    if (parent) insertBefore(parent, script, nextOf(script));
  }
}

const MOST_ENTRIES = 500;
const MOST_SIZE = 1e6;
function createStorage({ wraps, judgeName, quarantine, isActive, allows, report }) {
  const shadows = { cookie: /* @__PURE__ */ new Map(), local: /* @__PURE__ */ new Map(), session: /* @__PURE__ */ new Map() };
  return (realm) => {
    guardCookies(realm);
    guardCookieStore(realm);
    guardItems(realm);
  };
  function shades(kind, name, value, write) {
    try {
      return holds(kind, name, value, write);
    } catch (error) {
      report(error);
      return false;
    }
  }
  function holds(kind, name, value, write) {
    forget(kind, name);
    const owner = isActive() && judgeName(kind, name);
    if (!owner) return false;
    const held = {
      owner,
      size: name.length + value.length,
      send() {
        forget(kind, name);
        write();
      },
      // Denied it stays what the page reads, and goes with the page.
      refuse() {
      }
    };
    if (isFull(held)) report("quarantine");
    else {
      shadows[kind].set(name, { value, held });
      quarantine.keep(held);
    }
    return true;
  }
  function isFull({ size }) {
    const all = Object.values(shadows).flatMap((shadow) => [...shadow.values()]);
    return all.length >= MOST_ENTRIES || all.reduce((sum, { held }) => sum + held.size, size) > MOST_SIZE;
  }
  function shadowOf(kind) {
    const shadow = shadows[kind];
    for (const [name, { held }] of shadow) if (!isActive() || !quarantine.has(held) && allows(held.owner)) forget(kind, name);
    return shadow;
  }
  function forget(kind, name) {
    const known = shadows[kind].get(name);
    if (known) quarantine.forget(known.held);
    shadows[kind].delete(name);
  }
  function guardCookies({ Document }) {
    const native = Object.getOwnPropertyDescriptor(Document.prototype, "cookie");
    wraps.accessor(Document.prototype, "cookie", (own) => ({
      get() {
        const real = own.get.call(this);
        const cookie = shadowOf("cookie");
        if (!cookie.size) return real;
        const kept = real.split("; ").filter((pair) => pair && !cookie.has(pair.split("=", 1)[0]));
        return [...kept, ...Array.from(cookie, ([name, { value }]) => `${name}=${value}`)].join("; ");
      },
      set(value) {
        const [pair = "", ...attributes] = String(value).split(";");
        const [name = "", ...rest] = pair.split("=");
        const key = name.trim();
        const write = () => own.set.call(this, value);
        if (isDeletion(attributes)) forget("cookie", key);
        else if (shades("cookie", key, rest.join("=").trim(), write)) return;
        write();
      }
    }));
    const getter = Object.getOwnPropertyDescriptor(Document.prototype, "cookie")?.get;
    if (getter && getter !== native?.get) Object.defineProperty(getter, REAL_COOKIES, { value: native?.get, configurable: true });
  }
  function guardCookieStore(realm) {
    const prototype = realm.CookieStore?.prototype;
    const nameOf = (given) => String(given?.name ?? given);
    wraps.method(prototype, "set", (own) => ({
      set(...args) {
        const value = String(args[0]?.value ?? args[1]);
        return shades("cookie", nameOf(args[0]), value, () => void own.apply(this, args)) ? realm.Promise.resolve() : own.apply(this, args);
      }
    }).set);
    wraps.method(prototype, "get", (own) => ({
      get(...args) {
        const shadow = shadowOf("cookie").get(nameOf(args[0]));
        return shadow ? realm.Promise.resolve({ name: nameOf(args[0]), value: shadow.value }) : own.apply(this, args);
      }
    }).get);
    wraps.method(prototype, "getAll", (own) => ({
      getAll(...args) {
        const wanted = args[0] === void 0 ? void 0 : nameOf(args[0]);
        const add = (real) => {
          const shadow = shadowOf("cookie");
          const added = Array.from(shadow, ([name, { value }]) => ({ name, value })).filter(({ name }) => wanted === void 0 || name === wanted);
          return [...real.filter(({ name }) => !shadow.has(name)), ...added];
        };
        return own.apply(this, args).then(add);
      }
    }).getAll);
    wraps.method(prototype, "delete", (own) => ({
      delete(...args) {
        forget("cookie", nameOf(args[0]));
        return own.apply(this, args);
      }
    }).delete);
  }
  function guardItems(realm) {
    const { prototype } = realm.Storage;
    const { key } = prototype;
    const length = Object.getOwnPropertyDescriptor(prototype, "length")?.get;
    const namesIn = (storage) => {
      const shadow = shadowOf(kindOf$1(storage, realm));
      return shadow.size ? [.../* @__PURE__ */ new Set([...Array.from({ length: length.call(storage) }, (_, i) => key.call(storage, i)), ...shadow.keys()])] : void 0;
    };
    wraps.accessor(prototype, "length", (own) => ({
      get() {
        return namesIn(this)?.length ?? own.get.call(this);
      }
    }));
    wraps.method(prototype, "key", (own) => ({
      key(index) {
        const names = namesIn(this);
        return names ? names[Number(index) >>> 0] ?? null : own.apply(this, arguments);
      }
    }).key);
    wraps.method(prototype, "setItem", (own) => ({
      setItem(key2, value) {
        if (arguments.length < 2 || !shades(kindOf$1(this, realm), String(key2), String(value), () => own.call(this, key2, value))) own.apply(this, arguments);
      }
    }).setItem);
    wraps.method(prototype, "getItem", (own) => ({
      getItem(key2) {
        const shadow = shadows.local.size + shadows.session.size && shadowOf(kindOf$1(this, realm)).get(String(key2));
        return shadow ? shadow.value : own.apply(this, arguments);
      }
    }).getItem);
    wraps.method(prototype, "removeItem", (own) => ({
      removeItem(key2) {
        forget(kindOf$1(this, realm), String(key2));
        return own.apply(this, arguments);
      }
    }).removeItem);
    wraps.method(prototype, "clear", (own) => ({
      clear() {
        const kind = kindOf$1(this, realm);
        for (const name of shadows[kind].keys()) forget(kind, name);
        return own.call(this);
      }
    }).clear);
  }
}
function kindOf$1(storage, realm) {
  try {
    return storage === realm.sessionStorage ? "session" : "local";
  } catch {
    return "local";
  }
}
function isDeletion(attributes) {
  let expires;
  for (const attribute of attributes) {
    const [name = "", value = ""] = attribute.trim().split("=");
    if (name.toLowerCase() === "max-age") return +value <= 0;
    if (name.toLowerCase() === "expires") expires = value;
  }
  return !!expires && Date.parse(expires) < Date.now();
}

const HELD_STYLE = heldName("style");
const PAINTED = /background|image|mask|cursor|content|filter|clip|shape|offset|marker|fill|stroke|list-?style|^src$/i;
function createStyles({ wraps, quarantine, judge, isActive, isHolding, report }) {
  const asked = /* @__PURE__ */ new Set();
  return { guard, checkSheet, rewrite, checkAttribute, setAttribute: setStyle };
  function clean(css, from) {
    let owner;
    let isLoader = true;
    try {
      const safe = withoutHeldStyles(css, (address, loads) => {
        const held = judge("style", address, from);
        owner ??= held;
        if (held && !loads) isLoader = false;
        return !!held;
      });
      return owner && { safe, owner, isLoader };
    } catch (error) {
      report(error);
      return;
    }
  }
  function checkSheet(sheet) {
    const text = sheet.textContent;
    const cleaned = mayLoad(text) ? clean(text, sheet) : void 0;
    if (!cleaned) return;
    sheet.textContent = cleaned.safe;
    quarantine.keep({
      owner: cleaned.owner,
      size: text.length,
      isLoader: cleaned.isLoader,
      isPlaced: () => isConnected(sheet),
      send() {
        if (sheet.textContent === cleaned.safe) sheet.textContent = text;
      },
      refuse() {
      }
    });
  }
  function rewrite(sheet, write) {
    if (!sheet || typeOf(sheet) !== 1 || tagOf(sheet) !== "style" || !isActive()) return write();
    const element = sheet;
    const isLive = isHolding && isConnected(element);
    const type = getAttribute(element, "type");
    if (isLive) setAttribute(element, "type", "text/plain");
    try {
      return write();
    } finally {
      try {
        checkSheet(element);
      } catch (error) {
        report(error);
      }
      if (isLive && type == null) removeAttribute(element, "type");
      else if (isLive) setAttribute(element, "type", type);
    }
  }
  function checkAttribute(element) {
    const waiting = getAttribute(element, HELD_STYLE);
    if (waiting != null) {
      removeAttribute(element, HELD_STYLE);
      if (!setStyle(element, waiting)) setAttribute(element, "style", waiting);
      return;
    }
    const text = getAttribute(element, "style");
    if (mayLoad(text)) setStyle(element, text);
  }
  function setStyle(element, text) {
    const cleaned = mayLoad(text) ? clean(text, element) : void 0;
    if (!cleaned) return false;
    setAttribute(element, "style", cleaned.safe);
    quarantine.keep({
      owner: cleaned.owner,
      size: text.length,
      isPlaced: () => isConnected(element),
      send: () => restore(element.style, text),
      refuse() {
      }
    });
    return true;
  }
  function lookLater(style) {
    if (!isHolding || !isActive()) return;
    if (!asked.size) queueMicrotask(() => {
      const styles = [...asked];
      asked.clear();
      styles.forEach(checkRule);
    });
    asked.add(style);
  }
  function checkRule(style) {
    const text = style.cssText;
    const cleaned = mayLoad(text) ? clean(text, document) : void 0;
    if (!cleaned) return;
    style.cssText = cleaned.safe;
    quarantine.keep({ owner: cleaned.owner, size: text.length, isPlaced: () => true, send: () => restore(style, text), refuse() {
    } });
  }
  function guard(realm) {
    const { CSSStyleDeclaration, HTMLElement, SVGElement, document: document2 } = realm;
    const all = realm;
    const set = (css, write) => {
      const cleaned = mayLoad(css) && isActive() ? clean(css, document2) : void 0;
      if (!cleaned) return write(css);
      quarantine.keep({ owner: cleaned.owner, size: css.length, isLoader: cleaned.isLoader, isPlaced: () => true, send: () => void write(css), refuse() {
      } });
      return write(cleaned.safe);
    };
    wraps.accessor(CSSStyleDeclaration.prototype, "cssText", (own) => ({
      set(value) {
        set(value, (css) => own.set.call(this, css));
      }
    }));
    wraps.method(CSSStyleDeclaration.prototype, "setProperty", (own) => ({
      setProperty(name, value, priority) {
        if (arguments.length < 2 || !mayLoad(value)) return own.apply(this, arguments);
        return set(value, (css) => own.call(this, name, css, priority));
      }
    }).setProperty);
    for (const type of ["CSSStyleDeclaration", "CSSStyleProperties", "CSS2Properties"]) {
      for (const name of Object.getOwnPropertyNames(all[type]?.prototype ?? {})) {
        if (PAINTED.test(name)) wraps.accessor(all[type].prototype, name, (own) => own.set ? {
          set(value) {
            set(value, (css) => own.set.call(this, css));
          }
        } : {});
      }
    }
    for (const [type, ...names] of RULES) {
      for (const name of names) {
        wraps.method(all[type]?.prototype, name, (own) => ({
          [name](text, ...more) {
            return set(text, (css) => own.call(this, css, ...more));
          }
        })[name]);
      }
    }
    for (const type of ["CSSStyleRule", "CSSKeyframeRule"]) {
      wraps.accessor(all[type]?.prototype, "style", (own) => ({
        get() {
          const style = own.get.call(this);
          lookLater(style);
          return style;
        },
        ...own.set && {
          set(value) {
            set(value, (css) => own.set.call(this, css));
          }
        }
      }));
    }
    for (const type of ["CSSStyleSheet", "CSSGroupingRule", "CSSStyleRule"]) {
      wraps.method(all[type]?.prototype, "insertRule", (own) => ({
        insertRule(text, at) {
          let safe;
          return set(text, (css) => {
            const place = safe && Array.from(this.cssRules).indexOf(safe);
            if (place === -1) return;
            if (place !== void 0) this.deleteRule(place);
            const index = own.call(this, css, place ?? at);
            safe = this.cssRules[index];
            return index;
          });
        }
      }).insertRule);
    }
    for (const name of ["set", "append"]) {
      wraps.method(all["StylePropertyMap"]?.prototype, name, (own) => ({
        [name](property, ...values) {
          const text = values.join(", ");
          return mayLoad(text) ? set(text, (css) => css === text ? own.call(this, property, ...values) : own.call(this, property, css)) : own.call(this, property, ...values);
        }
      })[name]);
    }
    wraps.method(realm.CSS, "registerProperty", (own) => ({
      registerProperty(property) {
        const { initialValue } = property ?? {};
        const cleaned = mayLoad(initialValue) && isActive() ? clean(initialValue, document2) : void 0;
        return own.call(this, cleaned ? { ...property, initialValue: cleaned.safe } : property);
      }
    }).registerProperty);
    for (const type of [HTMLElement, SVGElement]) {
      wraps.accessor(type.prototype, "style", (own) => own.set ? {
        set(value) {
          set(value, (css) => own.set.call(this, css));
        }
      } : {});
    }
    guardAnimations(realm);
    guardFonts(realm);
  }
  function guardFonts(realm) {
    const { FontFace, FontFaceSet, Promise, DOMException, document: document2 } = realm;
    const real = /* @__PURE__ */ new WeakMap();
    const granted = /* @__PURE__ */ new WeakMap();
    wraps.construction(realm, "FontFace", (make, [family, source, ...more]) => {
      const cleaned = mayLoad(source) ? clean(source, document2) : void 0;
      const face = make(family, cleaned?.safe ?? source, ...more);
      if (!cleaned) return face;
      const comes = new Promise((resolve, reject) => quarantine.keep({
        owner: cleaned.owner,
        size: source.length,
        isLoader: true,
        send() {
          real.set(face, make(family, source, ...more));
          if (document2.fonts.delete(face)) document2.fonts.add(face);
          resolve(real.get(face));
        },
        refuse: () => reject(new DOMException("A network error occurred.", "NetworkError"))
      }));
      comes.catch(() => {
      });
      granted.set(face, comes);
      return face;
    });
    wraps.method(FontFace?.prototype, "load", (own) => ({
      load() {
        const comes = granted.get(this);
        return comes ? comes.then((face) => own.call(face)) : own.call(this);
      }
    }).load);
    wraps.method(FontFaceSet?.prototype, "add", (own) => ({
      add(face) {
        return own.call(this, real.get(face) ?? face);
      }
    }).add);
  }
  function guardAnimations(realm) {
    wraps.method(realm.Element.prototype, "animate", (own) => ({
      animate(frames, ...more) {
        return own.call(this, cleanFrames(frames, this), ...more);
      }
    }).animate);
    wraps.method(realm.KeyframeEffect?.prototype, "setKeyframes", (own) => ({
      setKeyframes(frames) {
        return own.call(this, cleanFrames(frames, realm.document));
      }
    }).setKeyframes);
    wraps.construction(realm, "KeyframeEffect", (make, [target, frames, ...more]) => make(target, cleanFrames(frames, realm.document), ...more));
  }
  function cleanFrames(frames, from) {
    if (typeof frames == "string") return mayLoad(frames) && isActive() && clean(frames, from)?.safe || frames;
    if (Array.isArray(frames)) return frames.map((frame) => cleanFrames(frame, from));
    if (typeof frames != "object" || !frames || Symbol.iterator in frames) return frames;
    return Object.values(frames).some((value) => typeof value != "number") ? Object.fromEntries(Object.entries(frames).map(([name, value]) => [name, cleanFrames(value, from)])) : frames;
  }
}
const RULES = [
  ["CSSStyleSheet", "replace", "replaceSync", "addRule"],
  ["CSSKeyframesRule", "appendRule"]
];
function restore(style, text) {
  const was = document.createElement("i").style;
  was.cssText = text;
  for (const name of was) {
    if (mayLoad(was.getPropertyValue(name)) && style.getPropertyValue(name).includes("data:,")) style.setProperty(name, was.getPropertyValue(name), was.getPropertyPriority(name));
  }
}

const MOST_HOSTS = 1e3;
function createWho({ page, base, services, rules, firstParty, unknown }) {
  const site = siteOf(page);
  const known = /* @__PURE__ */ new Map();
  const inlineRules = rules.filter(({ selector, host, path }) => selector && !host && !path);
  const hasOwnRules = rules.some(({ host }) => !host || isFirstParty(host.replace(/^\*\./, "")));
  const stranger = { needs: "", replay: true };
  let lastBase = "";
  let isOwnBase = false;
  return { ownerOf, ownerOfInline, keeperOf, serviceAt, isFirstParty };
  function isFirstParty(host) {
    return siteOf(host) === site || firstParty.some((pattern) => matchesHost(pattern, host));
  }
  function ownerOf(address, from) {
    if (/^(data|blob|javascript):/i.test(address) || !hasOwnRules && /^\/?[\w.-]+(\/|$|\?)/.test(address) && startsFromPage(from)) return;
    const url = parse(address, from);
    if (!url) return;
    const host = url.hostname.replace(/\.$/, "");
    if (known.has(host)) return known.get(host);
    const isOwn = isFirstParty(host);
    const ruled = rules.filter((rule) => !rule.host || matchesHost(rule.host, host));
    const claims = isOwn ? [] : claimsOn(host);
    const owner = byRule(ruled, url, from) ?? byClaim(claims.filter(({ path }) => covers(path, url)), isOwn);
    if (!ruled.some(({ path, selector }) => path || selector) && !claims.some(({ path }) => path)) {
      if (known.size >= MOST_HOSTS) known.clear();
      known.set(host, owner);
    }
    return owner;
  }
  function startsFromPage(from) {
    const now = base(from);
    if (now !== lastBase) {
      lastBase = now;
      isOwnBase = URL.canParse(now) && new URL(now).hostname === page;
    }
    return isOwnBase;
  }
  function parse(address, from) {
    try {
      const url = new URL(address, base(from));
      return /^(https?|wss?|ftp):$/.test(url.protocol) ? url : void 0;
    } catch {
      return;
    }
  }
  function ownerOfInline(script) {
    const rule = inlineRules[0] && inlineRules.find(({ selector }) => isMatch(script, selector));
    return rule && { needs: rule.needs, replay: true };
  }
  function byRule(ruled, url, from) {
    const rule = ruled.find(({ path, selector }) => (!path || covers(path, url)) && (!selector || from && isElement(from) && isMatch(from, selector)));
    return rule && { needs: rule.needs, replay: true };
  }
  function isMatch(element, selector) {
    try {
      return matches(element, selector);
    } catch {
      return false;
    }
  }
  function claimsOn(host) {
    const claims = services.flatMap((service) => service.hosts.flatMap((pattern) => {
      const [name = "", ...path] = pattern.split("/");
      return matchesHost(name, host) ? { service, path: path.length ? "/" + path.join("/") : "" } : [];
    }));
    return claims.sort((one, other) => other.path.length - one.path.length);
  }
  function byClaim(claims, isOwn) {
    if (!claims.length) return isOwn || unknown !== "deny" ? void 0 : stranger;
    const chosen = claims.map(({ service }) => service);
    return { service: chosen[0].id, needs: needsOf(chosen), replay: chosen.every(({ replay }) => replay) };
  }
  function serviceAt(url) {
    return claimsOn(url.hostname).find(({ path }) => covers(path, url))?.service;
  }
  function keeperOf(kind, name) {
    const chosen = services.filter(({ storage }) => storage.some((item) => item.kind === kind && item.party !== "third" && item.clearable !== false && matchesName(item.name, name)));
    return chosen[0] && { service: chosen[0].id, needs: needsOf(chosen), replay: true };
  }
}
const needsOf = (services) => [...new Set(services.flatMap(({ needs }) => needs || []))].join("|");
function covers(path, { pathname }) {
  const [start = "", rest = ""] = path.split("*");
  return pathname.startsWith(start) && pathname.includes(rest, start.length);
}
function matchesName(pattern, name) {
  return pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}

const natives = /* @__PURE__ */ new WeakMap();
function createWraps(isActive) {
  const undo = [];
  return { method, accessor, construction, restore: () => undo.splice(0).reverse().forEach((each) => each()) };
  function method(owner, name, make) {
    const native = owner && Object.getOwnPropertyDescriptor(owner, name);
    if (typeof native?.value != "function" || !native.configurable) return;
    replace(owner, name, native, { ...native, value: dress(make(native.value), native.value) });
  }
  function accessor(owner, name, make) {
    const native = owner && Object.getOwnPropertyDescriptor(owner, name);
    if (!native?.get || !native.configurable) return;
    const { get, set } = Object.getOwnPropertyDescriptor(Object.defineProperty({}, name, { ...native, ...make(native) }), name);
    replace(owner, name, native, {
      ...native,
      get: get === native.get ? get : dress(get, native.get),
      set: set === native.set ? set : dress(set, native.set)
    });
  }
  function construction(realm, name, construct) {
    const native = Object.getOwnPropertyDescriptor(realm, name);
    if (typeof native?.value != "function" || !native.configurable) return;
    const ours = new Proxy(native.value, {
      construct: (target, args, newTarget) => {
        const make = (...given) => Reflect.construct(target, given, newTarget === ours ? target : newTarget);
        return isActive() ? construct(make, args, newTarget.prototype) : make(...args);
      }
    });
    natives.set(ours, native.value);
    replace(realm, name, native, { ...native, value: ours });
    const { prototype } = native.value;
    const back = prototype && Object.getOwnPropertyDescriptor(prototype, "constructor");
    if (back?.configurable && back.value === native.value) replace(prototype, "constructor", back, { ...back, value: ours });
  }
  function replace(owner, name, native, ours) {
    Object.defineProperty(owner, name, ours);
    undo.push(() => {
      const now = Object.getOwnPropertyDescriptor(owner, name);
      if (now?.configurable && now.value === ours.value && now.get === ours.get && now.set === ours.set) Object.defineProperty(owner, name, native);
    });
  }
}
function dress(ours, native) {
  for (const key of ["name", "length"]) Object.defineProperty(ours, key, { value: native[key], configurable: true });
  natives.set(ours, native);
  return ours;
}
function hideSources(wraps, realm) {
  wraps.method(realm.Function.prototype, "toString", (native) => ({
    toString() {
      return Reflect.apply(native, natives.get(this) ?? this, []);
    }
  }).toString);
}

function forbidOthers(hosts, ids, nonce) {
  const all = ["'self'", "data:", "blob:", ...hosts].join(" ");
  const policy = [
    `default-src ${all} 'unsafe-inline' 'unsafe-eval'`,
    // A nonce would switch 'unsafe-inline' off; the site's own header goes on demanding it where it does.
    `object-src ${all}`,
    `form-action ${all}`
  ].join("; ");
  const meta = fromDocument("createElement")("meta");
  meta.httpEquiv = "Content-Security-Policy";
  meta.content = policy;
  meta.dataset["assentPolicy"] = ids.join(" ");
  if (nonce) meta.nonce = nonce;
  const head = fromDocument("head") ?? fromDocument("documentElement");
  head.append(meta);
}
const hostSources = (hosts) => hosts.flatMap((host) => host.startsWith("*.") ? [host, host.slice(2)] : [host]).flatMap((host) => [host.split("/")[0], `wss://${host.split("/")[0]}`]);

function guardAttributes(realm, { wraps, isActive, report }, { elements, frames, styles }) {
  const { Element, NamedNodeMap, Attr, Node } = realm;
  const all = realm;
  const owners = /* @__PURE__ */ new WeakMap();
  guardProperties();
  guardWrites();
  guardNodes();
  guardReads();
  function takes(element, name, value) {
    const attribute = String(name).toLowerCase();
    if (!WATCHED.has(attribute) || !isActive()) return false;
    if (attribute === "srcdoc") return takesPage(element, value);
    try {
      return takesWatched(element, attribute, value);
    } catch (error) {
      report(error);
      return attribute !== "style" && mayLeave(value, location.origin);
    }
  }
  function takesPage(element, page) {
    if (tagOf(element) !== "iframe") return false;
    frames.setPage(element, page);
    return true;
  }
  function takesWatched(element, attribute, value) {
    if (attribute === "style") return typeof value == "string" && styles.setAttribute(element, value);
    if (attribute === "rel" && tagOf(element) === "link") {
      const address = !QUIET_LINKS.test(String(value)) && QUIET_LINKS.test(getAttribute(element, "rel") ?? "") && getAttribute(element, "href");
      if (address) becomesLoud(element);
      return false;
    }
    return elements.holds(element, attribute, value);
  }
  function becomesLoud(link) {
    const rel = getAttribute(link, "rel");
    removeAttribute(link, "rel");
    elements.check(link);
    setAttribute(link, "rel", rel);
  }
  function guardProperties() {
    for (const [type, property, attribute] of PROPERTIES) {
      wraps.accessor(all[type]?.prototype, property, (own) => ({
        get() {
          const value = elements.waitingValue(this, attribute);
          if (value !== void 0) return readable(this, property, value);
          return /^(src|data)$/.test(attribute) && frames.blobOf(this) || own.get.call(this);
        },
        set(value) {
          if (!takes(this, attribute, value)) own.set.call(this, value);
        }
      }));
    }
    wraps.accessor(all["HTMLIFrameElement"]?.prototype, "srcdoc", (own) => ({
      get() {
        return frames.pageOf(this) ?? own.get.call(this);
      },
      set(value) {
        if (!takes(this, "srcdoc", value)) own.set.call(this, value);
      }
    }));
    wraps.accessor(all["HTMLLinkElement"]?.prototype, "rel", (own) => ({
      set(value) {
        takes(this, "rel", value);
        own.set.call(this, value);
      }
    }));
    wraps.accessor(all["HTMLLinkElement"]?.prototype, "relList", (own) => ({
      get() {
        if (isActive() && getAttribute(this, "href") && QUIET_LINKS.test(getAttribute(this, "rel") ?? "")) becomesLoud(this);
        return own.get.call(this);
      }
    }));
    wraps.accessor(all["SVGElement"]?.prototype && all["SVGAnimatedString"]?.prototype, "baseVal", (own) => ({
      set(value) {
        const element = animated.get(this);
        if (!(element && takes(element, "href", value))) own.set.call(this, value);
      }
    }));
    const animated = /* @__PURE__ */ new WeakMap();
    for (const type of ["SVGImageElement", "SVGFEImageElement", "SVGUseElement", "SVGScriptElement"]) {
      wraps.accessor(all[type]?.prototype, "href", (own) => ({
        get() {
          const value = own.get.call(this);
          animated.set(value, this);
          return value;
        }
      }));
    }
  }
  function guardWrites() {
    wraps.method(Element.prototype, "setAttribute", (own) => ({
      setAttribute(name, value) {
        return arguments.length > 1 && takes(this, name, value) ? void 0 : own.apply(this, arguments);
      }
    }).setAttribute);
    wraps.method(Element.prototype, "setAttributeNS", (own) => ({
      setAttributeNS(space, name, value) {
        return arguments.length > 2 && takes(this, nameIn(space, name), value) ? void 0 : own.apply(this, arguments);
      }
    }).setAttributeNS);
    wraps.method(Element.prototype, "removeAttribute", (own) => ({
      removeAttribute(name) {
        const attribute = String(name).toLowerCase();
        if (WATCHED.has(attribute) && elements.waitingValue(this, attribute) !== void 0) elements.forget(this, attribute);
        return own.call(this, name);
      }
    }).removeAttribute);
  }
  function guardNodes() {
    const takesNode = (element, attr) => !!element && !!attr && attr.ownerElement !== element && takes(element, nameIn(attr.namespaceURI, attr.name), attr.value);
    for (const name of ["setAttributeNode", "setAttributeNodeNS"]) {
      wraps.method(Element.prototype, name, (own) => ({
        [name](attr) {
          return takesNode(this, attr) ? null : own.call(this, attr);
        }
      })[name]);
    }
    for (const name of ["setNamedItem", "setNamedItemNS"]) {
      wraps.method(NamedNodeMap.prototype, name, (own) => ({
        [name](attr) {
          return takesNode(owners.get(this), attr) ? null : own.call(this, attr);
        }
      })[name]);
    }
    wraps.accessor(Element.prototype, "attributes", (own) => ({
      get() {
        const map = own.get.call(this);
        owners.set(map, this);
        return map;
      }
    }));
    wraps.accessor(Attr.prototype, "value", (own) => ({
      set(value) {
        if (!takesValue(this, value)) own.set.call(this, value);
      }
    }));
    for (const name of ["nodeValue", "textContent"]) {
      wraps.accessor(Node.prototype, name, (own) => ({
        set(value) {
          const type = typeOf(this);
          if (type === 2 && takesValue(this, value)) return;
          styles.rewrite(type === 3 ? parentOf(this) : this, () => own.set.call(this, value));
        }
      }));
    }
    guardTexts();
  }
  function guardTexts() {
    wraps.accessor(realm.HTMLElement.prototype, "innerText", (own) => ({
      set(value) {
        styles.rewrite(this, () => own.set.call(this, value));
      }
    }));
    wraps.accessor(realm.CharacterData.prototype, "data", (own) => ({
      set(value) {
        styles.rewrite(parentOf(this), () => own.set.call(this, value));
      }
    }));
    for (const name of ["appendData", "insertData", "replaceData", "deleteData"]) {
      wraps.method(realm.CharacterData.prototype, name, (own) => ({
        [name]() {
          return styles.rewrite(parentOf(this), () => own.apply(this, arguments));
        }
      })[name]);
    }
    wraps.method(Element.prototype, "insertAdjacentText", (own) => ({
      insertAdjacentText() {
        return styles.rewrite(this, () => own.apply(this, arguments));
      }
    }).insertAdjacentText);
  }
  function takesValue({ ownerElement, namespaceURI, name }, value) {
    return !!ownerElement && takes(ownerElement, nameIn(namespaceURI, name), value);
  }
  function guardReads() {
    wraps.method(Element.prototype, "getAttribute", (own) => ({
      getAttribute(name) {
        const value = own.call(this, name);
        if (value != null || !WATCHED.has(name)) return value;
        const waiting = elements.waitingValue(this, name);
        return waiting === void 0 ? value : String(waiting);
      }
    }).getAttribute);
    wraps.method(Element.prototype, "hasAttribute", (own) => ({
      hasAttribute(name) {
        return own.call(this, name) || WATCHED.has(name) && elements.waitingValue(this, name) !== void 0;
      }
    }).hasAttribute);
  }
}
const nameIn = (space, name) => space === "http://www.w3.org/1999/xlink" ? "xlink:" + String(name).replace(/^.*:/, "") : name;
function readable(element, property, value) {
  if (/srcset|ping|background|content/i.test(property)) return String(value);
  try {
    return new URL(String(value), element.baseURI).href;
  } catch {
    return String(value);
  }
}

function guardBlobs({ URL, Blob }, { wraps }, blobs) {
  wraps.method(URL, "createObjectURL", (own) => ({
    createObjectURL(object) {
      const address = own.call(this, object);
      if (object instanceof Blob && !/^(image\/(?!svg)|video|audio|font)/.test(object.type)) blobs.set(address, object);
      return address;
    }
  }).createObjectURL);
  wraps.method(URL, "revokeObjectURL", (own) => ({
    revokeObjectURL(address) {
      blobs.delete(address);
      return own.call(this, address);
    }
  }).revokeObjectURL);
}

const NEEDS_LOOK = /<(i?frame|style|script|link)|data-assent-|shadowrootmode/i;
const WAYS = { beforebegin: "before", afterbegin: "prepend", beforeend: "append", afterend: "after" };
function guardDocuments(realm, watch, { elements, styles, roots }, listen) {
  const { wraps, isActive, judge, enter, report } = watch;
  const { Element, ShadowRoot, Document, Range, document: page } = realm;
  const setInner = Object.getOwnPropertyDescriptor(Element.prototype, "innerHTML").set;
  const places = [Element, ShadowRoot];
  for (const { prototype } of places) {
    for (const name of ["innerHTML", "outerHTML"]) {
      wraps.accessor(prototype, name, (own) => ({
        set(value) {
          const isOuter = name === "outerHTML";
          const around = isOuter ? parentOf(this) : this;
          const write = (html) => own.set.call(this, html);
          put(value, around, write, (nodes) => isOuter ? this.replaceWith(...nodes) : this.replaceChildren(...nodes));
        }
      }));
    }
    wraps.method(prototype, "setHTMLUnsafe", (own) => ({
      setHTMLUnsafe(value, ...more) {
        put(value, this, (html) => own.call(this, html, ...more), (nodes) => this.replaceChildren(...nodes));
      }
    }).setHTMLUnsafe);
  }
  wraps.method(Element.prototype, "insertAdjacentHTML", (own) => ({
    insertAdjacentHTML(where, value) {
      const way = WAYS[String(where).toLowerCase()] ?? "append";
      put(value, way === "before" || way === "after" ? parentOf(this) : this, (html) => own.call(this, where, html), (nodes) => this[way](...nodes));
    }
  }).insertAdjacentHTML);
  wraps.method(Range.prototype, "createContextualFragment", (own) => ({
    createContextualFragment(value) {
      const html = clean(value, page);
      const fragment = own.call(this, html === void 0 ? value : html);
      if (isActive()) elements.admit(fragment);
      return fragment;
    }
  }).createContextualFragment);
  wraps.method(Document.prototype, "execCommand", (own) => ({
    execCommand(command, ui, value) {
      return own.call(this, command, ui, /^insertHTML$/i.test(command) ? clean(value, this) ?? value : value);
    }
  }).execCommand);
  for (const name of ["write", "writeln"]) {
    wraps.method(Document.prototype, name, (own) => ({
      [name](...parts) {
        if (!isActive()) return own.apply(this, parts);
        const given = parts.length === 1 ? parts[0] : parts.map(String).join("");
        const html = clean(given, this);
        if (html === void 0) report("trusted");
        own.call(this, html === void 0 ? given : html);
        if (this.documentElement) settle(this.documentElement, html);
      }
    })[name]);
  }
  wraps.method(Document.prototype, "open", (own) => ({
    open(...args) {
      const opened = own.apply(this, args);
      if (isActive()) listen();
      return opened;
    }
  }).open);
  wraps.method(Document, "parseHTMLUnsafe", (own) => ({
    parseHTMLUnsafe(value) {
      const html = clean(value, page);
      const made = own.call(this, html === void 0 ? value : html);
      if (isActive()) elements.admit(made);
      return made;
    }
  }).parseHTMLUnsafe);
  wraps.method(realm.XSLTProcessor?.prototype, "transformToFragment", (own) => ({
    transformToFragment(source, into) {
      if (!isActive()) return own.call(this, source, into);
      const fragment = own.call(this, source, page.implementation.createHTMLDocument(""));
      return fragment && into.adoptNode(fragment);
    }
  }).transformToFragment);
  function put(value, around, write, place) {
    const html = clean(value, around ?? page);
    if (html === void 0) return place(parsedInert(value, around));
    styles.rewrite(around, () => write(html));
    if (around && html != null && isActive()) settle(around, html);
  }
  function clean(value, from) {
    if (!isActive() || value == null) return value;
    try {
      if (/shadowrootmode/i.test(String(value))) roots.expect();
      return trustedLike(value, withoutHeldAddresses(String(value), (address, tag) => !!judge(tag, address, from)));
    } catch (error) {
      report(error);
      return value;
    }
  }
  function parsedInert(value, around) {
    const inert = page.implementation.createHTMLDocument("");
    const shell = around && isElement(around) ? inert.importNode(around, false) : inert.body;
    setInner.call(shell, value);
    elements.admit(shell);
    return Array.from(shell.childNodes);
  }
  function settle(around, html) {
    try {
      const frames = NEEDS_LOOK.test(String(html)) && elements.admit(around);
      if (frames) for (const frame of frames) enter(windowOf(frame));
    } catch (error) {
      report(error);
    }
  }
}

function guardForms(realm, { wraps, judge, isActive }) {
  for (const name of ["submit", "requestSubmit"]) {
    wraps.method(realm.HTMLFormElement.prototype, name, (own) => ({
      [name](submitter) {
        return isHeld(this, submitter) ? void 0 : own.apply(this, arguments);
      }
    })[name]);
  }
  return () => realm.addEventListener("submit", refuse, true);
  function isHeld(form, submitter) {
    return isActive() && !!judge("form", (submitter && getAttribute(submitter, "formaction")) ?? getAttribute(form, "action") ?? "", form);
  }
  function refuse(event) {
    if (isHeld(event.target, event.submitter)) event.preventDefault();
  }
}

function guardInsertions(realm, { wraps, isActive, enter }, elements, styles) {
  for (const name of ["appendChild", "insertBefore", "replaceChild"]) {
    wraps.method(realm.Node.prototype, name, (own) => ({
      [name](node) {
        if (!isActive() || !isNode(node)) return own.apply(this, arguments);
        const frames = admit(node);
        const result = styles.rewrite(isNode(this) ? this : null, () => own.apply(this, arguments));
        settle(frames);
        return result;
      }
    })[name]);
  }
  const others = [
    ...[realm.Element, realm.Document, realm.DocumentFragment].map((type) => [type, ["append", "prepend", "replaceChildren", "moveBefore"]]),
    ...[realm.Element, realm.CharacterData].map((type) => [type, ["before", "after", "replaceWith"]]),
    [realm.Element, ["insertAdjacentElement"]],
    [realm.Range, ["insertNode", "surroundContents"]]
  ];
  for (const [type, names] of others) {
    for (const name of names) {
      wraps.method(type?.prototype, name, (own) => ({
        [name](...args) {
          if (!isActive()) return own.apply(this, args);
          const frames = args.flatMap((each) => isNode(each) ? admit(each) ?? [] : []);
          const result = styles.rewrite(isNode(this) ? this : null, () => own.apply(this, args));
          settle(frames);
          return result;
        }
      })[name]);
    }
  }
  wraps.method(realm.Document.prototype, "importNode", (own) => ({
    importNode(node, ...more) {
      if (!isActive() || !isNode(node) || node.ownerDocument === this) return own.call(this, node, ...more);
      const isDeep = typeof more[0] == "object" ? !more[0]?.selfOnly : !!more[0];
      const copy = clone(node, isDeep);
      elements.admit(copy);
      return own.call(this, copy, ...more);
    }
  }).importNode);
  wraps.method(realm.Document.prototype, "adoptNode", (own) => ({
    adoptNode(node) {
      if (isActive() && isNode(node)) elements.admit(node);
      return own.call(this, node);
    }
  }).adoptNode);
  function admit(node) {
    return typeOf(node) === 3 ? void 0 : elements.admit(node);
  }
  function settle(frames) {
    if (frames) for (const frame of frames) enter(windowOf(frame));
  }
}

const kindOf = (body) => Object.prototype.toString.call(body).slice(8, -1);
function sizeOf(body) {
  if (typeof body == "string") return body.length;
  const kind = kindOf(body);
  if (kind === "URLSearchParams") return String(body).length;
  if (kind === "FormData") return [...body].reduce((sum, [name, value]) => sum + name.length + sizeOf(value), 0);
  const { size, byteLength } = body ?? {};
  return size ?? byteLength ?? 500;
}
function copyOf(body) {
  const kind = kindOf(body);
  if (kind === "URLSearchParams") return new URLSearchParams(body);
  if (kind === "ArrayBuffer") return body.slice(0);
  if (ArrayBuffer.isView(body)) return new Uint8Array(body.buffer, body.byteOffset, body.byteLength).slice();
  if (kind !== "FormData") return body;
  const copy = new FormData();
  for (const [name, value] of body) copy.append(name, value);
  return copy;
}

const methods = /* @__PURE__ */ new WeakMap();
const methodOf = (connection, name) => methods.get(connection)?.[name];
const EARLY = { readyState: 0, bufferedAmount: 0, extensions: "", protocol: "", withCredentials: false, binaryType: "blob" };
function standIn({ EventTarget, Event, CloseEvent, DOMException }, { prototype, base, url, types, closed }) {
  const stand = Object.setPrototypeOf(new EventTarget(), prototype);
  const early = { ...EARLY, url };
  const heard = /* @__PURE__ */ new Set();
  let real;
  for (const name of Object.keys(early)) if (name in prototype) define(name);
  types.forEach(handle);
  own("addEventListener", (...args) => {
    hear(String(args[0]));
    Reflect.get(prototype, "addEventListener").apply(stand, args);
  });
  const calls = {
    send(...args) {
      if (real) return call("send", args);
      if (early["readyState"] === 0) throw new DOMException("Still in CONNECTING state.", "InvalidStateError");
    },
    close(...args) {
      if (real) return call("close", args);
      if (early["readyState"] !== 0) return;
      early["readyState"] = 2;
      if (closed !== 2) setTimeout(fail);
    }
  };
  methods.set(stand, calls);
  for (const [name, does] of Object.entries(calls)) if (name in base && Reflect.get(prototype, name) === Reflect.get(base, name)) own(name, does);
  return {
    stand,
    become,
    close() {
      if (early["readyState"] === 0 && !real) fail();
    }
  };
  function own(name, value) {
    Object.defineProperty(stand, name, { value, configurable: true, writable: true });
  }
  function define(name) {
    Object.defineProperty(stand, name, {
      configurable: true,
      get: () => real ? Reflect.get(base, name, real) : early[name],
      set(value) {
        if (real) Reflect.set(base, name, value, real);
        else if (name === "binaryType") early[name] = value;
      }
    });
  }
  function handle(type) {
    let handler = null;
    let isListening = false;
    Object.defineProperty(stand, "on" + type, {
      configurable: true,
      get: () => handler,
      set(value) {
        handler = typeof value == "function" ? value : null;
        if (!handler || isListening) return;
        isListening = true;
        EventTarget.prototype.addEventListener.call(stand, type, (event) => void handler?.call(stand, event));
      }
    });
  }
  function call(name, args) {
    Reflect.get(base, name).apply(real, args);
  }
  function become(connect) {
    if (early["readyState"] !== 0 || real) return;
    try {
      real = connect();
    } catch {
      return fail();
    }
    if ("binaryType" in stand) Reflect.set(base, "binaryType", early["binaryType"], real);
    for (const type of /* @__PURE__ */ new Set([...types, ...heard])) pass(type);
  }
  function hear(type) {
    if (heard.has(type)) return;
    heard.add(type);
    if (real && !types.includes(type)) pass(type);
  }
  function pass(type) {
    EventTarget.prototype.addEventListener.call(real, type, (event) => tell(new event.constructor(type, event)));
  }
  function fail() {
    early["readyState"] = closed;
    tell(new Event("error"));
    if (types.includes("close")) tell(new CloseEvent("close", { code: 1006 }));
  }
  function tell(event) {
    EventTarget.prototype.dispatchEvent.call(stand, event);
  }
}

const PATIENCE$1 = 5e3;
function guardNetwork(realm, { wraps, judge, quarantine, isActive, isHolding }) {
  const { document: page, Request } = realm;
  const unsent = () => new realm.TypeError("Failed to fetch");
  wraps.method(realm, "fetch", (own) => ({
    fetch(input, init) {
      const owner = isActive() && judge("fetch", addressOf(input), page);
      if (!owner) return own.apply(this, arguments);
      return new realm.Promise((resolve, reject) => {
        const signal = init?.signal ?? input?.signal;
        const request = new Request(input, init);
        if (signal?.aborted) return reject(signal.reason);
        const held = { owner, size: sizeOf(init?.body), send: () => resolve(own.call(this, request)), refuse: () => reject(unsent()) };
        signal?.addEventListener("abort", () => (quarantine.forget(held), reject(signal.reason)), { once: true });
        setTimeout(() => reject(unsent()), PATIENCE$1);
        quarantine.keep(held);
      });
    }
  }).fetch);
  wraps.method(realm.Navigator.prototype, "sendBeacon", (own) => ({
    sendBeacon(address, body) {
      const owner = isActive() && judge("beacon", String(address), page);
      if (!owner) return own.apply(this, arguments);
      const copy = copyOf(body);
      quarantine.keep({ owner, size: sizeOf(copy), send: () => own.call(this, address, copy), refuse() {
      } });
      return true;
    }
  }).sendBeacon);
  wraps.method(realm, "fetchLater", (own) => ({
    fetchLater(input, init) {
      const owner = isActive() && judge("fetch", addressOf(input), page);
      if (!owner) return own.apply(this, arguments);
      const request = new Request(input, init);
      const { activateAfter } = init ?? {};
      quarantine.keep({ owner, size: sizeOf(init?.body), send: () => own.call(this, request, { ...activateAfter !== void 0 && { activateAfter } }), refuse() {
      } });
      return { activated: false };
    }
  }).fetchLater);
  connections("WebSocket", { types: ["open", "message", "error", "close"], closed: 3 });
  connections("EventSource", { types: ["open", "message", "error"], closed: 2 });
  wraps.construction(realm, "WebTransport", (make, args) => {
    if (judge("webtransport", String(args[0]), page)) throw new realm.DOMException("Not connected", "NotSupportedError");
    return make(...args);
  });
  wraps.construction(realm, "Audio", (make, args) => {
    const [address] = args;
    if (address === void 0 || !judge("audio", String(address), page)) return make(...args);
    const audio = make();
    audio.preload = "auto";
    audio.src = address;
    return audio;
  });
  function connections(name, kind) {
    const base = realm[name]?.prototype;
    if (!base) return;
    wraps.construction(realm, name, (make, args, prototype) => {
      const address = String(args[0]);
      const owner = judge(name.toLowerCase(), address, page);
      if (!owner) return make(...args);
      const { href } = new URL(address, page.baseURI);
      const url = name === "WebSocket" ? href.replace(/^http/, "ws") : href;
      const { stand, become, close } = standIn(realm, { ...kind, prototype, base, url });
      quarantine.keep({ owner, size: 500, send: () => become(() => make(...args)), refuse: close });
      return stand;
    });
    wraps.method(base, "close", (own) => ({
      close(...args) {
        return (methodOf(this, "close") ?? own).apply(this, args);
      }
    }).close);
    wraps.method(base, "send", (own) => ({
      send(...args) {
        const early = methodOf(this, "send");
        if (early) return early(...args);
        if (isHolding && isActive() && this.readyState === 1 && judge("websocket", this.url, page)) return base.close.call(this);
        return own.apply(this, args);
      }
    }).send);
  }
}
function addressOf(input) {
  return typeof input == "object" && input && "url" in input ? String(input.url) : String(input);
}

const PATIENCE = 5e3;
const NOWHERE = "blob:assent";
function guardXhr({ XMLHttpRequest, DOMException, ProgressEvent, document }, { wraps, judge, quarantine, isActive, isLate }) {
  const requests = /* @__PURE__ */ new WeakMap();
  const waiting = /* @__PURE__ */ new WeakMap();
  const { open, send, setRequestHeader } = XMLHttpRequest.prototype;
  const isUnderWay = (xhr) => requests.get(xhr)?.isSent && xhr.readyState === 1;
  const refuseUnderWay = (method) => {
    throw new DOMException(`Failed to execute '${method}' on 'XMLHttpRequest': The object's state must be OPENED.`, "InvalidStateError");
  };
  wraps.method(XMLHttpRequest.prototype, "open", (own) => ({
    open(method, address, isAsync = true) {
      const result = own.apply(this, arguments);
      requests.set(this, { method, address: String(address), isAsync: !!isAsync });
      return result;
    }
  }).open);
  wraps.method(XMLHttpRequest.prototype, "setRequestHeader", (own) => ({
    setRequestHeader(name, value) {
      if (isUnderWay(this)) refuseUnderWay("setRequestHeader");
      own.call(this, name, value);
      const request = requests.get(this);
      if (request) (request.headers ??= []).push([name, value]);
    }
  }).setRequestHeader);
  wraps.method(XMLHttpRequest.prototype, "send", (own) => ({
    send(body) {
      if (isUnderWay(this)) refuseUnderWay("send");
      const request = requests.get(this);
      if (!request && isLate && isActive() && this.readyState === 1) return failNow(this, "GET");
      const owner = request && isActive() && this.readyState === 1 && judge("xhr", request.address, document);
      if (!owner) return own.call(this, body);
      if (!request.isAsync) throw new DOMException(`Failed to execute 'send' on 'XMLHttpRequest': Failed to load '${request.address}'.`, "NetworkError");
      request.isSent = true;
      const copy = copyOf(body);
      hold(this, request, { owner, size: sizeOf(copy) }, copy, own);
    }
  }).send);
  wraps.method(XMLHttpRequest.prototype, "abort", (own) => ({
    abort() {
      const held = waiting.get(this);
      waiting.delete(this);
      own.call(this);
      if (!held || !quarantine.has(held)) return;
      quarantine.forget(held);
      if (this.readyState === 1) for (const type of ["abort", "loadend"]) this.dispatchEvent(new ProgressEvent(type));
    }
  }).abort);
  function hold(xhr, request, weight, body, own) {
    let isOver = false;
    const isWaiting = () => requests.get(xhr) === request && waiting.get(xhr) === held && xhr.readyState === 1;
    const fail = () => {
      if (isOver || !isWaiting()) return;
      isOver = true;
      failNow(xhr, request.method);
    };
    const held = {
      ...weight,
      refuse: fail,
      send() {
        if (isOver) return sendAnew(xhr, request, body);
        if (!isWaiting()) return;
        isOver = true;
        own.call(xhr, body);
      }
    };
    waiting.set(xhr, held);
    setTimeout(fail, PATIENCE);
    quarantine.keep(held);
  }
  function failNow(xhr, method) {
    open.call(xhr, method, NOWHERE, true);
    send.call(xhr);
  }
  function sendAnew({ withCredentials }, { method, address, headers }, body) {
    const later = new XMLHttpRequest();
    open.call(later, method, address, true);
    later.withCredentials = withCredentials;
    for (const header of headers ?? []) setRequestHeader.apply(later, header);
    send.call(later, body);
  }
}

function guardWorkers(realm, { wraps, blobs, isActive }, rules, channel) {
  const { URL: URL2, Blob: Blob2 } = realm;
  const shared = /* @__PURE__ */ new Map();
  for (const name of ["Worker", "SharedWorker"]) {
    wraps.construction(realm, name, (make, [given, ...more]) => {
      const address = String(given);
      const code = blobs.get(address);
      if (!isActive() || !(code || /^data:/i.test(address))) return make(given, ...more);
      const guard = `(${workerGuard})(${[rules(), channel, String(workerGuard)].map((each) => JSON.stringify(each))});`.replace(/[^\0-\x7f]/g, (letter) => "\\u" + letter.charCodeAt(0).toString(16).padStart(4, "0"));
      const key = guard + address;
      const guarded = shared.get(key) ?? (code ? URL2.createObjectURL(new Blob2([guard, code], { type: "text/javascript" })) : withGuard(address, guard));
      const worker = make(trustedTypes$1().createScriptURL(guarded), ...more);
      if (name === "SharedWorker") shared.set(key, guarded);
      else if (code) setTimeout(() => URL2.revokeObjectURL(guarded), 1e4);
      return worker;
    });
  }
}
function withGuard(address, guard) {
  const [head = "", isBase64] = /^data:[^,]*?(;base64)?,/i.exec(address) ?? [];
  return head + (isBase64 ? btoa(guard.padEnd(Math.ceil(guard.length / 3) * 3)) : encodeURIComponent(guard)) + address.slice(head.length);
}
function guardLoads(realm, { wraps, judge, quarantine, isActive }) {
  const { Worklet, Cache } = realm;
  const loads = (type, name, kind) => wraps.method(type?.prototype, name, (own) => ({
    [name](...args) {
      const addresses = isActive() ? args.slice(0, 1).flat() : [];
      const owner = addresses.map((each) => judge(kind, String(each?.url ?? each), realm.document)).find(Boolean);
      if (!owner) return own.apply(this, args);
      return new realm.Promise((resolve, reject) => {
        quarantine.keep({ owner, size: 200, isLoader: kind === "worklet", send: () => resolve(own.apply(this, args)), refuse: () => reject(new realm.DOMException("Failed to load", "AbortError")) });
      });
    }
  })[name]);
  loads(Worklet, "addModule", "worklet");
  loads(Cache, "add", "fetch");
  loads(Cache, "addAll", "fetch");
}
function workerGuard(rules, channel, source) {
  const scope = self;
  const isHeld = (address) => {
    try {
      const { hostname, protocol } = new URL(String(address?.url ?? address), scope.location.href);
      const matches = (pattern) => pattern.slice(0, 2) === "*." ? hostname === pattern.slice(2) || hostname.endsWith(pattern.slice(1)) : hostname === pattern;
      return /^(http|ws)s?:$/.test(protocol) && (rules.held.some(matches) || !!(rules.only && !rules.only.some(matches)));
    } catch {
      return false;
    }
  };
  const refusing = (owner, name, refuse) => {
    const own = owner?.[name];
    if (own) owner[name] = new Proxy(own, {
      apply: (target, self2, args) => args.flat().some(isHeld) ? refuse() : Reflect.apply(target, self2, args),
      construct: (target, args) => isHeld(args[0]) ? refuse() : Reflect.construct(target, args)
    });
  };
  const changing = (name, change) => {
    const own = scope[name];
    if (own) scope[name] = new Proxy(own, { construct: (target, args) => Reflect.construct(target, change(args)) });
  };
  const fail = () => {
    throw new DOMException("Failed to load", "NetworkError");
  };
  const reject = () => Promise.reject(new TypeError("Failed to fetch"));
  refusing(scope, "fetch", reject);
  for (const name of ["add", "addAll"]) refusing(scope.Cache?.prototype, name, reject);
  for (const name of ["importScripts", "WebSocket", "EventSource", "WebTransport"]) refusing(scope, name, fail);
  changing("FontFace", ([family, from, ...more]) => [family, typeof from == "string" ? from.replace(/url\(\s*["']?([^"')]+)["']?\s*\)/gi, (whole, address) => isHeld(address) ? "url(data:,)" : whole) : from, ...more]);
  const { open } = scope.XMLHttpRequest.prototype;
  scope.XMLHttpRequest.prototype.open = function(method, address, ...more) {
    return open.call(this, method, isHeld(address) ? "blob:assent" : address, ...more);
  };
  const blobs = /* @__PURE__ */ new Map();
  const { createObjectURL } = scope.URL;
  scope.URL.createObjectURL = (blob) => {
    const address = createObjectURL.call(scope.URL, blob);
    blobs.set(address, blob);
    return address;
  };
  changing("Worker", ([address, ...more]) => {
    const code = blobs.get(String(address));
    return [code ? createObjectURL.call(scope.URL, new Blob([`(${source})(${[rules, channel, source].map((each) => JSON.stringify(each))});`, code], { type: "text/javascript" })) : address, ...more];
  });
  try {
    new BroadcastChannel(channel).onmessage = ({ data }) => rules = data;
  } catch {
  }
}

const CALLS = /^(fetch|beacon|xhr|websocket|eventsource|webtransport)$/;
const MOST_TOLD = 5e3;
const LONGEST_TOLD = 2e3;
function startGuard(options) {
  const { mode, state, services } = options;
  const patches = mode === "patch";
  const report = (problem) => options.report("guard", problem);
  const who = createWho({ ...options, ...mode === "csp" && { unknown: "deny" }, page: location.hostname, base: (from) => baseOf(from ?? document) });
  const { quarantine = createQuarantine(state, report) } = options;
  const observer = createObserver(who, options.categoryOf, options.own);
  const entered = /* @__PURE__ */ new WeakMap();
  const seen = new WeakSet([document]);
  const channel = "assent" + Math.random().toString(36).slice(2);
  const told = /* @__PURE__ */ new Set();
  const blobs = /* @__PURE__ */ new Map();
  const watch = {
    wraps: createWraps(isActive),
    quarantine,
    nonce: options.nonce,
    judge,
    judgeInline,
    judgeName,
    isActive,
    isHolding: patches,
    isLate: options.isLate ?? false,
    blobs,
    enter,
    report,
    allows: ({ needs }) => state.allows(needs)
  };
  const frames = createFrames(watch);
  const styles = createStyles(watch);
  const roots = createRoots(watch, watchTree);
  const elements = createElements(watch, { frames, scripts: createScripts(watch), styles, roots });
  const guardStorage = createStorage(watch);
  const mutations = new MutationObserver(check);
  let isOver = false;
  let policy;
  if (mode === "csp") startPolicy();
  else enter(window);
  watchTree(document);
  roots.within(document);
  for (const frame of findAll(document, "iframe,frame")) enter(windowOf(frame));
  return { look, observed: () => observer.observed(), destroy };
  function isActive() {
    return !isOver;
  }
  function judge(kind, address, from) {
    if (isOver) return;
    try {
      if (!patches) return sees(kind, address, from);
      const owner = who.ownerOf(address, from);
      if (!owner) return options.unknown === "observe" ? sees(kind, address, from) : void 0;
      if (state.allows(owner.needs)) return;
      tell(kind, address, owner);
      if (kind === "script") Reflect.set(from, HELD, true);
      return owner;
    } catch (error) {
      report(error);
      return mayLeave(address, location.origin) ? { needs: "", replay: false } : void 0;
    }
  }
  function judgeInline(script) {
    const owner = patches && !isOver ? who.ownerOfInline(script) : void 0;
    if (!owner || state.allows(owner.needs)) return;
    tell("script", location.href, owner);
    return owner;
  }
  function sees(kind, address, from) {
    if (/^[\w-]*:?[\\/]{2}/.test(address) && URL.canParse(address, baseOf(from))) observer.saw(kind, new URL(address, baseOf(from)));
  }
  function judgeName(kind, name) {
    if (isOver || options.own.includes(name)) return;
    if (!patches) return void observer.sawName(kind, name);
    const owner = who.keeperOf(kind, name);
    if (!owner || state.allows(owner.needs)) return;
    tell(kind, name, owner);
    return owner;
  }
  function tell(kind, address, { service, needs }) {
    const why = state.isDecided() ? "denied" : "pending";
    const url = address.slice(0, LONGEST_TOLD);
    const key = [kind, url, why, CALLS.test(kind) ? told.size : ""].join(" ");
    if (told.has(key) || told.size >= MOST_TOLD) return;
    told.add(key);
    options.emit("blocked", { kind, url, needs, service, why });
  }
  function enter(realm) {
    if (isOver || mode === "csp") return;
    const inner = reachable(realm);
    const mark = inner?.Function?.prototype;
    if (!inner || !mark) return;
    if (!entered.has(mark)) enterRealm(inner, mark);
    if (seen.has(inner.document)) return;
    seen.add(inner.document);
    try {
      watchTree(inner.document);
      entered.get(mark)();
      for (const frame of elements.admit(inner.document) ?? []) enter(windowOf(frame));
    } catch (error) {
      report(error);
    }
  }
  function enterRealm(inner, mark) {
    const listeners = [];
    const listen = () => listeners.forEach((each) => each());
    entered.set(mark, listen);
    const steps = [
      () => hideSources(watch.wraps, inner),
      () => listeners.push(frames.guard(inner)),
      () => listeners.push(guardForms(inner, watch)),
      listen,
      () => guardAttributes(inner, watch, { elements, frames, styles }),
      () => roots.guard(inner),
      () => guardInsertions(inner, watch, elements, styles),
      () => guardDocuments(inner, watch, { elements, styles, roots }, listen),
      () => styles.guard(inner),
      () => guardNetwork(inner, watch),
      () => guardXhr(inner, watch),
      () => guardBlobs(inner, watch, blobs),
      () => guardWorkers(inner, watch, workerRules, channel),
      () => guardLoads(inner, watch),
      () => guardStorage(inner)
    ];
    for (const step of steps) {
      try {
        step();
      } catch (error) {
        report(error);
      }
    }
  }
  function reachable(realm) {
    try {
      const inner = realm;
      return inner?.document ? inner : void 0;
    } catch {
      return;
    }
  }
  function watchTree(tree) {
    mutations.observe(tree, patches ? { childList: true, subtree: true, attributes: true, attributeFilter: ["style"] } : { childList: true, subtree: true });
  }
  function check(records) {
    const added = /* @__PURE__ */ new Set();
    for (const { type, target, addedNodes } of records) {
      if (type === "attributes" || isElement(target) && tagOf(target) === "style") checkOne(target, false);
      for (let node = addedNodes[0], i = 0; node; node = addedNodes[++i]) {
        if (node.nodeType === 3 || !isElement(node)) continue;
        added.add(node);
        checkOne(node, true);
        const root = roots.meet(node);
        if (root) checkTree(root);
      }
    }
    for (const node of added) {
      if (added.has(parentOf(node))) continue;
      const found = firstChildOf(node) ? elements.admit(node) : isFrame(tagOf(node)) ? [node] : void 0;
      if (found) for (const frame of found) enter(windowOf(frame));
    }
  }
  function checkRules(script) {
    if (tagOf(script) !== "script" || getAttribute(script, "type") !== "speculationrules") return;
    for (const address of addressesInText(script.textContent ?? "")) {
      const owner = who.ownerOf(address, script);
      if (!owner || state.allows(owner.needs)) continue;
      tell("link", address, owner);
      return script.remove();
    }
  }
  function checkTree(root) {
    for (const tree of [root, ...roots.within(root)]) {
      for (const element of findAll(tree, LOADING)) {
        checkOne(element, true);
        if (isFrame(tagOf(element))) enter(windowOf(element));
      }
    }
  }
  function checkOne(element, isParsed) {
    try {
      elements.check(element, isParsed);
      if (mode === "csp") checkRules(element);
    } catch (error) {
      report(error);
    }
  }
  function workerRules() {
    const held = [...services.filter(({ needs }) => !state.allows(needs)).flatMap(({ hosts }) => hosts), ...options.rules.filter(({ host, needs }) => host && !state.allows(needs)).map(({ host }) => host)];
    const only = options.unknown === "deny" ? [`*.${siteOf(location.hostname)}`, ...options.firstParty, ...services.flatMap(({ hosts }) => hosts)] : void 0;
    return { held: patches ? held.filter((pattern) => !pattern.includes("/")) : [], ...patches && only && { only } };
  }
  function look() {
    if (isOver) return;
    if (mode === "csp") return forbid();
    quarantine.look();
    try {
      const line = new BroadcastChannel(channel);
      line.postMessage(workerRules());
      line.close();
    } catch {
    }
    if (patches) takeBack();
  }
  function takeBack() {
    for (const element of [document, ...roots.within(document)].flatMap((tree) => Array.from(findAll(tree, LOADING)))) {
      const tag = tagOf(element);
      if (tag === "iframe") takeBackFrame(element);
      else if (tag !== "script") checkOne(element, false);
    }
  }
  function takeBackFrame(frame) {
    const address = getAttribute(frame, "src");
    const owner = address && who.ownerOf(address, frame);
    if (!owner || state.allows(owner.needs)) return;
    const empty = clone(frame, true);
    elements.check(empty);
    replace(frame, empty);
  }
  function startPolicy() {
    forbid();
    fromDocument("addEventListener")("securitypolicyviolation", tellHeld);
  }
  function tellHeld({ effectiveDirective, blockedURI, disposition }) {
    const owner = disposition === "enforce" && who.ownerOf(blockedURI);
    if (owner && !state.allows(owner.needs)) tell(effectiveDirective.replace(/-(src|elem|attr|action).*/, ""), blockedURI, owner);
  }
  function forbid() {
    const { hosts, ids } = options.granted();
    const all = hostSources([`*.${siteOf(location.hostname)}`, location.host, ...options.firstParty, ...hosts]);
    const next = all.join();
    if (next === policy) return;
    policy = next;
    forbidOthers(all, ids, options.nonce);
  }
  function destroy() {
    if (isOver) return;
    isOver = true;
    fromDocument("removeEventListener")("securitypolicyviolation", tellHeld);
    mutations.disconnect();
    observer.end();
    watch.wraps.restore();
    quarantine.end();
  }
}

function guardedService(service, needs, known) {
  return {
    id: service.id,
    needs,
    replay: (service.replay ?? known?.replay) !== false,
    hosts: [...list(service.hosts ?? known?.hosts).map((host) => String(host).replace(/^[^/]*/, (name) => name.toLowerCase())), ...list(service.scripts).flatMap((script) => hostOf(String(script?.src ?? ""))), ...hostOf(String(optionsGiven(service)["src"] ?? "")), ...hostOf(String(optionsGiven(service)["url"] ?? ""))],
    storage: list(service.storage ?? known?.storage).filter((item) => typeof item?.name == "string")
  };
}
function optionsGiven(service) {
  try {
    return optionsOf(service);
  } catch {
    return {};
  }
}
function hostOf(src) {
  try {
    const { hostname, origin } = new URL(src, location.href);
    return src && origin !== location.origin ? [hostname] : [];
  } catch {
    return [];
  }
}
const list = (value) => Array.isArray(value) ? value : [];

export { forbidOthers as f, guardedService as g, hostSources as h, list as l, startGuard as s };
