/**
 * The page that lists the demo sites. They share one host, and what vendors store belongs to the host: so each is opened by
 * way of the page that forgets, as on a first visit.
 */
export const indexPage = (sites) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Demo sites · Assent</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/sites/base.css">
<link rel="stylesheet" href="/sites/index-page.css">
</head>
<body>
<main id="main">
<h1>Demo sites</h1>
<p class="lead">Each has the tags that sites of its kind really use, here as stubs on another origin, and its own look of the notice. Each opens as on a first visit: what the demo has stored in this browser is deleted on the way.</p>
<ul class="sites">
${sites.map((site) => entry(`/${site.id}/`, site)).join('\n')}
${entry('/', { name: 'Marlow & Finch', kind: 'A shop for notebooks', tags: ['Google Analytics', 'Google Ads', 'Hotjar', 'Meta', 'X', 'LinkedIn', 'embeds', 'a tag that no catalogue knows'] })}
</ul>
</main>
</body>
</html>
`

const entry = (path, { id = 'shop', name, kind, tags }) => `<li class="site" data-site="${id}">
  <h2><a href="/panel/forget?${new URLSearchParams({ back: path })}">${name.replace('&', '&amp;')}</a></h2>
  <p>${kind}</p>
  <p class="tags">${tags.join(', ')}</p>
</li>`
