import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { readSheets } from '#interchange/xlsx/read-sheets.ts'
import { readWord } from '#interchange/word/read-word.ts'
import { openAs, project } from './enter.ts'

/*
 * Testimonials as a manager keeps them: words without a name, a name with its consent, and the name gone from the list,
 * the card, the table and the paper when the consent is withdrawn.
 */
const list = `${project}/testimonials`
const name = 'Оразбаева Жанна'
const words = 'Впервые вижу, чтобы за мешком приехали вовремя'
const save = (page: Page) => page.getByRole('button', { name: 'Сохранить', exact: true }).first().click()
const bytesAt = async (page: Page, path: string) => {
  const answer = await page.request.get(path)
  expect(answer.status(), path).toBe(200)
  return new Uint8Array(await answer.body())
}
const table = async (page: Page, query = '') =>
  JSON.stringify(await readSheets(await bytesAt(page, `${list}/table${query}`)))
const paper = async (page: Page) =>
  JSON.stringify(readWord(await bytesAt(page, `${list}/paper/docx?lang=ru`)))
const accessible = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

test('a name comes with its consent and is gone with it; the testimonial stays', async ({ page }) => {
  await openAs(page, list)
  await page.getByRole('link', { name: 'Записать отзыв' }).click()
  await page.waitForURL(/\/new\/edit$/)
  await save(page)
  await expect(page.locator('[name="words.ru"]')).toBeVisible()
  await page.locator('[name="saidIn"][value="ru"]').check()
  await page.locator('[name="words.ru"]').fill(words)
  await page.locator('[name="saidOn"]').fill('2023-08-20')
  await page.locator('[name="placeId"]').selectOption({ index: 1 })
  await page.locator('[name="role"]').selectOption({ label: 'житель' })
  await accessible(page)
  await save(page)
  await page.waitForURL(/\/testimonials\/[0-9a-f-]{36}$/)
  const card = new URL(page.url()).pathname
  await expect(page.locator('blockquote')).toContainText(words)
  await expect(page.getByText('Имени нет: отзыв показывают без него.')).toBeVisible()

  await page.getByRole('link', { name: 'Записать имя с согласием' }).click()
  await page.waitForURL(/\/consent$/)
  await page.locator('[name="name"]').fill(name)
  await page.locator('[name="givenOn"]').fill('2023-08-20')
  await page.locator('[name="keptUntil"]').fill('2099-12-31')
  await page.locator('[name="isPublished"]').check()
  // A minor's own consent is none.
  await page.locator('[name="isMinor"]').check()
  await save(page)
  await expect(
    page.getByText('За несовершеннолетнего согласие даёт законный представитель.').first(),
  ).toBeVisible()
  await page.locator('[name="givenBy"][value="representative"]').check()
  await accessible(page)
  await save(page)
  await page.waitForURL(`**${card}`)
  await expect(page.locator('#consent strong')).toHaveText(name)
  await accessible(page)

  await page.goto(`${list}?q=${encodeURIComponent(name)}`)
  await expect(page.getByRole('row')).toHaveCount(2)
  await expect(page.getByRole('row').nth(1)).toContainText(words)
  expect(await table(page)).toContain(name)
  expect(await paper(page)).toContain(name)

  await page.goto(card)
  await page.getByText('Согласие отозвано…').click()
  await page.locator('[name="on"]').fill('2023-09-01')
  await page.getByRole('button', { name: 'Стереть имя' }).click()
  await expect(page.getByText('Имени нет: отзыв показывают без него.')).toBeVisible()
  expect(await page.content()).not.toContain(name)
  await page.goto(list)
  await expect(page.getByText(words)).toBeVisible()
  expect(await page.content()).not.toContain(name)
  await accessible(page)
  for (const text of [await table(page), await paper(page)]) {
    expect(text).toContain(words)
    expect(text).not.toContain(name)
  }
})

test('a name without consent to publication stays in the office', async ({ page }) => {
  await openAs(page, `${list}?q=${encodeURIComponent('Сейтмуратов')}`)
  await expect(page.getByText('Сейтмуратов Аскар, житель')).toBeVisible()
  expect(await table(page)).not.toContain('Сейтмуратов')
  expect(await paper(page)).not.toContain('Сейтмуратов')
  expect(await paper(page)).toContain('Тлеубаева Гульмира')
})

test('the table has the rows of the page, a story takes the words without the name', async ({ page }) => {
  await openAs(page, `${list}?kind=words`)
  const rows = page.getByRole('row')
  await expect(rows.filter({ hasText: 'видео' })).toHaveCount(0)
  const sheet = await table(page, '?kind=words')
  expect(sheet).toContain('объявления пишут')
  expect(sheet).not.toContain('мешки у ворот')
  await page.goto(`${list}?q=${encodeURIComponent('Тлеубаева')}`)
  await page.getByRole('link', { name: 'Дети сами показали' }).click()
  await page.getByRole('link', { name: 'Взять в историю успеха' }).click()
  await expect(page.locator('[name="quote.ru"]')).toHaveValue(/Дети сами показали/)
  await expect(page.locator('[name="quotedPerson.ru"]')).toHaveValue(/^учитель, /)
  expect(await page.content()).not.toContain('Тлеубаева')
})

test('the consent is printed before it is signed, in Kazakh and in Russian', async ({ page }) => {
  await openAs(page, list)
  await page.getByRole('link', { name: 'Спасибо, что объявления' }).click()
  const form = page.getByRole('link', { name: 'PDF: Бланк согласия, на двух языках' })
  const pdf = await bytesAt(page, (await form.getAttribute('href')) ?? '')
  expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-')
})
