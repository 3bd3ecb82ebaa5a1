import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { writeSheets, type SheetValue } from '#interchange/xlsx/write-sheets.ts'
import { openAs, project } from './enter.ts'

const money = `${project}/money`
/** A picture of one point: a scan that the store takes. */
const scan = {
  name: 'счёт.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
}

async function fillExpense(page: Page, amount: string, number: string): Promise<void> {
  await page.getByLabel('Строка сметы').selectOption({ index: 1 })
  await page.getByLabel('Сумма').fill(amount)
  await page.getByLabel('День оплаты').fill('2023-10-10')
  await page.getByLabel('Получатель').fill('ИП «Мереке»')
  await page.getByLabel('Вид документа').selectOption('invoice')
  await page.getByLabel('Номер документа').fill(number)
  await page.getByLabel('Дата документа').fill('2023-10-09')
}

test.describe.configure({ mode: 'serial' })

test('overspending is asked about first, nothing typed or chosen is lost, and a knowing answer saves it', async ({
  page,
}) => {
  await openAs(page, `${money}/expenses/new`)
  await fillExpense(page, '1 250,50', 'МР-2')
  await expect(page.getByText('одна тысяча двести пятьдесят тенге 50 тиынов')).toBeVisible()
  await page.getByLabel('PDF или снимок документа').setInputFiles(scan)
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await expect(page.getByRole('alert')).toContainText('больше гранта: лишние 1 250,50 ₸')
  await expect(page.getByLabel('Получатель')).toHaveValue('ИП «Мереке»')
  await page.getByLabel('Сумма').fill('9 000 001')
  await page.getByRole('button', { name: 'Знаю об этом' }).click()
  // Another amount is another question.
  await expect(page.getByRole('alert')).toContainText('Строка 1.1: потрачено')
  await page.getByRole('button', { name: 'Знаю об этом' }).click()
  await expect(page.getByText('9 000 001,00 ₸')).toBeVisible()
  await expect(page.getByRole('link', { name: 'счёт.png' })).toBeVisible()
  await expect(page.locator('.files a')).toHaveCount(1)
})

test('a correction wants a reason and its history shows what was there before', async ({ page }) => {
  await openAs(page, `${money}/expenses?text=${encodeURIComponent('МР-2')}`)
  await page.getByRole('link', { name: 'ИП «Мереке»' }).click()
  await page.locator('summary', { hasText: 'Исправить' }).click()
  await page.getByLabel('Сумма').fill('2 000')
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await page.getByRole('button', { name: 'Знаю об этом' }).click()
  await expect(page.getByRole('alert')).toContainText('Почему исправляете')
  await page.getByLabel('Почему исправляете').fill('Лишние нули')
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await page.getByRole('button', { name: 'Знаю об этом' }).click()
  await expect(page.getByText('Причина: Лишние нули')).toBeVisible()
  await expect(page.getByRole('cell', { name: '9 000 001 ₸' })).toBeVisible()
})

test('a budget line is added, moved, changed in its place and removed', async ({ page }) => {
  await openAs(page, `${money}/lines`)
  await page.getByRole('link', { name: 'Добавить строку' }).click()
  await page.getByLabel('Номер').fill('9.9')
  await page.getByLabel('План').fill('1000')
  await page.getByLabel('Русский').fill('Запас')
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await page.getByRole('button', { name: 'Выше: 9.9' }).click()
  await expect(page.locator('tbody tr').nth(-2)).toContainText('Запас')
  await page.getByRole('link', { name: 'Запас' }).click()
  await page.getByLabel('Русский').fill('Запас на связь')
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await page.getByRole('link', { name: 'Запас на связь' }).click()
  await page.locator('summary', { hasText: 'Удалить' }).click()
  await page.getByRole('button', { name: 'Да, удалить' }).click()
  await expect(page.getByText('Запас на связь')).toHaveCount(0)
})

