import { a as defineVendorService } from '../parts/define.js';

const about = {
  id: "linkedin-plugins",
  category: "marketing",
  name: "LinkedIn posts and plugins",
  vendor: {
    name: "LinkedIn Ireland Unlimited Company / LinkedIn Corporation",
    website: "https://www.linkedin.com/",
    policy: "https://www.linkedin.com/legal/privacy-policy",
    optOut: "https://www.linkedin.com/psettings/guest-controls"
  },
  unverified: ["vendor.name", "vendor.website", "vendor.policy", "vendor.optOut", "transfers"],
  purpose: "Shows posts and buttons; LinkedIn recognises its members by them.",
  hosts: ["platform.linkedin.com", "www.linkedin.com", "static.licdn.com", "media.licdn.com"],
  transfers: ["US"],
  storage: [
    // On linkedin.com.
    { kind: "cookie", name: "bcookie", lifetime: 365, party: "third", clearable: false, unverified: true },
    { kind: "cookie", name: "bscookie", lifetime: 365, party: "third", clearable: false, unverified: true },
    { kind: "cookie", name: "lidc", lifetime: 1, party: "third", clearable: false, unverified: true },
    { kind: "cookie", name: "li_gc", lifetime: 180, party: "third", clearable: false, unverified: true },
    { kind: "cookie", name: "lang", lifetime: "session", party: "third", clearable: false, unverified: true }
  ],
  revision: 1
};
const run = ({ src = "https://platform.linkedin.com/in.js" }) => ({
  unload: "reload",
  scripts: [{ src, async: true }],
  draw: (element, page) => page.IN?.parse?.(element)
});
const linkedinPlugins = defineVendorService(about, run);

export { about, linkedinPlugins, run };
