import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { openAs, project } from './enter.ts'

const plan = `${project}/outreach/plan`

test('what was planned is moved with a reason and becomes a publication', async ({ page }) => {
  await openAs(page, `${plan}/new`)
  await page.getByRole('group', { name: 'О чём' }).getByLabel('Русский').fill('Как считали контейнеры')
  await page.getByRole('group', { name: 'Где выйдет' }).getByLabel('Русский').fill('Вестник района')
  await page.getByLabel('Срок, намеченный сначала').fill('2023-10-05')
  await page.getByLabel('Кто готовит').fill('менеджер проекта')
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await expect(page).toHaveURL(/\/outreach\/plan$/)

  await page.getByRole('link', { name: 'Как считали контейнеры' }).click()
  await expect(page.getByText('просрочено')).toBeVisible()
  await page.getByText('Перенести на другой день').click()
  const moving = page.locator('form[action="?/moved"]')
  await moving.getByLabel('Новый срок').fill('2023-10-05')
  await moving.getByLabel('Почему').fill('Ждём фотографии')
  await moving.getByRole('button', { name: 'Сохранить' }).click()
  await expect(moving.getByRole('alert')).toContainText('Это и есть нынешний срок')
  await moving.getByLabel('Новый срок').fill('2023-10-12')
  await moving.getByRole('button', { name: 'Сохранить' }).click()
  await expect(page.getByText('Перенесено. Новый срок: 12.10.2023')).toBeVisible()
  await expect(page.getByText('Ждём фотографии')).toBeVisible()

  await page.getByRole('link', { name: 'Внести публикацию' }).click()
  await expect(page).toHaveURL(/new\?planned=/)
  const title = page.getByRole('group', { name: 'Заголовок' }).getByLabel('Русский')
  await expect(title).toHaveValue('Как считали контейнеры')
  await page.getByLabel('Когда вышло').fill('2023-10-12')
  await page.getByLabel('Ссылка').fill('https://vestnik.example.kz/konteinery')
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await expect(page).toHaveURL(/\/outreach\/[0-9a-f-]{36}$/)

  await page.goto(`${plan}?month=2023-10`)
  const row = page.getByRole('row').filter({ hasText: 'Как считали контейнеры' })
  await expect(row).toContainText('вышло')
  await row.getByRole('link', { name: '12.10.2023' }).click()
  await expect(page.getByRole('link', { name: 'По плану: Как считали контейнеры' })).toBeVisible()
})

test('what does not come out is cancelled with a reason and may be taken up again', async ({ page }) => {
  await openAs(page, `${plan}?state=cancelled`)
  await page.getByRole('link', { name: 'Разговор о раздельном сборе' }).click()
  await expect(page.getByRole('link', { name: 'Внести публикацию' })).toBeHidden()
  await page.getByText('Вернуть в план').click()
  const again = page.locator('form[action="?/reopened"]')
  await again.getByLabel('Почему').fill('Передача вернулась')
  await again.getByRole('button', { name: 'Сохранить' }).click()
  await expect(page.getByText('Передача вернулась')).toBeVisible()
  await page.getByText('Отменить', { exact: true }).click()
  const giving = page.locator('form[action="?/cancelled"]')
  await giving.getByLabel('Почему').fill('Эфир отдан другим')
  await giving.getByRole('button', { name: 'Сохранить' }).click()
  await expect(page.getByText('Эфир отдан другим')).toBeVisible()
})

test('late publications stand on the start page; the month is printed and saved', async ({ page }) => {
  await openAs(page, project)
  await expect(page.getByRole('heading', { name: 'Публикации по плану не вышли в срок' })).toBeVisible()
  await page.getByRole('link', { name: 'Как платить за вывоз мусора' }).click()
  await expect(page).toHaveURL(/\/outreach\/plan\/[0-9a-f-]+$/)

  await page.goto(`${plan}?month=2023-11`)
  await expect(page.getByRole('heading', { name: 'ноябрь 2023' })).toBeVisible()
  for (const [name, type] of [
    ['Word: Русский', 'wordprocessingml'],
    ['PDF: Қазақша', 'pdf'],
    ['Таблица Excel', 'spreadsheetml'],
  ] as const) {
    const href = await page.getByRole('link', { name }).getAttribute('href')
    expect(href).toContain('month=2023-11')
    const file = await page.request.get(href ?? '')
    expect(file.headers()['content-type']).toContain(type)
  }
  expect((await page.request.get(`${plan}/paper/exe`)).status()).toBe(404)
  expect((await page.request.get(`${plan}/nothing`)).status()).toBe(404)
})

test('axe finds nothing in the plan and in one of its rows, on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await openAs(page, plan)
  for (const open of [
    () => Promise.resolve(),
    () => page.getByRole('link', { name: 'Чему научились' }).click(),
  ]) {
    await open()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations).toEqual([])
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(360)
  }
})
