import { allows } from '../core/allows.ts'
import { TAG_CATEGORIES } from '../core/signal-categories.ts'
import { clarity } from './clarity.ts'
import { tellGoogle } from './google.ts'
import { googleLayer } from './google-layer.ts'
import { hubspot } from './hubspot.ts'
import { watchForLateTags } from './late.ts'
import { matomo } from './matomo.ts'
import { meta } from './meta.ts'
import { layerName } from '../core/policy.ts'
import { usesGoogle } from './only-google.ts'
import { tellTagManager } from './tag-manager.ts'
import { tiktok } from './tiktok.ts'
import { uet } from './uet.ts'
import type { Config, GoogleSettings } from '../core/config.ts'
import type { Core } from '../consent.ts'
import type { Choices, VendorWindow } from '../core/types.ts'
import type { Command } from './google.ts'
import type { TagSignal } from './tag-signal.ts'

/** How to tell each vendor whose tag Assent does not load. */
const TAGS: { readonly [Vendor in keyof typeof TAG_CATEGORIES]: TagSignal<keyof (typeof TAG_CATEGORIES)[Vendor] & string> } = { clarity, uet, meta, tiktok, hubspot, matomo }

/**
 * Says to every vendor that is configured where the visitor stands, each in its own words: the default before any tag of the
 * page has run, then one update for each decision.
 *
 * @param end of the consent: nobody is waited for after it
 */
export function tellVendors(core: Pick<Core, 'config' | 'report' | 'tellsAll'>, command: Command, choices: Choices, end: AbortController): void {
  const { signals = {} } = core.config
  const page = globalThis as unknown as VendorWindow
  core.tellsAll = true
  if (usesGoogle(core.config)) sayToGoogle(core.config, command, choices)
  for (const vendor of Object.keys(TAGS) as (keyof typeof TAGS)[]) {
    if (signals[vendor] && !isLoaded(core.config, vendor)) tellOne(core, vendor, command, choices, page, end.signal)
  }
  const { tagManager } = signals
  if (tagManager && command === 'update') tellTagManager(page, choices, tagManager === true ? undefined : tagManager, layerName(core.config))
  if (command === 'default' && usesGoogle(core.config)) watchForLateTags(core, end.signal)
}

/** Whether Assent loads this vendor's tag: then its service says all of it, in the vendor's own order. */
function isLoaded({ services }: Config, vendor: string): unknown {
  return services?.some?.((service) => service?.options?.['id'] && `${service.id}`.includes(vendor))
}

/** With what the owner set besides; settings hold for every Google tag that comes after them. */
function sayToGoogle(config: Config, command: Command, choices: Choices): void {
  const google: GoogleSettings = typeof config.signals?.google == 'object' ? config.signals.google : {}
  const { dataLayer = 'dataLayer', wait_for_update, regions = [], url_passthrough, ads_data_redaction } = google
  const say = googleLayer(undefined, dataLayer)
  if (command === 'update') {
    tellGoogle(config, command, choices, say)
    // Settings that were said in the same breath come after it (vendors.md, CM-1).
    const layer = (globalThis as unknown as VendorWindow)[dataLayer] as ArrayLike<unknown>[]
    let at = layer.length - 1
    while (layer[at - 1]?.[0] === 'set' && /^(url|ads)_/.test(`${layer[at - 1]![1]}`)) at--
    return void layer.splice(at, 0, layer.pop()!)
  }
  tellGoogle(config, command, choices, say, wait_for_update === undefined ? {} : { wait_for_update })
  for (const { region, ...states } of regions) say('consent', command, { ...states, region: [region].flat(), ...(wait_for_update !== undefined && { wait_for_update }) })
  if (url_passthrough !== undefined) say('set', 'url_passthrough', url_passthrough)
  if (ads_data_redaction !== undefined) say('set', 'ads_data_redaction', ads_data_redaction)
}

function tellOne(core: Pick<Core, 'config' | 'report' | 'tellsAll'>, vendor: keyof typeof TAGS, command: Command, choices: Choices, page: VendorWindow, end: AbortSignal): void {
  const tag = TAGS[vendor] as TagSignal<string>
  const own = core.config.signals![vendor]
  const granted = Object.fromEntries(
    Object.entries(TAG_CATEGORIES[vendor]).map(([name, category]) => [name, allows(choices, (own as Record<string, string | undefined>)[name] ?? category)]),
  )
  try {
    if (command === 'default' && tag.isLate(page)) core.report(vendor, 'late')
    tag.tell(command, granted, page, end)
  } catch (error) {
    // The vendor's code, or a global of the page's that it does not expect: the others are told all the same.
    core.report(vendor, error)
  }
}
