const SECOND_LEVELS = /^(ac|co|com|edu|firm|gen|gob|gouv|gov|govt|id|info|me|mil|muni|ne|net|nic|nom|or|org|oz|plc|sch|school|web)$/;
const SHARED = /(^|\.)(github|gitlab|codeberg)\.(io|page)$|\.(pages|workers|r2)\.dev$|\.(web|run)\.app$|\.(netlify|vercel|deno|fly|glitch|render|firebaseapp|herokuapp|onrender|azurewebsites|cloudfront|amazonaws|myshopify|wixsite|webflow|wordpress|blogspot|tumblr|surge|ngrok)(\.(app|dev|me|com|net|io|sh))?$/;
function siteOf(host) {
  if (/^[\d.]+$|:/.test(host)) return host;
  const labels = host.split(".");
  const [second = "", top = ""] = labels.slice(-2);
  const isShared = SHARED.test(host);
  const count = isShared || top.length === 2 && SECOND_LEVELS.test(second) ? 3 : 2;
  return labels.slice(-count).join(".");
}
function matchesHost(pattern, host) {
  const [wanted, given] = [pattern.toLowerCase(), host.toLowerCase()];
  return wanted.startsWith("*.") ? given === wanted.slice(2) || given.endsWith(wanted.slice(1)) : given === wanted;
}
const mayLeave = (address, origin) => typeof address == "string" && address.includes("//") && !address.startsWith(origin);

export { mayLeave as a, matchesHost as m, siteOf as s };
