/** Every sentence the interface says, in one language. Plain text, never HTML; `{word}` is filled in when shown. */
export interface Texts extends NoticeTexts, PreferencesTexts {
}
/**
 * What the notice says: fetched before it can show, so nothing else belongs here.
 *
 * Titles and descriptions of categories are looked up as `<id>Title` and `<id>Description`.
 */
export interface NoticeTexts {
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
    /** `{count}` recipients, `{names}`: the first few of them. */
    readonly partners: string;
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
}
/** All the rest, fetched once the notice is on the screen. */
export interface PreferencesTexts {
    readonly preferences: string;
    /** A vendor processes data outside the EEA (R-1108). */
    readonly transfers: string;
    readonly necessaryTitle: string;
    readonly necessaryDescription: string;
    readonly alwaysActive: string;
    /** `{count}` services. */
    readonly services: string;
    /** `{on}` of `{count}` services are switched on. */
    readonly servicesOn: string;
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
    /** Announcements (R-1013), looked up as `<method>Done`. */
    readonly acceptDone: string;
    readonly rejectDone: string;
    readonly saveDone: string;
    readonly withdrawDone: string;
    /** The browser blocks cookies, so the answer ends with the page. */
    readonly unsavedDone: string;
    /** Stored items that stayed after a withdrawal: `{names}`. */
    readonly leftovers: string;
    /** Something withdrawn cannot be stopped on this page. */
    readonly reload: string;
    /** The preferences could not be fetched. */
    readonly failed: string;
}
/** The first half of a language, which knows where the other half is. */
export interface Locale {
    readonly default: NoticeTexts;
    rest(): Promise<{
        readonly default: PreferencesTexts;
    }>;
}
/** Types the texts of a language; they come back as they were. Locale files of the house need only the type. */
export declare const defineTexts: (texts: Texts) => Texts;
