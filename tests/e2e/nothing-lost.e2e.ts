import { expect, test, type Page } from '@playwright/test'
import { logIn, openAs, project } from './enter.ts'

/*
 * Whatever happens while somebody types: what was typed is there afterwards, and nothing is recorded twice.
 */
const form = `${project}/partners/new`

async function fill(page: Page, name: string): Promise<void> {
  await page.getByLabel('Русский').first().fill(name)
  await page.getByLabel('Русский').nth(1).fill('Возит волонтёров на уборку')
  // What was typed reaches the browser's store a moment after the last key.
  await page.waitForTimeout(500)
}
const save = (page: Page): Promise<void> => page.getByRole('button', { name: 'Сохранить' }).click()
const rows = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name })

test('the network drops while a form is sent: it goes when the network is back, once', async ({
  page,
  context,
}) => {
  await openAs(page, form)
  await fill(page, 'ТОО «Дала жолы»')
  await context.setOffline(true)
  await save(page)
  await expect(page.getByRole('status')).toContainText('Нет связи')
  await expect(page.getByLabel('Русский').first()).toHaveValue('ТОО «Дала жолы»')
  await context.setOffline(false)
  await expect(page.getByRole('heading', { name: 'Партнёры' })).toBeVisible()
  await expect(rows(page, 'Дала жолы')).toHaveCount(1)
})

test('the answer is lost on its way: sent again, the record stands once', async ({ page }) => {
  await openAs(page, form)
  await fill(page, 'ТОО «Ақ жол»')
  let isFirst = true
  await page.route('**/partners/new?/save', async (route) => {
    if (!isFirst) return route.continue()
    isFirst = false
    await route.fetch()
    await route.abort('connectionreset')
  })
  await save(page)
  await page.getByRole('button', { name: 'Отправить ещё раз' }).click()
  await expect(page.getByRole('heading', { name: 'Партнёры' })).toBeVisible()
  await expect(rows(page, 'Ақ жол')).toHaveCount(1)
})

test('the tab closes: what was typed comes back, and can be put away', async ({ page, context }) => {
  await openAs(page, form)
  await fill(page, 'ИП «Шұғыла»')
  await page.close()
  const other = await context.newPage()
  await other.goto(form)
  await expect(other.getByLabel('Русский').first()).toHaveValue('ИП «Шұғыла»')
  await expect(other.getByRole('status')).toContainText('Возвращено')
  await other.getByRole('button', { name: 'Начать заново' }).click()
  await expect(other.getByLabel('Русский').first()).toHaveValue('')
  await other.reload()
  await expect(other.getByLabel('Русский').first()).toHaveValue('')
})

test('several unfinished records stand side by side', async ({ page, context }) => {
  await openAs(page, form)
  const second = await context.newPage()
  await second.goto(form)
  await fill(page, 'ИП «Бірінші»')
  await fill(second, 'ИП «Екінші»')
  await page.close()
  await second.close()
  const third = await context.newPage()
  await third.goto(form)
  await expect(third.getByRole('status')).toContainText('Бірінші')
  await expect(third.getByRole('status')).toContainText('Екінші')
  await third.getByRole('button', { name: 'Продолжить' }).last().click()
  await expect(third.getByLabel('Русский').first()).toHaveValue('ИП «Бірінші»')
})

test('the session ends while typing: after the log-in everything is there', async ({ page, context }) => {
  await openAs(page, form)
  await fill(page, 'КХ «Жайлау»')
  await context.clearCookies({ name: /session/ })
  await save(page)
  await expect(page.getByRole('status')).toContainText('Сеанс закончился')
  await page.getByRole('button', { name: 'Войти' }).click()
  await logIn(page)
  await expect(page.getByLabel('Русский').first()).toHaveValue('КХ «Жайлау»')
  await save(page)
  await expect(rows(page, 'Жайлау')).toHaveCount(1)
})

test('two people change one record: both versions are shown, and the second decides', async ({
  page,
  browser,
}) => {
  await openAs(page, form)
  await fill(page, 'ОО «Екеу»')
  await save(page)
  await rows(page, 'Екеу').getByRole('link').click()
  const address = page.url()
  const context = await browser.newContext()
  const other = await context.newPage()
  await openAs(other, new URL(address).pathname)
  await other.getByLabel('Русский').nth(1).fill('Дал машину')
  await save(other)
  await expect(other.getByRole('heading', { name: 'Партнёры' })).toBeVisible()
  await page.getByLabel('Русский').nth(1).fill('Дал трактор')
  await save(page)
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('Пока вы писали')
  await expect(alert).toContainText('Дал машину')
  await expect(alert).toContainText('Дал трактор')
  await expect(page.getByLabel('Русский').nth(1)).toHaveValue('Дал трактор')
  await page.getByRole('button', { name: 'Сохранить мой вариант' }).click()
  await expect(rows(page, 'Екеу')).toContainText('Дал трактор')
  await context.close()
})

test('a refused form keeps every value and says what is wrong at its field', async ({ page }) => {
  await openAs(page, form)
  await fill(page, '')
  await save(page)
  await expect(page.getByRole('alert')).toContainText('Название')
  await expect(page.getByLabel('Русский').nth(1)).toHaveValue('Возит волонтёров на уборку')
})

test('forms work without script', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await openAs(page, form)
  await page.getByLabel('Русский').nth(1).fill('Без скрипта')
  await save(page)
  await expect(page.getByRole('alert')).toContainText('Название')
  await expect(page.getByLabel('Русский').nth(1)).toHaveValue('Без скрипта')
  await page.getByLabel('Русский').first().fill('ОО «Тұнық»')
  await save(page)
  await expect(rows(page, 'Тұнық')).toHaveCount(1)
  await context.close()
})
