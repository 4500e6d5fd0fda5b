import { a as defineVendorService } from '../parts/define.js';

const about = {
  id: "datadog-rum",
  category: "analytics",
  name: "Datadog RUM",
  vendor: { name: "Datadog, Inc.", website: "https://www.datadoghq.com/", policy: "https://www.datadoghq.com/legal/privacy/" },
  unverified: ["vendor.name", "vendor.website", "transfers"],
  purpose: "Measures speed and errors by visit, and can record sessions.",
  hosts: [
    "www.datadoghq-browser-agent.com",
    "browser-intake-datadoghq.com",
    "browser-intake-datadoghq.eu",
    "browser-intake-us3-datadoghq.com",
    "browser-intake-us5-datadoghq.com",
    "browser-intake-ap1-datadoghq.com",
    "browser-intake-ap2-datadoghq.com",
    "browser-intake-ddog-gov.com"
  ],
  transfers: ["US"],
  storage: [
    { kind: "cookie", name: "_dd_s_v2", lifetime: "1 year where visitors are recognised, else 4 hours" },
    { kind: "cookie", name: "_dd_s", lifetime: "15 minutes to 1 year" },
    { kind: "local", name: "_dd_c_*" },
    { kind: "session", name: "_dd_tab_id", lifetime: "session" },
    { kind: "cookie", name: "dd_cookie_test_*", lifetime: "removed at once", unverified: true },
    { kind: "cookie", name: "dd_site_test_*", lifetime: "removed at once", unverified: true }
  ],
  revision: 1,
  format: {
    id: /^[\w-]{8,64}$/,
    example: "01234567-89ab-cdef-0123-456789abcdef",
    options: {
      clientToken: { is: /^pub\w{6,64}$/, example: "pub0123456789abcdef0123456789abcdef", needed: true },
      site: { is: /^((us3|us5|ap1|ap2)\.)?datadoghq\.com$|^datadoghq\.eu$|^ddog-gov\.com$/, example: "datadoghq.eu" },
      init: { is: "object", example: '{ "service": "shop" }' }
    }
  }
};
const FILES = { "datadoghq.com": "us1/v7/datadog-rum", "datadoghq.eu": "eu1/v7/datadog-rum", "ddog-gov.com": "datadog-rum-v7" };
const run = ({ id, clientToken, site = "datadoghq.com", init, src }) => ({
  queue: "DD_RUM",
  unload: "stop",
  scripts: [{ src: src ?? `https://www.datadoghq-browser-agent.com/${FILES[site] ?? `${String(site).split(".")[0]}/v7/datadog-rum`}.js`, async: true }],
  tell(act, page) {
    const trackingConsent = act === "stop" ? "not-granted" : "granted";
    if (act === "start") {
      const rum = page.DD_RUM ??= { q: [], onReady: (ready) => void rum.q.push(ready) };
      rum.onReady(() => page.DD_RUM.init({ ...init, applicationId: id, clientToken, site, trackingConsent: rum.trackingConsent ?? trackingConsent }));
    } else if (page.DD_RUM?.setTrackingConsent) {
      page.DD_RUM.setTrackingConsent(trackingConsent);
      return `DD_RUM.setTrackingConsent('${trackingConsent}')`;
    } else if (page.DD_RUM) {
      page.DD_RUM.trackingConsent = trackingConsent;
    }
  }
});
const datadogRum = defineVendorService(about, run);

export { about, datadogRum, run };
