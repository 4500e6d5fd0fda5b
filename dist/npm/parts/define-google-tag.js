import { g as googleLayer } from './google-layer.js';

const googleName = "Google Ireland Limited / Google LLC";
function googleTagScripts([id], src = `https://www.googletagmanager.com/gtag/js?id=${id}`) {
  return [{ src, async: true, once: "gtag" }];
}
function startGoogleTag(ids, page) {
  const push = googleLayer(page);
  const has = (name, id) => [page.dataLayer ?? []].flat().some((entry) => entry?.[0] === name && (!id || entry[1] === id));
  if (!has("js")) push("js", /* @__PURE__ */ new Date());
  for (const id of ids) if (!has("config", id)) push("config", id);
}

export { googleTagScripts as a, googleName as g, startGoogleTag as s };
