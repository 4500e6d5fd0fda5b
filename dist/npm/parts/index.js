import { d as defineService } from './define.js';
import { amplitude } from '../services/amplitude.js';
import { calendly } from '../services/calendly.js';
import { crisp } from '../services/crisp.js';
import { datadogRum } from '../services/datadog-rum.js';
import { facebookSocialPlugins } from '../services/facebook-social-plugins.js';
import { fullstory } from '../services/fullstory.js';
import { googleAds } from '../services/google-ads.js';
import { googleAnalytics4 } from '../services/google-analytics-4.js';
import { googleConsentMode } from '../services/google-consent-mode.js';
import { googleMaps } from '../services/google-maps.js';
import { googleRecaptcha } from '../services/google-recaptcha.js';
import { googleTagManager } from '../services/google-tag-manager.js';
import { heap } from '../services/heap.js';
import { hotjar } from '../services/hotjar.js';
import { hubspot } from '../services/hubspot.js';
import { instagram } from '../services/instagram.js';
import { intercom } from '../services/intercom.js';
import { linkedinInsight } from '../services/linkedin-insight.js';
import { linkedinPlugins } from '../services/linkedin-plugins.js';
import { matomo } from '../services/matomo.js';
import { metaPixel } from '../services/meta-pixel.js';
import { microsoftClarity } from '../services/microsoft-clarity.js';
import { microsoftUet } from '../services/microsoft-uet.js';
import { mixpanel } from '../services/mixpanel.js';
import { paypal } from '../services/paypal.js';
import { pinterestTag } from '../services/pinterest-tag.js';
import { plausible } from '../services/plausible.js';
import { posthog } from '../services/posthog.js';
import { redditPixel } from '../services/reddit-pixel.js';
import { segment } from '../services/segment.js';
import { sentry } from '../services/sentry.js';
import { snapPixel } from '../services/snap-pixel.js';
import { spotify } from '../services/spotify.js';
import { stripe } from '../services/stripe.js';
import { tiktokPixel } from '../services/tiktok-pixel.js';
import { vimeo } from '../services/vimeo.js';
import { xPixel } from '../services/x-pixel.js';
import { xWidgets } from '../services/x-widgets.js';
import { youtube } from '../services/youtube.js';
import { zendesk } from '../services/zendesk.js';

var catalogue = /*#__PURE__*/Object.freeze({
	__proto__: null,
	amplitude: amplitude,
	calendly: calendly,
	crisp: crisp,
	datadogRum: datadogRum,
	defineService: defineService,
	facebookSocialPlugins: facebookSocialPlugins,
	fullstory: fullstory,
	googleAds: googleAds,
	googleAnalytics4: googleAnalytics4,
	googleConsentMode: googleConsentMode,
	googleMaps: googleMaps,
	googleRecaptcha: googleRecaptcha,
	googleTagManager: googleTagManager,
	heap: heap,
	hotjar: hotjar,
	hubspot: hubspot,
	instagram: instagram,
	intercom: intercom,
	linkedinInsight: linkedinInsight,
	linkedinPlugins: linkedinPlugins,
	matomo: matomo,
	metaPixel: metaPixel,
	microsoftClarity: microsoftClarity,
	microsoftUet: microsoftUet,
	mixpanel: mixpanel,
	paypal: paypal,
	pinterestTag: pinterestTag,
	plausible: plausible,
	posthog: posthog,
	redditPixel: redditPixel,
	segment: segment,
	sentry: sentry,
	snapPixel: snapPixel,
	spotify: spotify,
	stripe: stripe,
	tiktokPixel: tiktokPixel,
	vimeo: vimeo,
	xPixel: xPixel,
	xWidgets: xWidgets,
	youtube: youtube,
	zendesk: zendesk
});

export { catalogue as c };
