import { a as defineVendorService } from '../parts/define.js';
import { m as microsoftOptOut, a as microsoftPolicy, b as microsoftName } from '../parts/define-microsoft.js';

const about = {
  id: "microsoft-clarity",
  category: "analytics",
  name: "Microsoft Clarity",
  vendor: { name: microsoftName, website: "https://clarity.microsoft.com/", policy: microsoftPolicy, optOut: microsoftOptOut },
  unverified: ["vendor.name", "vendor.website", "vendor.optOut", "transfers"],
  purpose: "Records visits, clicks and scrolling; Microsoft may use its ids for ads where marketing is granted.",
  hosts: ["*.clarity.ms", "c.bing.com"],
  transfers: ["US"],
  storage: [
    { kind: "cookie", name: "_clck", lifetime: 365 },
    { kind: "cookie", name: "_clsk", lifetime: 1 },
    { kind: "session", name: "_cltk", lifetime: "session" },
    // On clarity.ms and bing.com.
    { kind: "cookie", name: "CLID", lifetime: 365, party: "third", clearable: false },
    { kind: "cookie", name: "MUID", lifetime: "10 minutes to 13 months", party: "third", clearable: false },
    { kind: "cookie", name: "ANONCHK", lifetime: "10 minutes to 13 months", party: "third", clearable: false },
    { kind: "cookie", name: "SM", lifetime: "10 minutes to 13 months", party: "third", clearable: false },
    { kind: "cookie", name: "MR", lifetime: "10 minutes to 13 months", party: "third", clearable: false }
  ],
  revision: 1,
  format: { id: /^[a-z\d]{4,20}$/i, example: "abcde12345", options: { ad_Storage: { is: "category", example: "marketing" } } }
};
const run = ({ id, ad_Storage = "marketing", src = `https://www.clarity.ms/tag/${id}` }) => {
  const sayGranted = (page, choices) => (
    // These capitals: other spellings are ignored in silence.
    page.clarity?.("consentv2", { ad_Storage: choices[ad_Storage] === "granted" ? "granted" : "denied", analytics_Storage: "granted" })
  );
  return {
    queue: "clarity",
    unload: "stop",
    scripts: [{ src, async: true }],
    tell(act, page, choices) {
      if (act === "start")
        page.clarity ??= function() {
          (page.clarity.q ??= []).push(arguments);
        };
      if (!page.clarity) return;
      if (act === "stop") {
        page.clarity("stop");
        page.clarity("consentv2", { ad_Storage: "denied", analytics_Storage: "denied" });
        return "clarity('stop'); clarity('consentv2', { ad_Storage: 'denied', analytics_Storage: 'denied' })";
      }
      if (act === "resume") {
        page.clarity.q?.splice(0);
        page.clarity("start", {});
      }
      sayGranted(page, choices);
    },
    update: sayGranted
  };
};
const microsoftClarity = defineVendorService(about, run);

export { about, microsoftClarity, run };
