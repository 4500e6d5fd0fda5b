import { r as readConfig, C as ConfigError } from './parts/config.js';
import { s as startBundled } from './parts/bundled.js';
export { d as defineService } from './parts/define.js';

function createConsent(config) {
  readConfig(config);
  if (config.guard) throw new ConfigError("guard", 'createConsent of "assent/guard"', config.guard);
  return startBundled(config);
}

export { ConfigError, createConsent };
