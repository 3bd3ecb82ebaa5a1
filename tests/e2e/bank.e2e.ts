import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { openAs } from './enter.ts'

/*
 * The bank as an accountant keeps it: a statement looked at and taken over, money that nobody can tell given to a household
 * or put aside, contracts with their invoices, and what was received against them.
 */
const iban = 'KZ85601A871000123451'
const save = (page: Page, name = 'Сохранить') =>
  page.getByRole('button', { name, exact: true }).first().click()
const saved = (page: Page) => expect(page.getByRole('status')).toContainText('Сохранено')

interface Line {
  readonly number: string
  readonly sum: string
  readonly purpose: string
}

/** A statement of January 2024 as a file; its totals are in whole tenge. */
function statement(account: string, lines: readonly Line[], closing?: number): Buffer {
  const received = lines.reduce((sum, line) => sum + Number(line.sum), 0)
  const period = `ДатаНачала=01.01.2024\nДатаКонца=31.01.2024\nРасчСчет=${account}`
  const documents = lines.map(
    (line) =>
      `СекцияДокумент=Выписка\nНомерДокумента=${line.number}\nДатаОперации=15.01.2024\nСуммаПриход=${line.sum}\nПлательщикНаименование=Плательщик Ү.\nНазначениеПлатежа=${line.purpose}\nКонецДокумента`,
  )
  return Buffer.from(
    `1CClientBankExchange\n${period}\nСекцияРасчСчет\n${period}\nНачальныйОстаток=100\nВсегоПоступило=${received}\nВсегоСписано=0\nКонечныйОстаток=${closing ?? 100 + received}\nКонецРасчСчет\n${documents.join('\n')}\nКонецФайла\n`,
  )
}

/** The account's code of some household that owes. */
async function someCode(page: Page): Promise<string> {
  await page.goto('/dues/balances?owing=on')
  const text = await page.locator('table.list tbody tr').first().innerText()
  return /\b\d{8}\b/.exec(text)?.[0] ?? ''
}

async function look(page: Page, buffer: Buffer): Promise<void> {
  await page.goto('/dues/bank/import')
  await page.getByLabel('Файл выписки').setInputFiles({ name: 'v.txt', mimeType: 'text/plain', buffer })
  await page.getByRole('button', { name: 'Посмотреть, что получится' }).click()
}

test('a statement is looked at, taken over once, and refused where it is another’s or does not add up', async ({
  page,
}) => {
  await openAs(page, '/dues/bank')
  const code = await someCode(page)
  const lines = [
    { number: '901', sum: '500', purpose: `Қоқыс үшін, дербес шот ${code}` },
    { number: '902', sum: '700', purpose: 'За вывоз, улица Достык' },
  ]
  await look(page, statement('KZ53722C000099887766', lines))
  await expect(page.getByRole('alert')).toContainText('выписка другого счёта')
  await look(page, statement(iban, lines, 5))
  await expect(page.getByRole('alert')).toContainText('Остатки не сходятся')
  await look(page, Buffer.from('Уважаемые коллеги'))
  await expect(page.getByRole('alert')).toContainText('это не выписка', { ignoreCase: true })
  await look(page, statement(iban, lines))
  await expect(page.getByRole('row', { name: /Платежи хозяйств/ })).toContainText('500')
  await page.getByRole('button', { name: 'Записать', exact: true }).click()
  await saved(page)
  await expect(page.getByText('платёж хозяйства', { exact: true }).last()).toBeVisible()
  await look(page, statement(iban, lines))
  await expect(page.getByRole('row', { name: /Уже записаны раньше/ })).toContainText('2')
})

