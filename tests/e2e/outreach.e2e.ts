import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import sharp from 'sharp'
import { openAs, project } from './enter.ts'

test('a publication with its screenshot and reach stands in the digest of its period', async ({ page }) => {
  await openAs(page, `${project}/outreach/new`)
  await page.getByRole('group', { name: 'Заголовок' }).getByLabel('Русский').fill('Весы на полигоне')
  await page.getByRole('group', { name: 'Где вышло' }).getByLabel('Русский').fill('Вестник района')
  await page.getByLabel('Когда вышло').fill('2023-10-30')
  await page.getByLabel('Ссылка').fill('https://vestnik.example.kz/vesy')
  await page.getByLabel('Охват').fill('345')
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await expect(page).toHaveURL(/\/outreach$/)

  await page.getByRole('link', { name: 'Весы на полигоне' }).click()
  const shot = sharp({ create: { width: 640, height: 480, channels: 3, background: '#2a6f97' } })
  await page.getByLabel(/Сканы, снимки, документы/).setInputFiles({
    name: 'vesy.png',
    mimeType: 'image/png',
    buffer: await shot.png().toBuffer(),
  })
  await page.getByRole('button', { name: 'Прикрепить' }).click()
  await expect(page.getByRole('button', { name: 'Открепить: vesy.png' })).toBeVisible()

  await page.goto(`${project}/outreach`)
  await page.getByLabel('Вышло с').fill('2023-10-30')
  await page.getByLabel('Вышло по').fill('2023-10-30')
  await page.getByRole('button', { name: 'Показать' }).click()
  await expect(page).toHaveURL(/from=2023-10-30/)
  await expect(page.getByRole('row').filter({ hasText: 'Весы на полигоне' })).toContainText('345')
  await expect(page.getByText('Охват всех публикаций: 345. Без охвата: 0.')).toBeVisible()
  await page.getByText('Итоги по видам, изданиям и языкам').click()
  await expect(page.getByRole('row').filter({ hasText: 'Вестник района' }).last()).toContainText('345')

  for (const [name, type, least] of [
    ['Word: Русский', 'wordprocessingml', 5000],
    ['Word: Қазақша', 'wordprocessingml', 5000],
    ['PDF: Русский', 'pdf', 5000],
    ['Таблица Excel', 'spreadsheetml', 1000],
  ] as const) {
    const href = await page.getByRole('link', { name }).getAttribute('href')
    expect(href).toContain('from=2023-10-30&until=2023-10-30')
    const file = await page.request.get(href ?? '')
    expect(file.status()).toBe(200)
    expect(file.headers()['content-type']).toContain(type)
    expect((await file.body()).length).toBeGreaterThan(least)
  }
  expect((await page.request.get(`${project}/outreach/digest/exe`)).status()).toBe(404)
})

test('an empty period says so, a day that is none is told at its field', async ({ page }) => {
  await openAs(page, `${project}/outreach?from=2022-01-01&until=2022-01-02`)
  await expect(page.getByText('Ничего не нашлось')).toBeVisible()
  await page.goto(`${project}/outreach?from=2023-02-31&until=x`)
  await expect(page.getByRole('table').first()).toBeVisible()
  await expect(page.getByText('Такого дня нет: 2023-02-31.')).toBeVisible()
  await page.goto(`${project}/outreach?from=2023-05-02&until=2023-05-01`)
  await expect(page.getByText('Конец периода раньше начала.')).toBeVisible()
})

test('axe finds nothing, and nothing is wider than a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await openAs(page, `${project}/outreach`)
  await page.getByText('Итоги по видам, изданиям и языкам').click()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations).toEqual([])
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(360)
})

test('a success story is printed on one page, and says when it does not fit', async ({ page }) => {
  await openAs(page, `${project}/stories`)
  await page.getByRole('link', { name: 'Улица, на которой перестали спорить' }).click()
  await expect(page.getByRole('heading', { name: 'История на одной странице' })).toBeVisible()
  const address = page.url()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations).toEqual([])
  for (const [name, ending] of [
    ['Word', 'docx'],
    ['PDF', 'pdf'],
  ] as const) {
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('#case').getByRole('button', { name }).click(),
    ])
    expect(saved.suggestedFilename()).toBe(`story-1-ru.${ending}`)
  }
  await page.goto(`${address}?pages=2`)
  await expect(page.getByRole('alert')).toContainText('выходит страниц: 2')
  expect((await page.request.get(`${address}/paper/exe`)).status()).toBe(404)
  expect((await page.request.get(`${address.slice(0, -1)}x/paper/pdf`)).status()).toBe(404)
})
