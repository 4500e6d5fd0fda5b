import { listen } from './listen.mjs'
import { createLog } from './log.mjs'
import { createShop } from './shop/shop.mjs'
import { createVendors } from './vendors/vendors.mjs'

/**
 * Starts the shop and, on another port and so another origin, the stub vendor servers.
 *
 * @returns where both listen, the log of what happened, and how to end it
 */
export async function startDemo({ port = 4000, vendorsPort = port + 1, say } = {}) {
  const log = createLog()
  const urls = { vendors: '' }
  const shop = await listen(createShop({ log, urls }), port, say)
  const vendors = await listen(createVendors({ log }), vendorsPort, say)
  urls.vendors = vendors.url // known only now: its port may have been taken
  return { shopUrl: shop.url, vendorsUrl: vendors.url, log, close: () => Promise.all([shop.close(), vendors.close()]) }
}
