import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'

const [login = '', password = ''] = (process.env['ESEP_E2E_LOGIN'] ?? '').split(' / ')

async function enter(page: Page): Promise<void> {
  await page.goto('/projects/SABALAK-2023')
  await page.getByLabel('Имя или телефон').fill(login)
  await page.getByLabel('Пароль').fill(password)
  await page.getByRole('button', { name: 'Войти' }).click()
  await expect(page.getByRole('heading', { name: 'План и факт' })).toBeVisible()
}

test('a stranger sees nothing but the log-in', async ({ page, request }) => {
  await page.goto('/projects/SABALAK-2023')
  await expect(page).toHaveURL(/\/login\?next=/)
  await expect(page.getByRole('heading', { name: 'Вход' })).toBeVisible()
  const file = await request.get('/projects/SABALAK-2023/report/docx', { maxRedirects: 0 })
  expect(file.status()).toBe(303)
})

test('a wrong password is refused in words and the name stays', async ({ page }) => {
  await page.goto('/login')
  await page.getByLabel('Имя или телефон').fill(login)
  await page.getByLabel('Пароль').fill('не тот пароль')
  await page.getByRole('button', { name: 'Войти' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.getByLabel('Имя или телефон')).toHaveValue(login)
})

test('a figure opens to its records, and a record to its evidence', async ({ page }) => {
  await enter(page)
  const row = page
    .getByRole('row')
    .filter({ has: page.getByRole('link'), hasText: 'Сходы жителей' })
    .first()
  const fact = await row.getByRole('link').innerText()
  await row.getByRole('link').click()
  await expect(page.locator('p.value')).toContainText(fact.replace(/[^\d].*$/, ''))
  await page.locator('tbody a').first().click()
  await expect(page.getByRole('heading', { name: 'Файлы' })).toBeVisible()
  const picture = page.locator('main img').first()
  await expect(picture).toBeVisible()
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0)
})

test('the preview prints the report in both languages, and its figures open', async ({ page }) => {
  await enter(page)
  await page.goto('/projects/SABALAK-2023/report')
  await page.getByRole('link', { name: 'Как на бумаге' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Заключительный отчет')
  await page.getByRole('combobox', { name: 'Язык отчёта' }).selectOption('kk')
  await page.getByRole('button', { name: 'Показать' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('қорытынды есеп')
  await page.locator('a.figure').first().click()
  await expect(page.locator('p.value')).toBeVisible()
})

test('the files of the report are what they say', async ({ page }) => {
  await enter(page)
  for (const [format, magic] of [
    ['docx', 'PK'],
    ['pdf', '%PDF'],
  ] as const) {
    const file = await page.request.get(`/projects/SABALAK-2023/report/${format}?lang=kk`)
    expect(file.status()).toBe(200)
    expect((await file.body()).subarray(0, magic.length).toString()).toBe(magic)
  }
})

test('the language of the person is remembered', async ({ page }) => {
  await enter(page)
  await page.getByRole('button', { name: 'Қаз' }).click()
  await expect(page.getByRole('heading', { name: 'Жоспар және нақты нәтиже' })).toBeVisible()
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('lang', 'kk')
})

test('pages that are not there, or belong to others, answer the same', async ({ page }) => {
  await enter(page)
  for (const path of [
    '/projects/NOBODY',
    '/projects/SABALAK-2023/figures/fact:0.0',
    '/projects/SABALAK-2023/records/event/x',
    '/nowhere',
  ]) {
    const answer = await page.goto(path)
    expect(answer?.status(), path).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Такой страницы нет, или она не ваша.')
  }
})

test('after logging out nothing opens', async ({ page }) => {
  await enter(page)
  await page.getByRole('button', { name: 'Выйти' }).click()
  await page.goto('/projects/SABALAK-2023')
  await expect(page).toHaveURL(/\/login/)
})

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme })
    await page.goto('/login')
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    await enter(page)
    const figure = await page.locator('td a').first().getAttribute('href')
    for (const path of ['/projects/SABALAK-2023', '/projects/SABALAK-2023/report', figure ?? '']) {
      await page.goto(path)
      expect((await new AxeBuilder({ page }).analyze()).violations, path).toEqual([])
    }
  })
}

test('nothing is wider than a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await enter(page)
  const figure = await page.locator('td a').first().getAttribute('href')
  for (const path of ['/projects/SABALAK-2023', '/projects/SABALAK-2023/report', figure ?? '']) {
    await page.goto(path)
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow, path).toBeLessThanOrEqual(0)
  }
})
