import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { openAs } from './enter.ts'

/*
 * A centre of eco-advisers: nobody presents before being trained, certificates are issued and checked by strangers, a name
 * comes and goes with a consent.
 */
const save = (page: Page) => page.getByRole('button', { name: 'Сохранить', exact: true }).first().click()

test('the demo’s centres are shown, and a certificate is checked by its code', async ({ page, browser }) => {
  await openAs(page, '/schools')
  await page.getByRole('link', { name: 'Центр экосоветников школы села Сабалак' }).click()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations).toEqual([])
  const address = await page.locator('a[href^="/certificates/"]').first().getAttribute('href')
  const stranger = await browser.newContext({ javaScriptEnabled: false, locale: 'ru' })
  const phone = await stranger.newPage()
  await phone.goto(new URL('/certificates', page.url()).href)
  await phone.getByLabel('Код проверки').fill((address ?? '').split('/').at(-1)?.toLowerCase() ?? '')
  await phone.getByRole('button', { name: 'Проверить' }).click()
  await expect(phone.getByText('Сертификат подлинный.')).toBeVisible()
  await expect(phone.getByText('Нурланова')).toHaveCount(0)
  const unknown = await phone.goto(new URL('/certificates/ABCDEFGHJKMNPQRS', page.url()).href)
  expect(unknown?.status()).toBe(404)
  await expect(phone.getByText('Сертификата с таким кодом нет')).toBeVisible()
  await stranger.close()
})

test('a new adviser is named by consent and presents only when trained', async ({ page }) => {
  await openAs(page, '/schools/new')
  await page.getByLabel('Русский').fill('Центр лицея')
  await page.getByLabel('Село').selectOption({ label: 'село Сабалак' })
  await page.getByLabel('Открыт').fill('2023-04-01')
  await save(page)
  await page.waitForURL(/\/schools\/[0-9a-f-]{36}/)
  const centre = page.url()
  await page.getByRole('link', { name: 'Добавить советников' }).click()
  await page.getByLabel('Класс').fill('7Б')
  await page.getByLabel('Советник с').fill('2023-04-02')
  await save(page)
  await expect(page.getByText('не обучен')).toBeVisible()
  await page.getByRole('link', { name: 'Записать презентацию классу' }).click()
  await page.getByLabel('Событие журнала').selectOption({ index: 1 })
  await page.getByLabel('Класс').fill('11В')
  await page.getByLabel('Слушателей').fill('1')
  await page.getByLabel('№ 1, 7Б').check()
  await save(page)
  await expect(page.getByText('К этому дню не обучен советник № 1.').first()).toBeVisible()
  await page.goto(centre)
  await page.getByRole('link', { name: '№ 1, 7Б' }).click()
  await page.getByLabel('Имя советника').fill('Проверкина Вера')
  await page.getByLabel('Дата согласия').fill('2023-04-03')
  await page.getByRole('button', { name: 'Сохранить', exact: true }).nth(1).click()
  await expect(page.getByRole('heading', { level: 1, name: '№ 1, 7Б, Проверкина Вера' })).toBeVisible()
  await page.getByText('Удалить имя').first().click()
  await page.getByRole('button', { name: 'Удалить имя' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '№ 1, 7Б', exact: true })).toBeVisible()
})
