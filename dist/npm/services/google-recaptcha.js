import { g as googleName } from '../parts/define-google-tag.js';
import { a as defineVendorService } from '../parts/define.js';

const about = {
  id: "google-recaptcha",
  category: "necessary",
  name: "Google reCAPTCHA",
  vendor: {
    name: googleName,
    website: "https://cloud.google.com/security/products/recaptcha",
    policy: "https://cloud.google.com/terms/data-processing-addendum"
  },
  unverified: ["vendor.name", "vendor.website", "vendor.policy", "transfers"],
  purpose: "Tells people from programs at a form, for the operator of this site, who answers for it.",
  hosts: ["www.google.com/recaptcha/*", "www.recaptcha.net", "www.gstatic.com/recaptcha/*", "www.gstatic.cn/recaptcha/*", "recaptchaenterprise.googleapis.com"],
  transfers: ["US"],
  storage: [
    { kind: "local", name: "_grecaptcha", unverified: true },
    { kind: "local", name: "rc::*", unverified: true },
    // On google.com or recaptcha.net.
    { kind: "cookie", name: "_GRECAPTCHA", lifetime: 183, party: "third", clearable: false },
    { kind: "cookie", name: "NID", lifetime: 183, party: "third", clearable: false }
  ],
  revision: 1,
  format: {
    id: /^(explicit|[\w-]{10,60})$/,
    example: "6LcAbCdEfGhIjKlMnOpQrStUvWxYz0123456789A",
    options: { enterprise: { is: "true|false", example: "true" } }
  }
};
const run = ({ id, enterprise, src }) => ({
  where: ".g-recaptcha, [data-sitekey]",
  unload: "reload",
  scripts: [{ src: src ?? `https://www.google.com/recaptcha/${enterprise ? "enterprise" : "api"}.js?render=${id}`, async: true }],
  tell(act, page) {
    if (act === "start") {
      const global = page.grecaptcha ??= {};
      const api = enterprise ? global.enterprise ??= {} : global;
      api.ready ??= (callback) => void ((page.___grecaptcha_cfg ??= {}).fns ??= []).push(callback);
    }
    if (act === "stop") page.document?.querySelector(".grecaptcha-badge")?.remove();
  }
});
const googleRecaptcha = defineVendorService(about, run);

export { about, googleRecaptcha, run };
