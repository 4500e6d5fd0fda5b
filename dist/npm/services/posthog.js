import { c as createMethodQueue } from '../parts/define-method-queue.js';
import { a as defineVendorService } from '../parts/define.js';

const about = {
  id: "posthog",
  category: "analytics",
  name: "PostHog",
  vendor: { name: "PostHog, Inc.", website: "https://posthog.com/", policy: "https://posthog.com/privacy" },
  purpose: "Measures how this site is used, may record visits, with a pseudonymous visitor id.",
  hosts: ["us.i.posthog.com", "eu.i.posthog.com", "us-assets.i.posthog.com", "eu-assets.i.posthog.com", "us.posthog.com", "eu.posthog.com"],
  unverified: ["vendor.name", "transfers"],
  transfers: ["US"],
  storage: [
    { kind: "cookie", name: "ph_phc_*", lifetime: 365 },
    { kind: "cookie", name: "dmn_chk_*", lifetime: "3 seconds" },
    { kind: "local", name: "ph_phc_*" },
    { kind: "local", name: "__ph_opt_in_out_*" },
    { kind: "local", name: "ph_conv_*" },
    { kind: "local", name: "ph_product_tour*" },
    { kind: "local", name: "ph_debug*" },
    { kind: "local", name: "ph_active_*" },
    { kind: "local", name: "ph_last_seen_*" },
    { kind: "session", name: "ph_phc_*", lifetime: "session" }
  ],
  revision: 1,
  format: {
    id: /^phc_\w{4,80}$/,
    example: "phc_0123456789abcdefghijABCDEFGHIJ0123456789abc",
    options: {
      region: { is: /^(us|eu)$/, example: "eu" },
      host: { is: /^(https?:\/)?\/[^\s?#]+$/, example: "https://ph.example.com" },
      init: { is: "object", example: '{ "capture_pageview": "history_change" }' }
    }
  }
};
const methods = "capture identify alias group register reset opt_in_capturing opt_out_capturing getFeatureFlag isFeatureEnabled onFeatureFlags";
const run = ({ id, region = "us", host, init, src }) => ({
  queue: "posthog",
  unload: "reload",
  scripts: [{ src: src ?? `${host ?? `https://${region}-assets.i.posthog.com`}/static/array.js`, async: true }],
  tell(act, page) {
    if (act === "start") {
      const stub = page.posthog ??= Object.assign(createMethodQueue(methods), { __SV: 1, _i: [] });
      const settings = {
        api_host: host ?? `https://${region}.i.posthog.com`,
        ...init,
        // Silent by itself, and without storage, once the grant below is taken back.
        opt_out_capturing_by_default: true,
        opt_out_persistence_by_default: true,
        // Either mode of it goes on after a refusal.
        cookieless_mode: void 0
      };
      stub._i?.push([id, settings, "posthog"]);
    }
    const { posthog: posthog2 } = page;
    if (!posthog2) return;
    if (act === "stop") {
      posthog2.splice?.(0);
      posthog2.opt_out_capturing?.();
      posthog2.reset?.();
      posthog2.__loaded &&= false;
      return "posthog.opt_out_capturing(); posthog.reset()";
    }
    if (posthog2.__loaded === false) posthog2.__loaded = true;
    posthog2.opt_in_capturing?.({ captureEventName: false });
  },
  view(page) {
    if (init?.capture_pageview !== "history_change") page.posthog?.capture?.("$pageview");
  }
});
const posthog = defineVendorService(about, run);

export { about, posthog, run };
