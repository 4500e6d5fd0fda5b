const CATEGORIES = { "google-ads": "marketing", "google-analytics-4": "analytics", "google-tag-manager": "marketing", "hotjar": "analytics", "linkedin-insight": "marketing", "meta-pixel": "marketing", "x-pixel": "marketing", "youtube": "marketing" };
const FORMATS = { "google-ads": { "id": /^AW-\d{6,14}$/, "example": "AW-123456789" }, "google-analytics-4": { "id": /^G-[A-Z0-9]{4,16}$/, "example": "G-XXXXXXX" }, "google-tag-manager": { "id": /^GTM-[A-Z0-9]{4,12}$/, "example": "GTM-XXXXXXX" }, "hotjar": { "id": /^\d{4,10}$/, "example": "1234567" }, "linkedin-insight": { "id": /^\d{3,10}$/, "example": "1234567" }, "meta-pixel": { "id": /^\d{6,20}$/, "example": "1234567890" }, "x-pixel": { "id": /^[a-z0-9]{5,8}$/, "example": "o1abc" } };

export { CATEGORIES as C, FORMATS as F };
