import { privacyText } from '../sites/privacy.mjs'

/** Each page: `{ title, body, module? }`. */

export const home = ({ link }) => ({
  title: 'Minutes with the sentence behind them',
  body: `<section class="hero">
  <div>
    <h1>Minutes with the sentence behind them</h1>
    <p class="lead">Quillnod joins a call when you let it in, writes down what was decided, and keeps each decision tied to the words that made it.</p>
    <p class="actions"><a class="button" href="${link('/pricing')}">See the plans</a> <a class="quiet" href="${link('/videos')}">Watch a meeting</a></p>
  </div>
  <figure class="notes" aria-labelledby="notes">
    <figcaption id="notes">Tuesday, budget round, 24 minutes</figcaption>
    <dl class="said">
      <div><dt>Ines</dt><dd>If the pump fails again in June, we are out of days. <mark>Let’s order the second one now.</mark><sup>1</sup></dd></div>
      <div><dt>Tom</dt><dd>Fine by me. That leaves the roof.</dd></div>
      <div><dt>Ada</dt><dd>I can get two quotes. <mark>Give me until the ninth.</mark><sup>2</sup></dd></div>
    </dl>
    <ol class="decided">
      <li><strong>Order the second pump.</strong> Tom, this week <sup>1</sup></li>
      <li><strong>Two quotes for the roof.</strong> Ada, by 9 June <sup>2</sup></li>
    </ol>
  </figure>
</section>
<section>
  <h2>What it does in a meeting</h2>
  <dl class="moments">
    <div><dt>Before</dt><dd>It waits outside. Somebody in the call lets it in, and its name stands in the list like everybody’s.</dd></div>
    <div><dt>During</dt><dd>Anyone can pause it, with the button or by saying so. What is said in a pause is not recorded.</dd></div>
    <div><dt>After</dt><dd>The minutes arrive in the calendar entry. The recording is deleted after seven days, sooner if you like.</dd></div>
  </dl>
</section>
<section>
  <h2>What it gets wrong</h2>
  <p class="lead">Names it has not heard before, two people at once, and irony. Each line shows how sure it is, and can be played back until the recording is gone.</p>
</section>`,
})

export const videos = ({ from }) => ({
  title: 'Videos',
  body: `<h1>Videos</h1>
<p class="lead">Three short films, played by the demo’s stub of YouTube. Each waits until you load it.</p>
<div class="films">
${film(from, 'A budget round, start to finish', '4 minutes. Five people, two decisions, and one remark that did not make it into the minutes.', 'data-poster="/meeting/film.svg"')}
${film(from, 'Pausing it', '1 minute. The button, the words, and what everybody sees meanwhile.')}
${film(from, 'Correcting a line', '2 minutes. How a name is taught once and for all.')}
</div>`,
})

export const pricing = () => ({
  title: 'Pricing',
  body: `<h1>Pricing</h1>
<p class="lead">By the person who holds the meetings. Guests cost nothing.</p>
<ul class="plans">
${plan('Solo', '£0', 'Five meetings a month', ['Minutes and decisions', 'Recordings for seven days'])}
${plan('Team', '£9', 'a month and person', ['As many meetings as you hold', 'A shared list of names', 'Tasks to your tracker'])}
${plan('House', '£16', 'a month and person, from 20', ['Recordings where you keep them', 'Sign-in by your own directory', 'A contract on data processing'])}
</ul>
<section class="questions">
  <h2>Asked often</h2>
  <details><summary>Does everybody in the call have to agree?</summary><p>In most places, yes, and we think so everywhere. Quillnod says that it is there when it comes in, and leaves when one person objects.</p></details>
  <details><summary>Do you train on our meetings?</summary><p>No. Corrections to names stay in your own list.</p></details>
  <details><summary>What if we stop paying?</summary><p>The minutes stay readable for a year and can be downloaded as text at any time.</p></details>
</section>`,
})

export const privacy = ({ site }) => ({
  title: 'Privacy',
  body: privacyText(site, [
    'Google Analytics counts visits, and Hotjar records how these pages are scrolled and clicked. Neither sees a meeting: they run on this website, not in the product.',
    'Google Ads, Meta, X and LinkedIn learn that you were here, so that our adverts can follow you to their networks and we can tell which of them was worth its price.',
    'YouTube plays the films, each once you load it.',
  ]),
})

const film = (from, title, text, poster = '') => `<figure>
  <iframe class="film" data-consent="youtube" data-src="${from('/youtube/embed/quillnod')}?${new URLSearchParams({ title })}" ${poster} title="Film: ${title}" width="640" height="360"></iframe>
  <figcaption><strong>${title}</strong> ${text}</figcaption>
</figure>`

const plan = (name, price, unit, lines) => `<li>
  <h2>${name}</h2>
  <p class="price"><strong>${price}</strong> ${unit}</p>
  <ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul>
</li>`
