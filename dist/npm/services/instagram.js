import { a as defineVendorService } from '../parts/define.js';

const about = {
  id: "instagram",
  category: "marketing",
  name: "Instagram posts",
  vendor: {
    name: "Meta Platforms Ireland Limited / Meta Platforms, Inc.",
    website: "https://www.instagram.com/",
    policy: "https://privacycenter.instagram.com/policy/"
  },
  unverified: ["vendor.name", "vendor.website", "vendor.policy", "transfers"],
  purpose: "Shows posts; Meta links the visit to an Instagram profile.",
  hosts: ["www.instagram.com", "platform.instagram.com", "*.cdninstagram.com", "*.fbcdn.net"],
  transfers: ["US"],
  storage: [
    // On instagram.com.
    { kind: "cookie", name: "csrftoken", lifetime: 365, party: "third", clearable: false, unverified: true },
    { kind: "cookie", name: "mid", lifetime: 400, party: "third", clearable: false, unverified: true },
    { kind: "cookie", name: "ig_did", lifetime: 365, party: "third", clearable: false, unverified: true },
    { kind: "cookie", name: "ig_nrcb", lifetime: 365, party: "third", clearable: false, unverified: true },
    { kind: "cookie", name: "datr", lifetime: 400, party: "third", clearable: false, unverified: true }
  ],
  revision: 1
};
const run = ({ src = "https://www.instagram.com/embed.js" }) => ({
  unload: "reload",
  scripts: [{ src, async: true }],
  draw: (_element, page) => page.instgrm?.Embeds?.process()
});
const instagram = defineVendorService(about, run);

export { about, instagram, run };
