import { c as createMethodQueue } from '../parts/define-method-queue.js';
import { a as defineVendorService } from '../parts/define.js';

const about = {
  id: "segment",
  category: "analytics",
  name: "Twilio Segment",
  vendor: { name: "Twilio Inc. / Twilio Ireland Limited", website: "https://segment.com/", policy: "https://www.twilio.com/legal/privacy" },
  purpose: "Collects how this site is used and passes it on to the tools this site has chosen.",
  // And those of its destinations that load their own code.
  hosts: ["cdn.segment.com", "api.segment.io", "cdn.segment.io", "events.eu1.segmentapis.com"],
  unverified: ["vendor.name", "vendor.policy", "transfers"],
  transfers: ["US"],
  storage: [
    { kind: "cookie", name: "ajs_anonymous_id", lifetime: 365 },
    { kind: "cookie", name: "ajs_user_id", lifetime: 365 },
    { kind: "cookie", name: "ajs_group_id", lifetime: 365 },
    { kind: "cookie", name: "analytics_session_id*", lifetime: 365, unverified: true },
    // Segment restores its cookies from these.
    { kind: "local", name: "ajs_*" }
  ],
  revision: 1,
  format: {
    id: /^[\w-]{6,64}$/,
    example: "0123456789abcdefghijABCDEFGHIJ01",
    options: { init: { is: "object", example: '{ "integrations": { "All": true } }' } }
  }
};
const methods = "track page identify group alias ready reset on once off trackSubmit trackClick trackLink trackForm pageview screen debug setAnonymousId addSourceMiddleware addDestinationMiddleware addIntegrationMiddleware register";
const run = ({ id, init = {}, src = `https://cdn.segment.com/analytics.js/v1/${id}/analytics.min.js` }) => ({
  queue: "analytics",
  unload: "reload",
  scripts: [{ src, async: true }],
  tell(act, page) {
    if (act === "start") {
      const analytics = page.analytics ??= Object.assign(createMethodQueue(methods), { invoked: true });
      analytics._writeKey = id;
      analytics._loadOptions = init;
      analytics.page?.();
    }
    if (act === "stop" && page.analytics) {
      page.analytics.splice?.(0);
      page.analytics.reset?.();
      return "analytics.reset()";
    }
  },
  view: (page) => page.analytics?.page?.()
});
const segment = defineVendorService(about, run);

export { about, run, segment };