test('money that waits is given to a household, taken back with a reason, and put aside', async ({
  page,
}) => {
  await openAs(page, '/dues/bank')
  const code = await someCode(page)
  await page.goto('/dues/bank')
  await page.getByRole('link', { name: 'Разобрать' }).click()
  await page.locator('table.list th a').last().click()
  await page.getByLabel('Лицевой счёт').fill('12345678')
  await save(page, 'Записать платёж')
  await expect(page.getByRole('alert')).toBeVisible()
  await page.getByLabel('Лицевой счёт').fill(code)
  await save(page, 'Записать платёж')
  await saved(page)
  await expect(page.getByText(`Лицевой счёт ${code}`)).toBeVisible()
  await page.locator('summary', { hasText: 'Вернуть на разбор' }).click()
  await save(page, 'Вернуть на разбор')
  await expect(page.getByRole('alert')).toBeVisible()
  await page.getByLabel('Причина').fill('Это сосед')
  await save(page, 'Вернуть на разбор')
  await saved(page)
  await page.locator('summary', { hasText: 'Отложить' }).click()
  await page.getByLabel('Причина').fill('Возврат поставщика')
  await save(page, 'Отложить')
  await saved(page)
  await expect(page.getByText('отложено', { exact: true }).first()).toBeVisible()
})

test('a contract is found, takes an invoice of its month, and is corrected with a reason', async ({
  page,
}) => {
  await openAs(page, '/contracts')
  await page.getByLabel('Номер, сторона, БИН или предмет').fill('полигон П-7')
  await page.getByRole('button', { name: 'Показать' }).click()
  await page.locator('table.list th a').first().click()
  await page.getByRole('link', { name: 'Добавить акт или счёт' }).click()
  await page.getByLabel('Счёт', { exact: true }).check()
  await page.getByLabel('Номер').fill('Д-1')
  await page.getByLabel('Дата документа').fill('2023-12-29')
  await page.getByLabel('За какой месяц').selectOption({ label: 'декабрь 2023 года' })
  await page.getByLabel('Сумма с НДС').fill('90 000')
  await page.getByLabel('В том числе НДС').fill('95 000')
  await save(page)
  await expect(page.getByRole('alert')).toContainText('меньше')
  await page.getByLabel('В том числе НДС').fill('9 642,86')
  await save(page)
  await saved(page)
  await expect(page.getByRole('link', { name: 'Счёт № Д-1' })).toBeVisible()
  await page.getByRole('link', { name: 'Исправить' }).click()
  await page.getByLabel('Цена', { exact: false }).first().fill('1 400')
  await save(page)
  await expect(page.getByRole('alert')).toBeVisible()
  await page.getByLabel('Причина').fill('Дополнительное соглашение № 1')
  await save(page)
  await saved(page)
  await expect(page.getByText('Дополнительное соглашение № 1')).toBeVisible()
  const bytes = Buffer.from('Скан договора')
  await page
    .locator('#files input[type=file]')
    .setInputFiles({ name: 'dogovor.txt', mimeType: 'text/plain', buffer: bytes })
  await page.locator('#files').getByRole('button', { name: 'Прикрепить' }).click()
  await saved(page)
  await expect(page.getByRole('link', { name: 'dogovor.txt' })).toBeVisible()
})

test('dues stand against invoices, on paper in both languages too', async ({ page }) => {
  await openAs(page, '/dues/received?year=2023')
  await expect(page.getByRole('row', { name: /Итого/ })).toBeVisible()
  for (const name of ['PDF ru', 'DOCX kk']) {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name }).click(),
    ])
    expect(file.suggestedFilename()).toMatch(/^received-2023\.(pdf|docx)$/)
  }
})

test('the pages of bank and contracts have nothing that a reader aloud stumbles over, and fit a phone', async ({
  page,
}) => {
  test.slow()
  await page.setViewportSize({ width: 360, height: 740 })
  await openAs(page, '/dues/bank/lines?state=any')
  const line = (await page.locator('table.list th a').first().getAttribute('href')) ?? ''
  await page.goto('/dues/bank/lines')
  const waiting = (await page.locator('table.list th a').first().getAttribute('href')) ?? ''
  await page.goto('/contracts')
  const contract = (await page.locator('table.list th a').first().getAttribute('href')) ?? ''
  for (const path of [
    '/dues/bank',
    '/dues/bank/accounts',
    '/dues/bank/import',
    '/dues/bank/kaspi',
    '/dues/bank/lines?state=any',
    line,
    waiting,
    '/dues/received?year=2023',
    '/contracts',
    '/contracts/new',
    contract,
    `${contract}/correct`,
    `${contract}/documents/new`,
  ]) {
    await page.goto(path)
    expect([path, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([path, 360])
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect([path, violations.map(({ id, nodes }) => [id, nodes[0]?.html])]).toEqual([path, []])
  }
})
