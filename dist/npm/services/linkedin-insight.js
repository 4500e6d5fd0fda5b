import { a as defineVendorService, i as idsOf } from '../parts/define.js';

const about = {
  id: "linkedin-insight",
  category: "marketing",
  name: "LinkedIn Insight Tag",
  vendor: {
    name: "LinkedIn Ireland Unlimited Company / LinkedIn Corporation",
    website: "https://www.linkedin.com/",
    policy: "https://www.linkedin.com/legal/privacy-policy",
    optOut: "https://www.linkedin.com/psettings/guest-controls/retargeting-opt-out"
  },
  unverified: ["vendor.name", "vendor.website", "vendor.policy", "vendor.optOut", "transfers"],
  purpose: "Measures ads on LinkedIn, builds audiences for them and profiles visitors.",
  hosts: [
    "snap.licdn.com",
    "*.ads.linkedin.com",
    "www.linkedin.com",
    "p.adsymptotic.com",
    "*.linkedin.oribi.io",
    "sjs.bizographics.com"
  ],
  transfers: ["US"],
  storage: [
    { kind: "cookie", name: "li_fat_id", lifetime: 30 },
    { kind: "cookie", name: "li_giant", lifetime: 7 },
    { kind: "cookie", name: "ln_or", lifetime: 1 },
    { kind: "local", name: "li_adsId" },
    // On linkedin.com, 1 day to 1 year.
    { kind: "cookie", name: "bcookie", lifetime: 365, party: "third", clearable: false },
    { kind: "cookie", name: "bscookie", lifetime: 365, party: "third", clearable: false },
    { kind: "cookie", name: "lidc", lifetime: 365, party: "third", clearable: false },
    { kind: "cookie", name: "li_sugr", lifetime: 365, party: "third", clearable: false },
    { kind: "cookie", name: "li_gc", lifetime: 365, party: "third", clearable: false },
    { kind: "cookie", name: "UserMatchHistory", lifetime: 365, party: "third", clearable: false },
    { kind: "cookie", name: "AnalyticsSyncHistory", lifetime: 365, party: "third", clearable: false }
  ],
  revision: 1,
  format: { id: /^\d{3,10}$/, example: "1234567", several: true }
};
const run = ({ id, src = "https://snap.licdn.com/li.lms-analytics/insight.min.js" }) => ({
  queue: "lintrk",
  unload: "reload",
  scripts: [{ src, async: true }],
  tell(act, page) {
    if (act !== "start") return;
    const given = idsOf(id);
    page._linkedin_partner_id ??= given[0];
    const ids = page._linkedin_data_partner_ids ??= [];
    ids.push(...given.filter((each) => !ids.includes(each)));
    const lintrk = page.lintrk ??= (command, args) => lintrk.q.push([command, args]);
    lintrk.q ??= [];
  },
  view: (page) => page.lintrk?.("track")
});
const linkedinInsight = defineVendorService(about, run);

export { about, linkedinInsight, run };
