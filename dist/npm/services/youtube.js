import { g as googleName } from '../parts/define-google-tag.js';
import { a as defineVendorService } from '../parts/define.js';

const about = {
  id: "youtube",
  category: "marketing",
  name: "YouTube",
  vendor: {
    name: googleName,
    website: "https://www.youtube.com/",
    policy: "https://policies.google.com/privacy",
    optOut: "https://myadcenter.google.com/"
  },
  unverified: ["vendor.name", "vendor.website", "vendor.optOut", "transfers"],
  purpose: "Plays videos; YouTube sets visitor ids and may use them for ads.",
  hosts: [
    "www.youtube.com",
    "www.youtube-nocookie.com",
    "*.ytimg.com",
    "yt3.ggpht.com",
    "*.googlevideo.com",
    "www.google.com",
    "googleads.g.doubleclick.net",
    "static.doubleclick.net",
    "jnn-pa.googleapis.com",
    "play.google.com"
  ],
  transfers: ["US"],
  storage: [
    { kind: "cookie", name: "VISITOR_*", lifetime: 180, party: "third", clearable: false },
    { kind: "cookie", name: "__Secure-ROLLOUT_TOKEN", lifetime: 180, party: "third", clearable: false },
    { kind: "cookie", name: "__Secure-Y*", lifetime: 180, party: "third", clearable: false },
    { kind: "cookie", name: "YSC", lifetime: "session", party: "third", clearable: false },
    { kind: "cookie", name: "PREF", lifetime: "varies", party: "third", clearable: false },
    { kind: "cookie", name: "GPS", lifetime: "varies", party: "third", clearable: false },
    { kind: "cookie", name: "CONSENT", lifetime: "varies", party: "third", clearable: false },
    { kind: "local", name: "yt-*", party: "third", clearable: false },
    { kind: "local", name: "yt.*", party: "third", clearable: false },
    { kind: "local", name: "ytidb::*", party: "third", clearable: false }
  ],
  revision: 1
};
const run = () => ({ unload: "remove" });
const youtube = defineVendorService(about, run);

export { about, run, youtube };
