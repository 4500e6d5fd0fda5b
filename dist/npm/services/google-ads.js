import { g as googleName, s as startGoogleTag, a as googleTagScripts } from '../parts/define-google-tag.js';
import { a as defineVendorService } from '../parts/define.js';

const about = {
  id: "google-ads",
  category: "marketing",
  name: "Google Ads",
  vendor: {
    name: googleName,
    policy: "https://policies.google.com/technologies/ads",
    // unverified
    optOut: "https://myadcenter.google.com/"
    // unverified
  },
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
  storage: [
    { kind: "cookie", name: "_gcl_*", lifetime: 90 },
    { kind: "cookie", name: "_gac_*", lifetime: 90 },
    { kind: "local", name: "_gcl_ls" },
    // Set by server-side tagging.
    { kind: "cookie", name: "FPGCL*", lifetime: 90, clearable: false },
    { kind: "cookie", name: "FPAU", lifetime: 90, clearable: false },
    { kind: "cookie", name: "IDE", lifetime: "13 months in the EEA, else 24", party: "third", clearable: false },
    // unverified: this lifetime.
    { kind: "cookie", name: "test_cookie", lifetime: 15 / 1440, party: "third", clearable: false },
    { kind: "cookie", name: "NID", lifetime: "varies", party: "third", clearable: false },
    { kind: "cookie", name: "DSID", lifetime: "varies", party: "third", clearable: false },
    { kind: "cookie", name: "ar_debug", lifetime: "varies", party: "third", clearable: false }
  ],
  revision: 1,
  format: { id: /^AW-\d{6,14}$/, example: "AW-123456789" }
};
const run = ({ id, src }) => ({
  consentMode: true,
  queue: "gtag",
  unload: "reload",
  scripts: googleTagScripts(id, src),
  tell(act, page) {
    if (act === "start") startGoogleTag(id, page);
  }
});
const googleAds = defineVendorService(about, run);

export { about, googleAds, run };
