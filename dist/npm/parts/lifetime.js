const UNITS = [["year", 365], ["day", 1], ["hour", 1 / 24]];
function lifetimeOf({ kind, lifetime }, texts, language) {
  if (lifetime == "session" || kind == "session" || lifetime === 0) return texts.untilClosed;
  if (typeof lifetime != "number") return lifetime || (kind == "cookie" ? texts.varies : texts.untilDeleted);
  const [unit, days] = UNITS.find(([, days2]) => isWhole(lifetime / days2)) ?? ["minute", 1 / 1440];
  return new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long" }).format(Math.round(lifetime / days));
}
const isWhole = (count) => count > 0.9 && Math.abs(count - Math.round(count)) < 0.01;

export { lifetimeOf as l };
