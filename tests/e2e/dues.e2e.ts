import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { openAs } from './enter.ts'

/*
 * The dues as an accountant keeps them: a tariff by its act, a month looked at and charged, a household that pays and
 * gets its receipt, a payment taken back, the evening's cash counted.
 */
const save = (page: Page, name = 'Сохранить') =>
  page.getByRole('button', { name, exact: true }).first().click()
const saved = (page: Page) => expect(page.getByRole('status')).toContainText('Сохранено')

/** The account of a house of the demo, open. */
async function openAccount(page: Page, address: string): Promise<void> {
  await openAs(page, `/dues/balances?q=${encodeURIComponent(address)}`)
  await page.locator('table.list th a').first().click()
  await expect(page.getByRole('heading', { name: 'Выписка по счёту' })).toBeVisible()
}

test('a tariff is refused beside another of its unit, and written with its own days', async ({ page }) => {
  await openAs(page, '/dues/tariffs')
  await expect(page.getByText('Решение маслихата № 41-2').first()).toBeVisible()
  await page.getByRole('link', { name: 'Добавить тариф' }).first().click()
  await page.getByLabel('Село').selectOption({ label: 'село Камыстыбас' })
  await page.getByLabel('За что').selectOption({ label: 'За хозяйство в месяц' })
  await page.getByLabel('Тариф', { exact: false }).first().fill('700')
  await page.getByLabel('Решение маслихата').check()
  await page.getByLabel('Номер').fill('3')
  await page.getByLabel('Дата').fill('2024-01-10')
  await page.getByLabel('С какого дня').fill('2024-02-01')
  await save(page)
  await expect(page.getByRole('alert')).toContainText('уже действует тариф')
  await page.getByLabel('За что').selectOption({ label: 'За человека в месяц' })
  await save(page)
  await saved(page)
})

test('a month is looked at before it is charged, charged once, and taken back with a reason', async ({
  page,
}) => {
  await openAs(page, '/dues/charge?month=2023-12-01')
  await page.getByLabel('Несостоявшихся вывозов').fill('1')
  await page.getByRole('button', { name: 'Посмотреть, что получится' }).click()
  await expect(page.getByText('не записано число жителей').first()).toBeVisible()
  await page.getByRole('button', { name: 'Начислить', exact: true }).click()
  await saved(page)
  await page.getByRole('link', { name: 'декабрь 2023 года' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'декабрь 2023 года' })).toBeVisible()
  await page.locator('summary', { hasText: 'Отменить начисление' }).click()
  await page.getByRole('button', { name: 'Да, отменить' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await page.getByLabel('Причина').last().fill('Вывоз всё же был')
  await page.getByRole('button', { name: 'Да, отменить' }).click()
  await saved(page)
})

test('a household pays, gets a receipt in both languages, and the payment is taken back', async ({
  page,
}) => {
  await openAccount(page, 'Бейбитшилик 20')
  await page.getByRole('link', { name: 'Принять оплату' }).click()
  await page.getByLabel('Сумма').fill('')
  await save(page)
  await expect(page.getByRole('alert')).toContainText('Сумма')
  await page.getByLabel('Сумма').fill('1 500,50')
  await page.getByLabel('День оплаты').fill('2024-01-15')
  await save(page)
  await saved(page)
  await expect(page.getByRole('heading', { level: 1, name: /Квитанция № \d+/ })).toBeVisible()
  await expect(page.getByText('одна тысяча пятьсот тенге 50 тиынов')).toBeVisible()
  for (const name of ['PDF ru', 'DOCX kk']) {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name }).click(),
    ])
    expect(file.suggestedFilename()).toMatch(/^receipt-2024-\d+\.(pdf|docx)$/)
  }
  await page.locator('summary', { hasText: 'Отменить оплату' }).click()
  await page.getByLabel('С какого дня').fill('2024-01-16')
  await page.getByLabel('Причина').fill('Внесено за соседа')
  await page.getByRole('button', { name: 'Да, отменить' }).click()
  await saved(page)
  await expect(page.getByText('Отменена: 16 января 2024 года')).toBeVisible()
})

test('the evening’s cash is counted, and a difference needs a reason', async ({ page }) => {
  await openAccount(page, 'Бейбитшилик 21')
  await page.getByRole('link', { name: 'Принять оплату' }).click()
  await page.getByLabel('Сумма').fill('800')
  await page.getByLabel('День оплаты').fill('2024-01-17')
  await save(page)
  await saved(page)
  await page.goto('/dues/cash?day=2024-01-17')
  await page.getByLabel('Насчитано').fill('750')
  await save(page, 'Записать пересчёт')
  await expect(page.getByRole('alert')).toBeVisible()
  await page.getByLabel('Почему не сходится').fill('Сдача из своих')
  await save(page, 'Записать пересчёт')
  await saved(page)
  await expect(page.getByText('Сдача из своих').first()).toBeVisible()
})

test('the pages of the dues have nothing that a reader aloud stumbles over, and fit a phone', async ({
  page,
}) => {
  // Eleven pages of a thousand households, each looked through whole.
  test.slow()
  await page.setViewportSize({ width: 360, height: 740 })
  await openAs(page, '/dues/balances?owing=on')
  const account = (await page.locator('table.list th a').first().getAttribute('href')) ?? ''
  await page.goto('/dues/cash?day=2023-11-10')
  const payment = (await page.locator('table.list th a').first().getAttribute('href')) ?? ''
  await page.goto('/dues')
  const month = (await page.locator('table.list th a').first().getAttribute('href')) ?? ''
  for (const path of [
    '/dues',
    '/dues/tariffs',
    '/dues/tariffs/new',
    '/dues/charge?month=2024-03-01&place=&missed=0',
    month,
    '/dues/balances',
    account,
    `${account}/pay`,
    payment,
    '/dues/cash?day=2023-11-10',
    '/dues/reminders',
  ]) {
    await page.goto(path)
    expect([path, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([path, 360])
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect([path, violations.map(({ id, nodes }) => [id, nodes[0]?.html])]).toEqual([path, []])
  }
})
