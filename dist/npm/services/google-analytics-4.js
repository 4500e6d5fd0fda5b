import { g as googleName, s as startGoogleTag, a as googleTagScripts } from '../parts/define-google-tag.js';
import { a as defineVendorService, i as idsOf } from '../parts/define.js';

const about = {
  id: "google-analytics-4",
  category: "analytics",
  name: "Google Analytics 4",
  vendor: {
    name: googleName,
    website: "https://marketingplatform.google.com/about/analytics/",
    policy: "https://policies.google.com/privacy",
    optOut: "https://tools.google.com/dlpage/gaoptout"
  },
  unverified: ["vendor.name", "vendor.website", "vendor.optOut", "transfers"],
  purpose: "Measures how this site is used, with a pseudonymous visitor id.",
  // Also www.google.<country>, which no pattern can name.
  hosts: [
    "www.googletagmanager.com",
    "*.google-analytics.com",
    "analytics.google.com",
    "*.analytics.google.com",
    "stats.g.doubleclick.net",
    "td.doubleclick.net",
    "www.google.com",
    "pagead2.googlesyndication.com"
  ],
  transfers: ["US"],
  storage: [
    // Two years are asked for; browsers cut them to 400 days.
    { kind: "cookie", name: "_ga", lifetime: 730 },
    { kind: "cookie", name: "_ga_*", lifetime: 730 },
    { kind: "cookie", name: "_gid", lifetime: 1 },
    { kind: "cookie", name: "_gat", lifetime: 1 / 1440 },
    { kind: "cookie", name: "_gat_*", lifetime: 1 / 1440 },
    { kind: "cookie", name: "_dc_gtm_*", lifetime: 1 / 1440 },
    // Only where the property is linked to Google Ads.
    { kind: "cookie", name: "_gac_*", lifetime: 90 },
    // HttpOnly, set by server-side tagging.
    { kind: "cookie", name: "FPID", lifetime: 730, clearable: false, unverified: true },
    { kind: "cookie", name: "FPLC", lifetime: 20 / 24, clearable: false, unverified: true },
    // Left over from ga.js.
    { kind: "cookie", name: "__utma", lifetime: "legacy" },
    { kind: "cookie", name: "__utmb", lifetime: "legacy" },
    { kind: "cookie", name: "__utmc", lifetime: "legacy" },
    { kind: "cookie", name: "__utmt", lifetime: "legacy" },
    { kind: "cookie", name: "__utmv", lifetime: "legacy" },
    { kind: "cookie", name: "__utmx", lifetime: "legacy" },
    { kind: "cookie", name: "__utmxx", lifetime: "legacy" },
    { kind: "cookie", name: "__utmz", lifetime: "legacy" }
  ],
  revision: 1,
  format: { id: /^G-[A-Z0-9]{4,16}$/, example: "G-XXXXXXX", several: true }
};
const run = ({ id, src }) => ({
  consentMode: true,
  queue: "gtag",
  unload: "stop",
  scripts: googleTagScripts(idsOf(id), src),
  tell(act, page) {
    const given = idsOf(id);
    if (act === "start") return startGoogleTag(given, page);
    const ids = given.length ? given : [page.dataLayer ?? []].flat().flatMap((entry) => entry?.[0] === "config" && `${entry[1]}`.startsWith("G-") ? entry[1] : []);
    for (const each of ids) page[`ga-disable-${each}`] = act === "stop";
    return ids.map((each) => `window['ga-disable-${each}'] = true`).join("; ");
  }
});
const googleAnalytics4 = defineVendorService(about, run);

export { about, googleAnalytics4, run };
