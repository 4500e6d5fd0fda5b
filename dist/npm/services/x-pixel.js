import { a as defineVendorService, i as idsOf } from '../parts/define.js';

const about = {
  id: "x-pixel",
  category: "marketing",
  name: "X Pixel",
  vendor: {
    name: "X Internet Unlimited Company / X Corp.",
    website: "https://x.com/",
    policy: "https://x.com/en/privacy",
    optOut: "https://x.com/settings/account/personalization"
  },
  unverified: ["vendor.website", "vendor.optOut", "transfers", "format"],
  purpose: "Measures ads on X and builds audiences for them.",
  hosts: ["static.ads-twitter.com", "analytics.twitter.com", "analytics.x.com", "t.co"],
  transfers: ["US"],
  storage: [
    { kind: "cookie", name: "_twpid", lifetime: 390 },
    { kind: "cookie", name: "_twsid", lifetime: 390, unverified: true },
    { kind: "cookie", name: "_twclid", lifetime: 30, unverified: true },
    { kind: "cookie", name: "twclid", lifetime: 30, unverified: true },
    // On x.com and twitter.com, the last one on t.co.
    { kind: "cookie", name: "guest_id", lifetime: 730, party: "third", clearable: false, unverified: true },
    { kind: "cookie", name: "guest_id_ads", lifetime: 730, party: "third", clearable: false, unverified: true },
    { kind: "cookie", name: "guest_id_marketing", lifetime: 730, party: "third", clearable: false, unverified: true },
    { kind: "cookie", name: "personalization_id", lifetime: 730, party: "third", clearable: false, unverified: true },
    { kind: "cookie", name: "muc_ads", lifetime: 730, party: "third", clearable: false, unverified: true }
  ],
  revision: 1,
  format: { id: /^[a-z\d]{4,10}$/, example: "o1abc", several: true }
};
const run = ({ id, src = "https://static.ads-twitter.com/uwt.js" }) => ({
  queue: "twq",
  unload: "reload",
  scripts: [{ src, async: true }],
  tell(act, page) {
    if (act === "start") {
      const twq = page.twq ??= Object.assign(
        function() {
          if (twq.exe) twq.exe(...arguments);
          else twq.queue.push(arguments);
        },
        { version: "1.1", queue: [] }
      );
      for (const each of idsOf(id)) twq("config", each);
    }
    if (act === "stop" && page.twq) {
      page.twq.dontSetCookie = true;
      return "twq.dontSetCookie = true";
    }
  },
  // Nobody says that the pixel looks at new addresses; this is its older word for one.
  view: (page) => page.twq?.("track", "PageView")
});
const xPixel = defineVendorService(about, run);

export { about, run, xPixel };
