import { a as defineVendorService } from '../parts/define.js';

const about = {
  id: "heap",
  category: "analytics",
  name: "Heap",
  vendor: { name: "Heap Inc. (Contentsquare)", website: "https://www.heap.io/", policy: "https://www.heap.io/privacy" },
  purpose: "Records clicks, form use and visits to measure how this site is used.",
  hosts: ["cdn.us.heap-api.com", "cdn.eu.heap-api.com", "c.us.heap-api.com", "c.eu.heap-api.com", "cdn.heapanalytics.com", "heapanalytics.com"],
  unverified: ["vendor.name", "transfers"],
  transfers: ["US"],
  storage: [
    { kind: "cookie", name: "_hp2_id.*", lifetime: 390 },
    { kind: "cookie", name: "_hp2_ses_props.*", lifetime: 30 / 1440 },
    { kind: "cookie", name: "_hp2_props.*", lifetime: 390 },
    { kind: "cookie", name: "_hp2_hld*", lifetime: "removed at once" },
    { kind: "cookie", name: "_hp5_meta.*", lifetime: 390 },
    { kind: "cookie", name: "_hp5_event_props.*", lifetime: 390 },
    { kind: "cookie", name: "_hp5_let.*", lifetime: 390 },
    { kind: "cookie", name: "userty.core.p.*", lifetime: 730 },
    { kind: "cookie", name: "userty.core.s.*", lifetime: "session" }
  ],
  revision: 1,
  format: {
    id: /^\d{4,20}$/,
    example: "1234567890",
    options: { region: { is: /^(us|eu)$/, example: "eu" } }
  }
};
const methods = "init startTracking stopTracking track resetIdentity identify identifyHashed getSessionId getUserId getIdentity addUserProperties addEventProperties removeEventProperty clearEventProperties addAccountProperties addAdapter addTransformer addTransformerFn onReady addPageviewProperties removePageviewProperty clearPageviewProperties trackPageview";
const run = ({ id, region = "us", src = `https://cdn.${region}.heap-api.com/config/${id}/heap_config.js` }) => ({
  queue: "heap",
  unload: "reload",
  scripts: [{ src, async: true }],
  tell(act, page) {
    if (act === "start") page.heap ??= createStub(id, page);
    else {
      const word = act === "stop" ? "stopTracking" : "startTracking";
      page.heap?.[word]?.();
      return page.heap && `heap.${word}()`;
    }
  }
});
const heap = defineVendorService(about, run);
function createStub(envId, page) {
  const ready = page.heapReadyCb ??= [];
  const heap2 = Object.assign([], { envId, clientConfig: { shouldFetchServerConfig: false } });
  for (const name of methods.split(" ")) {
    heap2[name] = (...words) => void ready.push({ name, fn: () => page.heap[name]?.(...words) });
  }
  return heap2;
}

export { about, heap, run };
