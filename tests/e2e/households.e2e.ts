import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { openAs } from './enter.ts'

/*
 * The register as the secretary of a village keeps it: found by its address, corrected with a reason, counted anew, away
 * for the summer; a contact person with a consent who takes it back; a duplicate, a young family, a table.
 */
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const save = async (page: Page, name = 'Сохранить') => {
  await page.getByRole('button', { name, exact: true }).first().click()
}
const saved = (page: Page) => expect(page.getByRole('status')).toContainText('Сохранено')

/** A new street with one household in it, open on its card. */
async function newHome(page: Page, street: string, number = '1'): Promise<void> {
  await openAs(page, '/households/streets/new')
  await page.getByLabel('Село').selectOption({ label: 'село Сабалак' })
  await page.getByLabel('Русский').fill(street)
  await save(page)
  await saved(page)
  await addHome(page, street, number)
}

async function addHome(page: Page, street: string, number: string): Promise<void> {
  await page.goto('/households/new')
  await page.getByLabel('Улица').selectOption({ label: street })
  await page.getByLabel('Дом, квартира или участок').fill(number)
  await page.getByLabel('С какого дня').fill('2023-04-01')
  await page.getByLabel('Жителей').fill('5')
  await save(page)
  await saved(page)
  await expect(page.getByRole('heading', { level: 1, name: `${street}, ${number}` })).toBeVisible()
}

