import { a as defineVendorService } from '../parts/define.js';

const about = {
  id: "amplitude",
  category: "analytics",
  name: "Amplitude",
  vendor: { name: "Amplitude, Inc.", website: "https://amplitude.com/", policy: "https://amplitude.com/privacy" },
  purpose: "Measures how this site is used, with a pseudonymous id of the device.",
  hosts: [
    "cdn.amplitude.com",
    "api2.amplitude.com",
    "api.eu.amplitude.com",
    "api-sr.amplitude.com",
    "sr-client-cfg.amplitude.com",
    "flag.lab.amplitude.com"
  ],
  unverified: ["vendor.name", "transfers"],
  transfers: ["US"],
  storage: [
    { kind: "cookie", name: "AMP_*", lifetime: 365 },
    { kind: "cookie", name: "amp_*", lifetime: "1 to 10 years" },
    { kind: "local", name: "AMP_unsent_*" },
    { kind: "local", name: "AMP_remote_config_*" },
    { kind: "session", name: "AMP_URL_INFO", lifetime: "session" },
    { kind: "session", name: "AMP_PAGE_VIEW", lifetime: "session" },
    { kind: "indexeddb", name: "AMP_diagnostics*" },
    { kind: "indexeddb", name: "AMP_replay*" }
  ],
  revision: 1,
  format: {
    id: /^[a-z\d]{6,64}$/i,
    example: "0123456789abcdef0123456789abcdef",
    options: {
      region: { is: /^(us|eu)$/, example: "eu" },
      init: { is: "object", example: '{ "autocapture": false }' }
    }
  }
};
const run = ({ id, region, init, src = "https://cdn.amplitude.com/libs/analytics-browser-2.47.1-min.js.gz" }) => {
  const settings = { ...region === "eu" && { serverZone: "EU" }, ...init, optOut: false };
  return {
    queue: "amplitude",
    unload: "reload",
    scripts: [{ src, async: true }],
    tell(act, page) {
      settings.optOut = act === "stop";
      if (act === "start") {
        const amplitude2 = page.amplitude ??= createStub();
        amplitude2.init(id, settings);
      } else if (page.amplitude) {
        page.amplitude.setOptOut?.(settings.optOut);
        if (act === "stop") page.amplitude.reset?.();
        return "amplitude.setOptOut(true); amplitude.reset()";
      }
    }
  };
};
const amplitude = defineVendorService(about, run);
function createStub() {
  const amplitude2 = { _q: [], _iq: {}, invoked: true };
  const queue = (name, args, resolve) => void amplitude2._q.push({ name, args, resolve });
  for (const name of "getDeviceId setDeviceId getSessionId setSessionId getUserId setUserId setOptOut setTransport reset extendSession".split(" ")) {
    amplitude2[name] = (...args) => queue(name, args);
  }
  for (const name of "init add remove track logEvent identify groupIdentify setGroup revenue flush".split(" ")) {
    amplitude2[name] = (...args) => ({ promise: new Promise((resolve) => queue(name, args, resolve)) });
  }
  return amplitude2;
}

export { about, amplitude, run };
