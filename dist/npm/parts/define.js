function defineService(definition) {
  return definition;
}
function defineVendorService(about, run) {
  const configure = (options = {}) => ({
    ...aboutWith(about, options),
    ...run(options),
    ...runSettingsOf(options),
    options
  });
  return Object.assign(configure, { about });
}
const idsOf = (id) => [id ?? []].flat().flatMap((each) => `${each}`.match(/[^\s,]+/g) ?? []);
const RUN_SETTINGS = ["requires", "priority", "where", "timeout", "pageViews", "onGrant", "onWithdraw"];
const runSettingsOf = (options) => Object.fromEntries(RUN_SETTINGS.flatMap((name) => options[name] === void 0 ? [] : [[name, options[name]]]));
function aboutWith(about, { category, purpose, transfers, vendor }) {
  return {
    ...about,
    category: category ?? about.category,
    purpose: purpose ?? about.purpose,
    transfers: transfers ?? about.transfers,
    vendor: { ...about.vendor, ...vendor }
  };
}

export { defineVendorService as a, defineService as d, idsOf as i, runSettingsOf as r };
