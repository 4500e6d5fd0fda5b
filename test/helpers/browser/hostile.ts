/** A page of an owner who never thought of us. Nothing in it is aimed at consent, and all of it is found in the wild. */
export interface HostilePage {
  readonly name: string
  /** @default `<!doctype html>` */
  readonly doctype?: string
  /** Attributes of `<html>`. */
  readonly html?: string
  /** Style of the page, before the SDK's tag. */
  readonly css?: string
  /** Anything else in the head, before the SDK's tag. */
  readonly head?: string
  readonly body?: string
  /** Script of the page that runs once the layer is there. */
  readonly later?: string
}

/** The page they are compared to, and that they are made of. Its ground is plain, so that round corners and shadows agree. */
export function hostileMarkup({ doctype = '<!doctype html>', html = 'lang="en"', css = '', head = '', body = '', later = '' }: Partial<HostilePage>, tag: string): string {
  const style = css && `<style>${css}</style>`
  return `${doctype}<html ${html}><head><meta charset="utf-8"><title>Shop</title><link rel="icon" href="data:,">${style}${head}${tag}</head>
<body><main id="app"></main>${body}<script>function later() { ${later} }</script></body></html>`
}

const overlay = '<div style="position:fixed;inset:0;z-index:2147483647"></div>'

/**
 * In each of these both layers look, stand and work as on a clean page.
 *
 * Not among them, because no adopted sheet can win: important rules for every element in a layer that the page declared
 * itself (`@layer reset{*{color:red!important}}`). Layers of the page's sheets come before all adopted ones.
 */
