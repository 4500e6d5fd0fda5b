import { r as readConfig, C as ConfigError } from './receipt.js';

const CATEGORIES = { "google-ads": "marketing", "google-analytics-4": "analytics", "google-tag-manager": "marketing", "hotjar": "analytics", "linkedin-insight": "marketing", "meta-pixel": "marketing", "x-pixel": "marketing", "youtube": "marketing" };
const CONSENT_MODE = ["google-ads", "google-analytics-4", "google-tag-manager"];
const FORMATS = { "google-ads": { "id": /^AW-\d{6,14}$/, "example": "AW-123456789" }, "google-analytics-4": { "id": /^G-[A-Z0-9]{4,16}$/, "example": "G-XXXXXXX" }, "google-tag-manager": { "id": /^GTM-[A-Z0-9]{4,12}$/, "example": "GTM-XXXXXXX" }, "hotjar": { "id": /^\d{4,10}$/, "example": "1234567" }, "linkedin-insight": { "id": /^\d{3,10}$/, "example": "1234567" }, "meta-pixel": { "id": /^\d{6,20}$/, "example": "1234567890" }, "x-pixel": { "id": /^[a-z0-9]{5,8}$/, "example": "o1abc" } };

function checkInput(input) {
  const { config, attributes } = input;
  if (typeof config == "string") throw new Error(`data-assent-config: expected JSON, got "${config.trim().slice(0, 40)}"`);
  try {
    readConfig(
      config,
      ({ id, options }) => Object.hasOwn(CATEGORIES, id) ? { id, name: id, vendor: { name: id }, category: options?.["category"] ?? CATEGORIES[id], consentMode: CONSENT_MODE.includes(id), format: FORMATS[id], options } : void 0
    );
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    throw new Error(`${attributeFor(error.place, config, attributes) ?? error.place}: ${error.detail}`);
  }
}
function attributeFor(place, { services = [] }, attributes) {
  const index = /^services\[(\d+)\]/.exec(place)?.[1];
  const name = index ? services[+index]?.id : place.replace(".", "-").replace(/[A-Z]/g, "-$&").toLowerCase();
  return attributes.map((attribute) => attribute.replace(/[A-Z]/g, "-$&").toLowerCase()).includes(name ?? "") ? "data-" + name : void 0;
}

export { checkInput };
