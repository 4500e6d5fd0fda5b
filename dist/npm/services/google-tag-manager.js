import { a as tellContainer } from '../parts/tag-manager.js';
import { g as googleName } from '../parts/define-google-tag.js';
import { a as defineVendorService, i as idsOf } from '../parts/define.js';

const about = {
  id: "google-tag-manager",
  category: "marketing",
  name: "Google Tag Manager",
  vendor: { name: googleName, website: "https://marketingplatform.google.com/about/tag-manager/", policy: "https://policies.google.com/privacy" },
  unverified: ["vendor.name", "vendor.website", "transfers"],
  purpose: "Loads the tags this site has chosen, which may measure visits or serve advertising.",
  hosts: ["www.googletagmanager.com", "tagmanager.google.com"],
  transfers: ["US"],
  storage: [{ kind: "cookie", name: "_dc_gtm_*", lifetime: 1 / 1440 }],
  revision: 1,
  format: { id: /^GTM-[A-Z0-9]{4,12}$/, example: "GTM-XXXXXXX", several: true }
};
const run = ({ id, src }) => ({
  consentMode: true,
  unload: "reload",
  scripts: idsOf(id).map((each) => ({ src: src ?? `https://www.googletagmanager.com/gtm.js?id=${each}`, async: true })),
  tell(act, page, choices) {
    if (act === "start") {
      page.dataLayer ??= [];
      if (!page.dataLayer.some((entry) => entry?.event === "gtm.js")) page.dataLayer.push({ "gtm.start": Date.now(), event: "gtm.js" });
    }
    if (page.dataLayer) tellContainer(page, choices);
  },
  update: tellContainer
});
const googleTagManager = defineVendorService(about, run);

export { about, googleTagManager, run };
