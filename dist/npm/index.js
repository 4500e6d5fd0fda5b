export { C as ConfigError } from './parts/receipt.js';
export { c as createConsent } from './parts/index.js';
export { d as defineService } from './parts/define.js';
