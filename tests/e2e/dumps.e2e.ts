import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { openAs } from './enter.ts'

/*
 * The register of dumps as a manager keeps it: counted on any day, found, taken for another that lies beside it, cleaned
 * with a photo, taken back; and the map, with script and without.
 */
const save = (page: Page) => page.getByRole('button', { name: 'Сохранить', exact: true }).first().click()
const saved = (page: Page) => expect(page.getByRole('status').first()).toContainText('Сохранено')
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const photo = (name: string) => ({
  name,
  mimeType: 'image/png',
  buffer: Buffer.concat([pixel, Buffer.from(name)]),
})
const tile = (page: Page, label: string) => page.locator('.tile', { hasText: label }).locator('b')

test('the demo’s dumps are counted on any day, and a filter is an address', async ({ page }) => {
  await openAs(page, '/dumps?on=2023-11-30')
  await expect(tile(page, 'найдено')).toHaveText('14')
  await expect(tile(page, 'убрано')).toHaveText('12')
  await expect(tile(page, 'осталось')).toHaveText('2')
  await page.getByLabel('На день').fill('2023-06-12')
  await page.getByLabel('Состояние').selectOption({ label: 'снова загрязнена' })
  await page.getByRole('button', { name: 'Показать' }).click()
  await expect(page).toHaveURL(/state=pollutedAgain&.*on=2023-06-12/)
  await expect(page.getByRole('link', { name: 'Берег канала у моста' })).toBeVisible()
  await expect(tile(page, 'снова загрязнено')).toHaveText('1')
  await page.goto('/dumps?q=нетникакойтакойсвалки')
  await expect(page.getByText('Ничего не нашлось')).toBeVisible()
})

/** Fills the form of a new dump, found after everything that the demo tells. */
async function enter(page: Page, title: string, lat: string): Promise<void> {
  await page.goto('/dumps/new')
  await page.getByLabel('Село').selectOption({ label: 'село Сабалак' })
  await page.getByLabel('Русский').fill(title)
  await page.getByLabel('бытовые').check()
  await page.getByLabel('Широта').fill(lat)
  await page.getByLabel('Долгота').fill('65,7')
  await page.getByLabel('Когда нашли').fill('2024-06-20')
}

test('a dump is entered, asked about where one lies nearby, cleaned with a photo and taken back', async ({
  page,
}) => {
  await openAs(page, '/dumps')
  await enter(page, 'Яма у колодца', '44,9001')
  await page.getByLabel('Выбрать снимки').setInputFiles(photo('before.png'))
  await save(page)
  await saved(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Яма у колодца' })).toBeVisible()
  await expect(page.getByRole('img', { name: /Снимок: Найдена/ })).toBeVisible()

  await enter(page, 'Яма рядом', '44,9004')
  await save(page)
  await expect(page.getByText('Рядом уже записаны свалки')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Яма у колодца' })).toBeVisible()
  await page.getByLabel('Это другая свалка').check()
  await save(page)
  await saved(page)

  await page.getByRole('link', { name: 'Отметить увиденное' }).click()
  await page.getByLabel('Убрана').check()
  await page.getByLabel('День').fill('2024-06-19')
  await save(page)
  await expect(page.getByText('Раньше, чем свалку нашли').first()).toBeVisible()
  await page.getByLabel('День').fill('2024-07-01')
  await page.getByLabel('Выбрать снимки').setInputFiles(photo('after.png'))
  await save(page)
  await saved(page)
  await expect(page.locator('strong', { hasText: 'Убрана' })).toBeVisible()

  await page.getByText('Отозвать ошибочную запись').click()
  await page.getByLabel('Какую запись').selectOption({ label: '01.07.2024 · Убрана' })
  await page.getByLabel('Причина').fill('Убрали другую')
  await page.getByRole('button', { name: 'Отозвать', exact: true }).click()
  await saved(page)
  await expect(page.getByText('Запись отозвана: Убрали другую')).toBeVisible()
})

test('the map draws itself, and without script it is a picture with a list', async ({ page, browser }) => {
  await openAs(page, '/dumps/map?q=каналом&on=2023-11-30')
  await expect(page.locator('path.dump')).toHaveCount(2)
  await page.locator('path.dump.warn').first().click({ force: true })
  await expect(page.getByRole('heading', { level: 1, name: /За каналом/ })).toBeVisible()
  const { cookies } = await page.context().storageState()
  const plain = await browser.newContext({ javaScriptEnabled: false })
  await plain.addCookies(cookies)
  const quiet = await plain.newPage()
  await quiet.goto(new URL('/dumps/map?on=2023-11-30', page.url()).href)
  await expect(quiet.locator('circle.dump')).toHaveCount(15)
  await expect(quiet.getByRole('link', { name: /Старый кирпичный завод/ })).toBeVisible()
  await plain.close()
})

test('a file of points is shown, refused point by point, and entered whole', async ({ page }) => {
  await openAs(page, '/dumps/import')
  const point = (lon: number, lat: number, name: string) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [lon, lat] },
    properties: { name, first_seen: '2024-08-01' },
  })
  const file = (...features: object[]) => ({
    name: 'dumps.geojson',
    mimeType: 'application/geo+json',
    buffer: Buffer.from(JSON.stringify({ type: 'FeatureCollection', features })),
  })
  const look = async (chosen: ReturnType<typeof file>) => {
    await page.getByLabel('Село').selectOption({ label: 'село Сабалак' })
    await page.getByLabel('Файл GeoJSON').setInputFiles(chosen)
    await page.getByRole('button', { name: 'Посмотреть' }).click()
  }
  await look(file(point(65.8, 44.6, 'Котлован'), point(44.6, 165.8, 'Наоборот')))
  await expect(page.getByRole('alert')).toContainText('Объект 2: координаты не читаются')
  await look(file(point(65.8, 44.6, 'Котлован'), point(65.9, 44.6, 'Карьер')))
  await expect(page.getByRole('heading', { name: 'Будет записано 2 свалки' })).toBeVisible()
  await page.getByRole('button', { name: 'Записать все' }).click()
  await saved(page)
  await page.goto('/dumps?q=котлован')
  await expect(page.getByRole('link', { name: 'Котлован' })).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Скачать GeoJSON' }).click()
  const stream = await (await download).createReadStream()
  const bytes: Buffer[] = []
  for await (const part of stream) bytes.push(part as Buffer)
  const [feature] = (JSON.parse(Buffer.concat(bytes).toString()) as { features: { geometry: object }[] })
    .features
  expect(feature?.geometry).toEqual({ type: 'Point', coordinates: [65.8, 44.6] })
})

test('«Where I am now» fills the position in', async ({ page, context }) => {
  await context.grantPermissions(['geolocation'])
  await context.setGeolocation({ latitude: 44.77, longitude: 65.6, accuracy: 8 })
  await openAs(page, '/dumps/new')
  await page.getByRole('button', { name: 'Где я сейчас' }).click()
  await expect(page.getByLabel('Широта')).toHaveValue('44.770000')
  await expect(page.getByText('точность 8 м')).toBeVisible()
})

test('the pages have nothing that shuts anybody out', async ({ page }) => {
  test.slow()
  await openAs(page, '/dumps')
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations).toEqual([])
  const first = await page.locator('tbody th a').first().getAttribute('href')
  for (const path of [
    '/dumps/new',
    '/dumps/map',
    '/dumps/import',
    '/dumps/reports',
    String(first),
    `${first}/observe`,
    `${first}/correct`,
  ]) {
    await page.goto(path)
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  }
})
