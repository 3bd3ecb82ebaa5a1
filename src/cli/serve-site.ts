import { existsSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import { useApplication, type Application } from '#server/application.ts'
import { requestLimitBytes } from '#server/evidence/evidence-limits.ts'
import { sweepUploads } from '#server/evidence/upload-store.ts'
import { dailyChores } from '#server/tracking/chores.ts'
import { intake, isReport } from '#server/tracking/intake.ts'
import { everyAnswer } from '#server/http/security-headers.ts'
import { message } from '#i18n/message.ts'
import { exitStatus, type ExitStatus } from './exit.ts'
import type { Terminal } from './terminal.ts'

const defaultPort = 8023
const shutdownMs = 5000
const headMs = 30_000
/** A form without script that brings a large file over a village's network takes longer than Node's five minutes. */
const requestMs = 20 * 60_000
const handlerFile = new URL('../../build/handler.js', import.meta.url)

/**
 * Serves the built site until the process is told to stop, then ends what is under way within five seconds.
 * Listens on this machine alone unless `HOST` says otherwise. Behind a proxy set `ESEP_PROXY=1`, so that its
 * `X-Forwarded-Proto` and `X-Forwarded-For` are believed; without it they are not, since anyone could send them.
 */
export async function serveSite(
  application: Application,
  port: number | undefined,
  terminal: Terminal,
): Promise<ExitStatus> {
  if (!existsSync(handlerFile)) {
    terminal.warn(message(terminal.lang, 'cli.serve.noSite'))
    return exitStatus.usage
  }
  useApplication(application)
  const isProxied = Boolean(process.env['ESEP_PROXY'])
  process.env['PROTOCOL_HEADER'] = 'x-forwarded-proto'
  // Attempts to log in are counted by address: behind a proxy by the one that it names.
  if (isProxied) process.env['ADDRESS_HEADER'] = 'x-forwarded-for'
  // The framework's own limit is half a megabyte: no photo would pass. Read when the handler is loaded.
  process.env['BODY_SIZE_LIMIT'] ??= String(requestLimitBytes())
  await sweepUploads(application.database.dataFolder, Date.now())
  const { handler } = (await import(handlerFile.href)) as { handler: RequestListener }
  const takeReport = intake(application.database)
  const server = createServer({ headersTimeout: headMs, requestTimeout: requestMs }, (request, response) => {
    if (isReport(request)) {
      takeReport(request, response)
      return
    }
    for (const [name, value] of Object.entries(everyAnswer)) response.setHeader(name, value)
    if (!isProxied) request.headers['x-forwarded-proto'] = 'http'
    else request.headers['x-forwarded-for'] ??= request.socket.remoteAddress ?? ''
    handler(request, response)
  })
  // One request's fault ends that request, never the site with everybody's work in it.
  process.on('unhandledRejection', (fault) => console.error(fault))
  const host = process.env['HOST'] ?? '127.0.0.1'
  const opened = await listen(server, port ?? defaultPort, host)
  if (!opened) {
    terminal.warn(message(terminal.lang, 'cli.serve.portTaken', { port: port ?? defaultPort }))
    return exitStatus.refused
  }
  terminal.say('cli.serve.ready', {
    url: `http://${host === '127.0.0.1' ? 'localhost' : host}:${port ?? defaultPort}`,
  })
  if (application.setupCode) terminal.say('cli.serve.setup', { code: application.setupCode })
  terminal.say('cli.serve.stop')
  const chores = dailyChores(application.database)
  await stopSignal()
  await chores.stop()
  await stop(server)
  return exitStatus.ok
}

function listen(server: Server, port: number, host: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
    )
    server.listen(port, host, () => resolve(true))
  })
}

const stopSignal = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), shutdownMs)
    server.close(() => {
      clearTimeout(force)
      resolve()
    })
    server.closeIdleConnections()
  })
}
