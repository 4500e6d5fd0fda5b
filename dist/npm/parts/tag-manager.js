const CONSENT_EVENT = "assent_update";
function tellTagManager(page, choices, event = CONSENT_EVENT, layer = "dataLayer") {
  if (!Array.isArray(page[layer])) page[layer] = [];
  page[layer].push({ event, assent: { ...choices } });
}

export { tellTagManager as t };
