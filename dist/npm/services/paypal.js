import { a as defineVendorService } from '../parts/define.js';

const about = {
  id: "paypal",
  category: "necessary",
  name: "PayPal",
  vendor: {
    name: "PayPal (Europe) S.\xE0 r.l. et Cie, S.C.A. / PayPal, Inc.",
    website: "https://www.paypal.com/",
    policy: "https://www.paypal.com/webapps/mpp/ua/privacy-full"
  },
  unverified: ["vendor.name", "vendor.website", "vendor.policy", "transfers"],
  purpose: "Takes payments and checks them for fraud; PayPal recognises its customers.",
  hosts: ["www.paypal.com", "www.sandbox.paypal.com", "www.paypalobjects.com", "c.paypal.com", "t.paypal.com", "b.stats.paypal.com", "*.braintree-api.com"],
  transfers: ["US"],
  storage: [
    { kind: "local", name: "__paypal_storage*", unverified: true },
    { kind: "local", name: "__belter_*", unverified: true },
    // On paypal.com.
    { kind: "cookie", name: "ts", lifetime: "session to 3 years", party: "third", clearable: false },
    { kind: "cookie", name: "ts_c", lifetime: "session to 3 years", party: "third", clearable: false },
    { kind: "cookie", name: "tsrce", lifetime: "session to 3 years", party: "third", clearable: false },
    { kind: "cookie", name: "enforce_policy", lifetime: "session to 3 years", party: "third", clearable: false },
    { kind: "cookie", name: "nsid", lifetime: "session to 3 years", party: "third", clearable: false },
    { kind: "cookie", name: "x-pp-s", lifetime: "session to 3 years", party: "third", clearable: false },
    { kind: "cookie", name: "l7_az", lifetime: "session to 3 years", party: "third", clearable: false },
    { kind: "cookie", name: "LANG", lifetime: "session to 3 years", party: "third", clearable: false },
    { kind: "cookie", name: "cookie_check", lifetime: "session to 3 years", party: "third", clearable: false }
  ],
  revision: 1,
  format: { id: /^[\w-]{2,120}$/, example: "test" }
};
const run = ({ id, src = `https://www.paypal.com/sdk/js?client-id=${id}` }) => ({
  where: '[id^="paypal-button"], [data-paypal]',
  unload: "reload",
  scripts: [{ src, async: true }]
});
const paypal = defineVendorService(about, run);

export { about, paypal, run };
