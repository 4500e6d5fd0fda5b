function ranScripts(taken, allows) {
  const ran = /* @__PURE__ */ new Map();
  for (const [node, needs] of taken) {
    if (node instanceof HTMLScriptElement && !allows(needs) && (!node.isConnected || node.type !== "text/plain")) ran.set(node, needs);
  }
  return ran;
}
function closeElements(taken, allows) {
  for (const [node, needs] of taken) {
    if (allows(needs, node) || node instanceof HTMLScriptElement) continue;
    taken.delete(node);
    unload(node);
  }
}
function unload(element) {
  for (const name of liveAddresses(element)) element.setAttribute("data-" + name, element.getAttribute(name));
  const isFrame = element instanceof HTMLIFrameElement;
  const empty = isFrame ? element.cloneNode(true) : element;
  close(empty);
  element.replaceWith(empty);
  if (isFrame) close(element);
}
function close(element) {
  for (const name of ADDRESSES) if (element.hasAttribute("data-" + name)) element.removeAttribute(name);
}
function liveAddresses(element) {
  return /^(iframe|img|link)$/.test(element.localName) ? ADDRESSES.filter((name) => element.hasAttribute(name) && !element.hasAttribute("data-" + name)) : [];
}
const ADDRESSES = ["src", "srcset", "href"];

export { closeElements as c, liveAddresses as l, ranScripts as r, unload as u };
