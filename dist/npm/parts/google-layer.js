function googleLayer(page = globalThis, name = "dataLayer") {
  const layer = Array.isArray(page[name]) ? page[name] : page[name] = [];
  const push = function() {
    layer.push(arguments);
  };
  page.gtag ??= push;
  return push;
}

export { googleLayer as g };
