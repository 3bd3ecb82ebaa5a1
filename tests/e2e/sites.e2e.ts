import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { openAs } from './enter.ts'

/*
 * Separate collection, clean-ups, gear, public works and objections as a manager keeps them: a container seen full and
 * emptied, waste handed over and not more than there is, a clean-up planned and held, gear issued and taken back.
 */
const save = (page: Page) => page.getByRole('button', { name: 'Сохранить', exact: true }).first().click()
/** A record with photos goes by itself once they are there. */
const saved = (page: Page) =>
  expect(page.getByRole('status').first()).toContainText('Сохранено', { timeout: 20_000 })
// Of a colour of its own: the same bytes may prove another record already, and then a form asks.
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAADElEQVQImWPgSdYEAAEXAJmjWjVnAAAAAElFTkSuQmCC',
  'base64',
)
/** The folded form of this name, opened. */
const folded = async (page: Page, summary: string) => {
  const form = page.locator('details', { hasText: summary }).first()
  await form.locator('summary').first().click()
  return form
}

test('a container is put up, seen full with a photo, and in order when it was emptied', async ({ page }) => {
  await openAs(page, '/collection')
  await expect(page.locator('.tile', { hasText: 'контейнеров стоит' }).locator('b')).toHaveText('8')
  await page.getByRole('link', { name: 'Добавить площадку' }).click()
  await page.getByLabel('Село').selectOption({ label: 'село Сабалак' })
  await page.getByLabel('Русский').fill('У бани')
  await save(page)
  await saved(page)
  const add = await folded(page, 'Добавить контейнер')
  await add.getByLabel('Номер на контейнере').fill('7')
  await add.getByLabel('Вид отходов').selectOption({ label: 'стекло' })
  await add.getByLabel('Стоит с').fill('2024-05-01')
  await add.getByRole('button', { name: 'Сохранить' }).click()
  await saved(page)
  await page.getByRole('link', { name: 'Заполнен', exact: true }).click()
  await expect(page.getByLabel('заполнен', { exact: true })).toBeChecked()
  await page.getByLabel('День').fill('2024-06-01')
  await page
    .getByLabel('Выбрать снимки')
    .setInputFiles({ name: 'full.png', mimeType: 'image/png', buffer: pixel })
  await save(page)
  await saved(page)
  await expect(page.locator('.tag', { hasText: 'заполнен' })).toBeVisible()
  await expect(page.getByRole('img', { name: /№ 7 · стекло: заполнен/ })).toBeVisible()
  const empty = await folded(page, 'Записать вывоз')
  await empty.getByLabel('№ 7 · стекло').check()
  await empty.getByLabel('День').fill('2024-06-02')
  await empty.getByLabel('Вес').fill('12,5')
  await empty.getByRole('button', { name: 'Сохранить' }).click()
  await saved(page)
  await expect(page.locator('.tag', { hasText: 'в порядке' })).toBeVisible()
  await expect(page.getByText('12,5 кг').first()).toBeVisible()
})

test('no more is handed over than was collected', async ({ page }) => {
  await openAs(page, '/collection/handed?on=2023-11-30')
  const row = page.locator('tr', { hasText: 'пластик' }).filter({ hasText: 'Сабалак' }).first()
  await expect(row).toContainText('333')
  await expect(row).toContainText('235')
  const hand = await folded(page, 'Записать сдачу или продажу')
  await hand.getByLabel('Село').selectOption({ label: 'село Камыстыбас' })
  await hand.getByLabel('День').fill('2023-12-01')
  await hand.getByLabel('Вид отходов').selectOption({ label: 'металл' })
  await hand.getByLabel('Вес').fill('5')
  await hand.getByLabel('Кому').fill('ТОО «Пример»')
  await hand.getByRole('button', { name: 'Сохранить' }).click()
  await expect(
    page.getByText('Столько не собрано: к этому дню можно сдать не больше 0 кг').first(),
  ).toBeVisible()
})

