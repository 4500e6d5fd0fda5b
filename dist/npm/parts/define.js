function defineService(definition) {
  return definition;
}
function defineVendorService(about, run) {
  const configure = (options = {}) => ({
    ...aboutWith(about, options),
    ...run(options),
    options
  });
  return Object.assign(configure, { about });
}
function aboutWith(about, { category, purpose, vendor }) {
  return { ...about, category: category ?? about.category, purpose: purpose ?? about.purpose, vendor: { ...about.vendor, ...vendor } };
}

export { defineVendorService as a, defineService as d };
