import { a as defineVendorService } from '../parts/define.js';

const about = {
  id: "calendly",
  category: "functional",
  name: "Calendly",
  vendor: {
    name: "Calendly, LLC",
    website: "https://calendly.com/",
    policy: "https://calendly.com/privacy"
  },
  unverified: ["vendor.name", "vendor.website", "transfers"],
  purpose: "Books appointments; in its frame Calendly loads several analytics vendors.",
  hosts: ["*.calendly.com", "calendly.com"],
  transfers: ["US"],
  storage: [
    // On calendly.com.
    { kind: "cookie", name: "__cf_bm", lifetime: 30 / 1440, party: "third", clearable: false },
    { kind: "cookie", name: "_cfuvid", lifetime: "session", party: "third", clearable: false },
    { kind: "cookie", name: "_calendly_session", lifetime: 21, party: "third", clearable: false }
  ],
  revision: 1
};
const run = ({ src = "https://assets.calendly.com/assets/external/widget.js" }) => ({
  unload: "remove",
  scripts: [{ src, async: true }],
  draw: (_element, page) => page.Calendly?.initInlineWidgets?.()
});
const calendly = defineVendorService(about, run);

export { about, calendly, run };
