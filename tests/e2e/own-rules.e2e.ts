import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { openAs, project } from './enter.ts'

/* A maslikhat's own rule is entered, a gathering is judged by it, and it cannot be taken from under that gathering. */
const save = (page: Page) => page.getByRole('button', { name: 'Сохранить', exact: true }).first().click()
const clean = async (page: Page) => expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])

test.describe.configure({ timeout: 180_000 })

test('a gathering is judged by the rule that the maslikhat adopted for its village', async ({ page }) => {
  page.setDefaultTimeout(30_000)
  await openAs(page, '/settings/gathering-rules')
  await expect(page.getByText('Своих правил пока нет')).toBeVisible()
  await expect(page.getByRole('cell', { name: /№ 122 от 23\.06\.2023/ })).toBeVisible()
  await clean(page)
  await page.getByRole('link', { name: 'Добавить правило' }).first().click()
  await page.waitForURL('**/settings/gathering-rules/new')
  await page.getByLabel(/^Вид/).selectOption({ label: 'Раздельный сход местного сообщества' })
  await page.getByLabel(/^Действует с/).fill('2022-12-01')
  await page
    .getByLabel(/Сабалак/)
    .first()
    .check()
  await page.getByLabel('Доля от имеющих голос').fill('120')
  await page.getByLabel('Известить не позже чем за').fill('15')
  await page.getByLabel('Русский').first().fill('Решение маслихата района о правилах сходов')
  await page.getByLabel('Номер*').fill('225')
  await page.getByLabel(/^День акта/).fill('2022-11-20')
  await save(page)
  await expect(page.getByText('Число слишком большое. Предел: 100').first()).toBeVisible()
  await page.getByLabel('Доля от имеющих голос').fill('20')
  await clean(page)
  await save(page)
  await page.waitForURL('**/settings/gathering-rules')
  await expect(page.getByRole('row', { name: /Сабалак/ })).toContainText('20 %')
  await clean(page)

  await page.goto(`${project}/journal?q=${encodeURIComponent('Сход жителей: Сабалак')}`)
  await page
    .getByRole('link', { name: /Сход жителей: Сабалак/ })
    .nth(2)
    .click()
  await page.getByRole('link', { name: 'Повестка, голоса и решения' }).click()
  await page.getByRole('link', { name: 'Изменить сведения' }).first().click()
  await page.getByLabel('Имеют право голоса').fill('200')
  await page.getByLabel(/^Вид/).first().selectOption({ label: 'Раздельный сход местного сообщества' })
  await save(page)
  await expect(page.getByText(/нужно 40, участвует/)).toBeVisible()
  await expect(page.getByText('Числа взяты из типовых правил')).toHaveCount(0)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'PDF: Извещение, на двух языках' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/notice\.pdf$/)
  await clean(page)
  await page.getByRole('link', { name: /Решение маслихата района о правилах сходов, № 225/ }).click()
  await page.waitForURL('**/settings/gathering-rules/*')
  await clean(page)
  await page.getByText('Удалить…').click()
  await page
    .getByLabel(/^Причина/)
    .last()
    .fill('Проба')
  await page.getByRole('button', { name: 'Да, удалить' }).click()
  await expect(page.getByText('на неё ссылаются другие записи').first()).toBeVisible()
})

test('search finds a dump and a business by words of theirs, beside the records of the project', async ({
  page,
}) => {
  await openAs(page, `${project}/search?q=${encodeURIComponent('фермой оврага')}`)
  await expect(page.getByRole('link', { name: 'Овраг за старой фермой' })).toBeVisible()
  await page.locator('.found a[href^="/dumps/"]').first().click()
  await page.waitForURL('**/dumps/*')
  await page.goto(`${project}/search?q=${encodeURIComponent('коневодством')}`)
  await expect(page.locator('.found a[href^="/businesses/"]').first()).toBeVisible()
  await clean(page)
})
