/** What the visitor decided for one category or service. Never a bare boolean. */
export type Choice = 'granted' | 'denied';
/** Category and service ids, each with its choice. Frozen. */
export type Choices<Id extends string = string> = Readonly<Record<Id, Choice>>;
/** What the visitor (or the browser, on the visitor's behalf) did. */
export type Method = 'accept' | 'reject' | 'save' | 'withdraw';
/** Where the act came from: a control Assent drew, the page's own code, or a browser signal. */
export type Source = 'ui' | 'api' | 'signal';
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
    /** In days, `'session'`, or the owner's own words. */
    readonly lifetime?: number | string;
    /** `first` (default): on the site's own domain. `third`: on the vendor's, where no page script can reach it. */
    readonly party?: 'first' | 'third';
    /** `false` where page script cannot delete it (HttpOnly) or must not (the vendor's own memory of a refusal). */
    readonly clearable?: boolean;
}
/** One script a service loads once it is granted. */
export interface ServiceScript {
    readonly src: string;
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
/** One product of one vendor: data, plus at most one small function. */
export interface Service<Id extends string = string, CategoryId extends string = string> {
    readonly id: Id;
    readonly category: CategoryId;
    readonly name: string;
    readonly vendor: Vendor;
    /** The legal why, in the words shown to the visitor. */
    readonly purpose?: string;
    /** Exact, or `*.example.com`. */
    readonly hosts?: readonly string[];
    readonly scripts?: readonly ServiceScript[];
    readonly storage?: readonly StoredItem[];
    /**
     * Number of the question asked about this service. Raise it when its purpose or recipient changes: visitors are then
     * asked about this service alone. Without it the vendor's name and the purpose are the fingerprint.
     */
    readonly revision?: number;
    /** Name of the global function the site itself calls, such as `fbq`: its calls are swallowed after a withdrawal. */
    readonly queue?: string;
    /** Obeys Google consent mode, so its default must stand before anything of the vendor's. */
    readonly consentMode?: boolean;
    /**
     * How it ends on the page that it runs on: `stop` = its own stop call silences it, `remove` = taking its elements away
     * does, `reload` = nothing but a new page. @default 'reload' when it has scripts, else 'remove'
     */
    readonly unload?: 'stop' | 'remove' | 'reload';
    /** What the owner passed, checked against `format`. */
    readonly options?: Readonly<Record<string, unknown>>;
    /** What `options.id` must look like, with an example for the error message. */
    readonly format?: {
        readonly id: RegExp;
        readonly example: string;
    };
    /** The vendor's own words for start, stop and resume. Must not throw where the vendor's code never came. */
    tell?(act: VendorAct, page: VendorWindow): void;
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
