import { createServer } from 'node:http'

/**
 * Serves an app on this machine alone, on the wanted port or the next free one.
 *
 * Browsers try both addresses of localhost, so both are taken: else another program on the second one would answer.
 */
export async function listen(app, wantedPort, say = () => {}) {
  for (let port = wantedPort; port < 65536; port++) {
    const servers = await listenOnBoth(app, port)
    if (servers) return { port, url: `http://localhost:${port}`, close: () => Promise.all(servers.map(close)) }
    say(`Port ${port} is taken by another program, trying ${port + 1}.`)
  }
  throw new Error(`no free port from ${wantedPort} on`)
}

async function listenOnBoth(app, port) {
  const opened = []
  for (const host of ['127.0.0.1', '::1']) {
    const { server, code } = await open(app, port, host)
    if (server) opened.push(server)
    else if (code === 'EADDRINUSE') return opened.forEach(close)
    else if (host === '127.0.0.1') throw new Error(`port ${port} cannot be used (${code})`)
    // A machine without IPv6 has no ::1, and its localhost is 127.0.0.1 alone.
  }
  return opened
}

function open(app, port, host) {
  return new Promise((resolve) => {
    const server = createServer(app)
    server.once('error', ({ code }) => resolve({ code }))
    server.listen({ port, host }, () => resolve({ server }))
  })
}

function close(server) {
  return new Promise((resolve) => {
    server.close(resolve)
    server.closeAllConnections() // the panel's event streams would stay open for ever
  })
}
