import { f as fromDocument } from './index.js';
import { f as fetchService } from './fetch.js';

const ours = /* @__PURE__ */ new WeakSet();
function startVendors(core, may) {
  core.vendors ??= createVendorTags(core, may);
  return core.vendors.start();
}
function createVendorTags(core, may) {
  const { config, queue, report } = core;
  const isAdvanced = config.signals?.google === "advanced";
  const mayRun = ({ id, consentMode }) => may(id) || core.active && isAdvanced && !!consentMode;
  const running = /* @__PURE__ */ new Map();
  const shared = /* @__PURE__ */ new Set();
  const silenced = /* @__PURE__ */ new Map();
  return { running, silenced, start };
  async function start() {
    const waiting = config.services.filter(({ id }) => (may(id) || isAdvanced) && (running.get(id)?.stopped ?? true));
    const loading = waiting.map(({ id }) => fetchService(core, id, "").catch((error) => report(id, error)));
    const batch = [];
    for (const each of loading) {
      const service = await each;
      if (service && mayRun(service)) batch.push(...startOne(service));
    }
    return queue(batch);
  }
  function giveBack(queue2 = "") {
    const known = silenced.get(queue2);
    const page = globalThis;
    if (known && page[queue2] === known.deaf) page[queue2] = known.site;
    silenced.delete(queue2);
  }
  function startOne(service) {
    const known = running.get(service.id);
    if (known) {
      if (!known.stopped) return [];
      known.stopped = false;
      giveBack(service.queue);
      tellVendor(service, "resume", report);
      return known.held.splice(0);
    }
    const held = [];
    running.set(service.id, { service, held });
    const scripts = (service.scripts ?? []).filter(({ once }) => !once || !shared.has(once));
    const there = [...fromDocument("scripts")].find((live) => live.type !== "text/plain" && scripts.some(({ src }) => live.src === new URL(src, location.href).href));
    if (there) {
      if (!ours.has(there)) report(service.id, "twice");
      return [];
    }
    tellVendor(service, "start", report);
    return scripts.map((script) => {
      if (script.once) shared.add(script.once);
      const element = scriptElement(script, core);
      ours.add(element);
      const queued = {
        element,
        allowed: () => mayRun(service) || !held.push(queued),
        insert: () => fromDocument("head").appendChild(element)
      };
      return queued;
    });
  }
}
function tellVendor(service, act, report) {
  try {
    service.tell?.(act, globalThis);
  } catch (error) {
    report(service.id, error);
  }
}
function scriptElement({ src, type, async, crossOrigin, integrity, data }, { nonce, trusted }) {
  const script = fromDocument("createElement")("script");
  script.nonce = nonce;
  script.async = !!async;
  if (type) script.type = type;
  if (crossOrigin) script.crossOrigin = crossOrigin;
  if (integrity) script.integrity = integrity;
  Object.assign(script.dataset, data);
  script.src = trusted().createScriptURL(src);
  return script;
}

export { startVendors, tellVendor };
