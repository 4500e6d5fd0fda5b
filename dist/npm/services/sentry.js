import { a as defineVendorService } from '../parts/define.js';

const about = {
  id: "sentry",
  category: "necessary",
  name: "Sentry",
  vendor: { name: "Functional Software, Inc. d/b/a Sentry", website: "https://sentry.io/", policy: "https://sentry.io/privacy/" },
  purpose: "Reports errors of this site to those who run it.",
  hosts: [
    "browser.sentry-cdn.com",
    "js.sentry-cdn.com",
    "js-de.sentry-cdn.com",
    "*.ingest.sentry.io",
    "*.ingest.us.sentry.io",
    "*.ingest.de.sentry.io"
  ],
  unverified: ["vendor.name", "transfers"],
  transfers: ["US"],
  // None of it by error reports alone.
  storage: [
    { kind: "session", name: "sentryReplaySession", lifetime: "session" },
    { kind: "session", name: "sentry_previous_trace", lifetime: "session" },
    { kind: "indexeddb", name: "sentry-offline" }
  ],
  revision: 1,
  format: {
    id: /^[a-z\d]{6,64}$/i,
    example: "0123456789abcdef0123456789abcdef",
    options: {
      region: { is: /^(us|de)$/, example: "de" },
      replay: { is: "category", example: "analytics" },
      init: { is: "object", example: '{ "environment": "production" }' }
    }
  }
};
const run = ({ id, region, replay = "", init, src }) => {
  let enabled = false;
  let recording = false;
  let latest = {};
  function record({ Sentry }, choices) {
    const wanted = enabled && choices[replay] === "granted";
    if (wanted === recording || !Sentry?.replayIntegration) return;
    recording = wanted;
    const known = Sentry.getReplay?.();
    if (!wanted) known?.stop();
    else if (known) known.start();
    else Sentry.addIntegration(Sentry.replayIntegration());
  }
  return {
    unload: "stop",
    scripts: [
      {
        src: src ?? `https://js${region === "de" ? "-de" : ""}.sentry-cdn.com/${id}.min.js`,
        async: true,
        crossOrigin: "anonymous",
        ...replay && { data: { lazy: "no" } }
      }
    ],
    tell(act, page, choices) {
      enabled = act !== "stop";
      latest = choices;
      if (act === "start") {
        page.sentryOnLoad ??= () => {
          page.Sentry.init({ ...init, enabled, integrations: (all) => all });
          record(page, latest);
        };
      }
      record(page, choices);
      const options = page.Sentry?.getClient?.()?.getOptions();
      if (act === "resume" && options) options.enabled = true;
      if (act === "stop" && page.Sentry?.close) {
        page.Sentry.close();
        return "Sentry.close()";
      }
    },
    update(page, choices) {
      latest = choices;
      record(page, choices);
    }
  };
};
const sentry = defineVendorService(about, run);

export { about, run, sentry };
