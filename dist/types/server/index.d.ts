export { consentHeaders, type HeaderOptions } from './consent-headers.ts';
export { contentSecurityPolicy, type PolicyOptions } from './content-security-policy.ts';
export { consentHandler, consentMiddleware, type ConsentHandlerOptions, type NodeRequest, type NodeResponse } from './middleware.ts';
export { readConsent, type ServerConsent } from './read-consent.ts';
