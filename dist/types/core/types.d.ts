/** What the visitor decided for one category or service. Never a bare boolean. */
export type Choice = 'granted' | 'denied';
/** Category and service ids, each with its choice. Frozen. */
export type Choices<Id extends string = string> = Readonly<Record<Id, Choice>>;
/** What the visitor (or the browser, on the visitor's behalf) did. */
export type Method = 'accept' | 'reject' | 'save' | 'withdraw';
/**
 * Where the act came from: a control Assent drew, the page's own code, or a browser signal. `tilted`: a control too, but the
 * page's style made accept and reject unlike each other, so that nothing was granted by it (R-1203).
 */
export type Source = 'ui' | 'api' | 'signal' | 'tilted';
/** What the browser says unasked: Global Privacy Control, Do Not Track. Only ever a refusal. */
export type Signal = 'gpc' | 'dnt';
/** Which rules follow from the visitor's place. Until places are known every place is opt-in. */
export type Regime = 'opt-in';
/** The stored record of one decision: no identifier, nothing about the visitor. */
export interface Receipt {
    /** Format of the cookie that holds it. */
    readonly version: 1;
    /** Short hash of the configuration under which it was given, or under which it was last looked at. */
    readonly fingerprint: string;
    /** The owner's number of the question that was asked. */
    readonly revision: number;
    /** When the visitor decided, in ms since 1970. */
    readonly decidedAt: number;
    /** When it lapses, in ms since 1970. */
    readonly until: number;
    readonly method: Method;
    readonly source: Source;
    readonly regime: Regime;
    /** Signals the browser sent at that moment. A grant given in spite of one is a specific answer and stands. */
    readonly signals: readonly Signal[];
    /** Whether the sweep after it has still to be repeated at the next start: a vendor may have written meanwhile. */
    readonly unswept: boolean;
    /** The answer to every question, under its key: see `Question` in policy.ts. */
    readonly answers: string;
    /** Every category and service with its choice, granted and denied alike. */
    readonly choices: Choices;
}
/** Who receives the data. */
export interface Vendor {
    readonly name: string;
    readonly contact?: string;
    readonly website?: string;
    readonly policy?: string;
    readonly optOut?: string;
}
/** One thing a service keeps on the visitor's device. */
export interface StoredItem {
    readonly kind: 'cookie' | 'local' | 'session' | 'indexeddb' | 'cache';
    /** Exact, or ending in `*`; never a regular expression (hazard C12). */
    readonly name: string;
    /** In days, `'session'`, or the owner's own words. Left out: until it is deleted, or for a cookie that nobody knows. */
    readonly lifetime?: number | string;
    /** `first` (default): on the site's own domain. `third`: on the vendor's, where no page script can reach it. */
    readonly party?: 'first' | 'third';
    /** `false` where page script cannot delete it: HttpOnly, set by a server for itself. */
    readonly clearable?: boolean;
    /**
     * `true` where it is the vendor's own memory of a refusal: it stays, deleting it would undo the refusal. `'page'`: only the
     * script that runs needs it, so it goes at the next start without that.
     */
    readonly refusal?: boolean | 'page';
    /** Neither the vendor's documentation nor its code was read for this item. */
    readonly unverified?: boolean;
}
/** One script a service loads once it is granted. */
export interface ServiceScript {
    readonly src: string;
    /** For vendors whose script looks for its own element by id. */
    readonly id?: string;
    readonly type?: string;
    /** Do not keep the order, run as soon as it is there. */
    readonly async?: boolean;
    readonly crossOrigin?: 'anonymous' | 'use-credentials';
    readonly integrity?: string;
    /** Becomes `data-` attributes. */
    readonly data?: Readonly<Record<string, string>>;
    /** Scripts that share this word load once between them, the first one wins: one gtag.js for all Google ids. */
    readonly once?: string;
}
/** What `Service.tell` is asked to say to the vendor. */
export type VendorAct = 
/** Granted, first time on this page; its scripts are inserted right after. */
'start'
/** Withdrawn while running. Called at once, inside the visitor's click. */
 | 'stop'
/** Granted again on the page on which it was stopped. */
 | 'resume';
