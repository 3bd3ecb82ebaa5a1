import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { openAs } from './enter.ts'

/* Where the waste went: from the list of what is to be checked to what was found there, and into the month's report. */
test('a stand without the landfill is found on the page of control and settled with a reason', async ({
  page,
}) => {
  await openAs(page, '/control')
  const list = page.getByRole('region', { name: 'проверьте, нет ли свалки' })
  await expect(list.getByRole('link')).toHaveCount(1)
  await list.getByRole('link').click()
  await expect(page).toHaveURL(/\/schedule\/.+#landfill/)
  const card = page.locator('#landfill')
  await expect(card.getByText('после последней остановки на полигоне не была')).toBeVisible()
  await expect(card.getByText('не проверено')).toBeVisible()
  await card.getByText('Записать, что нашли').click()
  await page.setViewportSize({ width: 360, height: 800 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  await card.getByLabel('нашли свалку').check()
  await card.getByLabel('Что увидели*').fill('Свежая куча у дороги')
  await card.getByRole('button', { name: 'Сохранить' }).click()
  await expect(card.getByText('Заполните это поле').first()).toBeVisible()
  await card.getByLabel('свалки нет').check()
  await card.getByRole('button', { name: 'Сохранить' }).click()
  await expect(page.getByRole('status')).toContainText('Сохранено')
  await expect(card.getByText('Свежая куча у дороги').first()).toBeVisible()
  await expect(card.getByText('не проверено')).toHaveCount(0)
  await page.goto('/control')
  await expect(page.getByRole('region', { name: 'проверьте, нет ли свалки' })).toHaveCount(0)
})

test('the month tells of how many rounds the truck was at the landfill', async ({ page }) => {
  await openAs(page, '/control/reports?month=2023-06')
  await expect(page.getByText('Куда увезён мусор').first()).toBeVisible()
  await expect(page.getByText(/\d+ из \d+/).first()).toBeVisible()
})
