import { cover, hill, sheet } from './drawings.mjs'
import { notebookOf, notebooks, papers } from './notebooks.mjs'

/** Each page: `{ title, body, module? }`. `link` keeps the view of the notice that was chosen in the address. */

export const home = ({ link }) => ({
  title: 'Field notebooks',
  body: `<section class="hero">
  ${hill()}
  <div class="hero-words">
    <h1>Paper for outdoors</h1>
    <p>Six notebooks, sewn to lie flat on a gatepost, that take rain, pencil and a long day in a pocket.</p>
    <p><a class="button" href="${link('/notebooks')}">See the notebooks</a> <a class="quiet" href="${link('/paper')}">Find your paper</a></p>
  </div>
  <div class="stack">${['fell', 'ridge', 'nightjar'].map((id) => cover(notebookOf(id))).join('')}</div>
</section>
<section>
  <h2>Just printed</h2>
  ${shelf(notebooks.slice(0, 3), link)}
</section>
<section class="plain">
  <h2>How they are made</h2>
  <ol class="steps">
    <li><strong>Printed</strong> in one ink, from drawings made on the way.</li>
    <li><strong>Sewn</strong> in sixteens with waxed thread, so that no page comes loose.</li>
    <li><strong>Pressed</strong> overnight, then cut to fit the back pocket of anything.</li>
  </ol>
</section>`,
})

export const list = ({ link }) => ({
  title: 'Notebooks',
  body: `<h1>Notebooks</h1>
<p class="lead">All of them 105 by 148 millimetres, and all of them sewn.</p>
${shelf(notebooks, link)}`,
})

export const product = ({ link, notebook }) => ({
  title: notebook.name,
  body: `<article class="product">
  <div class="product-picture">${cover(notebook)}</div>
  <div>
    <h1>${notebook.name}</h1>
    <p class="lead">${notebook.line}</p>
    <p>${notebook.text}</p>
    <dl class="facts">
      <div><dt>Paper</dt><dd><a href="${link(`/paper/${notebook.paper}`)}">${notebook.paper}</a>, 100 g</dd></div>
      <div><dt>Size</dt><dd>105 × 148 mm, 96 pages</dd></div>
      <div><dt>Price</dt><dd>£${notebook.price}.00</dd></div>
    </dl>
    <p><a class="button" href="${link('/checkout', { item: notebook.id })}">Buy ${notebook.name}</a></p>
  </div>
</article>`,
})

/** One page with addresses of its own for each paper: paper.js changes them without loading a page. */
export const paper = ({ link, chosen = 'dotted' }) => ({
  title: 'Find your paper',
  module: '/paper.js',
  body: `<h1>Find your paper</h1>
<p class="lead">This page changes its address without being loaded again, as single-page apps do. Watch the panel: what has been granted counts a page view for each paper, and nothing is loaded twice.</p>
<nav class="tabs" aria-label="Papers">${Object.keys(papers).map((name) => `<a href="${link(`/paper/${name}`)}" data-paper="${name}"${name === chosen ? ' aria-current="page"' : ''}>${capital(name)}</a>`).join('')}</nav>
${Object.entries(papers).map(([name, text]) => `<section class="paper" id="${name}"${name === chosen ? '' : ' hidden'}>
  ${sheet(name)}
  <div>
    <h2 tabindex="-1">${capital(name)}</h2>
    <p>${text}</p>
    <ul class="links">${notebooks.filter((notebook) => notebook.paper === name).map(({ id, name: title, price }) => `<li><a href="${link(`/notebooks/${id}`)}">${title}</a> <span>£${price}.00</span></li>`).join('')}</ul>
  </div>
</section>`).join('\n')}`,
})

/** The tags that an owner marks by hand: frames, a post, a script with an address, a script with code, a picture. */
export const journal = ({ vendorsUrl }) => ({
  title: 'Three days on the chalk path',
  body: `<article class="story">
  <h1>Three days on the chalk path</h1>
  <p class="lead">Eighty-seven miles, two notebooks, one pencil sharpener left on a wall near Wantage.</p>
  <p>The path is older than the fields it crosses. It keeps to the ridge because the valleys were wet, and it is white because that is what lies under the grass. On the first morning the mist stood so low that the hills came out of it one at a time.</p>
  <figure>
    <iframe class="film" data-consent="youtube" data-src="${vendorsUrl}/youtube/embed/chalk-path" data-poster="/chalk-path.svg" title="Film: morning on the chalk path" width="640" height="360"></iframe>
    <figcaption>Film, 2 minutes. The player is the demo's stub of YouTube, and waits for your agreement; the picture before it is the shop's own.</figcaption>
  </figure>
  <p>By the second day the margin of the notebook had filled with times: kestrel 7.10, gate 7.40, rain 8.05 to noon. You write less when you are cold, and better.</p>
  <p>On the third we met a man who had walked it every spring since he was nine. He did not keep a notebook. “I keep the path,” he said, and asked whether we had seen a pencil sharpener.</p>
  <blockquote class="twitter-tweet" data-consent="x-widgets"><p>Found on a wall near Wantage: one pencil sharpener, brass, well used.</p></blockquote>
  <figure>
    <iframe class="film" data-consent="google-maps" data-src="${vendorsUrl}/maps/embed" title="Map: from Overton Hill to Ivinghoe Beacon" width="640" height="360"></iframe>
    <figcaption>The whole path, on the demo's stub of a map.</figcaption>
  </figure>
  <script type="text/plain" data-consent="pebble" src="${vendorsUrl}/pebble/count.js"></script>
  <script type="text/plain" data-consent="pebble">window.pebble('story-opened')</script>
  <img class="pixel" data-consent="pebble" data-src="${vendorsUrl}/pebble/pixel?story=chalk-path" alt="" width="1" height="1">
</article>`,
})

