export { d as defineService } from '../parts/define.js';
export { googleAds } from './google-ads.js';
export { googleAnalytics4 } from './google-analytics-4.js';
export { googleTagManager } from './google-tag-manager.js';
export { hotjar } from './hotjar.js';
export { linkedinInsight } from './linkedin-insight.js';
export { metaPixel } from './meta-pixel.js';
export { xPixel } from './x-pixel.js';
export { youtube } from './youtube.js';
