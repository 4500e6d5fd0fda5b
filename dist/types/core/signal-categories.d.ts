/**
 * Google consent mode v2: the category that answers for each signal.
 *
 * `ad_storage` is never tied to analytics: it alone decides what reaches Google Ads since June 2026.
 */
export declare const GOOGLE_CATEGORIES: {
    readonly ad_storage: 'marketing';
    readonly ad_user_data: 'marketing';
    readonly ad_personalization: 'marketing';
    readonly analytics_storage: 'analytics';
    readonly functionality_storage: 'functional';
    readonly personalization_storage: 'functional';
};
/** The same for the signals of other vendors, by their own names: these mind the spelling. */
export declare const TAG_CATEGORIES: {
    readonly clarity: {
        readonly ad_Storage: 'marketing';
        readonly analytics_Storage: 'analytics';
    };
    readonly uet: {
        readonly ad_storage: 'marketing';
    };
    readonly meta: {
        readonly consent: 'marketing';
    };
    readonly tiktok: {
        readonly consent: 'marketing';
    };
    readonly hubspot: {
        readonly analytics: 'analytics';
        readonly advertisement: 'marketing';
        readonly functionality: 'functional';
    };
    readonly matomo: {
        readonly consent: 'analytics';
    };
};
