import { c as categoryWords } from './words.js';

function serviceWords(service, category, { language, texts }) {
  const { id, options, storage } = service;
  const isForeign = options && !/^en\b/.test(language);
  const own = texts[id + "Purpose"];
  const purpose = own ?? (isForeign ? options["purpose"] : service.purpose) ?? categoryWords({ ...category}, texts)[1];
  if (!isForeign) return { ...service, purpose };
  const isWorded = ({ lifetime }) => typeof lifetime == "string" && lifetime != "session";
  return { ...service, purpose, storage: storage?.map((item) => isWorded(item) ? { ...item, lifetime: texts.varies } : item) };
}

export { serviceWords as s };
