import { a as defineVendorService } from '../parts/define.js';

const about = {
  id: "hotjar",
  category: "analytics",
  name: "Hotjar",
  vendor: {
    // Hotjar Ltd is said to have been merged into the other on 1 July 2025.
    name: "Contentsquare S.A.S. / Hotjar Ltd",
    website: "https://www.hotjar.com/",
    policy: "https://www.hotjar.com/legal/policies/privacy/",
    optOut: "https://www.hotjar.com/policies/do-not-track/"
  },
  unverified: ["vendor.name", "vendor.website", "vendor.optOut"],
  purpose: "Records visits, clicks and scrolling, and asks survey questions.",
  hosts: ["*.hotjar.com", "*.hotjar.io", "*.contentsquare.net"],
  // No `_hj*` or `_cs_*` among the cookies: either would take the memory of a refusal, the last two, with it.
  storage: [
    { kind: "cookie", name: "_hjSessionUser_*", lifetime: 365 },
    { kind: "cookie", name: "_hjSession_*", lifetime: 30 / 1440 },
    { kind: "cookie", name: "_hjSession*", lifetime: "session" },
    { kind: "cookie", name: "_hjAbsolute*", lifetime: 30 / 1440 },
    { kind: "cookie", name: "_hjFirst*", lifetime: 30 / 1440 },
    { kind: "cookie", name: "_hjIncluded*", lifetime: 30 / 1440 },
    { kind: "cookie", name: "_hjRecording*", lifetime: 30 / 1440 },
    { kind: "cookie", name: "_hjid", lifetime: 365 },
    { kind: "cookie", name: "_hjClosed*", lifetime: 365 },
    { kind: "cookie", name: "_hjDone*", lifetime: 365 },
    { kind: "cookie", name: "_hjMinimized*", lifetime: 365 },
    { kind: "cookie", name: "_hjShown*", lifetime: 365 },
    { kind: "local", name: "_hjUserAttributes*" },
    { kind: "local", name: "_hjHasCachedUserAttributes" },
    { kind: "local", name: "hjActiveViewportIds" },
    { kind: "session", name: "hjViewportId", lifetime: "session" },
    { kind: "cookie", name: "_cs_id", lifetime: 390 },
    { kind: "cookie", name: "_cs_c", lifetime: 390 },
    { kind: "cookie", name: "_cs_s", lifetime: 30 / 1440 },
    { kind: "cookie", name: "_cs_s_ctx", lifetime: 30 / 1440 },
    { kind: "cookie", name: "_cs_cvars", lifetime: 390 },
    { kind: "cookie", name: "_cs_ep", lifetime: 390 },
    { kind: "cookie", name: "_cs_i", lifetime: 390 },
    { kind: "cookie", name: "_cs_ex", lifetime: 390 },
    { kind: "cookie", name: "_cs_rl", lifetime: 390 },
    { kind: "cookie", name: "_cs_mk_*", lifetime: 390 },
    { kind: "cookie", name: "_cs_optout", lifetime: 390, refusal: true },
    { kind: "cookie", name: "_hjOptedOut", lifetime: 365, refusal: true }
  ],
  revision: 1,
  format: { id: /^\d{4,10}$/, example: "1234567" }
};
const run = ({ id, src = `https://static.hotjar.com/c/hotjar-${id}.js?sv=6` }) => ({
  queue: "hj",
  unload: "reload",
  scripts: [{ src, async: true }],
  tell(act, page) {
    const word = act === "stop" ? "optout" : "optin";
    const told = page._uxa?.push([word]);
    if (act === "start") {
      page._hjSettings ??= { hjid: +id, hjsv: 6 };
      page.hj ??= function() {
        (page.hj.q ??= []).push(arguments);
      };
    }
    return told && `_uxa.push(['${word}'])`;
  }
});
const hotjar = defineVendorService(about, run);

export { about, hotjar, run };
