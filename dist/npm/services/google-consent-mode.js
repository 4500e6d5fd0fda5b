import { g as googleName } from '../parts/define-google-tag.js';
import { a as defineVendorService } from '../parts/define.js';

const about = {
  id: "google-consent-mode",
  category: "necessary",
  name: "Google consent mode",
  vendor: { name: googleName, website: "https://about.google/", policy: "https://policies.google.com/privacy" },
  unverified: ["vendor.name", "vendor.website"],
  purpose: "Tells Google\u2019s tags on this site what the visitor has chosen.",
  hosts: [],
  storage: [],
  revision: 1
};
const run = () => ({ consentMode: true, unload: "remove" });
const googleConsentMode = defineVendorService(about, run);

export { about, googleConsentMode, run };
