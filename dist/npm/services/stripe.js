import { a as defineVendorService } from '../parts/define.js';

const about = {
  id: "stripe",
  category: "necessary",
  name: "Stripe",
  vendor: { name: "Stripe Payments Europe, Limited / Stripe, Inc.", website: "https://stripe.com/", policy: "https://stripe.com/privacy" },
  unverified: ["vendor.name", "vendor.website", "transfers"],
  purpose: "Takes payments and checks them for fraud.",
  hosts: [
    "js.stripe.com",
    "m.stripe.com",
    "m.stripe.network",
    "api.stripe.com",
    "q.stripe.com",
    "r.stripe.com",
    "hooks.stripe.com",
    "*.hcaptcha.com",
    "pay.google.com"
  ],
  transfers: ["US"],
  storage: [
    { kind: "cookie", name: "__stripe_mid", lifetime: 365 },
    { kind: "cookie", name: "__stripe_sid", lifetime: 30 / 1440 },
    // On m.stripe.com.
    { kind: "cookie", name: "m", lifetime: "2 years or more", party: "third", clearable: false }
  ],
  revision: 1
};
const run = ({ src = "https://js.stripe.com/v3/" }) => ({
  where: "#payment-element, #card-element, [data-stripe]",
  unload: "reload",
  scripts: [{ src, async: true }]
});
const stripe = defineVendorService(about, run);

export { about, run, stripe };
