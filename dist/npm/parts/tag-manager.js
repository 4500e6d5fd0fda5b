const CONSENT_EVENT = "assent_update";
function tellContainer(page, choices) {
  const last = [page.dataLayer ?? []].flat().findLast((entry) => entry?.[0] === "consent" || entry?.assent);
  if (last?.[1] !== "default" && JSON.stringify(last?.assent) !== JSON.stringify(choices)) tellTagManager(page, choices);
}
function tellTagManager(page, choices, event = CONSENT_EVENT, layer = "dataLayer") {
  if (!Array.isArray(page[layer])) page[layer] = [];
  page[layer].push({ event, assent: { ...choices } });
}

export { tellContainer as a, tellTagManager as t };
