import { mark } from './drawings.mjs'

const pages = [
  ['/notebooks', 'Notebooks'],
  ['/paper', 'Paper'],
  ['/journal', 'Journal'],
  ['/checkout', 'Checkout'],
]

/**
 * A whole page of the shop. What an owner adds for Assent are the first two elements of the head, and the two buttons of
 * the footer.
 */
export function layout({ title, path, config, link, body, module }) {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<script type="application/json" data-assent-config>
${JSON.stringify(config, null, 2).replaceAll('<', '\\u003c')}
</script>
<script src="/assent/assent.js"></script>
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Marlow &amp; Finch</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/shop.css">
<link rel="stylesheet" href="/panel.css">
<script type="module" src="/panel.js"></script>${module ? `\n<script type="module" src="${module}"></script>` : ''}
</head>
<body>
<a class="skip" href="#main">Skip to the page</a>
<aside class="panel" id="panel" aria-label="What the vendors receive"><noscript>The panel needs JavaScript, and so do the tags that it watches.</noscript></aside>
<div class="page">
<header class="top">
  <a class="brand" href="${link('/')}">${mark()}<span>Marlow <i>&amp;</i> Finch</span></a>
  <nav aria-label="Shop">
    <ul>${pages.map(([href, name]) => `<li><a href="${link(href)}"${isWithin(path, href) ? ' aria-current="page"' : ''}>${name}</a></li>`).join('')}</ul>
  </nav>
</header>
<main id="main" tabindex="-1">
${body}
</main>
<div class="inline" data-assent-inline></div>
<footer class="foot">
  <p><strong>Marlow &amp; Finch</strong><br>Field notebooks, invented in 2026 for this demo. Nothing can be bought here.</p>
  <ul>
    <li><a href="${link('/privacy')}">Privacy</a></li>
    <li><button type="button" data-assent-action="preferences">Cookie preferences</button></li>
    <li><button type="button" data-assent-action="withdraw">Withdraw consent</button></li>
  </ul>
</footer>
</div>
</body>
</html>
`
}

function isWithin(path, href) {
  return path === href || path.startsWith(`${href}/`)
}
