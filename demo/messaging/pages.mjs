import { privacyText } from '../sites/privacy.mjs'
import { day } from './drawings.mjs'

/** Each page: `{ title, body, module? }`. */

export const home = ({ link }) => ({
  title: 'Messages at four times a day',
  body: `<section class="hero">
  <h1>Messages at four times a day</h1>
  <p class="lead">You write whenever you like. Dovelark delivers at seven, eleven, three and seven, and is quiet in between.</p>
  ${day()}
  <p class="actions"><a class="button" href="${link('/blog')}">Why four times</a> <a class="quiet" href="mailto:hello@dovelark.example">Ask for a trial</a></p>
</section>
<section class="letters">
  <h2>What arrives at eleven</h2>
  <ol>
    <li><strong>Mara</strong> <q>The samples are here. Two are the wrong blue, and one is better than what we ordered.</q></li>
    <li><strong>Yusuf</strong> <q>Then let us order the better one. I will tell the printer after lunch.</q></li>
    <li><strong>Warehouse</strong> <q>Gate B is shut until Thursday. Please use C, and mind the step.</q></li>
  </ol>
</section>
<section class="pair">
  <div><h2>What is urgent</h2><p>Goes at once, to one person, and rings. Everybody may send three a week, and can see how many the others have left.</p></div>
  <div><h2>What is kept</h2><p>A thread closes after thirty days without a word and goes to the archive, where it can be read and not answered.</p></div>
</section>`,
})

/** A blog post with a plugin of each network, as their own “embed” dialogs give them, marked and without their scripts. */
export const blog = ({ from }) => ({
  title: 'Why we took the typing dots away',
  body: `<article class="text story">
  <p class="kicker">Blog, 4 March</p>
  <h1>Why we took the typing dots away</h1>
  <p class="lead">Three dots that say somebody is writing. They cost us more hours than any fault we ever shipped.</p>
  <p>We counted. In the week before the change, people at one customer opened Dovelark ninety times a day, and in a third of those visits nothing had arrived. They had come to look whether it would.</p>
  <blockquote class="twitter-tweet" data-consent="x-widgets"><p>Week one without the dots. Nobody asked where they went. Two people asked whether the office had become quieter.</p><cite>Dovelark</cite></blockquote>
  <p>So the dots went, and with them the green light beside each name. What came instead is a clock: the time of the next flight, the same for everybody.</p>
  <figure>
    <iframe class="film" data-consent="youtube" data-src="${from('/youtube/embed/dovelark')}?title=A+day+in+four+flights" title="Film: a day in four flights" width="640" height="360"></iframe>
    <figcaption>A day in four flights, two minutes.</figcaption>
  </figure>
  <h2>What people told us</h2>
  <p>Not all of it was kind. Teams that sell by telephone went back to something faster, and they were right to.</p>
  <div class="fb-post" data-consent="facebook-social-plugins" data-href="https://www.facebook.com/dovelark.example/posts/1"><blockquote><p>We run a bakery. At three in the morning nobody wants a message, and at seven everybody does. It suits us.</p><cite>A bakery in the north</cite></blockquote></div>
  <p>A school wrote that parents had stopped expecting answers at night. That one we printed out.</p>
  <iframe class="post" data-consent="linkedin-plugins" data-src="${from('/linkedin-posts/post')}?${new URLSearchParams({ by: 'A head teacher', text: 'We moved our parent messages to two flights a day. The evening inbox has gone from forty to none, and no parent has complained.' })}" title="A post on LinkedIn" width="640" height="220"></iframe>
  <p>The four plugins on this page stay off until you load one, or agree to its network. Until then the page itself is all that is here.</p>
</article>`,
})

export const privacy = ({ site }) => ({
  title: 'Privacy',
  body: privacyText(site, [
    'HubSpot is our customer database. If you agree, it links the pages you read here to your name once you write to us.',
    'Google Analytics counts visits.',
    'Posts from Facebook, X and LinkedIn, and films on YouTube, are loaded when you ask for one, or all of a network’s when you agree to it.',
  ]),
})
