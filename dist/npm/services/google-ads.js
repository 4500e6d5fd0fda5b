import { g as googleLayer } from '../parts/google-layer.js';
import { g as googleName, s as startGoogleTag, a as googleTagScripts } from '../parts/define-google-tag.js';
import { a as defineVendorService, i as idsOf } from '../parts/define.js';

const about = {
  id: "google-ads",
  category: "marketing",
  name: "Google Ads",
  vendor: {
    name: googleName,
    website: "https://ads.google.com/",
    policy: "https://policies.google.com/technologies/ads",
    optOut: "https://myadcenter.google.com/"
  },
  unverified: ["vendor.name", "vendor.website", "vendor.policy", "vendor.optOut", "transfers"],
  purpose: "Measures ads and builds audiences for ads on other sites.",
  // Also www.google.<country>, which no pattern can name.
  hosts: [
    "www.googletagmanager.com",
    "www.googleadservices.com",
    "www.google.com",
    "pagead2.googlesyndication.com",
    "googleads.g.doubleclick.net",
    "stats.g.doubleclick.net",
    "td.doubleclick.net",
    "ad.doubleclick.net"
  ],
  transfers: ["US"],
  storage: [
    { kind: "cookie", name: "_gcl_*", lifetime: 90 },
    { kind: "cookie", name: "_gac_*", lifetime: 90 },
    { kind: "local", name: "_gcl_ls" },
    // Set by server-side tagging.
    { kind: "cookie", name: "FPGCL*", lifetime: 90, clearable: false },
    { kind: "cookie", name: "FPAU", lifetime: 90, clearable: false },
    { kind: "cookie", name: "IDE", lifetime: "13 months in the EEA, else 24", party: "third", clearable: false },
    { kind: "cookie", name: "test_cookie", lifetime: 15 / 1440, party: "third", clearable: false, unverified: true },
    { kind: "cookie", name: "NID", lifetime: "varies", party: "third", clearable: false },
    { kind: "cookie", name: "DSID", lifetime: "varies", party: "third", clearable: false },
    { kind: "cookie", name: "ar_debug", lifetime: "varies", party: "third", clearable: false }
  ],
  revision: 1,
  format: { id: /^AW-\d{6,14}$/, example: "AW-123456789", several: true }
};
const run = ({ id, src }) => ({
  consentMode: true,
  queue: "gtag",
  unload: "reload",
  scripts: googleTagScripts(idsOf(id), src),
  tell(act, page) {
    if (act === "start") startGoogleTag(idsOf(id), page);
  },
  view(page) {
    for (const each of idsOf(id)) googleLayer(page)("event", "page_view", { send_to: each });
  }
});
const googleAds = defineVendorService(about, run);

export { about, googleAds, run };
