import { readFile } from 'node:fs/promises'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import sharp from 'sharp'
import { readSheets } from '#interchange/xlsx/read-sheets.ts'
import { openAs, project } from './enter.ts'

const photo = (shade: number) =>
  sharp({ create: { width: 320, height: 240, channels: 3, background: { r: shade, g: 90, b: 60 } } })
    .composite([
      {
        input: { create: { width: 80, height: 160, channels: 3, background: '#eee' } },
        left: shade,
        top: 20,
      },
    ])
    .jpeg()
    .toBuffer()
const picture = async (name: string, shade: number) => ({
  name,
  mimeType: 'image/jpeg',
  buffer: await photo(shade),
})

async function isClean(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(
    violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.target.join(' ')).join(', ')}`),
  ).toEqual([])
}

test('a gathering with its photos is recorded in a minute and seen where it counts', async ({ page }) => {
  await openAs(page, `${project}/journal/new`)
  await page.getByLabel('Мероприятие плана').selectOption({ index: 1 })
  await page.getByLabel('Что это было').selectOption('gathering')
  await page.getByLabel('Русский').first().fill('Сход у новой площадки')
  await page.getByLabel('Всего человек').fill('34')
  await page
    .locator('input[name="files"]')
    .setInputFiles([await picture('сход-1.jpg', 100), await picture('сход-2.jpg', 180)])
  await expect(page.locator('.sent li')).toHaveCount(2)
  await expect(page.getByText('на месте')).toHaveCount(2)
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Сход у новой площадки' })).toBeVisible()
  await expect(page.locator('.tiles li')).toHaveCount(2)
  await expect(page.locator('dd strong')).toHaveText('34')
  await isClean(page)

  await page.goto(`${project}/journal?q=площадке`)
  await expect(page.getByRole('link', { name: 'Сход у новой площадки' })).toBeVisible()
})

test('a list of people is read as it is pasted; what is not understood is asked about', async ({ page }) => {
  await openAs(page, `${project}/journal/new`)
  await page.getByLabel('Мероприятие плана').selectOption({ index: 1 })
  await page.getByLabel('Что это было').selectOption('training')
  await page.getByText('Список людей').click()
  await page
    .getByLabel('Список', { exact: true })
    .fill('1. Гүлнар А.\tж\t45\n2. Ерлан Т.\tм\tтракторист на ферме')
  await expect(page.locator('.live')).toContainText('Прочитано людей: 2')
  await expect(page.locator('.live')).toContainText('тракторист на ферме')
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await expect(page.getByRole('alert')).toContainText('Проверьте список')
  await expect(page.getByLabel('Список', { exact: true })).toHaveValue(/тракторист на ферме/)
  await page.getByLabel('Понятно, записать список как прочитано').check()
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await expect(page.locator('dd strong')).toHaveText('2')
  await page.getByText('Список участников (2)').click()
  await expect(page.locator('ol').getByText('Гүлнар А.').first()).toBeVisible()
})

test('a record is corrected, cancelled and returned, and the history says what changed and why', async ({
  page,
}) => {
  await openAs(page, `${project}/journal?kind=briefing`)
  await page.locator('tbody th a').first().click()
  await page.getByRole('link', { name: 'Исправить' }).click()
  await page.getByLabel('Всего человек').fill('26')
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await page.getByLabel('Почему исправляете').fill('Пришёл ещё один журналист')
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await expect(page.locator('dd strong')).toHaveText('26')
  await page.getByText('Что изменилось (1)').click()
  await expect(page.locator('.history tbody tr').first()).toContainText('25')
  await expect(page.locator('.history li').first()).toContainText('Пришёл ещё один журналист')

  await page.getByText('Отменить мероприятие…').click()
  await page.getByLabel('Почему отменяется').fill('Ошибка записи')
  await page.getByRole('button', { name: 'Отменить мероприятие' }).click()
  await expect(page.getByText('Отменённое мероприятие нигде не считается.')).toBeVisible()
  await page.getByText('Вернуть в журнал…').click()
  await page.getByLabel('Почему возвращается').fill('Всё верно')
  await page.getByRole('button', { name: 'Вернуть в журнал' }).click()
  await expect(page.getByText('Отменённое мероприятие нигде не считается.')).toBeHidden()
})

test('a file comes through a network that fails in the middle, and survives a closed tab', async ({
  page,
}) => {
  await openAs(page, `${project}/journal/new`)
  await page.getByLabel('Мероприятие плана').selectOption({ index: 2 })
  await page.getByLabel('Что это было').selectOption('cleanUp')
  await page.getByLabel('Русский').first().fill('Уборка у реки')
  await page.getByLabel('Всего человек').fill('12')
  await page.waitForTimeout(500)
  await page.route('**/evidence/uploads/**', (route) => route.abort())
  await page.locator('input[name="files"]').setInputFiles(await picture('река.jpg', 140))
  await expect(page.getByText('Нет связи: файл сохранён на этом устройстве')).toBeVisible()
  await page.unroute('**/evidence/uploads/**')
  await page.reload()
  await expect(page.getByLabel('Русский').first()).toHaveValue('Уборка у реки')
  await expect(page.getByText('на месте')).toBeVisible({ timeout: 20_000 })
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Уборка у реки' })).toBeVisible()
  await expect(page.locator('.tiles')).toContainText('река.jpg')
})

test('what is no picture is refused in words, and nothing else is lost', async ({ page }) => {
  await openAs(page, `${project}/journal/new`)
  await page.getByLabel('Русский').first().fill('Проверка')
  const zip = { name: 'фото.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('PK\u0003\u0004 не снимок') }
  await page.locator('input[name="files"]').setInputFiles(zip)
  await expect(page.locator('.about.bad')).toContainText('фото.jpg')
  await expect(page.getByLabel('Русский').first()).toHaveValue('Проверка')
})

test('the journal is downloaded whole', async ({ page }) => {
  await openAs(page, `${project}/journal`)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Скачать в Excel' }).click(),
  ])
  expect(file.suggestedFilename()).toBe('SABALAK-2023-Журнал.xlsx')
  const reading = await readSheets(await readFile(await file.path()))
  const sheets = reading.ok ? reading.sheets : []
  expect(sheets.map(({ name }) => name)).toEqual(['Мероприятия', 'Списки участников', 'Файлы', 'Исправления'])
  // What the correction of a test before this one said, and what stood there until then.
  const texts = (sheets[3]?.rows ?? []).map((row) =>
    row.map((cell) => (cell?.kind === 'text' ? cell.text : '')),
  )
  expect(texts[0]).toContain('Было')
  expect(
    texts.slice(1).some((row) => row.includes('Отменено') && row.includes('нет') && row.includes('да')),
  ).toBe(true)
})

test('forms of the journal work without script', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'ru-RU' })
  const page = await context.newPage()
  await openAs(page, `${project}/journal/new`)
  await page.getByLabel('Мероприятие плана').selectOption({ index: 1 })
  await page.getByLabel('Что это было').selectOption('meeting')
  await page.getByLabel('Всего человек').fill('7')
  await page.locator('input[name="files"]').setInputFiles(await picture('встреча.jpg', 60))
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await expect(page.locator('dd strong')).toHaveText('7')
  await expect(page.locator('.tiles')).toContainText('встреча.jpg')
  await context.close()
})

for (const path of [
  '/journal',
  '/journal/new',
  '/evidence',
  '/evidence?view=list',
  '/evidence?view=missing',
  '/history',
  `/search?q=${encodeURIComponent('контейнер')}`,
]) {
  test(`${path} has no fault that axe finds, and fits a phone`, async ({ page }) => {
    await openAs(page, `${project}${path}`)
    await isClean(page)
    await page.setViewportSize({ width: 360, height: 800 })
    await page.reload()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await isClean(page)
  })
}
