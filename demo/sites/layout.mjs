/**
 * A whole page of a site. What its owner adds for Assent are the first two elements of the head, and the two buttons of the
 * footer: the look is in the tag's attributes, the rest in the block.
 */
export function layout({ site, title, path, settings, services, link, body, module }) {
  const { look, controller } = site
  // Nobody is asked about a category in which the site has nothing.
  const categories = Object.fromEntries(['necessary', ...site.categories].map((id) => [id, {}]))
  const config = { controller, privacyPolicy: `/${site.id}/privacy`, categories, cookie: { name: `assent-${site.id}` }, services }
  const attributes = Object.entries({ ...look, ...settings }).map(([name, value]) => ` data-${name}="${value}"`).join('')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<script type="application/json" data-assent-config>
${JSON.stringify(config, null, 2).replaceAll('<', '\\u003c')}
</script>
<script src="/assent/assent.js"${attributes}></script>
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${site.name}</title>
<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(site.mark.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg" color="#777"'))}">
<link rel="stylesheet" href="/sites/base.css">
<link rel="stylesheet" href="/${site.id}/${site.id}.css">
<link rel="stylesheet" href="/panel.css">
<script type="module" src="/panel.js"></script>${module ? `\n<script type="module" src="/${site.id}/${module}"></script>` : ''}
</head>
<body>
<nav aria-label="Skip"><a class="skip" href="#main">Skip to the page</a></nav>
<aside class="panel" id="panel" aria-label="What the vendors receive"><noscript>The panel needs JavaScript, and so do the tags that it watches.</noscript></aside>
<div class="page">
<header class="top">
  <a class="brand" href="${link('/')}">${site.mark}<span>${site.name}</span></a>
  <nav aria-label="${site.name}">
    <ul>${site.nav.map(([href, name, icon = '']) => `<li><a href="${link(href)}"${path === href ? ' aria-current="page"' : ''}>${icon}${name}</a></li>`).join('')}</ul>
  </nav>
</header>
<main id="main" tabindex="-1">
${body}
</main>
<div class="inline" data-assent-inline></div>
<footer class="foot">
  <p><strong>${controller.name}</strong><br>Invented for this demo. Nothing can be bought here.</p>
  <ul>
    <li><a href="${link('/privacy')}">Privacy</a></li>
    <li><button type="button" data-assent-action="preferences">Cookie preferences</button></li>
    <li><button type="button" data-assent-action="withdraw">Withdraw consent</button></li>
    <li><a href="/sites/">All demo sites</a></li>
  </ul>
</footer>
</div>
</body>
</html>
`
}
