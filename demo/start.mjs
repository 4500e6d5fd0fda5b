// `npm start`: installs what is missing, builds, serves. `npm start -- --no-build` serves the build that is there.
import { build, installMissing } from '../scripts/set-up.mjs'

installMissing()
if (!process.argv.includes('--no-build')) build()

// Not before now: the server needs packages that may just have been installed.
import('./server.mjs').then(({ startDemo }) => run(startDemo)).catch((error) => {
  console.error(`\nThe demo could not start: ${error.message}`)
  process.exit(1)
})

async function run(startDemo) {
  const port = portFrom('PORT', 4000)
  const demo = await startDemo({ port, vendorsPort: portFrom('VENDORS_PORT', port + 1), say: console.log })
  console.log(`
  The shop with Assent      ${demo.shopUrl}
  Four more sites           ${demo.shopUrl}/sites/
  The stub vendor servers   ${demo.vendorsUrl}

  Open the first one. Ctrl-C ends both.
`)
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, async () => {
      await demo.close()
      console.log('\nThe demo has ended.')
      process.exit(0)
    })
  }
}

function portFrom(name, fallback) {
  const text = process.env[name]
  if (!text) return fallback
  const port = Number(text)
  if (Number.isInteger(port) && port > 0 && port < 65536) return port
  throw new Error(`${name} must be a port number from 1 to 65535, and it is "${text}".`)
}
