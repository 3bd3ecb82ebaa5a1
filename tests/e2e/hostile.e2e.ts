import { request as httpRequest, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http'
import { expect, test, type Page } from '@playwright/test'
import sharp from 'sharp'
import { access } from '../../src/routes/access.ts'
import { openAs, project } from './enter.ts'

/*
 * What no well-meaning browser sends: it is answered in words, nothing is lost or leaked, and the site goes on.
 */
const origin = `http://127.0.0.1:${process.env['ESEP_E2E_PORT'] ?? 8924}`

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** Sends what `fetch` would refuse to: any path, any length told, any portion of a body. */
function send(
  method: string,
  path: string,
  headers: OutgoingHttpHeaders = {},
  portions: readonly Buffer[] = [],
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    // a connection each: what one leaves unread is no part of the next
    const whole = { method, path, agent: false, headers: { origin, ...headers } }
    const call = httpRequest(origin, whole, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString(),
        }),
      )
    })
    call.on('error', reject)
    for (const portion of portions) call.write(portion)
    call.end()
  })
}

const form = { 'content-type': 'application/x-www-form-urlencoded', 'accept-language': 'ru' }
const asBrowser = { ...form, accept: 'text/html' }
const cookieOf = async (page: Page): Promise<string> =>
  (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
const isAlive = async (): Promise<void> => expect((await send('GET', '/health')).status).toBe(200)

test('a stranger fills no memory: a long log-in, told or not, is refused before it is read', async () => {
  const told = await send('POST', '/login', { ...form, 'content-length': 10_000_000 }, [Buffer.alloc(65_536)])
  const untold = await send('POST', '/login', form, [Buffer.alloc(65_536, 'a'), Buffer.alloc(65_536, 'a')])
  for (const { status, headers, body } of [told, untold]) {
    expect(status).toBe(413)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['x-frame-options']).toBe('SAMEORIGIN')
    expect(body).toContain('Отправлено слишком много за один раз')
  }
  await isAlive()
})

test('whose session ended while a long text was written is asked to log in, not told that it is too long', async () => {
  const { status, headers } = await send('POST', `${project}/partners/new?/save`, asBrowser, [
    Buffer.alloc(100_000, 'a'),
  ])
  expect(status).toBe(303)
  expect(headers.location).toMatch(/^\/login/)
})

test('more than a form may bring is told as that, not as a fault', async ({ page }) => {
  await openAs(page, `${project}/partners/new`)
  const headers = { ...form, cookie: await cookieOf(page), 'content-length': 4_000_000_000 }
  const { status, body } = await send('POST', `${project}/partners/new?/save`, headers, [Buffer.alloc(1000)])
  expect(status).toBe(413)
  expect(body).toContain('Отправлено слишком много за один раз')
  expect(body).not.toContain('ошибка программы')
  await isAlive()
})

