import { a as defineVendorService } from '../parts/define.js';

const about = {
  id: "snap-pixel",
  category: "marketing",
  name: "Snap Pixel",
  vendor: {
    name: "Snap B.V. / Snap Inc.",
    website: "https://www.snapchat.com/",
    policy: "https://values.snap.com/privacy/privacy-policy",
    optOut: "https://help.snapchat.com/hc/en-us/articles/7012345515796"
  },
  purpose: "Measures ads on Snapchat and builds audiences for them.",
  hosts: ["sc-static.net", "tr.snapchat.com", "tr6.snapchat.com"],
  unverified: ["vendor.name", "vendor.optOut", "transfers"],
  transfers: ["US"],
  storage: [
    { kind: "cookie", name: "_scid", lifetime: 395 },
    { kind: "cookie", name: "_scid_r", lifetime: 395 },
    { kind: "cookie", name: "_sctr", lifetime: "1 day to 13 months" },
    { kind: "cookie", name: "_ScCbts", lifetime: "1 day to 13 months" },
    { kind: "cookie", name: "_schn*", lifetime: "1 day to 13 months" },
    { kind: "local", name: "u_sclid" },
    { kind: "local", name: "u_sclid_r" },
    { kind: "local", name: "u_scsid" },
    { kind: "local", name: "u_scsid_r" },
    { kind: "session", name: "u_scsid", lifetime: "session" },
    { kind: "session", name: "u_scsid_r", lifetime: "session" },
    // On snapchat.com.
    { kind: "cookie", name: "sc_at", lifetime: 365, party: "third", clearable: false }
  ],
  revision: 1,
  format: { id: /^[\w-]{8,64}$/, example: "01234567-89ab-cdef-0123-456789abcdef" }
};
const run = ({ id, src = "https://sc-static.net/scevent.min.js" }) => {
  const dropped = [];
  return {
    queue: "snaptr",
    unload: "reload",
    scripts: [{ src, async: true }],
    tell(act, page) {
      if (act === "start") {
        const snaptr = page.snaptr ??= createStub();
        snaptr("init", id);
        snaptr("track", "PAGE_VIEW");
      }
      if (act === "stop" && !page.snaptr?.handleRequest) dropped.push(...page.snaptr?.queue?.splice?.(0) ?? []);
      if (act === "resume") for (const call of dropped.splice(0)) page.snaptr?.(...call);
    },
    view: (page) => page.snaptr?.("track", "PAGE_VIEW")
  };
};
const snapPixel = defineVendorService(about, run);
function createStub() {
  const snaptr = function() {
    if (snaptr.handleRequest) snaptr.handleRequest(...arguments);
    else snaptr.queue.push(arguments);
  };
  snaptr.queue = [];
  return snaptr;
}

export { about, run, snapPixel };
