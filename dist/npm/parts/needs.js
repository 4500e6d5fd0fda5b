function idsToGrant(choices, expression) {
  return expression.split("|").map((side) => side.match(/\S+/g) ?? []).find((ids) => ids.some((id) => id[0] !== "!") && ids.every((id) => id[0] === "!" ? choices[id.slice(1)] === "denied" : Object.hasOwn(choices, id)))?.filter((id) => id[0] !== "!");
}

export { idsToGrant as i };
