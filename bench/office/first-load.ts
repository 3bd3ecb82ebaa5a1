/* What a page costs its reader: bytes on the first load, and the wait on a slow phone over a slow network. */
import { chromium, type Browser, type CDPSession } from '@playwright/test'
import { chromiumPath } from '#tests/e2e/chromium.ts'
import type { Measured } from '../measure.ts'
import { site } from './served-site.ts'

const pages = [
  '',
  '/plan',
  '/calendar',
  '/journal',
  '/journal/new',
  '/evidence',
  '/money',
  '/people',
  '/partners',
  '/letters',
  '/outreach',
  '/stories',
  '/proposals',
  '/report',
  '/passport',
  '/history',
]
const settings = [
  '/settings/organisation',
  '/settings/accounts',
  '/settings/places',
  '/settings/holidays',
  '/settings/tokens',
  '/api',
  '/account',
  '/?all',
]

interface Loaded {
  readonly path: string
  readonly scriptBytes: number
  /** Everything but photographs. */
  readonly allBytes: number
}

export async function benchFirstLoad(code: string, cookie: string): Promise<Measured[]> {
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: ['--no-sandbox'] })
  try {
    const loads: Loaded[] = []
    for (const path of [...pages.map((page) => `/projects/${code}${page}`), ...settings]) {
      const loaded = await firstLoad(browser, path, cookie)
      if (loaded) loads.push(loaded)
    }
    const most = (of: (loaded: Loaded) => number): Loaded =>
      loads.toSorted((a, b) => of(b) - of(a))[0] ?? { path: '', scriptBytes: 0, allBytes: 0 }
    const [script, all] = [most((one) => one.scriptBytes), most((one) => one.allBytes)]
    const slow = await slowLoad(browser, `/projects/${code}`, cookie)
    return [
      {
        name: `Script of a page, the most of ${loads.length} pages`,
        value: script.scriptBytes / 1024,
        unit: 'KB',
        limit: 60,
        note: short(script.path, code),
      },
      {
        name: 'First load of a page without photos, the most',
        value: all.allBytes / 1024,
        unit: 'KB',
        limit: 90,
        note: short(all.path, code),
      },
      {
        name: 'Start page usable at 400 kbit/s, 400 ms, CPU slowed 6 times',
        value: slow,
        unit: 'ms',
        limit: 5000,
      },
    ]
  } finally {
    await browser.close()
  }
}

const short = (path: string, code: string): string => path.replace(`/projects/${code}`, '…')

/** Bytes over the network, as packed by the server; null for a page that this installation does not have. */
async function firstLoad(browser: Browser, path: string, cookie: string): Promise<Loaded | null> {
  const { page, session, close } = await freshPage(browser, cookie)
  const kinds = new Map<string, string>()
  const bytes = new Map<string, number>()
  session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    bytes.set(requestId, encodedDataLength),
  )
  await session.send('Network.enable')
  const answer = await page.goto(`${site}${path}`, { waitUntil: 'networkidle' })
  await close()
  if (answer?.status() !== 200) return null
  const sum = (isCounted: (kind: string) => boolean): number =>
    [...bytes].reduce((total, [id, size]) => total + (isCounted(kinds.get(id) ?? '') ? size : 0), 0)
  return { path, scriptBytes: sum((kind) => kind === 'Script'), allBytes: sum((kind) => kind !== 'Image') }
}

/** From the click to a page that is read in, shown and answering, with nothing of the site in the browser before. */
async function slowLoad(browser: Browser, path: string, cookie: string): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < 3; run += 1) {
    const { page, session, close } = await freshPage(browser, cookie)
    await session.send('Network.enable')
    const bytesPerSecond = (400 * 1000) / 8
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 400,
      downloadThroughput: bytesPerSecond,
      uploadThroughput: bytesPerSecond,
    })
    await session.send('Emulation.setCPUThrottlingRate', { rate: 6 })
    const started = performance.now()
    // Scripts of the page are deferred modules: by this event they have run.
    await page.goto(`${site}${path}`, { waitUntil: 'domcontentloaded', timeout: 60_000 })
    await page.locator('h1').waitFor()
    times.push(performance.now() - started)
    await close()
  }
  return times.toSorted((a, b) => a - b)[1] ?? 0
}

async function freshPage(browser: Browser, cookie: string) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
  await context.addCookies(
    cookie.split('; ').map((pair) => {
      const [name = '', value = ''] = pair.split('=')
      return { name, value, url: site }
    }),
  )
  const page = await context.newPage()
  const session: CDPSession = await context.newCDPSession(page)
  return { page, session, close: () => context.close() }
}
