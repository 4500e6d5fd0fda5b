import { privacyText } from '../sites/privacy.mjs'

const people = [
  ['Odile', 'Yesterday, 18:40', '12 min', '#b3341d'],
  ['Bram and Jo', 'Monday, 20:05', '41 min', '#2447b8'],
  ['Grandmother', 'Sunday, 11:00', '1 h 3 min', '#7a4a00'],
  ['The lighthouse', 'Saturday, 09:12', 'missed', '#1c6b4a'],
]

const titles = { '/': 'Calls', '/account': 'Account', '/privacy': 'Privacy' }

/** All routes are on one page; routes.js shows one of them. The server answers for each address, so that each can be loaded. */
export const app = ({ site, path }) => ({
  title: titles[path],
  module: 'routes.js',
  body: Object.entries({ '/': calls, '/account': account, '/privacy': privacy }).map(([route, draw]) => `<section class="route" data-route="/calling${route}" data-title="${titles[route]}"${route === path ? '' : ' hidden'}>
${draw(site)}
</section>`).join('\n'),
})

const calls = () => `<h1>Two tins and a very long string</h1>
<p class="lead">Calls between browsers. No number, no download: you send a link, the other one taps it.</p>
<p class="dial"><button type="button" class="button" data-demo-call>Call Odile</button> <span role="status"></span></p>
<h2>Lately</h2>
<ul class="people">${people.map(([name, when, long, colour]) => `<li>
  <span class="face" style="--face:${colour}" aria-hidden="true">${name[0]}</span>
  <span><strong>${name}</strong> <span class="when">${when}</span></span>
  <span class="long">${long}</span>
</li>`).join('')}</ul>`

const account = () => `<h1>Account</h1>
<form data-account>
  <label>Name <input autocomplete="nickname" required maxlength="40"></label>
  <button class="button">Sign in</button>
</form>
<div data-signed-in hidden>
  <p class="lead">Signed in as <strong data-name></strong>.</p>
  <button type="button" class="button" data-sign-out>Sign out</button>
</div>
<p class="remembers" role="status" data-remembers></p>
<p><button type="button" class="link" data-assent-action="preferences">Change what this device may remember</button></p>`

const privacy = (site) => privacyText(site, [
  'You are asked whether this device may remember your account. If not, you are signed in until the tab is closed.',
  'Google Analytics counts which of these pages are opened. It hears nothing of a call: who, when or what.',
])