export const hostilePages: readonly HostilePage[] = [
  {
    name: 'a reset of everything',
    css: `html,body,div,span,h1,h2,h3,h4,p,b,a,ul,li,dialog,details,summary,label,input,button{margin:0;padding:0;border:0;font:inherit;vertical-align:baseline}
      ol,ul{list-style:none} *,*::before,*::after{box-sizing:content-box;margin:0;padding:0} button,input,a{all:unset!important}`,
  },
  {
    name: 'normalize and a reboot like Bootstrap’s',
    css: `*,::after,::before{box-sizing:border-box} html{line-height:1.15;-webkit-text-size-adjust:100%;-webkit-tap-highlight-color:transparent} body{margin:0;font-family:"Helvetica Neue",Arial;line-height:1.5}
      h2{margin:0 0 .5rem;font-size:2rem;font-weight:500;line-height:1.2} p{margin:0 0 1rem} ul{padding-left:2rem} b,strong{font-weight:bolder} a{color:#0d6efd;text-decoration:underline} label{display:inline-block}
      button{border-radius:0} button,input{margin:0;font-family:inherit;font-size:inherit;line-height:inherit} button,[type=button]{-webkit-appearance:button} button:not(:disabled){cursor:pointer} summary{display:list-item} [hidden]{display:none!important}`,
  },
  {
    name: 'a framework that owns every button and heading',
    css: `button,.button{appearance:none!important;min-width:12em!important;height:80px!important;background:#d00 linear-gradient(red,blue)!important;color:#fff!important;border:5px dashed!important;border-radius:40px!important;text-transform:uppercase!important;letter-spacing:.3em!important;float:right!important;box-shadow:0 0 9px red!important}
      button::before{content:"→"!important} button:nth-child(2){order:-5!important;opacity:.3!important;filter:blur(2px)!important} h2{display:none!important} ul{columns:3!important} li::marker{content:"*"!important}`,
  },
  {
    name: '!important everywhere',
    css: `*:not(html,body){color:red!important;background:blue!important;font:40px/3 cursive!important;width:1px!important;opacity:.1!important;position:static!important;transform:rotate(90deg)!important;visibility:hidden!important;text-shadow:0 0 5px red!important;clip-path:circle(5px)!important;mask:linear-gradient(red,#0000)!important;mix-blend-mode:difference!important}
      *::before,*::after{content:"Z"!important;display:block!important}`,
  },
  { name: 'a display for everything', css: '*{display:inline-block!important;float:left!important;clear:both!important}' },
  {
    name: 'specificity that nobody beats',
    css: ':not(#x#y#z):not(#x#y#z):not(html,body){color:red!important;padding:30px!important;font-size:9px!important;max-width:90px!important;opacity:.1!important}',
  },
  { name: 'direction and bidi for everything', css: '*{direction:rtl!important;unicode-bidi:bidi-override!important}' },
  { name: 'transform on body', css: 'html,body{height:100%} body{transform:translate(300px,-50px) scale(.5) rotate(5deg);perspective:100px;will-change:transform;backdrop-filter:blur(9px)}' },
  { name: 'a z-index war', css: '*{z-index:2147483647!important} body>*{position:fixed;inset:0}', body: overlay + overlay, later: `app.parentNode.insertAdjacentHTML('beforeend', ${JSON.stringify(overlay)})` },
  { name: 'overflow hidden', css: 'html,body{overflow:hidden!important;height:10px!important;max-width:100px!important;position:fixed!important;clip-path:inset(0 0 99% 0)}' },
  { name: 'zoom on body', css: 'body{zoom:2.5}' },
  { name: 'quirks mode', doctype: '', html: '', css: 'body{line-height:3;font-size:30px} td,h2,p{color:green}' },
  { name: 'a base that leads elsewhere', head: '<base href="https://cdn.nowhere.test/deep/" target="_blank">' },
  { name: 'pointer-events none for all', css: 'html,body,*{pointer-events:none!important}' },
  { name: 'text that cannot be selected or touched', css: 'html,*{user-select:none!important;-webkit-user-select:none!important;touch-action:none!important;cursor:none!important;-webkit-user-drag:none!important;caret-color:red!important;accent-color:red!important}' },
  { name: 'a page that scrolls smoothly and snaps', css: 'html{scroll-behavior:smooth;overscroll-behavior:none;scroll-snap-type:y mandatory} body{height:3000px;scroll-snap-align:start}' },
  { name: 'a framework that replaces the body', later: `document.body = document.createElement('body'); document.documentElement.replaceChild(document.createElement('body'), document.body)` },
  { name: 'a framework that replaces all of the page', later: `document.documentElement.replaceChildren(document.head, document.createElement('body'))` },
  { name: 'a page that reads from right to left', html: 'lang="en" dir="rtl"', css: 'html,body{direction:rtl;text-align:right}' },
  { name: 'a page that is written from top to bottom', css: 'html{writing-mode:vertical-rl;text-orientation:upright}' },
  { name: 'a filter, an opacity and a mask on the page', css: 'html{filter:hue-rotate(90deg) saturate(9) blur(2px);opacity:.4;background:#fff} body{mix-blend-mode:difference}' },
  { name: 'containment of the page', css: 'html{contain:strict;content-visibility:auto;isolation:isolate;container-type:size;container-name:assent} body{contain:strict;container-type:size}' },
  { name: 'a transform on the page', css: 'html{transform:scale(.5) translateX(200px);perspective:1px;will-change:transform;transform-style:preserve-3d}' },
  { name: 'transitions and animations for all', css: '*,*::before,*::after{transition:all 5s!important;animation:hostile 3s infinite!important} @keyframes hostile{from{opacity:.2;translate:50px}}' },
  { name: 'rules for our own elements', css: 'assent-ui,.assent,.assent-text,.assent-actions{display:block!important;position:absolute!important;inset:9px auto auto 9px!important;opacity:.2!important;transform:scale(.3)!important;filter:invert(1)!important;contain:strict!important;clip-path:inset(50%)!important;overflow:hidden!important;visibility:hidden!important;zoom:.5!important}' },
  { name: 'rules for popovers', css: '[popover],:popover-open{display:none!important;inset:auto!important;margin:0!important;width:50px!important;opacity:0!important;transition:none!important;overlay:none!important} [popover]:not(:popover-open){display:none!important}' },
  { name: 'rules for dialogs', css: 'dialog,dialog[open],:modal{display:none!important;max-height:20px!important;transform:translateY(-200%)!important} ::backdrop{background:red!important;backdrop-filter:blur(9px)!important;opacity:1!important}' },
  { name: 'letters of eight pixels', css: 'html{font-size:8px!important;text-size-adjust:300%} body{font-size:5rem}' },
  { name: 'our layers declared in another order', css: '@layer assent-overrides,assent,reset; @layer assent,assent-overrides;' },
  { name: 'sheets adopted in place of ours', later: 'document.adoptedStyleSheets = []' },
  { name: 'listeners that stop every click', body: `<script>for (const at of [window, document, document.documentElement]) for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'auxclick', 'touchstart']) at.addEventListener(type, (event) => { event.stopImmediatePropagation(); event.preventDefault() }, { capture: true, passive: false })</script>` },
  {
    name: 'elements named like what the document can do',
    body: ['body', 'head', 'documentElement', 'adoptedStyleSheets', 'createElement', 'querySelector', 'querySelectorAll', 'activeElement', 'addEventListener', 'cookie', 'readyState', 'currentScript', 'dispatchEvent']
      .map((name) => `<img name="${name}" id="${name}"><form name="${name}"></form>`).join(''),
  },
  { name: 'a page hidden until its test tool has loaded', css: '.async-hide{opacity:0!important;visibility:hidden!important}', html: 'lang="en" class="async-hide"' },
  { name: 'a cascade of layers', css: '@layer theme,base,components,utilities; @layer base{*,::before,::after,::backdrop{box-sizing:border-box;margin:0;padding:0;border:0 solid} button{font:inherit;background:#0000;border-radius:0;opacity:1} [hidden]{display:none!important}}' },
]
