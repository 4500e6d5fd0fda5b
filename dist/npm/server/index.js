import { r as readConfig, n as newestReceipt, p as parseReceipt, a as resolveConsent, b as allows } from '../parts/receipt.js';

function readConsent(cookieHeader, config, { secGpc, now = Date.now() } = {}) {
  const { policy } = readConfig(config);
  const name = (config.cookie?.name ?? "assent") + "=";
  const texts = (cookieHeader ?? "").split(/; */).filter((pair) => pair.startsWith(name)).map((pair) => pair.slice(name.length));
  const receipt = newestReceipt(texts.map((text) => parseReceipt(text, policy)), now);
  const overruled = secGpc === "1" && !receipt?.signals.length;
  const consent = resolveConsent(policy, overruled ? void 0 : receipt, now);
  return { ...consent, allows: (expression) => allows(consent.choices, expression) };
}

export { readConsent };
