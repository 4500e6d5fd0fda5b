import { a as defineVendorService } from '../parts/define.js';

const about = {
  id: "crisp",
  category: "functional",
  name: "Crisp",
  vendor: { name: "Crisp IM SAS", website: "https://crisp.chat/", policy: "https://crisp.chat/en/privacy/" },
  unverified: ["vendor.website"],
  purpose: "Lets visitors chat with this site, and recognises them when they return.",
  hosts: ["*.crisp.chat"],
  storage: [
    // Crisp writes the slashes either way.
    { kind: "cookie", name: "crisp-client/session/*", lifetime: 183 },
    { kind: "cookie", name: "crisp-client%2Fsession%2F*", lifetime: 183 },
    { kind: "cookie", name: "crisp-client/socket*", lifetime: "session to 6 months" },
    { kind: "cookie", name: "crisp-client%2Fsocket*", lifetime: "session to 6 months" },
    { kind: "cookie", name: "crisp-client/data*", lifetime: "session to 6 months" },
    { kind: "cookie", name: "crisp-client%2Fdata*", lifetime: "session to 6 months" },
    { kind: "cookie", name: "crisp-client/domain-detect*", lifetime: "session to 6 months" },
    { kind: "cookie", name: "crisp-client%2Fdomain-detect*", lifetime: "session to 6 months" },
    { kind: "session", name: "crisp-client/*", lifetime: "session", unverified: true }
  ],
  revision: 1,
  format: { id: /^[\w-]{8,64}$/, example: "01234567-89ab-cdef-0123-456789abcdef" }
};
const run = ({ id, src = "https://client.crisp.chat/l.js" }) => ({
  queue: "$crisp",
  unload: "reload",
  scripts: [{ src, async: true }],
  tell(act, page) {
    if (act === "start") {
      page.$crisp ??= [];
      page.CRISP_WEBSITE_ID ??= id;
    } else if (act === "resume") page.$crisp?.push(["do", "chat:show"]);
    else if (page.$crisp) {
      page.$crisp.push(["do", "session:reset"]);
      page.$crisp.push(["do", "chat:hide"]);
      return "$crisp.push(['do', 'session:reset']); $crisp.push(['do', 'chat:hide'])";
    }
  }
});
const crisp = defineVendorService(about, run);

export { about, crisp, run };
