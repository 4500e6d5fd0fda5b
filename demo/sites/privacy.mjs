/** A privacy page: what this site has to say, and around it what every one says. The list of services makes itself. */
export const privacyText = ({ name, controller }, uses) => `<article class="text">
<h1>Privacy</h1>
<p class="lead">What ${name} would tell you if it were real.</p>
<h2>Your choice</h2>
<p>We ask before anything optional runs. Refusing changes nothing about what you can do here, and you can change your mind at any time.</p>
<p class="actions"><button type="button" class="button" data-assent-action="preferences">Cookie preferences</button> <button type="button" class="button" data-assent-action="withdraw">Withdraw consent</button></p>
<h2>What we use, and what for</h2>
${uses.map((use) => `<p>${use}</p>`).join('\n')}
<h2>Every service</h2>
<div data-assent-declaration></div>
<h2>Who we are</h2>
<p>${controller.name}, ${controller.address}. Write to <a href="mailto:${controller.contact}">${controller.contact}</a>.</p>
</article>`
