function inLayer(service, layer) {
  const { id, consentMode, scripts = [], tell, update, view } = service;
  if (!consentMode || !id.startsWith("google-")) return service;
  const nameOf = (key) => key === "dataLayer" ? layer : key;
  const page = new Proxy(globalThis, {
    get: (window, key) => window[nameOf(key)],
    set: (window, key, value) => (window[nameOf(key)] = value, true)
  });
  return {
    ...service,
    scripts: scripts.map((script) => ({ ...script, src: `${script.src}${script.src.includes("?") ? "&" : "?"}l=${layer}` })),
    tell: (act, _, choices) => tell?.(act, page, choices),
    update: (_, choices) => update?.(page, choices),
    view: () => view?.(page)
  };
}

export { inLayer };
