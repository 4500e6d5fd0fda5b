import * as catalogue from '../../src/services/index.ts'
import type { CatalogueService } from '../../src/services/define.ts'
import type { Format, Service } from '../../src/core/types.ts'

/* docs/services.md, made from the catalogue itself. */

interface Row {
  readonly name: string
  readonly about: Service
  readonly service: Service
}

const rows: readonly Row[] = Object.entries(catalogue as unknown as Record<string, Partial<CatalogueService<object>>>)
  .flatMap(([name, make]) => (make.about ? [{ name, about: make.about as Service, service: (make as (options: object) => Service)(exampleOf(make.about.format)) }] : []))
  .sort((one, other) => one.about.id.localeCompare(other.about.id))

function exampleOf(format: Format | undefined): object {
  return { ...(format && { id: format.example }), ...Object.fromEntries(Object.entries(format?.options ?? {}).filter(([, { needed }]) => needed).map(([name, { example }]) => [name, example])) }
}

const code = (text: string) => '`' + text.replaceAll('|', '\\|') + '`'

function optionsOf({ format }: Service): string {
  if (!format) return 'none'
  const others = Object.entries(format.options ?? {}).map(([name, { example, needed, is }]) => `${code(is === 'true|false' ? name : `${name}: ${is === 'object' ? example : `"${example}"`}`)}${needed ? ' (needed)' : ''}`)
  return [`${code(format.example)}${format.several ? ', or several' : ''}`, ...others].join('<br>')
}

function endOf({ unload, scripts }: Service): string {
  const end = unload ?? (scripts?.length ? 'reload' : 'remove')
  return { stop: 'its own call', remove: 'its elements go', reload: 'a reload' }[end]
}

const table = (head: readonly string[], lines: readonly (readonly string[])[]) => [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

/** The page as it should be. */
export function renderServices(): string {
  return `# The services

Made from the catalogue by the tests (\`UPDATE_DOCS=1\`): what is here is what runs.

Each is a file of its own: for the script tag, \`data-<service>="<its id>"\` fetches it once it is granted; in npm it is
\`import { <name> } from 'assent/services/<service>'\`. \`id\` is its first option; options beside it go into the JSON block
(\`{ "id": "matomo", "options": { "id": "1", "url": "https://stats.example.com/" } }\`), into the attribute as JSON
(\`data-matomo='{"id":"1","url":"https://stats.example.com/"}'\`), or into the call. Several ids are a list, or one text with spaces
or commas between them. Without its id a service is known, gated, swept and declared, but left to your own marked snippet.

${table(['service', 'in npm', 'category', 'id, and other options', 'ended by', '`pageViews`'], rows.map(({ name, about, service }) => [code(about.id), code(name), about.category, optionsOf(about), endOf(service), service.view ? 'tells them' : '']))}

Every one also takes \`category\`, \`purpose\`, \`vendor\`, \`transfers\` in the place of the catalogue's words, \`src\` to load the vendor's
script from a gateway of your own, and how it is to run:

| option | |
|---|---|
| \`requires: ["google-tag-manager"]\` | runs only where these, and what they need in their turn, are granted, too, and after their scripts; ends with them |
| \`priority: "high"\` or \`"low"\` | before the others, or once the page has loaded and is idle |
| \`where: "#payment"\` | loaded once the page has such an element: for what one form alone needs |
| \`timeout: 2000\` | how long its scripts may keep others waiting, in ms; 5000 without it |
| \`pageViews: true\` | in a single-page app tells the vendor of each new address. Nothing is told to vendors that look themselves |
| \`onGrant\`, \`onWithdraw\` | your functions, called once its scripts have run, and once it is withdrawn; what they throw is reported and stops nobody |

## Whom the data goes to

Legal names, links and countries are text for you to check and to correct with \`vendor: { … }\` and \`transfers: […]\`: what nobody has
checked with the vendor is named in the last column, and \`unverified\` in the declaration says so, too.

${table(['service', 'vendor', 'outside the EEA', 'stored items', 'unverified'], rows.map(({ about }) => [
    code(about.id),
    about.vendor.name,
    (about.transfers ?? []).join(' '),
    String((about.storage ?? []).length),
    [...(about.unverified ?? []), ...(about.storage ?? []).filter(({ unverified }) => unverified).map(({ name }) => code(name))].join(', '),
  ]))}
`
}

/** Every service's id, for the README. */
export const serviceIds: readonly string[] = rows.map(({ about }) => about.id)
