import { a as defineVendorService, i as idsOf } from '../parts/define.js';

const about = {
  id: "pinterest-tag",
  category: "marketing",
  name: "Pinterest tag",
  vendor: {
    name: "Pinterest Europe Ltd. / Pinterest, Inc.",
    website: "https://www.pinterest.com/",
    policy: "https://policy.pinterest.com/en/privacy-policy",
    optOut: "https://help.pinterest.com/en/article/personalization-and-data"
  },
  purpose: "Measures ads on Pinterest and builds audiences for them.",
  hosts: ["s.pinimg.com", "ct.pinterest.com", "www.pinterest.com"],
  unverified: ["vendor.name", "vendor.policy", "vendor.optOut", "transfers"],
  transfers: ["US"],
  storage: [
    { kind: "cookie", name: "_pin_unauth", lifetime: 365 },
    { kind: "cookie", name: "_epik", lifetime: 365 },
    { kind: "cookie", name: "_derived_epik", lifetime: 365 },
    { kind: "session", name: "is_eu", lifetime: "session" },
    // On pinterest.com.
    { kind: "cookie", name: "_pinterest_ct*", lifetime: 365, party: "third", clearable: false },
    { kind: "cookie", name: "_pinterest_sess", lifetime: 365, party: "third", clearable: false },
    { kind: "cookie", name: "_pinterest_cm", lifetime: 365, party: "third", clearable: false }
  ],
  revision: 1,
  format: { id: /^\d{6,20}$/, example: "2612345678901", several: true }
};
const run = ({ id, src = "https://s.pinimg.com/ct/core.js" }) => ({
  queue: "pintrk",
  unload: "stop",
  scripts: [{ src, async: true }],
  tell(act, page) {
    if (act === "start") {
      const pintrk = page.pintrk ??= createStub();
      pintrk("setconsent", true);
      for (const each of idsOf(id)) pintrk("load", each);
      pintrk("page");
    } else if (page.pintrk) {
      const granted = act === "resume";
      page.pintrk.queue?.forEach?.((call) => call[0] === "setconsent" && (call[1] = granted));
      page.pintrk("setconsent", granted);
      return `pintrk('setconsent', false)`;
    }
  },
  view: (page) => page.pintrk?.("page")
});
const pinterestTag = defineVendorService(about, run);
function createStub() {
  const pintrk = (...call) => void pintrk.queue.push(call);
  return Object.assign(pintrk, { queue: [], version: "3.0" });
}

export { about, pinterestTag, run };
