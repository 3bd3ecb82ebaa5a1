import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type Locator, type Page } from '@playwright/test'
import { readSheets } from '#interchange/xlsx/read-sheets.ts'
import { readWord } from '#interchange/word/read-word.ts'
import { openAs, project } from './enter.ts'

/*
 * Appeals as a manager keeps them: written down while somebody speaks, sent on, extended, answered, opened again, and the
 * name gone from the page and the letter when it is asked.
 */
const name = 'Нұрпейісова Гүлсім'
const words = 'Ящик для батареек у магазина переполнен'
const save = (page: Page | Locator) => page.getByRole('button', { name: 'Сохранить', exact: true })
const bytesAt = async (page: Page, path: string) => {
  const answer = await page.request.get(path)
  expect(answer.status(), path).toBe(200)
  return new Uint8Array(await answer.body())
}
const paper = async (page: Page, path: string) => JSON.stringify(readWord(await bytesAt(page, path)))
const accessible = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}
async function folded(page: Page, summary: string) {
  await page.locator('summary', { hasText: summary }).first().click()
  return page.locator('details[open]', { hasText: summary })
}

test('an appeal is recorded, sent on, extended, answered and opened again', async ({ page }) => {
  test.setTimeout(120_000)
  await openAs(page, '/appeals')
  await accessible(page)
  await page.getByRole('link', { name: 'Записать обращение' }).click()
  await page.waitForURL('**/appeals/new')
  await page.locator('[name="words"]').fill(words)
  await page.locator('[name="kind"][value="complaint"]').check()
  await page.locator('[name="topic"]').selectOption('waste')
  await page.locator('[name="placeId"]').selectOption({ index: 1 })
  await page.locator('[name="receivedOn"]').fill('2023-12-11')
  await save(page).click()
  await expect(page.getByText('Напишите имя или отметьте «Без имени».').first()).toBeVisible()
  await accessible(page)
  await page.locator('[name="name"]').fill(name)
  await page.locator('[name="phone"]').fill('8 701 000 00 77')
  await page.locator('[name="consentOn"]').fill('2023-12-11')
  await save(page).click()
  await page.waitForURL(/\/appeals\/[0-9a-f-]{36}$/)
  const card = new URL(page.url()).pathname
  await expect(page.getByRole('heading', { level: 1 })).toContainText('11/2023')
  await expect(page.getByText('04.01.2024').first()).toBeVisible()
  await accessible(page)

  const forward = await folded(page, 'Передать по принадлежности')
  await forward.locator('[name="recipient"]').fill('Аппарат акима')
  await forward.locator('[name="on"]').fill('2023-12-20')
  await save(forward).click()
  await expect(page.getByText('позже 3 рабочих дней')).toBeVisible()

  const answer = await folded(page, 'Записать ответ')
  await answer.locator('[name="text"]').fill('Ящик опорожнили, теперь его проверяют по пятницам.')
  await answer.locator('[name="result"]').selectOption('satisfied')
  await answer.locator('[name="channel"]').selectOption('phone')
  await answer.locator('[name="on"]').fill('2023-12-10')
  await save(answer).click()
  await expect(page.getByText('Этот день раньше поступления.').first()).toBeVisible()
  await page.locator('form[action="?/answer"] [name="on"]').fill('2023-12-27')
  await save(page.locator('form[action="?/answer"]')).click()
  await expect(page.getByText('Ответ: удовлетворено')).toBeVisible()
  await expect(page.locator('summary', { hasText: 'Записать ответ' })).toHaveCount(0)
  const letter = await paper(page, `${card}/letter/docx?lang=ru`)
  expect(letter).toContain(name)
  expect(letter).toContain('проверяют по пятницам')

  await page.getByRole('link', { name: 'Исправить ответ' }).click()
  await page.waitForURL(/\/answers\//)
  await page.locator('[name="result"]').selectOption('partly')
  await page.locator('[name="reason"]').fill('Опорожнили не весь ящик')
  await accessible(page)
  await save(page).click()
  await page.waitForURL(`**${card}`)
  await expect(page.getByText('Ответ: удовлетворено частично')).toBeVisible()

  const reopen = await folded(page, 'Открыть снова')
  await reopen.locator('[name="on"]').fill('2024-01-15')
  await reopen.locator('[name="reason"]').fill('Снова полон')
  await save(reopen).click()
  await expect(page.getByRole('heading', { name: 'Открыто снова' })).toBeVisible()
  await accessible(page)
})

test('a name leaves the page and the letter when it is asked; the coupon never had it', async ({ page }) => {
  await openAs(page, `/appeals?q=${encodeURIComponent('Мешки вывезли')}`)
  await page.getByRole('row').nth(1).getByRole('link').click()
  await page.waitForURL(/\/appeals\/[0-9a-f-]{36}$/)
  const card = new URL(page.url()).pathname
  await expect(page.getByText('Ержанова Салтанат').first()).toBeVisible()
  expect(await paper(page, `${card}/letter/docx?lang=ru`)).toContain('Ержанова')
  const coupon = await paper(page, `${card}/coupon/docx?lang=kk`)
  expect(coupon).toContain('1/2023')
  expect(coupon).not.toContain('Ержанова')
  const erase = await folded(page, 'Стереть имя и контакты')
  await erase.getByRole('button', { name: 'Стереть' }).click()
  await expect(page.getByText('Имя и контакты стёрты').first()).toBeVisible()
  expect(await page.content()).not.toContain('Ержанова')
  expect(await paper(page, `${card}/letter/docx?lang=ru`)).not.toContain('Ержанова')
})

test('the list, its table and its register hold what is asked for, and no names', async ({ page }) => {
  await openAs(page, '/appeals?state=overdue&topic=waste')
  await expect(page.getByText('Зимой дорогу к крайним домам')).toBeVisible()
  await expect(page.getByText('фонари')).toHaveCount(0)
  await page.goto('/appeals?topic=dues')
  await expect(page.getByRole('row')).toHaveCount(3)
  const table = JSON.stringify(await readSheets(await bytesAt(page, '/appeals/table?topic=dues')))
  expect(table).toContain('Расчёт показали на сходе')
  expect(table).not.toContain('Омаров')
  const register = await paper(page, '/appeals/register/docx?lang=kk&from=2023-06-01&to=2023-06-30')
  expect(register).toContain('2/2023')
  expect(register).not.toContain('3/2023')
  expect(register).not.toContain('Омаров')
  const pdf = await bytesAt(page, '/appeals/register/pdf?lang=both')
  expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-')
})

test('what is overdue stands on the start page and is found by its words', async ({ page }) => {
  await openAs(page, project)
  await page.getByRole('link', { name: 'Обращения жителей без ответа, срок вышел' }).click()
  await page.waitForURL(/\/appeals\?state=overdue/)
  await page.goto(`${project}/search?q=${encodeURIComponent('фонари')}`)
  await page.getByRole('link', { name: /На улице Достык/ }).click()
  await page.waitForURL(/\/appeals\/[0-9a-f-]{36}$/)
})

test('a correction says why; a term of the organisation’s own holds from its day', async ({ page }) => {
  await openAs(page, '/settings/appeal-terms')
  await accessible(page)
  const add = await folded(page, 'Новый срок')
  await add.locator('[name="from"]').fill('2024-02-01')
  await add.locator('[name="days"]').fill('7')
  await add.locator('[name="basis"]').fill('Приказ № 5')
  await save(add).click()
  await expect(page.getByRole('row', { name: /Приказ № 5/ })).toBeVisible()
  await page.goto(`/appeals?q=${encodeURIComponent('перчаток')}`)
  await page.getByRole('row').nth(1).getByRole('link').click()
  await page.getByRole('link', { name: 'Исправить', exact: true }).click()
  await page.waitForURL(/\/correct$/)
  await page.locator('[name="topic"]').selectOption('other')
  await accessible(page)
  await save(page).click()
  await expect(page.getByText('Заполните это поле.').first()).toBeVisible()
  await page.locator('[name="reason"]').fill('Отнесли не туда')
  await save(page).click()
  await page.waitForURL(/\/appeals\/[0-9a-f-]{36}$/)
  await expect(page.getByText('просьба · другое')).toBeVisible()
})
