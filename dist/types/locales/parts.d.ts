/**
 * What of a language is fetched together: before the notice can show, when the preferences open, what is only said in some
 * cases or once something was done, and where a page has embeds.
 */
export declare const PARTS: {
    readonly notice: readonly ["direction", "heading", "purposes", "functionalTitle", "functionalDescription", "analyticsTitle", "analyticsDescription", "marketingTitle", "marketingDescription", "partners", "partnersAmong", "refuse", "reopen", "details", "privacyPolicy", "cookiePolicy", "imprint", "acceptAll", "rejectAll", "customize"];
    readonly preferences: readonly ["preferences", "transfers", "necessaryTitle", "necessaryDescription", "alwaysActive", "services", "servicesOn", "vendor", "storage", "cookieKind", "localKind", "sessionKind", "indexeddbKind", "cacheKind", "untilClosed", "untilDeleted", "varies", "firstParty", "thirdParty", "website", "optOut", "newTab", "controller", "save", "close"];
    readonly more: readonly ["signal", "newHeading", "newPurposes", "accept", "reject", "acceptDone", "rejectDone", "saveDone", "withdrawDone", "unsavedDone", "reload"];
    /** All that a returning visitor reads. */
    readonly label: readonly ["direction", "reopen"];
    readonly embeds: readonly ["embedRecipient", "embedSomebody", "embedOnce", "embedAlways", "embedAbout", "embedPolicy", "embedNewTab", "embedLoading", "embedHeld"];
    /** All that a declaration says: what is known from elsewhere, too. */
    readonly declaration: readonly ["direction", "reopen", "controller", "privacyPolicy", "cookiePolicy", "imprint", "necessaryTitle", "necessaryDescription", "functionalTitle", "functionalDescription", "analyticsTitle", "analyticsDescription", "marketingTitle", "marketingDescription", "alwaysActive", "website", "optOut", "storage", "cookieKind", "localKind", "sessionKind", "indexeddbKind", "cacheKind", "untilClosed", "untilDeleted", "varies", "firstParty", "thirdParty", "assentPurpose", "declarationPurpose", "declarationVendor", "declarationContact", "declarationHosts", "declarationTransfers", "declarationName", "declarationKind", "declarationLifetime", "declarationParty"];
};
export type Part = keyof typeof PARTS;
