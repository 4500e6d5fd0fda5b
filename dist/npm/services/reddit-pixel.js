import { a as defineVendorService } from '../parts/define.js';

const about = {
  id: "reddit-pixel",
  category: "marketing",
  name: "Reddit Pixel",
  vendor: {
    name: "Reddit Netherlands B.V. / Reddit, Inc.",
    website: "https://www.reddit.com/",
    policy: "https://www.reddit.com/policies/privacy-policy",
    optOut: "https://www.reddit.com/personalization"
  },
  purpose: "Measures ads on Reddit and builds audiences for them.",
  hosts: ["www.redditstatic.com", "alb.reddit.com", "pixel-config.reddit.com", "conversions-config.reddit.com"],
  unverified: ["vendor.name", "vendor.policy", "vendor.optOut", "transfers"],
  transfers: ["US"],
  storage: [
    { kind: "cookie", name: "_rdt_uuid", lifetime: 90 },
    { kind: "cookie", name: "_rdt_cid", lifetime: 90 },
    { kind: "cookie", name: "_rdt_em", lifetime: 90, unverified: true },
    // On reddit.com.
    { kind: "cookie", name: "edgebucket", lifetime: 730, party: "third", clearable: false },
    { kind: "cookie", name: "loid", lifetime: 730, party: "third", clearable: false },
    { kind: "cookie", name: "csv", lifetime: 730, party: "third", clearable: false }
  ],
  revision: 1,
  format: { id: /^(t2|a2)_[a-z0-9]{3,20}$/, example: "a2_abc123def456" }
};
const run = ({ id, src = "https://www.redditstatic.com/ads/pixel.js" }) => {
  const dropped = [];
  return {
    queue: "rdt",
    unload: "reload",
    scripts: [{ src, async: true }],
    tell(act, page) {
      if (act === "start") {
        const rdt = page.rdt ??= createStub();
        rdt("init", id, { optOut: false });
        rdt("track", "PageVisit");
      } else if (page.rdt) {
        if (act === "stop" && !page.rdt.sendEvent) dropped.push(...page.rdt.callQueue?.splice?.(0) ?? []);
        page.rdt(act === "stop" ? "disableFirstPartyCookies" : "enableFirstPartyCookies");
        if (act === "resume") for (const call of dropped.splice(0)) page.rdt(...call);
        return `rdt('disableFirstPartyCookies')`;
      }
    },
    view: (page) => page.rdt?.("track", "PageVisit")
  };
};
const redditPixel = defineVendorService(about, run);
function createStub() {
  const rdt = function() {
    if (rdt.sendEvent) rdt.sendEvent(...arguments);
    else rdt.callQueue.push(arguments);
  };
  rdt.callQueue = [];
  return rdt;
}

export { about, redditPixel, run };