test('what is refused before any page is made carries the same headers and tells nothing', async () => {
  const refused = [
    await send('POST', '/login', { ...form, origin: 'https://example.com', 'content-length': 0 }),
    await send('GET', '/%E0%A4%A'),
    await send('GET', '/..%2f..%2f..%2fetc%2fpasswd'),
    await send('GET', '/projects/%00'),
    await send('GET', `/${'a'.repeat(8000)}`),
    await send('PROPFIND', '/'),
  ]
  for (const { status, headers, body } of refused) {
    expect(status).toBeGreaterThanOrEqual(300)
    expect(status).toBeLessThan(500)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(body).not.toContain('%esep')
    expect(body).not.toMatch(/node_modules|\.ts:\d|at \w+ \(|root:/)
  }
  await isAlive()
})

test('odd questions to every page of the office are answered without a fault', async ({ page }) => {
  test.setTimeout(180_000)
  await openAs(page, project)
  const headers = { cookie: await cookieOf(page) }
  const odd = encodeURIComponent("' or 1=1 -- <script>alert(1)</script> \u202e ٣ %00")
  const questions = [
    ['q', 'page', 'kind', 'view', 'month', 'week', 'from', 'to', 'lang', 'form', 'state', 'sort', 'place']
      .map((name) => `${name}=${odd}`)
      .join('&'),
    'page=-1&month=2023-13&week=2023-02-30&from=9999-99-99&to=0000-00-00&kind=constructor&view=__proto__',
    'page=1e99&month=99999-01&week=0001-01-01&from=2023-12-31&to=2023-01-01&lang=xx&form=toString',
    `q=${encodeURIComponent('щ'.repeat(300))}`,
  ]
  const pages = Object.keys(access)
    .filter((route) => route.startsWith('/(office)'))
    .map((route) => route.replace('/(office)', '').replace('[code]', 'SABALAK-2023') || '/')
    .map((path) => path.replaceAll(/\[\w+\]/g, odd))
  for (const path of pages) {
    for (const question of questions) {
      const { status, body } = await send('GET', `${path}?${question}`, headers)
      expect.soft(status, `${path}?${question}`).toBeLessThan(500)
      expect.soft(body.includes('<script>alert(1)'), `${path} repeats a script`).toBe(false)
    }
  }
})

test('a value that nobody means is answered at its field, and what was typed stays', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await openAs(page, `${project}/partners/new`)
  // By hand, since the field itself takes no more than may be kept.
  const long = 'Ұ'.repeat(10_000)
  const refused = await page.request.post(`${project}/partners/new?/save`, {
    headers: { origin },
    form: { formName: 'partner', kind: 'organisation', 'name.ru': long, 'role.ru': 'Помогал на субботнике' },
  })
  expect(refused.status()).toBe(422)
  const answered = await refused.text()
  expect(answered).toContain('Слишком длинно. Предел в знаках: 500.')
  expect(answered).toContain(long)
  expect(answered).toContain('Помогал на субботнике')

  await page.getByLabel('Русский').first().fill('ТОО «\u202eкилат»')
  await page.getByLabel('Русский').nth(1).fill('Помогал на субботнике')
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await expect(page.getByRole('alert')).toContainText('Название')
  await expect(page.getByLabel('Русский').nth(1)).toHaveValue('Помогал на субботнике')
  await page.getByLabel('Русский').first().fill('<img src=x onerror="document.title=1"> =2+5')
  await page.getByRole('button', { name: 'Сохранить' }).click()
  const rows = page.getByRole('row').filter({ hasText: '<img src=x' })
  await expect(rows).toHaveCount(1)
  await expect(page.locator('main img[src="x"]')).toHaveCount(0)
  await context.close()
})

test('a hundred files at once are refused in words, and so is a picture of a hundred megapixels', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'ru-RU' })
  const page = await context.newPage()
  await openAs(page, `${project}/journal/new`)
  const fill = async (): Promise<void> => {
    await page.getByLabel('Мероприятие плана').selectOption({ index: 1 })
    await page.getByLabel('Что это было').selectOption('meeting')
    await page.getByLabel('Всего человек').fill('7')
  }
  const save = (): Promise<void> => page.getByRole('button', { name: 'Сохранить' }).click()
  await fill()
  await page.locator('input[name="files"]').setInputFiles(
    Array.from({ length: 100 }, (_, n) => ({
      name: `${n}.txt`,
      mimeType: 'text/plain',
      buffer: Buffer.from(`${n}`),
    })),
  )
  await save()
  await expect(page.getByRole('alert')).toContainText('20')
  await expect(page.getByLabel('Всего человек')).toHaveValue('7')
  const bomb = await sharp({
    create: { width: 12_000, height: 9000, channels: 3, background: '#888' },
    limitInputPixels: false,
  })
    .png({ compressionLevel: 9 })
    .toBuffer()
  await page
    .locator('input[name="files"]')
    .setInputFiles({ name: 'поле.png', mimeType: 'image/png', buffer: bomb })
  await save()
  await expect(page.getByRole('alert')).toContainText('поле.png')
  await expect(page.getByLabel('Всего человек')).toHaveValue('7')
  await context.close()
  await isAlive()
})

test('ids of others and of nothing answer the same', async ({ page }) => {
  await openAs(page, project)
  const headers = { cookie: await cookieOf(page) }
  for (const id of ['019b0000-0000-7000-8000-000000000000', 'x', '1;drop table event', 'constructor']) {
    for (const subject of ['journal', 'partners', 'letters', 'evidence', 'stories', 'submissions']) {
      const { status } = await send('GET', `${project}/${subject}/${encodeURIComponent(id)}`, headers)
      expect.soft(status, `${subject}/${id}`).toBe(404)
    }
  }
})
