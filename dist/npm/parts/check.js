import { C as ConfigError } from './config.js';
import { m as matchesHost } from './site.js';

function checkGuard({ guard }) {
  const { rules = [] } = typeof guard == "object" ? guard : {};
  rules.forEach((rule, i) => {
    const { host, path, selector } = rule;
    const place = `guard.rules[${i}]`;
    try {
      if (selector) document.createDocumentFragment().querySelector(selector);
    } catch {
      throw new ConfigError(`${place}.selector`, "a CSS selector", selector);
    }
    if (!holdsSite(rule)) return;
    if (host) throw new ConfigError(`${place}.host`, "another host than the site's own, or a path of it", host);
    if (path) throw new ConfigError(`${place}.path`, "a path that does not hold the whole site, or a host", path);
    throw new ConfigError(`${place}.selector`, "a selector that does not hold the whole page", selector);
  });
}
function holdsSite({ host, path, selector }) {
  if (host && !matchesHost(host, location.hostname)) return false;
  if (path && !/^\/?\*?$/.test(path)) return false;
  return !selector || holdsPage(selector);
}
function holdsPage(selector) {
  const { documentElement: html, head, body } = document.implementation.createHTMLDocument();
  const scripts = [head, body].map((part) => part.appendChild(document.createElement("script")));
  return [html, head, body].some((element) => element.matches(selector)) || !selector.includes(":not(") && scripts.every((element) => element.matches(selector));
}

export { checkGuard as c, holdsSite as h };
