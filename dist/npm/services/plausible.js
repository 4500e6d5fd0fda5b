import { a as defineVendorService } from '../parts/define.js';

const about = {
  id: "plausible",
  category: "analytics",
  name: "Plausible Analytics",
  vendor: { name: "Plausible Insights O\xDC", website: "https://plausible.io/", policy: "https://plausible.io/privacy" },
  purpose: "Counts visits and what visitors do on this site, without cookies or visitor ids.",
  hosts: ["plausible.io"],
  unverified: ["vendor.name"],
  // The owner's own mark, to leave their own visits out.
  storage: [{ kind: "local", name: "plausible_ignore", refusal: true }],
  revision: 1,
  format: {
    id: /^(pa-[\w-]{4,60}|([a-z0-9-]+\.)+[a-z0-9-]{2,})$/i,
    example: "pa-AbCdEf0123456789",
    options: { init: { is: "object", example: '{ "outboundLinks": true }' } }
  }
};
const run = ({ id, init = {}, src }) => {
  const own = `${id}`.startsWith("pa-");
  return {
    queue: "plausible",
    unload: "reload",
    scripts: [{ src: src ?? `https://plausible.io/js/${own ? id : "script"}.js`, async: true, ...!own && { data: { domain: id } } }],
    tell(act, page) {
      if (act !== "start") return;
      const plausible2 = page.plausible ??= createStub();
      if (own) plausible2.init?.(init);
    }
  };
};
const plausible = defineVendorService(about, run);
function createStub() {
  const plausible2 = function() {
    (plausible2.q ??= []).push(arguments);
  };
  plausible2.init = (options) => plausible2.o = options;
  return plausible2;
}

export { about, plausible, run };
