import { a as defineVendorService } from '../parts/define.js';

const about = {
  id: "x-widgets",
  category: "marketing",
  name: "X posts",
  vendor: {
    name: "X Internet Unlimited Company / X Corp.",
    website: "https://x.com/",
    policy: "https://x.com/en/privacy",
    optOut: "https://x.com/settings/account/personalization"
  },
  unverified: ["vendor.website", "vendor.optOut", "transfers"],
  purpose: "Shows posts and buttons; X may use the visit to personalise content and ads.",
  hosts: ["platform.twitter.com", "platform.x.com", "syndication.twitter.com", "cdn.syndication.twimg.com", "pbs.twimg.com", "abs.twimg.com", "ton.twimg.com"],
  transfers: ["US"],
  storage: [
    // On x.com and twitter.com.
    { kind: "cookie", name: "guest_id", lifetime: 730, party: "third", clearable: false, unverified: true },
    { kind: "cookie", name: "guest_id_ads", lifetime: 730, party: "third", clearable: false, unverified: true },
    { kind: "cookie", name: "guest_id_marketing", lifetime: 730, party: "third", clearable: false, unverified: true },
    { kind: "cookie", name: "personalization_id", lifetime: 730, party: "third", clearable: false, unverified: true },
    { kind: "cookie", name: "tfw_exp", lifetime: 730, party: "third", clearable: false, unverified: true }
  ],
  revision: 1
};
const run = ({ src = "https://platform.twitter.com/widgets.js" }) => ({
  unload: "reload",
  scripts: [{ src, async: true }],
  draw: (element, page) => page.twttr?.widgets?.load(element)
});
const xWidgets = defineVendorService(about, run);

export { about, run, xWidgets };
