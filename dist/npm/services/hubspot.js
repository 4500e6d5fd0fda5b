import { a as defineVendorService } from '../parts/define.js';

const about = {
  id: "hubspot",
  category: "marketing",
  name: "HubSpot",
  vendor: {
    name: "HubSpot, Inc. / HubSpot Ireland Limited",
    website: "https://www.hubspot.com/",
    policy: "https://legal.hubspot.com/privacy-policy"
  },
  unverified: ["vendor.name", "vendor.website", "transfers"],
  purpose: "Links visits to customer records, and may load ad pixels, chat and forms.",
  // In each of these HubSpot keeps one host per region.
  hosts: [
    "*.hs-scripts.com",
    "*.hs-analytics.net",
    "*.hs-banner.com",
    "*.hscollectedforms.net",
    "*.hsforms.net",
    "*.hsforms.com",
    "*.usemessages.com",
    "*.hsleadflows.net",
    "*.hsadspixel.net",
    "*.hubspot.com",
    "api.hubapi.com"
  ],
  transfers: ["US"],
  storage: [
    { kind: "cookie", name: "__hstc", lifetime: 180 },
    { kind: "cookie", name: "hubspotutk", lifetime: 180 },
    { kind: "cookie", name: "__hssc", lifetime: 30 / 1440 },
    { kind: "cookie", name: "__hssrc", lifetime: "session" },
    { kind: "cookie", name: "messagesUtk", lifetime: 180 },
    { kind: "cookie", name: "hs-messages-is-open", lifetime: 30 / 1440 },
    { kind: "cookie", name: "hs-messages-hide-welcome-message", lifetime: 1 },
    { kind: "local", name: "hublytics_events_*" },
    // `__hs_opt_out`, `__hs_do_not_track` and their like.
    { kind: "cookie", name: "__hs_*", lifetime: "7 days to 6 months", refusal: true }
  ],
  revision: 1,
  format: {
    id: /^\d{4,12}$/,
    example: "1234567",
    options: {
      region: { is: /^eu1$/, example: "eu1" },
      analytics: { is: "category", example: "analytics" },
      advertisement: { is: "category", example: "marketing" },
      functionality: { is: "category", example: "functional" }
    }
  }
};
const run = (options) => ({
  queue: "_hsq",
  unload: "reload",
  scripts: [{ src: options.src ?? `https://js${options.region ? `-${options.region}` : ""}.hs-scripts.com/${options.id}.js`, async: true }],
  tell(act, page, choices) {
    if (act === "start") {
      page._hsq ??= [];
      page._hsp ??= [];
      page.disableHubSpotCookieBanner = true;
    }
    if (!page._hsq || !page._hsp) return;
    if (act === "stop") {
      page._hsp.push(["revokeCookieConsent"]);
      page._hsq.push(["doNotTrack"]);
      return "_hsp.push(['revokeCookieConsent']); _hsq.push(['doNotTrack'])";
    }
    sayConsent(options, page, choices);
    page._hsq.push(["doNotTrack", { track: true }]);
  },
  update: (page, choices) => sayConsent(options, page, choices),
  view(page) {
    page._hsq?.push(["setPath", page.location.pathname + page.location.search]);
    page._hsq?.push(["trackPageView"]);
  }
});
const hubspot = defineVendorService(about, run);
function sayConsent(signals, page, choices) {
  const { analytics = "analytics", advertisement = "marketing", functionality = "functional" } = signals;
  const may = (id) => choices[id] === "granted";
  page._hsp?.push(["setHubSpotConsent", { analytics: may(analytics), advertisement: may(advertisement), functionality: may(functionality) }]);
}

export { about, hubspot, run };
