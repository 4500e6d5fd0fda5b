import { g as guardedService, s as startGuard, f as forbidOthers, h as hostSources } from './services.js';
import { m as matchesHost, s as siteOf } from './site.js';

function createDropping() {
  const placed = /* @__PURE__ */ new Set();
  return {
    keep(held) {
      if (held.isLoader && held.isPlaced?.()) placed.add(held);
      setTimeout(held.refuse);
    },
    has: () => true,
    look() {
    },
    forget: (held) => void placed.delete(held),
    end() {
    },
    send(isGranted) {
      for (const held of placed) if (isGranted(held.owner.needs) && held.isPlaced?.()) held.send();
    }
  };
}
function holdServices(core, withdrawn, kept) {
  const services = [...withdrawn, ...kept].map((service) => guardedService(service, service.id));
  const stays = new Set(kept.map(({ id }) => id));
  const dropping = createDropping();
  let isGranted = (_id) => false;
  const guard = startGuard({
    mode: "patch",
    isLate: true,
    rules: [],
    unknown: "allow",
    firstParty: [],
    services,
    nonce: core.nonce,
    own: [core.config.cookie?.name ?? "assent"],
    state: { allows: (needs) => needs.split("|").some((id) => stays.has(id) || isGranted(id)), isDecided: () => true },
    quarantine: dropping,
    granted: () => ({ hosts: [], ids: [] }),
    categoryOf: (id) => withdrawn.find((service) => service.id === id)?.category ?? "",
    emit: (event, detail) => core.emit(event, detail),
    report: core.report
  });
  const keptHosts = services.filter(({ id }) => stays.has(id)).flatMap(({ hosts: hosts2 }) => hosts2);
  const shared = new Set(keptHosts);
  const hosts = [...new Set(services.filter(({ id }) => !stays.has(id)).flatMap(({ hosts: hosts2 }) => hosts2))].filter((host) => !shared.has(host));
  return {
    hosts,
    seal() {
      const { choices } = core.standing;
      const asked = askedHosts().filter((host) => !hosts.some((pattern) => matchesHost(pattern.split("/")[0], host.replace(/:\d+$/, ""))));
      const all = [`*.${siteOf(location.hostname)}`, location.host, ...firstParty(core), ...keptHosts, ...asked];
      forbidOthers(hostSources([...new Set(all)]), Object.keys(choices).filter((id) => choices[id] === "granted"), core.nonce);
    },
    release(granted) {
      isGranted = granted;
      guard.destroy();
      dropping.send((needs) => needs.split("|").some(granted));
    }
  };
}
function askedHosts() {
  return performance.getEntriesByType("resource").flatMap(({ name }) => /^https?:/.test(name) ? new URL(name).host : []);
}
function firstParty({ config: { guard } }) {
  return typeof guard == "object" && guard.firstParty || [];
}

export { holdServices };