test('a clean-up is planned and held; gear goes out and comes back; somebody is named and thanked', async ({
  page,
}) => {
  await openAs(page, '/clean-ups')
  await expect(page.locator('.tile', { hasText: 'вышло людей' }).locator('b')).toHaveText('82')
  await page.getByRole('link', { name: 'Запланировать субботник' }).click()
  await page.locator('[name=placeId]').selectOption({ label: 'село Сабалак' })
  await page.getByLabel('Русский').fill('Субботник у реки')
  await page.getByLabel('На какой день').fill('2024-06-15')
  await page.getByLabel(/За каналом, западная/).check()
  await save(page)
  await saved(page)
  const hold = await folded(page, 'Записать итоги')
  await hold.getByLabel('Когда прошёл').fill('2024-06-15')
  await hold.getByLabel('Жители').fill('11')
  await hold.getByLabel('Мешков').fill('40')
  await hold.getByRole('button', { name: 'Сохранить' }).click()
  // The word of the save before stands there too: the page is new when the clean-up is held.
  await expect(page.getByText('село Сабалак · прошёл')).toBeVisible()
  await saved(page)

  const gear = await folded(page, 'Выдать или принять')
  await gear.getByLabel('Что*').selectOption({ label: 'Грабли' })
  await gear.getByLabel('Что произошло').selectOption({ label: 'выдача' })
  await gear.getByLabel('День').fill('2024-06-15')
  await gear.getByLabel('Количество').fill('99')
  await gear.getByRole('button', { name: 'Сохранить' }).click()
  await expect(page.getByText('на этот день можно взять не больше 14').first()).toBeVisible()
  await page.locator('details[open]').getByLabel('Количество').fill('4')
  await page.locator('details[open]').getByRole('button', { name: 'Сохранить' }).click()
  await saved(page)
  await expect(page.locator('tr', { hasText: 'Грабли' })).toContainText('4 шт.')

  const person = await folded(page, 'Назвать участника')
  await person.getByLabel('Имя и фамилия').fill('Примеров Тест')
  await person.getByLabel('День согласия').fill('2024-06-15')
  await person.getByLabel('Как дано согласие').selectOption({ label: 'подпись в листе' })
  await person.getByRole('button', { name: 'Сохранить' }).click()
  await saved(page)
  const thank = await folded(page, 'Выписать благодарность')
  await thank.getByLabel('Человек').selectOption({ label: 'Примеров Тест' })
  await thank.getByLabel('Дата выдачи').fill('2024-06-20')
  await thank.getByRole('button', { name: 'Сохранить' }).click()
  await saved(page)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'PDF', exact: true }).click()
  expect((await download).suggestedFilename()).toBe('certificate-2024-1.pdf')

  const cleaned = await folded(page, 'Отметить убранные свалки')
  await cleaned.getByLabel('За каналом, западная').check()
  await cleaned.getByRole('button', { name: 'Отметить убранными' }).click()
  await saved(page)
  await expect(page.locator('.tag', { hasText: 'убрана' })).toBeVisible()
})

test('seven people in public works became fifteen, and an objection is answered', async ({ page }) => {
  await openAs(page, '/public-works?on=2023-06-01')
  const all = page.locator('.tile', { hasText: 'занято в этот день' }).locator('b')
  await expect(all).toHaveText('7')
  await page.goto('/public-works?on=2023-10-14')
  await expect(all).toHaveText('15')
  await page.goto('/objections')
  const card = page.locator('section', { hasText: 'Место площадки' })
  await card.getByText('Ответить', { exact: true }).click()
  await card.getByLabel('Ответ*').fill('Площадку перенесли за здание')
  await card.getByLabel('День ответа').fill('2023-07-20')
  await card.getByRole('button', { name: 'Сохранить' }).first().click()
  await saved(page)
  await expect(page.getByText('Площадку перенесли за здание').first()).toBeVisible()
})

test('axe finds nothing on these pages', async ({ page }) => {
  test.setTimeout(180_000)
  await openAs(page, '/collection')
  const site = await page.locator('table.list a').first().getAttribute('href')
  const pages = [
    '/collection',
    site ?? '',
    '/collection/handed',
    '/collection/reports',
    '/clean-ups',
    '/gear',
  ]
  for (const path of [...pages, '/clean-ups/new', '/public-works', '/objections']) {
    await page.goto(path)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => [path, id, nodes[0]?.html])).toEqual([])
  }
})
