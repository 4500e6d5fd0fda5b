import { g as googleName } from '../parts/define-google-tag.js';
import { a as defineVendorService } from '../parts/define.js';

const about = {
  id: "google-maps",
  category: "functional",
  name: "Google Maps",
  vendor: {
    name: googleName,
    website: "https://maps.google.com/",
    policy: "https://policies.google.com/privacy",
    optOut: "https://myadcenter.google.com/"
  },
  unverified: ["vendor.name", "vendor.website", "vendor.optOut", "transfers"],
  purpose: "Shows a map; Google sets ids on its own domain and loads its fonts.",
  hosts: ["www.google.com", "maps.google.com", "maps.googleapis.com", "maps.gstatic.com", "fonts.googleapis.com", "fonts.gstatic.com", "khms0.googleapis.com", "lh3.ggpht.com"],
  transfers: ["US"],
  storage: [
    // On google.com.
    { kind: "cookie", name: "NID", lifetime: 183, party: "third", clearable: false, unverified: true },
    { kind: "cookie", name: "AEC", lifetime: 183, party: "third", clearable: false, unverified: true },
    { kind: "cookie", name: "SOCS", lifetime: 395, party: "third", clearable: false, unverified: true },
    { kind: "cookie", name: "OGPC", lifetime: 30, party: "third", clearable: false, unverified: true },
    { kind: "cookie", name: "OGP", lifetime: "varies", party: "third", clearable: false, unverified: true },
    { kind: "cookie", name: "CONSENT", lifetime: "varies", party: "third", clearable: false },
    // Only of the JavaScript API.
    { kind: "local", name: "_c;;i", unverified: true }
  ],
  revision: 1
};
const run = () => ({ unload: "remove" });
const googleMaps = defineVendorService(about, run);

export { about, googleMaps, run };
