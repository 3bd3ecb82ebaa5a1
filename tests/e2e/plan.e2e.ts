import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { openAs, project } from './enter.ts'

/*
 * The plan as a manager works on it: read with its facts, edited in its place, moved, taken to a table and back; its month
 * as a calendar; an amendment that changes a planned value.
 */
const plan = `${project}/plan`
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

test('a task is added, moved, renamed and removed on the page of the plan', async ({ page }) => {
  await openAs(page, plan)
  await expect(page.getByText('Засчитано записей:').first()).toBeVisible()
  await page.getByRole('link', { name: 'Добавить задачу' }).click()
  await page.getByLabel('Русский').first().fill('Озеленить улицы')
  await page.getByRole('button', { name: 'Сохранить' }).first().click()
  const task = page.locator('section.task', { hasText: 'Озеленить улицы' })
  await expect(task).toBeVisible()
  const last = page.locator('section.task').last()
  await expect(last).toContainText('Озеленить улицы')
  await task.getByRole('button', { name: 'Выше' }).first().click()
  await expect(last).not.toContainText('Озеленить улицы')
  await task
    .getByRole('link', { name: /^Изменить/ })
    .first()
    .click()
  await page.getByLabel('Русский').first().fill('Озеленить обе улицы')
  await page.getByRole('button', { name: 'Сохранить' }).first().click()
  const renamed = page.locator('section.task', { hasText: 'Озеленить обе улицы' })
  await expect(renamed).toBeVisible()
  await renamed
    .getByRole('link', { name: /^Изменить/ })
    .first()
    .click()
  await page.locator('summary', { hasText: 'Удалить задачу' }).click()
  await page.getByRole('button', { name: 'Удалить' }).click()
  await expect(renamed).toHaveCount(0)
})

test('the plan goes out as a table and comes back: unchanged, then spoiled, then with a change', async ({
  page,
}) => {
  await openAs(page, `${plan}/import`)
  const table = await (await page.request.get(`${plan}/file`)).body()
  const send = async (name: string, buffer: Buffer) => {
    await page.getByLabel('Файл .xlsx').setInputFiles({ name, mimeType: spreadsheet, buffer })
    await page.getByRole('button', { name: 'Посмотреть, что изменится' }).click()
  }
  await send('plan.xlsx', table)
  await expect(page.getByText('Таблица не отличается от плана')).toBeVisible()
  await send('plan.xlsx', table.subarray(0, 500))
  await expect(page.getByRole('alert')).toBeVisible()
  await send('foto.xlsx', Buffer.from('никакая не таблица'))
  await expect(page.getByRole('alert')).toBeVisible()
})

test('an amendment changes a planned value, the plan tells what it was, and removing it gives it back', async ({
  page,
}) => {
  await openAs(page, `${project}/passport/amendments/new`)
  await page.getByLabel('Номер').fill('ДС-7')
  await page.getByLabel('Дата подписания').fill('2023-07-01')
  const field = page.locator('input[name^="indicator-"]').first()
  await field.fill('не менее 77')
  await page.getByRole('button', { name: 'Сохранить' }).first().click()
  await expect(page).toHaveURL(/passport/)
  await page.goto(plan)
  const amended = page.locator('a.amended', { hasText: 'ДС-7' })
  await expect(amended).toHaveCount(1)
  await expect(page.locator('tr', { has: amended })).toContainText('не менее 77')
  await amended.click()
  await page.locator('details.confirm summary').click()
  await page.locator('details.confirm button').click()
  await expect(page).toHaveURL(/\/passport(?:#|$)/)
  await page.goto(plan)
  await expect(page.locator('a.amended', { hasText: 'ДС-7' })).toHaveCount(0)
  await expect(page.locator('main')).not.toContainText('не менее 77')
})

const pages = [
  plan,
  `${plan}?add=task`,
  `${plan}/import`,
  `${project}/calendar`,
  `${project}/passport`,
  '/projects/new',
]
for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the plan, ${scheme}`, async ({ page }) => {
    test.setTimeout(120_000)
    await page.emulateMedia({ colorScheme: scheme })
    await openAs(page, plan)
    for (const path of pages) {
      await page.goto(path)
      expect((await new AxeBuilder({ page }).analyze()).violations, path).toEqual([])
    }
  })
}

test('no page of the plan is wider than a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await openAs(page, plan)
  for (const path of pages) {
    await page.goto(path)
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow, path).toBeLessThanOrEqual(0)
  }
})
