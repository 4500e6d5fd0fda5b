import { f as fromDocument } from './bundled.js';

function elementFor(selector, isActive) {
  const isThere = () => !!fromDocument("querySelector")(selector);
  return new Promise((found) => {
    if (isThere()) return found();
    const observer = new MutationObserver(() => {
      if (isActive() && !isThere()) return;
      observer.disconnect();
      found();
    });
    observer.observe(document, { childList: true, subtree: true });
  });
}

export { elementFor };
