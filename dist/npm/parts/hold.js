import { g as guardedService, s as startGuard } from './services.js';

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
  const shared = new Set(services.filter(({ id }) => stays.has(id)).flatMap(({ hosts }) => hosts));
  return {
    hosts: [...new Set(services.filter(({ id }) => !stays.has(id)).flatMap(({ hosts }) => hosts))].filter((host) => !shared.has(host)),
    release(granted) {
      isGranted = granted;
      guard.destroy();
      dropping.send((needs) => needs.split("|").some(granted));
    }
  };
}

export { holdServices };
