import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { openAs, project } from './enter.ts'

const materials = `${project}/outreach/materials`

async function openMaterial(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name }).click()
  await expect(page).toHaveURL(/\/outreach\/materials\/[0-9a-f-]+$/)
}

test('a print run comes in, is handed out within what there is, and a handing is corrected and taken back', async ({
  page,
}) => {
  await openAs(page, `${materials}/new`)
  await page
    .getByRole('group', { name: 'Название' })
    .getByLabel('Русский')
    .fill('Плакат «Куда деть батарейки»')
  await page.getByLabel('Когда напечатано').fill('2023-10-02')
  await page.getByLabel('Тираж').fill('100')
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await expect(page).toHaveURL(/\/outreach\/materials$/)
  await openMaterial(page, 'Плакат «Куда деть батарейки»')

  const form = (name: string) => page.locator(`form[action="?/${name}"]`)
  await expect(page.getByText('Раздать', { exact: true })).toBeHidden()
  await page.getByText('Внести поступление').click()
  await form('delivered').getByLabel('День').fill('2023-10-02')
  await form('delivered').getByLabel('Экземпляров').fill('60')
  await form('delivered').getByRole('button', { name: 'Сохранить' }).click()
  await expect(page.getByRole('row').filter({ hasText: 'поступление' })).toContainText('60')

  await page.getByText('Раздать', { exact: true }).click()
  await form('handed').getByLabel('День').fill('2023-10-05')
  await form('handed').getByLabel('Экземпляров').fill('61')
  await form('handed').getByRole('group', { name: 'Кому' }).getByLabel('Русский').fill('школе, библиотекарю')
  await form('handed').getByLabel('Село').selectOption({ index: 1 })
  await form('handed').getByRole('button', { name: 'Сохранить' }).click()
  await expect(form('handed')).toContainText('можно взять не больше 60')
  await form('handed').getByLabel('Экземпляров').fill('25')
  await form('handed').getByRole('button', { name: 'Сохранить' }).click()
  const row = page.getByRole('row').filter({ hasText: 'школе, библиотекарю' })
  await expect(row).toContainText('25')

  await row.getByRole('link', { name: '05.10.2023' }).click()
  await expect(page).toHaveURL(/\/moves\/[0-9a-f-]+$/)
  const correction = form('save')
  await correction.getByLabel('Экземпляров').fill('30')
  await correction.getByLabel('Причина').fill('В ведомости тридцать')
  await correction.getByRole('button', { name: 'Сохранить' }).click()
  await expect(page).toHaveURL(/\/outreach\/materials\/[0-9a-f-]+$/)
  await expect(row).toContainText('30')

  await row.getByRole('link', { name: '05.10.2023' }).click()
  await expect(page).toHaveURL(/\/moves\/[0-9a-f-]+$/)
  await page.getByText('Отозвать ошибочную запись').click()
  await form('withdraw').getByLabel('Причина').fill('Внесено дважды')
  await form('withdraw').getByRole('button', { name: 'Отозвать' }).click()
  await expect(page).toHaveURL(/\/outreach\/materials\/[0-9a-f-]+$/)
  await expect(row).toContainText('Внесено дважды')
  await expect(row.getByRole('link', { name: '05.10.2023' })).toBeHidden()
})

test('the sheet to sign is printed with rows and empty, and all moves are saved as a table', async ({
  page,
}) => {
  await openAs(page, materials)
  await openMaterial(page, 'Методическое пособие')
  await expect(page.getByText('750').first()).toBeVisible()
  for (const [name, type] of [
    ['Word: Русский', 'wordprocessingml'],
    ['PDF: Қазақша', 'pdf'],
  ] as const) {
    const links = await page.getByRole('link', { name }).all()
    expect(links).toHaveLength(2)
    for (const link of links) {
      const file = await page.request.get((await link.getAttribute('href')) ?? '')
      expect(file.headers()['content-type']).toContain(type)
    }
  }
  const table = await page.getByRole('link', { name: 'Таблица Excel' }).getAttribute('href')
  expect((await page.request.get(table ?? '')).headers()['content-type']).toContain('spreadsheetml')
  expect((await page.request.get(`${page.url()}/moves/nothing`)).status()).toBe(404)
  expect((await page.request.get(`${page.url()}/sheet/exe`)).status()).toBe(404)
})

test('axe finds nothing in the materials, one of them and one of its moves, on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await openAs(page, materials)
  for (const open of [
    () => Promise.resolve(),
    () => openMaterial(page, 'Методическое пособие'),
    () => page.getByRole('link', { name: '04.09.2023' }).click(),
  ]) {
    await open()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations).toEqual([])
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(360)
  }
})
