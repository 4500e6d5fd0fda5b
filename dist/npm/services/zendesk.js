import { a as defineVendorService } from '../parts/define.js';

const about = {
  id: "zendesk",
  category: "functional",
  name: "Zendesk",
  vendor: {
    name: "Zendesk, Inc.",
    website: "https://www.zendesk.com/",
    policy: "https://www.zendesk.com/company/agreements-and-terms/privacy-notice/"
  },
  unverified: ["vendor.name", "vendor.website", "vendor.policy", "transfers"],
  purpose: "Lets visitors chat with this site\u2019s support, and recognises them when they return.",
  hosts: ["static.zdassets.com", "ekr.zdassets.com", "*.zendesk.com", "*.zopim.com", "*.smooch.io"],
  transfers: ["US"],
  storage: [
    { kind: "cookie", name: "__zlcmid", lifetime: 365 },
    { kind: "cookie", name: "__zlcprivacy", lifetime: 365 },
    { kind: "local", name: "ZD-suid", lifetime: 20 / 1440 },
    { kind: "local", name: "ZD-*" },
    { kind: "local", name: "__zlcstore", unverified: true }
  ],
  revision: 1,
  format: {
    id: /^[\w-]{8,64}$/,
    example: "01234567-89ab-cdef-0123-456789abcdef",
    options: { cookies: { is: /^(all|functional)$/, example: "all" } }
  }
};
const run = ({ id, cookies = "functional", src = `https://static.zdassets.com/ekr/snippet.js?key=${id}` }) => ({
  queue: "zE",
  unload: "reload",
  scripts: [{ src, id: "ze-snippet", async: true }],
  // Before its script is there, nothing takes calls.
  loaded: (page, choice) => sayCookies(page, choice === "granted" ? cookies : "none"),
  tell(act, page) {
    if (act === "resume") sayCookies(page, cookies);
    if (act === "stop" && page.zE) {
      sayCookies(page, "none");
      return "zE('messenger:set', 'cookies', 'none')";
    }
  }
});
const zendesk = defineVendorService(about, run);
const sayCookies = (page, range) => page.zE?.("messenger:set", "cookies", range);

export { about, run, zendesk };
