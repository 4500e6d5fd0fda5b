import { p as page } from './page.js';

const SAME = { no: "nb", nn: "nb" };
function tagsOf(tag) {
  try {
    const locale = new Intl.Locale(tag.trim().replaceAll("_", "-"));
    const { language, script, region } = locale.maximize();
    if (locale.baseName.startsWith("und") || !script) return [locale.baseName, locale.language];
    const tags = [locale.baseName, `${language}-${script}`, `${language}-${region}`, SAME[language] ?? language];
    return tags.filter((each) => new Intl.Locale(each).maximize().script == script);
  } catch {
    return [];
  }
}
function chooseLanguage(wanted, available) {
  for (const tag of wanted) {
    const found = [...new Set(tagsOf(tag))].filter((each) => available.includes(each));
    if (found[0]) return found;
  }
  return ["en"];
}

const TAGS = [
  "af",
  "ar",
  "bg",
  "bn",
  "bs",
  "ca",
  "cs",
  "da",
  "de",
  "el",
  "en",
  "es",
  "et",
  "fa",
  "fi",
  "fil",
  "fr",
  "ga",
  "he",
  "hi",
  "hr",
  "hu",
  "id",
  "is",
  "it",
  "ja",
  "ka",
  "ko",
  "lb",
  "lt",
  "lv",
  "mk",
  "ms",
  "mt",
  "nb",
  "nl",
  "pl",
  "pt",
  "pt-BR",
  "ro",
  "ru",
  "sk",
  "sl",
  "sq",
  "sr",
  "sr-Latn",
  "sv",
  "sw",
  "ta",
  "th",
  "tr",
  "uk",
  "ur",
  "vi",
  "zh",
  "zh-Hant"
];

async function wordsOf(core, ...parts) {
  const { language, texts = {} } = core.config;
  if (!core.english) {
    const tags = chooseLanguage(wanted(), [...TAGS, ...Object.keys(texts)]);
    try {
      return await inLanguage(tags);
    } catch (error) {
      core.english = true;
      core.report(`texts.${tags[0]}`, error);
      if (core.drawn?.layer == "notice") core.show("notice");
      if (page("querySelector")("[data-assent=reopen]")) core.reopen(true);
      core.embeds?.redraw();
    }
  }
  return { language: "en", texts: { ...await fetchTexts("en"), ...texts["en"] } };
  function* wanted() {
    const isAuto = !language || language == "auto";
    yield isAuto ? page("documentElement").lang : language;
    if (isAuto) yield* navigator.languages;
  }
  async function inLanguage(tags) {
    const isOurs = (tag) => TAGS.includes(tag);
    const ours = tags.find(isOurs);
    const owners = Object.assign({}, ...tags.filter((tag) => tag == ours || !isOurs(tag)).map((tag) => texts[tag]).reverse());
    if (ours) return { language: ours, texts: { ...await fetchTexts(ours), ...owners } };
    const missing = Object.keys(await fetchTexts("en")).find((key) => !owners[key]);
    if (missing) throw new Error(`expected a text for "${missing}", got none`);
    return { language: tags[0], texts: owners };
  }
  async function fetchTexts(tag) {
    const files = await Promise.all(parts.map((part) => core.load(`locales/${tag}.${part}`)));
    return Object.assign({}, ...files.map((file) => file.default));
  }
}

export { wordsOf as w };