const table = (rows: readonly (readonly SheetValue[])[]) =>
  writeSheets([
    {
      name: 'Расходы',
      columns: [
        { title: 'Строка сметы', kind: 'text' },
        { title: 'День оплаты', kind: 'day' },
        { title: 'Сумма', kind: 'money' },
        { title: 'Получатель', kind: 'text' },
        { title: 'Вид документа', kind: 'text' },
        { title: 'Номер документа', kind: 'text' },
        { title: 'Дата документа', kind: 'text' },
      ],
      rows,
    },
  ])
const chosen = async (rows: readonly (readonly SheetValue[])[]) => ({
  name: 'расходы.xlsx',
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: Buffer.from(await table(rows)),
})
const row = (number: string): SheetValue[] => [
  '3.8',
  '2023-06-01',
  150_050n,
  'ТОО «Байланыс»',
  'чек',
  number,
  '01.06.2023',
]

test('a table with a mistake says where it is; mended, it is previewed, recorded, and known the next time', async ({
  page,
}) => {
  await openAs(page, `${money}/import`)
  const read = async (rows: SheetValue[][]): Promise<void> => {
    await page.getByLabel('Таблица Excel').setInputFiles(await chosen(rows))
    await page.getByRole('button', { name: 'Прочитать' }).click()
  }
  await read([row('Б-1'), ['7.7', ...row('Б-2').slice(1)]])
  await expect(page.getByRole('row', { name: /A3/ })).toContainText('Такой строки в смете нет')
  await read([row('Б-1'), row('Б-2')])
  await expect(page.getByText('Новых: 2 на 3 001 ₸')).toBeVisible()
  await page.getByRole('button', { name: 'Записать расходы' }).click()
  await expect(page).toHaveURL(/\/expenses$/)
  await page.goto(`${money}/import`)
  await read([row('Б-1'), row('Б-2')])
  await expect(page.getByText('Записывать нечего')).toBeVisible()
})

test('what is filtered is summed and goes out as it is shown', async ({ page }) => {
  await openAs(page, `${money}/expenses`)
  await page.getByLabel('Слова').fill('байланыс')
  await page.getByLabel('Получатель').selectOption('ТОО «Байланыс»')
  await page.getByRole('button', { name: 'Найти' }).click()
  await expect(page.getByRole('status')).toContainText('Расходов: 2')
  await expect(page.getByRole('status')).toContainText('3 001 ₸')
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Скачать XLSX' }).click()
  expect((await download).suggestedFilename()).toMatch(/expenses\.xlsx$/)
})

test('a refund is recorded, corrected and removed with reasons', async ({ page }) => {
  await openAs(page, `${money}/refunds/new`)
  await page.getByLabel('Сумма').fill('10,01')
  await page.getByLabel('День возврата').fill('2023-12-05')
  await page.getByLabel('Номер платёжного поручения').fill('ПП-77')
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await page.getByRole('row', { name: /ПП-77/ }).getByRole('link').click()
  await page.locator('summary', { hasText: 'Удалить' }).click()
  await page.getByLabel('Почему удаляете').fill('Записан дважды')
  await page.getByRole('button', { name: 'Да, удалить' }).click()
  await expect(page.getByText('ПП-77')).toHaveCount(0)
})

for (const width of [360, 1280]) {
  test(`no page of money overflows at ${width}, and axe finds nothing`, async ({ page }) => {
    test.slow()
    await page.setViewportSize({ width, height: 900 })
    await openAs(page, money)
    const expense = (await page
      .goto(`${money}/expenses`)
      .then(() => page.locator('table.list th a').first().getAttribute('href'))) as string
    const paths = [
      '',
      '/lines?edit=new',
      '/expenses',
      '/expenses/new',
      '/refunds',
      '/refunds/new',
      '/import',
      '/balance',
    ]
    for (const path of [...paths.map((each) => `${money}${each}`), expense]) {
      await page.goto(path)
      const overflow = () =>
        page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      expect(await overflow(), path).toBeLessThanOrEqual(0)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(
        violations.map(({ id, nodes }) => [id, nodes[0]?.html]),
        path,
      ).toEqual([])
    }
  })
}
