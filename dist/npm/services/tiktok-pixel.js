import { c as createMethodQueue } from '../parts/define-method-queue.js';
import { a as defineVendorService, i as idsOf } from '../parts/define.js';

const about = {
  id: "tiktok-pixel",
  category: "marketing",
  name: "TikTok Pixel",
  vendor: {
    name: "TikTok Technology Limited / TikTok Information Technologies UK Limited",
    website: "https://www.tiktok.com/",
    policy: "https://www.tiktok.com/legal/page/eea/privacy-policy/en",
    optOut: "https://www.tiktok.com/legal/page/global/third-party-cookies/en"
  },
  purpose: "Measures ads on TikTok and builds audiences for them.",
  hosts: ["analytics.tiktok.com", "analytics-ipv6.tiktokw.us", "mon.tiktokv.com", "business-api.tiktok.com", "mcs.tiktokw.us"],
  unverified: ["vendor.name", "vendor.policy", "vendor.optOut", "transfers"],
  transfers: ["GB"],
  storage: [
    { kind: "cookie", name: "_ttp", lifetime: 390 },
    { kind: "cookie", name: "_tt_enable_cookie", lifetime: 390 },
    { kind: "cookie", name: "ttcsid", lifetime: 390 },
    { kind: "cookie", name: "ttcsid_*", lifetime: 390 },
    { kind: "cookie", name: "ttclid", lifetime: "1 day to 13 months" },
    { kind: "session", name: "tt_appInfo", lifetime: "session" },
    { kind: "session", name: "tt_sessionId", lifetime: "session" },
    { kind: "session", name: "tt_pixel_session_index", lifetime: "session" },
    { kind: "session", name: "tt_hold_events", lifetime: "session" },
    // On tiktok.com.
    { kind: "cookie", name: "_ttp", lifetime: 390, party: "third", clearable: false },
    { kind: "cookie", name: "msToken", lifetime: "9 days to 13 months", party: "third", clearable: false },
    { kind: "cookie", name: "ttwid", lifetime: "9 days to 13 months", party: "third", clearable: false }
  ],
  revision: 1,
  format: { id: /^[A-Z\d]{4,40}$/, example: "C4ABCDEFGHIJKLMNOPQ0", several: true }
};
const address = "https://analytics.tiktok.com/i18n/pixel/events.js";
const methods = "page track identify ready enableCookie disableCookie holdConsent revokeConsent grantConsent";
const run = ({ id, src }) => ({
  queue: "ttq",
  unload: "reload",
  scripts: idsOf(id).map((each) => ({ src: src ?? `${address}?sdkid=${each}&lib=ttq`, async: true })),
  tell(act, page) {
    if (act === "start") {
      page.TiktokAnalyticsObject ??= "ttq";
      const ttq = page.ttq?.page ? page.ttq : page.ttq = createMethodQueue(methods, page.ttq);
      ttq.instance ??= (each) => ttq._i[each];
      for (const each of idsOf(id)) {
        (ttq._i ??= {})[each] ??= Object.assign(createMethodQueue(methods), { _u: address });
        (ttq._t ??= {})[each] ??= Date.now();
        (ttq._o ??= {})[each] ??= {};
      }
      ttq.grantConsent?.();
      ttq.page();
    } else if (page.ttq) {
      const word = act === "stop" ? "revokeConsent" : "grantConsent";
      page.ttq.splice?.(0);
      page.ttq[word]?.();
      return `ttq.${word}()`;
    }
  },
  view: (page) => page.ttq?.page?.()
});
const tiktokPixel = defineVendorService(about, run);

export { about, run, tiktokPixel };
