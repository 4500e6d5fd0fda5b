import { g as googleName } from '../parts/define-google-tag.js';
import { a as defineVendorService } from '../parts/define.js';

const about = {
  id: "google-tag-manager",
  category: "marketing",
  name: "Google Tag Manager",
  vendor: { name: googleName, policy: "https://policies.google.com/privacy" },
  purpose: "Loads the tags this site has chosen, which may measure visits or serve advertising.",
  hosts: ["www.googletagmanager.com", "tagmanager.google.com"],
  storage: [{ kind: "cookie", name: "_dc_gtm_*", lifetime: 1 / 1440 }],
  revision: 1,
  format: { id: /^GTM-[A-Z0-9]{4,12}$/, example: "GTM-XXXXXXX" }
};
const run = ({ id, src = `https://www.googletagmanager.com/gtm.js?id=${id}` }) => ({
  consentMode: true,
  unload: "reload",
  scripts: [{ src, async: true }],
  tell(act, page) {
    if (act !== "start") return;
    page.dataLayer ??= [];
    if (page.dataLayer.some((entry) => entry?.event === "gtm.js")) return;
    page.dataLayer.push({ "gtm.start": Date.now(), event: "gtm.js" });
  }
});
const googleTagManager = defineVendorService(about, run);

export { about, googleTagManager, run };
