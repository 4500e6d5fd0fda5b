import { a as defineVendorService } from '../parts/define.js';

const about = {
  id: "mixpanel",
  category: "analytics",
  name: "Mixpanel",
  vendor: {
    name: "Mixpanel, Inc.",
    website: "https://mixpanel.com/",
    policy: "https://mixpanel.com/legal/privacy-policy/",
    optOut: "https://mixpanel.com/optout/"
  },
  unverified: ["vendor.name", "vendor.website", "vendor.optOut", "transfers"],
  purpose: "Measures what visitors do on this site, with a lasting pseudonymous id.",
  hosts: ["cdn.mxpnl.com", "api-js.mixpanel.com", "api.mixpanel.com", "api-eu.mixpanel.com", "api-in.mixpanel.com"],
  transfers: ["US"],
  storage: [
    { kind: "cookie", name: "mp_*", lifetime: 365 },
    // Instead of the cookie, where `init` asks for it.
    { kind: "local", name: "mp_*" },
    { kind: "session", name: "mp_tab_id_*", lifetime: "session" },
    { kind: "session", name: "mp_gen_new_tab_id_*", lifetime: "session" },
    // No `__mp*`: it would take the last one, which the running script reads before each event.
    { kind: "local", name: "__mpq_*" },
    { kind: "local", name: "__mpso*" },
    { kind: "local", name: "__mpu*" },
    { kind: "local", name: "__mpa*" },
    { kind: "local", name: "__mpr*" },
    { kind: "indexeddb", name: "mixpanelBrowserDb" },
    { kind: "indexeddb", name: "mixpanelFlagsDb" },
    { kind: "local", name: "__mp_opt_in_out_*", refusal: "page" }
  ],
  revision: 1,
  format: {
    id: /^[\w-]{6,64}$/,
    example: "0123456789abcdef0123456789abcdef",
    options: { region: { is: /^(eu|in)$/, example: "eu" }, init: { is: "object", example: '{ "track_pageview": true }' } }
  }
};
const run = ({ id, region, init, src = "https://cdn.mxpnl.com/libs/mixpanel-2-latest.min.js" }) => ({
  queue: "mixpanel",
  unload: "stop",
  scripts: [{ src, async: true }],
  tell(act, page) {
    if (act === "start") {
      page.mixpanel ??= createStub();
      page.mixpanel.init(id, { ...region && { api_host: `https://api-${region}.mixpanel.com` }, ...init });
    }
    if (act !== "stop") page.mixpanel?.opt_in_tracking({ track: false });
    else if (page.mixpanel) {
      if (Array.isArray(page.mixpanel)) page.mixpanel.length = 0;
      page.mixpanel.opt_out_tracking();
      return "mixpanel.opt_out_tracking()";
    }
  },
  view: (page) => page.mixpanel?.track_pageview()
});
const mixpanel = defineVendorService(about, run);
const METHODS = "track track_pageview track_links track_forms track_with_groups time_event identify alias reset register register_once unregister add_group set_group remove_group set_config opt_in_tracking opt_out_tracking";
const PEOPLE = "set set_once unset increment append union remove track_charge";
function createStub() {
  const stub = Object.assign([], { __SV: 1.2, _i: [], people: [] });
  stub.init = (token, config, name = "mixpanel") => stub._i.push([token, config, name]);
  defer(stub, METHODS);
  defer(stub.people, PEOPLE);
  return stub;
}
function defer(queue, methods) {
  for (const method of methods.split(" ")) queue[method] = (...values) => void queue.push([method, ...values]);
}

export { about, mixpanel, run };
