const WORDS = {
  "hung": "took longer to load than it may, 5 s or the timeout of its service; the others went on",
  "failed": "could not be loaded; the others went on",
  "write": "document.write was ignored: from an inline script it would have replaced the whole page",
  "template": "a template is no gate, Firefox fetches what is inside: mark the elements themselves",
  "ran": 'expected type="text/plain": without it the browser has run the script already',
  "live": "expected its address in data-src, data-srcset or data-href: without data- the browser has fetched it already",
  "nonce": "does not carry the nonce of the SDK's own script, so it does not run",
  "unknown": "expected ids of the configuration; what names another one stays shut",
  "twice": "is in the page already, outside the gate: it runs before the choice, and was not loaded again",
  "poster": "is not fetched: a poster lies on the site's own host, never with the vendor",
  "quarantine": "more calls wait for a grant than are kept: the rest is dropped",
  "trusted": "add assent-guard to the trusted-types of the policy: without it some of what comes as HTML is not held",
  "late": "a tag ran before its default was said: it worked as if nobody had been asked. Put Assent first in <head>, before the tag",
  "tilted": "accept and reject must look alike (R-104): until they do, pressing accept grants nothing",
  "homeless": "inline needs <div data-assent-inline> in the page: without it the notice is a card",
  "unsaved": "the browser did not keep the answer: it holds for this page and opens nothing"
};
function explain(problem) {
  const text = problem instanceof Error ? problem.message : String(problem);
  return Object.hasOwn(WORDS, text) ? WORDS[text] : text;
}

export { explain as e };
