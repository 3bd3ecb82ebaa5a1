import { createHash, randomBytes } from 'node:crypto'
import { expect } from '@playwright/test'
import sharp from 'sharp'
import { project } from './enter.ts'
import { enter, testOn } from './own-installation.ts'

/*
 * The server is killed and started again while somebody works: what was typed and what was sent is there.
 */
const test = testOn('demo')

/** A picture of a few megabytes, which no compression makes small. */
const largePicture = (): Promise<Buffer> =>
  sharp(randomBytes(1200 * 900 * 3), { raw: { width: 1200, height: 900, channels: 3 } })
    .png()
    .toBuffer()
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

test('the server restarts during an upload: the file goes on from where it was, whole', async ({
  page,
  site,
}) => {
  test.setTimeout(120_000)
  await page.goto(`/login?next=${encodeURIComponent(`${project}/journal/new`)}`)
  await enter(page, site.manager.login, site.manager.password)
  await page.getByLabel('Мероприятие плана').selectOption({ index: 2 })
  await page.getByLabel('Что это было').selectOption('cleanUp')
  await page.getByLabel('Русский').first().fill('Уборка у школы')
  await page.getByLabel('Всего человек').fill('21')

  const picture = await largePicture()
  const offsets: number[] = []
  await page.route('**/evidence/uploads/**', async (route) => {
    const asked = route.request()
    if (asked.method() === 'PUT') {
      offsets.push(Number(new URL(asked.url()).searchParams.get('offset')))
      if (offsets.length === 3) await site.kill()
    }
    await route.continue()
  })
  await page
    .locator('input[name="files"]')
    .setInputFiles({ name: 'школа.png', mimeType: 'image/png', buffer: picture })
  await expect(page.getByText('Нет связи: файл сохранён на этом устройстве')).toBeVisible()
  expect(site.isAlive()).toBe(false)
  const before = offsets.length

  await site.start()
  await expect(page.getByText('на месте')).toBeVisible({ timeout: 60_000 })
  // Two portions were flushed before the power was cut; they are not sent again.
  expect(offsets[before]).toBeGreaterThan(0)
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Уборка у школы' })).toBeVisible()

  const shown = page.locator('.tiles a').first()
  const file = await page.request.get(`${(await shown.getAttribute('href')) ?? ''}/file?original`)
  expect(hashOf(await file.body())).toBe(hashOf(picture))
})

test('the server restarts while a form is written: it is saved once, and the log-in still holds', async ({
  page,
  site,
}) => {
  test.setTimeout(120_000)
  await page.goto(`/login?next=${encodeURIComponent(`${project}/partners/new`)}`)
  await enter(page, site.manager.login, site.manager.password)
  await page.getByLabel('Русский').first().fill('ТОО «Қайта қосу»')
  await page.getByLabel('Русский').nth(1).fill('Дал генератор')
  await site.kill()
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await expect(page.getByRole('status')).toContainText('Сервер не ответил')
  await site.start()
  const again = page.getByRole('button', { name: 'Отправить ещё раз' })
  const rows = page.getByRole('row').filter({ hasText: 'Қайта қосу' })
  await expect(again.or(rows)).toBeVisible({ timeout: 30_000 })
  if (await again.isVisible()) await again.click()
  await expect(rows).toHaveCount(1)
})
