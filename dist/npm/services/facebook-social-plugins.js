import { a as defineVendorService } from '../parts/define.js';

const about = {
  id: "facebook-social-plugins",
  category: "marketing",
  name: "Facebook posts and plugins",
  vendor: {
    name: "Meta Platforms Ireland Limited / Meta Platforms, Inc.",
    website: "https://www.meta.com/",
    policy: "https://www.facebook.com/privacy/policy/",
    optOut: "https://www.facebook.com/adpreferences/"
  },
  unverified: ["vendor.name", "vendor.website", "vendor.policy", "vendor.optOut", "transfers"],
  purpose: "Shows posts and buttons; Meta links the visit to a Facebook profile.",
  hosts: ["connect.facebook.net", "www.facebook.com", "web.facebook.com", "*.fbcdn.net"],
  transfers: ["US"],
  storage: [
    // Only where the site uses Facebook Login with cookies.
    { kind: "cookie", name: "fbm_*", lifetime: 365 },
    { kind: "cookie", name: "fbsr_*", lifetime: "session" },
    // On facebook.com.
    { kind: "cookie", name: "fr", lifetime: 90, party: "third", clearable: false, unverified: true },
    { kind: "cookie", name: "datr", lifetime: 400, party: "third", clearable: false, unverified: true },
    { kind: "cookie", name: "sb", lifetime: 400, party: "third", clearable: false, unverified: true },
    { kind: "cookie", name: "dpr", lifetime: 7, party: "third", clearable: false, unverified: true },
    { kind: "cookie", name: "wd", lifetime: 7, party: "third", clearable: false, unverified: true }
  ],
  revision: 1
};
const run = ({ src = "https://connect.facebook.net/en_US/sdk.js#xfbml=1&version=v23.0" }) => ({
  unload: "reload",
  scripts: [{ src, async: true }],
  draw: (element, page) => page.FB?.XFBML?.parse(element)
});
const facebookSocialPlugins = defineVendorService(about, run);

export { about, facebookSocialPlugins, run };
