import { a as defineVendorService, i as idsOf } from '../parts/define.js';

const about = {
  id: "meta-pixel",
  category: "marketing",
  name: "Meta Pixel",
  vendor: {
    name: "Meta Platforms Ireland Limited / Meta Platforms, Inc.",
    website: "https://www.meta.com/",
    policy: "https://www.facebook.com/privacy/policy/",
    optOut: "https://www.facebook.com/adpreferences/"
  },
  unverified: ["vendor.name", "vendor.website", "vendor.policy", "vendor.optOut", "transfers"],
  purpose: "Measures ads on Facebook and Instagram and builds audiences for them.",
  // A pixel with a gateway also sends to the host that the owner set up for it.
  hosts: ["connect.facebook.net", "www.facebook.com", "facebook.com"],
  transfers: ["US"],
  storage: [
    { kind: "cookie", name: "_fbp", lifetime: 90 },
    { kind: "cookie", name: "_fbc", lifetime: 90 },
    { kind: "cookie", name: "_fbleid", unverified: true },
    { kind: "local", name: "lastExternalReferrer*" },
    { kind: "local", name: "multiFbc" },
    { kind: "local", name: "topicsLastReferenceTime" },
    // On facebook.com, 90 days to 2 years.
    { kind: "cookie", name: "fr", lifetime: 730, party: "third", clearable: false },
    { kind: "cookie", name: "datr", lifetime: 730, party: "third", clearable: false },
    { kind: "cookie", name: "sb", lifetime: 730, party: "third", clearable: false },
    { kind: "cookie", name: "xs", lifetime: 730, party: "third", clearable: false },
    { kind: "cookie", name: "c_user", lifetime: 730, party: "third", clearable: false }
  ],
  revision: 1,
  replay: false,
  format: { id: /^\d{6,20}$/, example: "1234567890", several: true }
};
const run = ({ id, src = "https://connect.facebook.net/en_US/fbevents.js" }) => ({
  queue: "fbq",
  unload: "stop",
  scripts: [{ src, async: true }],
  tell(act, page) {
    if (act === "start") {
      page.fbq ??= createStub(page);
      for (const each of idsOf(id)) page.fbq("init", each);
      page.fbq("track", "PageView");
    } else if (page.fbq) {
      page.fbq("consent", act === "stop" ? "revoke" : "grant");
      const { callMethod, queue } = page.fbq;
      if (act === "stop" && !callMethod) queue?.unshift(queue.pop());
      return `fbq('consent', 'revoke')`;
    }
  }
});
const metaPixel = defineVendorService(about, run);
function createStub(page) {
  const fbq = function() {
    if (fbq.callMethod) fbq.callMethod(...arguments);
    else fbq.queue.push(arguments);
  };
  page._fbq ??= fbq;
  fbq.push = fbq;
  fbq.loaded = true;
  fbq.version = "2.0";
  fbq.queue = [];
  return fbq;
}

export { about, metaPixel, run };
