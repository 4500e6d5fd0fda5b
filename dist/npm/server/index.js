import { r as readConfig, p as parseReceipt, c as choicesOf, o as openIds, a as allows } from '../parts/receipt.js';
import { r as resolveConsent } from '../parts/resolve.js';

function readConsent(cookieHeader, config, { secGpc, now = Date.now() } = {}) {
  const { policy } = readConfig(config);
  const name = (config.cookie?.name ?? "assent") + "=";
  const texts = (cookieHeader ?? "").split(/; */).filter((pair) => pair.startsWith(name)).map((pair) => pair.slice(name.length));
  const receipt = texts.flatMap((text) => parseReceipt(text, []) ?? []).filter(({ decidedAt }) => decidedAt < now + 864e5).sort((a, b) => b.decidedAt - a.decidedAt)[0];
  const nothing = { status: "pending", choices: choicesOf(policy, () => "denied") };
  const answer = receipt && config.audience !== "child" ? resolveConsent(policy, receipt, now) : nothing;
  const overruled = secGpc === "1" && !receipt?.signals.length && openIds(policy).some((id) => answer.choices[id] === "granted");
  const consent = overruled ? nothing : answer;
  return { ...consent, allows: (expression) => allows(consent.choices, expression) };
}

export { readConsent };
