import { a as defineVendorService } from '../parts/define.js';

const about = {
  id: "intercom",
  category: "functional",
  name: "Intercom Messenger",
  vendor: {
    name: "Intercom R&D Unlimited Company / Intercom, Inc.",
    website: "https://www.intercom.com/",
    policy: "https://www.intercom.com/legal/privacy"
  },
  purpose: "Offers a chat with this site\u2019s support, and recognises visitors who come back to it.",
  hosts: [
    "widget.intercom.io",
    "js.intercomcdn.com",
    "api-iam.intercom.io",
    "api-iam.eu.intercom.io",
    "api-iam.au.intercom.io",
    "nexus-websocket-a.intercom.io",
    "uploads.intercomcdn.com",
    "static.intercomassets.com"
  ],
  unverified: ["vendor.name", "transfers"],
  transfers: ["US"],
  storage: [
    { kind: "cookie", name: "intercom-id-*", lifetime: 271 },
    { kind: "cookie", name: "intercom-session-*", lifetime: 7 },
    { kind: "cookie", name: "intercom-device-id-*", lifetime: 271 },
    { kind: "local", name: "intercom.*" },
    { kind: "local", name: "intercom-*" }
  ],
  revision: 1,
  format: {
    id: /^[\w-]{4,20}$/,
    example: "abc12345",
    options: { region: { is: /^(us|eu|au)$/, example: "eu" } }
  }
};
const run = ({ id, region = "us", src = `https://widget.intercom.io/widget/${id}` }) => ({
  queue: "Intercom",
  unload: "stop",
  scripts: [{ src, async: true }],
  tell(act, page) {
    if (act === "start") page.Intercom ??= createStub();
    if (act === "stop") {
      page.Intercom?.q?.splice?.(0);
      page.Intercom?.("shutdown");
      return page.Intercom && `Intercom('shutdown')`;
    }
    const api = `https://api-iam.${region === "us" ? "" : `${region}.`}intercom.io`;
    page.Intercom?.("boot", { api_base: api, ...page.intercomSettings, app_id: id, disabled: false });
  },
  view: (page) => page.Intercom?.("update")
});
const intercom = defineVendorService(about, run);
function createStub() {
  const intercom2 = function() {
    intercom2.c(arguments);
  };
  intercom2.q = [];
  intercom2.c = (call) => intercom2.q.push(call);
  return intercom2;
}

export { about, intercom, run };
