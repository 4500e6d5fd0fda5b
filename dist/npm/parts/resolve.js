import { j as answersOf, f as choicesOf } from './config.js';

const DAY = 864e5;
const REFUSAL_DAYS = 184;
function resolveConsent(policy, receipt, now) {
  const answers = answersOf(policy, receipt.answers);
  const reason = receipt.revision !== policy.revision ? "revised" : now < lapsesAt(policy, receipt.decidedAt, answers) ? void 0 : "expired";
  const isNew = (id, category) => !answers[id] && answers[category] !== "denied";
  const asked = policy.questions.flatMap(({ id, category, locked }) => !locked && (reason || isNew(id, category)) ? id : []);
  const choices = choicesOf(policy, ({ id }) => reason ? "denied" : answers[id]);
  return asked.length ? { status: "stale", choices, receipt, asked, reason: reason ?? "revised" } : { status: "decided", choices, receipt };
}
const cookieDays = ({ days }) => Math.max(days, REFUSAL_DAYS);
const lapsesAt = (policy, decidedAt, choices) => decidedAt + (Object.values(choices).includes("granted") ? policy.days : cookieDays(policy)) * DAY;
function changeChoices(policy, current, changes) {
  const wanted = (id) => Object.hasOwn(changes, id) ? changes[id] : void 0;
  return choicesOf(policy, ({ id, category }) => wanted(id) ?? wanted(category) ?? current[id]);
}
function differences(before, after) {
  const was = (id) => before[id] ?? "denied";
  const became = (choice) => Object.keys(after).filter((id) => was(id) !== after[id] && after[id] === choice);
  return { granted: became("granted"), denied: became("denied") };
}

export { cookieDays as a, changeChoices as c, differences as d, lapsesAt as l, resolveConsent as r };
