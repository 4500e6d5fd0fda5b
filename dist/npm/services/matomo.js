import { a as defineVendorService } from '../parts/define.js';

const about = {
  id: "matomo",
  category: "analytics",
  name: "Matomo",
  vendor: { name: "This site itself, or InnoCraft Limited for Matomo Cloud", website: "https://matomo.org/", policy: "https://matomo.org/privacy-policy/" },
  purpose: "Measures how this site is used, with a pseudonymous visitor id.",
  // A Matomo on the owner's own server is on the host of its `url`.
  hosts: ["*.matomo.cloud"],
  unverified: ["vendor.name", "transfers"],
  transfers: ["NZ"],
  storage: [
    { kind: "cookie", name: "_pk_id.*", lifetime: 390 },
    { kind: "cookie", name: "_pk_ses.*", lifetime: 30 / 1440 },
    { kind: "cookie", name: "_pk_ref.*", lifetime: 180 },
    { kind: "cookie", name: "_pk_cvar*", lifetime: 30 / 1440 },
    { kind: "cookie", name: "_pk_hsr*", lifetime: 30 / 1440 },
    { kind: "cookie", name: "_pk_testcookie*", lifetime: "removed at once" },
    { kind: "cookie", name: "mtm_consent", lifetime: "30 years" },
    { kind: "cookie", name: "mtm_cookie_consent", lifetime: "30 years" },
    { kind: "cookie", name: "mtm_consent_removed", lifetime: "30 years", refusal: true }
  ],
  revision: 1,
  replay: false,
  format: {
    id: /^\d{1,6}$/,
    example: "1",
    options: { url: { is: /^(https?:\/)?\/[^\s?#]*\/$/, example: "https://stats.example.com/", needed: true } }
  }
};
const run = ({ id, url, src = url && scriptAt(url) }) => ({
  queue: "_paq",
  unload: "stop",
  scripts: src ? [{ src, async: true }] : [],
  tell(act, page) {
    if (act === "start") {
      page._paq ??= [];
      for (const command of ["requireConsent", "setConsentGiven"]) page._paq.push([command]);
      page._paq.push(["setTrackerUrl", `${url}matomo.php`], ["setSiteId", id]);
      for (const command of ["trackPageView", "enableLinkTracking"]) page._paq.push([command]);
    } else if (page._paq) {
      const word = act === "stop" ? "forgetConsentGiven" : "setConsentGiven";
      page._paq.forEach?.((call) => `${call[0]}`.endsWith("ConsentGiven") && (call[0] = word));
      page._paq.push([word]);
      return `_paq.push(['${word}'])`;
    }
  },
  view(page) {
    page._paq?.push(["setCustomUrl", page.location?.href]);
    page._paq?.push(["setDocumentTitle", page.document?.title]);
    page._paq?.push(["trackPageView"]);
  }
});
const matomo = defineVendorService(about, run);
const scriptAt = (url) => `${String(url).replace(/^(https:\/\/)([^/]+\.matomo\.cloud\/)/, "$1cdn.matomo.cloud/$2")}matomo.js`;

export { about, matomo, run };
