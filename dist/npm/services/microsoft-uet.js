import { a as defineVendorService, i as idsOf } from '../parts/define.js';
import { m as microsoftOptOut, a as microsoftPolicy, b as microsoftName } from '../parts/define-microsoft.js';

const about = {
  id: "microsoft-uet",
  category: "marketing",
  name: "Microsoft Advertising",
  vendor: { name: microsoftName, website: "https://about.ads.microsoft.com/", policy: microsoftPolicy, optOut: microsoftOptOut },
  unverified: ["vendor.name", "vendor.website", "vendor.optOut", "transfers"],
  purpose: "Measures ads on Bing and builds audiences for them.",
  // Not clarity.ms, which it loads where Clarity is linked to the tag: recording visits is another purpose.
  hosts: ["bat.bing.com", "bat.bing.net", "c.bing.com"],
  transfers: ["US"],
  storage: [
    { kind: "cookie", name: "_uetsid", lifetime: 1 },
    { kind: "cookie", name: "_uetvid", lifetime: 390 },
    { kind: "cookie", name: "_uetmsclkid", lifetime: 90 },
    // Copies of the cookies, each with its own date of expiry beside it.
    { kind: "local", name: "_uetsid", lifetime: 1 },
    { kind: "local", name: "_uetsid_exp", lifetime: 1 },
    { kind: "local", name: "_uetvid", lifetime: 390 },
    { kind: "local", name: "_uetvid_exp", lifetime: 390 },
    { kind: "local", name: "_uetmsclkid", lifetime: 90 },
    { kind: "local", name: "_uetmsclkid_exp", lifetime: 90 },
    // Only where Clarity is linked to the tag.
    { kind: "cookie", name: "_clck", lifetime: 365 },
    { kind: "cookie", name: "_clsk", lifetime: 1 },
    { kind: "session", name: "_cltk", lifetime: "session" },
    { kind: "cookie", name: "_uetmsdns", lifetime: "set by the site", refusal: true },
    // On bing.com.
    { kind: "cookie", name: "MUID", lifetime: 395, party: "third", clearable: false },
    { kind: "cookie", name: "MUIDB", lifetime: 395, party: "third", clearable: false },
    { kind: "cookie", name: "MSPTC", lifetime: 395, party: "third", clearable: false }
  ],
  revision: 1,
  format: { id: /^\d{5,12}$/, example: "12345678", several: true }
};
const run = ({ id, src = "https://bat.bing.com/bat.js" }) => {
  const tags = (id ? idsOf(id) : [""]).map((ti, i) => ({ ti, queue: i ? `uetq${ti}` : "uetq" }));
  return {
    queue: "uetq",
    unload: "reload",
    scripts: [{ src, async: true }],
    tell(act, page) {
      for (const { queue } of tags) {
        if (act === "start") {
          page[queue] ??= [];
          page[queue].push("consent", "default", { ad_storage: "denied" });
        }
        page[queue]?.push("consent", "update", { ad_storage: act === "stop" ? "denied" : "granted" });
      }
      if (act === "resume") startTags(page);
      if (act === "stop" && page.uetq) return tags.map(({ queue }) => `${queue}.push('consent', 'update', { ad_storage: 'denied' })`).join("; ");
    },
    loaded(page, choice) {
      if (choice === "granted") startTags(page);
    }
  };
  function startTags(page) {
    for (const { ti, queue } of tags) {
      if (!ti || !page.UET || !Array.isArray(page[queue])) continue;
      page[queue] = new page.UET({ ti, q: page[queue], enableAutoSpaTracking: true });
      page[queue].push("pageLoad");
    }
  }
};
const microsoftUet = defineVendorService(about, run);

export { about, microsoftUet, run };