export const checkout = ({ link, notebook, settings }) => ({
  title: 'Checkout',
  body: `<h1>Checkout</h1>
<div class="checkout">
  <form action="/thanks" method="get">
    <p class="note">Nothing you type is sent: the fields have no names.</p>
    <label>Name <input autocomplete="name"></label>
    <label>Address <textarea rows="3" autocomplete="street-address"></textarea></label>
    <label>Postcode <input autocomplete="postal-code"></label>
    ${Object.entries(settings).map(([name, value]) => `<input type="hidden" name="${name}" value="${value}">`).join('')}
    <button class="button">Pretend to order</button>
  </form>
  <section class="order" aria-labelledby="order">
    <h2 id="order">Your order</h2>
    ${cover(notebook)}
    <dl class="facts">
      <div><dt>${notebook.name}</dt><dd>£${notebook.price}.00</dd></div>
      <div><dt>Post</dt><dd>£2.00</dd></div>
      <div class="sum"><dt>Total</dt><dd>£${notebook.price + 2}.00</dd></div>
    </dl>
    <p><a href="${link('/notebooks')}">Choose another</a></p>
  </section>
</div>`,
})

/** A conversion, as shops report it: inline code for two vendors, marked with the service it is for. */
export const thanks = ({ link }) => ({
  title: 'Thank you',
  body: `<h1>Thank you</h1>
<p class="lead">Nothing was ordered, and nothing will arrive.</p>
<p>In a real shop this is the page that tells Google and Meta about the sale. The two lines of code that do so are marked, and run only for what you have agreed to.</p>
<p><a class="button" href="${link('/notebooks')}">Back to the notebooks</a></p>
<script type="text/plain" data-consent="google-ads">gtag('event', 'conversion', { send_to: 'AW-123456789/order', value: 11, currency: 'GBP' })</script>
<script type="text/plain" data-consent="meta-pixel">fbq('track', 'Purchase', { value: 11, currency: 'GBP' })</script>`,
})

export const privacy = () => ({
  title: 'Privacy',
  body: `<article class="story">
<h1>Privacy</h1>
<p class="lead">What this invented shop would tell you if it were real.</p>
<h2>Your choice</h2>
<p>We ask before anything is measured or advertised. You may change your mind at any time, and it is as easy as agreeing was.</p>
<p class="actions"><button type="button" class="button" data-assent-action="preferences">Cookie preferences</button> <button type="button" class="button" data-assent-action="withdraw">Withdraw consent</button></p>
<h2>Before you choose</h2>
<p>No cookie is set, nothing is stored, and no vendor hears of your visit. When you have chosen, one cookie named <code>assent</code> keeps the answer, yes or no, and nothing else about you.</p>
<h2>If you agree</h2>
<p>Google Analytics and Hotjar measure how the shop is used. Google Ads, Meta, X and LinkedIn learn that you were here, to measure their adverts. In the journal YouTube plays a film, Google shows a map and X a post. Pebble, which we made up, counts how many people read to the end.</p>
<h2>If you withdraw</h2>
<p>The tags are stopped, what they stored in your browser is deleted, and the page loads again where a tag cannot be stopped in any other way.</p>
<h2>Who we are</h2>
<p>Marlow &amp; Finch Ltd, 2 Chalk Lane, Nowhere-on-the-Downs. Write to <a href="mailto:privacy@marlowandfinch.example">privacy@marlowandfinch.example</a>.</p>
</article>`,
})

export const missing = ({ link }) => ({
  title: 'Not found',
  body: `<h1>No such page</h1>
<p class="lead">Perhaps it is in another notebook.</p>
<p><a class="button" href="${link('/')}">To the first page</a></p>`,
})

function shelf(items, link) {
  return `<ul class="shelf">${items.map((notebook) => `<li>
    <a href="${link(`/notebooks/${notebook.id}`)}">${cover(notebook)}<strong>${notebook.name}</strong></a>
    <p>${notebook.line}</p>
    <p class="price">£${notebook.price}.00 <span>${notebook.paper}</span></p>
  </li>`).join('')}</ul>`
}

function capital(word) {
  return word[0].toUpperCase() + word.slice(1)
}
