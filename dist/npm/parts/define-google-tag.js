const googleName = "Google Ireland Limited / Google LLC";
function googleTagScripts(id, src = `https://www.googletagmanager.com/gtag/js?id=${id}`) {
  return [{ src, async: true, once: "gtag" }];
}
function startGoogleTag(id, page) {
  const layer = page.dataLayer ??= [];
  const push = function() {
    layer.push(arguments);
  };
  page.gtag ??= push;
  if (!layer.some((entry) => entry?.[0] === "js")) push("js", /* @__PURE__ */ new Date());
  if (!layer.some((entry) => entry?.[0] === "config" && entry[1] === id)) push("config", id);
}

export { googleTagScripts as a, googleName as g, startGoogleTag as s };
