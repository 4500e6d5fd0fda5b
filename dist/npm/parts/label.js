import { w as wordsOf } from './language.js';
import { p as page } from './page.js';

async function label(core) {
  const { language, texts } = await wordsOf(core, "label");
  for (const button of page("querySelectorAll")("[data-assent=reopen] button")) {
    button.lang = language;
    button.dir = texts.direction ?? "ltr";
    button.textContent = texts.reopen;
  }
}

export { label as default };