/** The window, as a vendor's snippet sees it. */
export type VendorWindow = Window & Record<string, any>;
/** How a service runs on this site: the owner's to say, for services of the catalogue among their options. */
export interface RunSettings {
    /** Ids of services that it needs: it runs only where these are granted, too, and after their scripts. */
    readonly requires?: readonly string[];
    /** `'high'`: before the others. `'low'`: once the page has loaded and is idle. */
    readonly priority?: 'high' | 'low';
    /** CSS selector: it is loaded only where, and as soon as, the page has such an element. For what one form alone needs. */
    readonly where?: string;
    /** How long its scripts may keep others waiting, in ms. @default 5000 */
    readonly timeout?: number;
    /** Tells the vendor of each new address in a single-page app, where the vendor does not look itself. @default false */
    readonly pageViews?: boolean;
    /** Called on every page on which it is granted, once its scripts have run. What it throws is reported and stops nobody. */
    readonly onGrant?: () => void;
    /** Called when it is withdrawn, after the vendor was told. What it throws is reported and stops nobody. */
    readonly onWithdraw?: () => void;
}
/**
 * What the id of a service, and its other options, must look like: no narrower than the vendor says itself, because a wrong one
 * closes the whole page.
 */
export interface Format {
    readonly id: RegExp;
    /** For the error message. */
    readonly example: string;
    /** Several ids may be given: a list, or one text with spaces or commas between them. */
    readonly several?: boolean;
    /** The other options that the service takes, besides those that all take. */
    readonly options?: Readonly<Record<string, OptionFormat>>;
}
/** One option of a service: a text that looks so, true or false, an object that is handed on to the vendor, or a category. */
export interface OptionFormat {
    readonly is: RegExp | 'true|false' | 'object' | 'category';
    readonly example: string;
    /** It must be given where the id is. */
    readonly needed?: boolean;
}
/** One product of one vendor: data, plus at most one small function. */
export interface Service<Id extends string = string, CategoryId extends string = string> extends RunSettings {
    readonly id: Id;
    readonly category: CategoryId;
    readonly name: string;
    readonly vendor: Vendor;
    /** The legal why, in the words shown to the visitor. */
    readonly purpose?: string;
    /** Exact, or `*.example.com`. */
    readonly hosts?: readonly string[];
    /** What of this nobody checked with the vendor, as paths: `'vendor.name'`. Text for the owner to correct. */
    readonly unverified?: readonly string[];
    /** Countries outside the EEA in which the data may be processed, as ISO 3166 codes: `'US'`. */
    readonly transfers?: readonly string[];
    readonly scripts?: readonly ServiceScript[];
    readonly storage?: readonly StoredItem[];
    /**
     * Number of the question asked about this service. Raise it when its purpose or recipient changes: visitors are then
     * asked about this service alone. Without it the vendor's name and the purpose are the fingerprint.
     */
    readonly revision?: number;
    /** Name of the global that the site itself calls, such as `fbq`: these calls are swallowed after a withdrawal. */
    readonly queue?: string;
    /** Obeys Google consent mode, so its default must stand before anything of the vendor's. */
    readonly consentMode?: boolean;
    /**
     * How it ends on the page that it runs on: `stop` = its own stop call silences it, `remove` = taking its elements away
     * does, `reload` = nothing but a new page. @default 'reload' when it has scripts, else 'remove'
     */
    readonly unload?: 'stop' | 'remove' | 'reload';
    /**
     * Whether the guard sends after the grant what it held before. `false` where the vendor would count it as made with
     * consent. @default true
     */
    readonly replay?: boolean;
    /** What the owner passed, checked against `format`. */
    readonly options?: Readonly<Record<string, unknown>>;
    readonly format?: Format;
    /**
     * The vendor's own words for each act. Must not throw where the vendor's code never came.
     *
     * @param choices where the visitor stands now
     * @returns for `stop`: what was called, as code (`fbq('consent', 'revoke')`), for the report of the withdrawal
     */
    tell?(act: VendorAct, page: VendorWindow, choices: Choices): string | void;
    /**
     * One of its scripts has run: for vendors that take no calls before. Must not throw where it left nothing.
     *
     * @param choice `'denied'` where it was withdrawn while the script was on its way
     */
    loaded?(page: VendorWindow, choice: Choice): void;
    /** Called while it runs, once for each decision that changed another choice: for vendors that are told of several purposes. */
    update?(page: VendorWindow, choices: Choices): void;
    /** Tells of a new address in a single-page app: for vendors that do not look themselves. Called where `pageViews` asks for it. */
    view?(page: VendorWindow): void;
    /**
     * Has the vendor's script draw a widget that came after it ran. What it draws goes with the element that it was given. Must
     * not throw where the script never came, which draws by itself what it finds.
     */
    draw?(element: Element, page: VendorWindow): void;
}
/** A group of services that the visitor answers for. */
export interface Category<Id extends string = string> {
    readonly id: Id;
    readonly title?: string;
    readonly description?: string;
    /** Always granted, never asked about: for what the site cannot work without. */
    readonly locked: boolean;
}
/**
 * Tells the owner about a problem, once. Never throws, never holds a visitor's data.
 *
 * @param place what it is about: a script's address, a service, an element
 * @param problem one of the words of `problems.ts`, or the browser's own message
 */
export type Report = (place: string, problem: unknown) => void;
