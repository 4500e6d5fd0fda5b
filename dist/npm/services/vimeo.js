import { a as defineVendorService } from '../parts/define.js';

const about = {
  id: "vimeo",
  category: "functional",
  name: "Vimeo",
  vendor: {
    name: "Vimeo.com, Inc.",
    website: "https://vimeo.com/",
    policy: "https://vimeo.com/privacy",
    optOut: "https://vimeo.com/cookie_policy"
  },
  unverified: ["vendor.name", "vendor.website", "vendor.optOut", "transfers"],
  purpose: "Plays videos; Vimeo counts plays and recognises returning visitors.",
  hosts: ["player.vimeo.com", "*.vimeocdn.com"],
  transfers: ["US"],
  storage: [
    // On vimeo.com.
    { kind: "cookie", name: "vuid", lifetime: 730, party: "third", clearable: false },
    { kind: "cookie", name: "player", lifetime: 365, party: "third", clearable: false },
    { kind: "cookie", name: "sync_volume", lifetime: 365, party: "third", clearable: false },
    { kind: "cookie", name: "sync_active", lifetime: 365, party: "third", clearable: false },
    { kind: "cookie", name: "__cf_bm", lifetime: 30 / 1440, party: "third", clearable: false },
    { kind: "cookie", name: "_cfuvid", lifetime: "session", party: "third", clearable: false },
    { kind: "cookie", name: "cf_clearance", lifetime: "varies", party: "third", clearable: false }
  ],
  revision: 1
};
const run = () => ({ unload: "remove" });
const vimeo = defineVendorService(about, run);

export { about, run, vimeo };