test('a household is found in the demo’s thousand, and the filter is an address', async ({ page }) => {
  await openAs(page, '/households')
  await expect(page.getByRole('link', { name: 'Домохозяйства' }).first()).toBeVisible()
  await page.getByLabel(/^Адрес, примечание/).fill('сырдария 12')
  await page.getByLabel('Состояние').selectOption({ label: 'Все, и выбывшие' })
  await page.getByRole('button', { name: 'Показать' }).click()
  await expect(page).toHaveURL(/q=.*state=all/)
  await page.getByRole('link', { name: 'Сырдария, 12', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Сырдария, 12' })).toBeVisible()
  await page.goto('/households?q=нетникакойтакойулицы')
  await expect(page.getByText('Ничего не нашлось')).toBeVisible()
})

test('a household is added, corrected with a reason, counted anew, away, gone and brought back', async ({
  page,
}) => {
  await newHome(page, 'Проверочная')
  await page.getByRole('link', { name: 'Исправить', exact: true }).first().click()
  await page.getByLabel('Дом, квартира или участок').fill('1а')
  await save(page)
  await expect(page.getByRole('alert')).toContainText('Причина')
  await expect(page.getByLabel('Дом, квартира или участок')).toHaveValue('1а')
  await page.getByLabel('Причина').fill('Буква пропущена')
  await save(page)
  await saved(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Проверочная, 1а' })).toBeVisible()
  await expect(page.getByText('Причина: Буква пропущена')).toBeVisible()

  await page.getByRole('link', { name: 'Записать число жителей' }).click()
  await page.getByLabel('С какого дня').fill('2023-04-01')
  await page.getByLabel('Жителей').fill('6')
  await save(page)
  await expect(page.getByRole('alert')).toContainText('уже записано')
  await page.getByLabel('С какого дня').fill('2023-06-01')
  await save(page)
  await saved(page)
  await expect(page.getByText('01.06.2023').first()).toBeVisible()

  await page.getByRole('link', { name: 'Записать отъезд' }).click()
  await page.getByLabel('Нет с').fill('2023-06-10')
  await page.getByLabel('Почему').fill('На жайляу')
  await save(page)
  await saved(page)
  await expect(page.getByText('в отъезде', { exact: true })).toBeVisible()

  await page.locator('summary', { hasText: 'Хозяйство выбыло' }).click()
  await page.getByLabel('Последний день').fill('2023-10-01')
  await page.getByLabel('Почему выбыло').fill('Переехали')
  await page.getByRole('button', { name: 'Да, выбыло' }).click()
  await saved(page)
  await expect(page.getByText('выбыло', { exact: true })).toBeVisible()
  await page.locator('summary', { hasText: 'Вернуть хозяйство' }).click()
  await page.getByLabel('Причина').fill('Вернулись в тот же день')
  await page.getByRole('button', { name: 'Да, вернуть' }).click()
  await saved(page)
})

test('a contact person consents, is handed what is kept, and takes the consent back', async ({ page }) => {
  await newHome(page, 'Согласная')
  const card = page.url()
  await page.getByRole('link', { name: 'Согласие и личные данные' }).click()
  await page.getByRole('link', { name: 'Записать с согласием' }).click()
  const [paper] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('li', { hasText: 'на двух языках' }).getByRole('link', { name: 'Word' }).click(),
  ])
  expect(paper.suggestedFilename()).toBe('Согласие-на-сбор-и-обработку-персональных-данных.docx')
  await page.getByLabel('Имя').first().fill('Пробная Сауле')
  await page.getByLabel('Телефон').first().fill('8 700 000 55 55')
  await save(page)
  await expect(page.getByRole('alert')).toContainText('Хранить по')
  await expect(page.getByLabel('Имя').first()).toHaveValue('Пробная Сауле')
  await page.getByLabel('Хранить по').fill('2030-01-01')
  await save(page)
  await saved(page)
  await expect(page.getByRole('heading', { name: 'Пробная Сауле' })).toBeVisible()

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Выдать всё, что хранится' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/^person-.*\.json$/)
  await page.goto('/households?q=пробная')
  await expect(page.getByRole('link', { name: 'Согласная, 1', exact: true })).toBeVisible()

  await page.goto(`${card}/contact`)
  await page.locator('summary', { hasText: 'Отозвать согласие' }).click()
  await page.getByRole('button', { name: 'Да, отозвать и стереть' }).click()
  await expect(page.getByRole('status')).toContainText('Удалено')
  await expect(page.getByText('Пробная Сауле')).toHaveCount(0)
  await page.goto(card)
  await expect(page.getByText('выдано всё, что хранится о человеке')).toBeVisible()
  await expect(page.getByText('Пробная Сауле')).toHaveCount(0)
  await page.goto('/households?q=пробная')
  await expect(page.getByText('Ничего не нашлось')).toBeVisible()
})

test('a young family parts, and a duplicate merges', async ({ page }) => {
  await newHome(page, 'Семейная')
  await page.getByRole('link', { name: 'Разделить' }).click()
  await page.getByLabel('С какого дня отдельно').fill('2023-07-01')
  await page.getByLabel('Сколько человек отделилось').fill('2')
  await page.getByLabel('Причина').fill('Молодая семья')
  await save(page)
  await saved(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Семейная, 1/1' })).toBeVisible()
  await page.getByRole('link', { name: 'Семейная, 1', exact: true }).first().click()
  await expect(page.getByRole('row', { name: /01\.07\.2023/ })).toContainText('3')

  await addHome(page, 'Семейная', '1 двор')
  await page.getByRole('link', { name: 'Объединить с двойником' }).click()
  await page.getByLabel('Найти запись, которая остаётся').fill('семейная')
  await page.getByRole('button', { name: 'Показать' }).click()
  await page.getByLabel('Семейная, 1', { exact: true }).check()
  await page.getByLabel('Причина').fill('Записано дважды')
  await save(page, 'Объединить')
  await saved(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Семейная, 1', exact: true })).toBeVisible()
  await page.goto('/households?q=семейная')
  await expect(page.locator('table.list tbody tr')).toHaveCount(2)
})

test('the register goes out as a table and comes back: unchanged, spoiled, and with a new house', async ({
  page,
}) => {
  await openAs(page, '/households/import')
  const send = async (buffer: Buffer) => {
    await page.getByLabel('Файл .xlsx').setInputFiles({ name: 'sabalak.xlsx', mimeType: spreadsheet, buffer })
    await page.getByRole('button', { name: 'Посмотреть, что изменится' }).click()
  }
  const table = await (await page.request.get('/households/file?q=сырдария')).body()
  await send(table)
  await expect(page.getByText('Таблица не отличается от реестра')).toBeVisible()
  await send(table.subarray(0, 300))
  await expect(page.getByRole('alert')).toBeVisible()
  await send(await (await page.request.get('/households/file?empty')).body())
  await expect(page.getByText('Таблица не отличается от реестра')).toBeVisible()
})

test('the pages of the register have nothing that a reader aloud stumbles over, and fit a phone', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await openAs(page, '/households?q=абая 3')
  const home = (await page.locator('table.list th a').first().getAttribute('href')) ?? ''
  for (const path of [
    '/households',
    '/households/streets',
    '/households/groups',
    '/households/new',
    '/households/import',
    home,
    `${home}/contact`,
    `${home}/contact/new`,
    `${home}/merge`,
    `${home}/split`,
  ]) {
    await page.goto(path)
    expect([path, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([path, 360])
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect([path, violations.map(({ id, nodes }) => [id, nodes[0]?.html])]).toEqual([path, []])
  }
})
