/**
 * Hears every click inside the interface and on `data-assent-action`, before anybody else.
 *
 * Meta, TikTok and X report the very click that withdraws, with the button's text. A capturing listener on `window` that
 * was there before theirs is the only place to keep it from them (real-tags.md), so this starts with the SDK.
 */
export declare function listenForClicks(onAction: (action: string, control: HTMLElement) => void, until: AddEventListenerOptions): void;
