/** A text with a number in it: one for all numbers, or one for each plural category that the language has (CLDR). */
export type Plural = string | ({
    readonly [category in Intl.LDMLPluralRule]?: string;
} & {
    readonly other: string;
});
/**
 * Every sentence the interface says, in one language. Plain text, never HTML; `{word}` is filled in when shown.
 *
 * Titles and descriptions of categories are looked up as `<id>Title` and `<id>Description`, purposes of services as `<id>Purpose`,
 * announcements as `<method>Done`.
 */
export interface Texts {
    /** For languages written from right to left. */
    readonly direction?: 'rtl';
    /** Says who asks. `{name}`: the controller, or the host name. */
    readonly heading: string;
    /** Comes before the list of purposes; says "cookies and similar technologies" (R-1106). */
    readonly purposes: string;
    readonly functionalTitle: string;
    readonly functionalDescription: string;
    readonly analyticsTitle: string;
    readonly analyticsDescription: string;
    readonly marketingTitle: string;
    readonly marketingDescription: string;
    /** `{count}` recipients, all of whom are named: `{names}`. It ends with a name, which may end with a full stop of its own. */
    readonly partners: Plural;
    /** The same where only the first of `{count}` recipients are named. */
    readonly partnersAmong: Plural;
    /** Refusing is possible, and what follows; withdrawing too, and where: `{reopen}`. */
    readonly refuse: string;
    /** The control that reopens the choices, and the heading of what it opens: one name everywhere (R-1109). */
    readonly reopen: string;
    /** Opens the full list of partners. */
    readonly details: string;
    readonly privacyPolicy: string;
    readonly cookiePolicy: string;
    readonly imprint: string;
    readonly acceptAll: string;
    readonly rejectAll: string;
    readonly customize: string;
    readonly preferences: string;
    /** A vendor processes data outside the EEA (R-1108). */
    readonly transfers: string;
    readonly necessaryTitle: string;
    readonly necessaryDescription: string;
    readonly alwaysActive: string;
    /** `{count}` services, all on or all off. */
    readonly services: Plural;
    /** `{on}` of `{count}` services are switched on. */
    readonly servicesOn: Plural;
    /** `{name}`: the vendor's legal name, with its contact. */
    readonly vendor: string;
    readonly storage: string;
    readonly cookieKind: string;
    readonly localKind: string;
    readonly sessionKind: string;
    readonly indexeddbKind: string;
    readonly cacheKind: string;
    /** Lifetime of session cookies and session storage. Other lifetimes come from `Intl`, in the same language. */
    readonly untilClosed: string;
    readonly untilDeleted: string;
    /** A lifetime that the catalogue only knows in English words. */
    readonly varies: string;
    readonly firstParty: string;
    readonly thirdParty: string;
    readonly website: string;
    readonly optOut: string;
    /** Accessible name of a link: `{label}` is what is seen, `{name}` the service. */
    readonly newTab: string;
    /** `{name}`: the controller with address and contact. */
    readonly controller: string;
    readonly save: string;
    /** Says what closing does. */
    readonly close: string;
    /** What the notice says besides where the browser sends Global Privacy Control or Do Not Track. */
    readonly signal: string;
    /** What the notice says instead where earlier answers stand and only something new is asked. */
    readonly newHeading: string;
    readonly newPurposes: string;
    readonly accept: string;
    readonly reject: string;
    /** Announcements (R-1013). */
    readonly acceptDone: string;
    readonly rejectDone: string;
    readonly saveDone: string;
    readonly withdrawDone: string;
    /** The browser blocks cookies, so the answer ends with the page. */
    readonly unsavedDone: string;
    /** Something withdrawn cannot be stopped on this page, or something granted cannot start on it: a question. */
    readonly reload: string;
    /** Who would receive what from an embed. `{vendor}`: the legal names, or the host. */
    readonly embedRecipient: string;
    /** The vendor, where nobody knows its name. */
    readonly embedSomebody: string;
    /** Loads this one embed, for this page view. */
    readonly embedOnce: string;
    /** Grants the service or category `{name}`. */
    readonly embedAlways: string;
    /** What the two buttons differ in. `{always}` and `{reopen}` are what those controls say. */
    readonly embedAbout: string;
    /** A link to the privacy policy of `{name}`. */
    readonly embedPolicy: string;
    /** Accessible name of a link: `{label}` is what is seen. */
    readonly embedNewTab: string;
    /** Announced once an embed was loaded by its button. */
    readonly embedLoading: string;
    /** Instead of all that where nobody may be asked. */
    readonly embedHeld: string;
    /** Why Assent keeps its own cookie. */
    readonly assentPurpose: string;
    /** What of a service the declaration names: labels of a list. */
    readonly declarationPurpose: string;
    readonly declarationVendor: string;
    readonly declarationContact: string;
    /** Servers to which the browser connects. */
    readonly declarationHosts: string;
    /** Countries outside the EEA (R-1108). */
    readonly declarationTransfers: string;
    /** Headings of the table of stored items: what it is called, which kind of storage, how long, on whose domain. */
    readonly declarationName: string;
    readonly declarationKind: string;
    readonly declarationLifetime: string;
    readonly declarationParty: string;
}
/** Types the texts of a language; they come back as they were. Locale files of the house need only the type. */
export declare const defineTexts: (texts: Texts) => Texts;
