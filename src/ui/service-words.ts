import { categoryWords } from './words.ts'
import type { Category, Service, StoredItem } from '../core/types.ts'
import type { Texts } from '../locales/texts.ts'

/** The texts, and the language that they are in. */
interface Words {
  readonly language: string
  readonly texts: Texts
}

/**
 * A service as it is told of in this language (R-1116): its purpose is the owner's text `<service id>Purpose`, else its own.
 *
 * The catalogue speaks English. Where something else is spoken, or no purpose is known, what its category is for stands there,
 * and a lifetime in words just varies. What owners wrote themselves is in their page's language.
 */
export function serviceWords(service: Service, category: Category, { language, texts }: Words): Service {
  const { id, options, storage } = service
  const isForeign = options && !/^en\b/.test(language)
  const own = (texts as unknown as Readonly<Record<string, string | undefined>>)[id + 'Purpose']
  const purpose = own ?? (isForeign ? (options['purpose'] as string | undefined) : service.purpose) ?? categoryWords({ ...category, services: [] }, texts)[1]
  if (!isForeign) return { ...service, purpose }
  const isWorded = ({ lifetime }: StoredItem) => typeof lifetime == 'string' && lifetime != 'session'
  return { ...service, purpose, storage: storage?.map((item) => (isWorded(item) ? { ...item, lifetime: texts.varies } : item)) }
}
