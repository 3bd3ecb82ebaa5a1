import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { openAs, project } from './enter.ts'

/* Members of initiative groups are ticked at an event and a clean-up; the group's page tells who is active; consents print. */
const save = (page: Page) => page.getByRole('button', { name: 'Сохранить', exact: true }).first().click()
const saved = (page: Page) => expect(page.getByRole('status').first()).toContainText('Сохранено')
const clean = async (page: Page) => expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
const downloaded = async (page: Page, link: ReturnType<Page['getByRole']>): Promise<string> => {
  const [file] = await Promise.all([page.waitForEvent('download'), link.click()])
  return file.suggestedFilename()
}

test.describe.configure({ timeout: 180_000 })

test('who came is ticked at an event, and who never came becomes active by it', async ({ page }) => {
  await openAs(page, '/initiative-groups')
  await page.getByRole('link', { name: 'Инициативная группа Камыстыбаса' }).click()
  const idle = await page
    .locator('#activity tr', { hasText: 'не приходит' })
    .first()
    .locator('th')
    .innerText()
  const number = `${/\d+/.exec(idle)?.[0]}. имя не записано`
  const row = page.locator('#activity tr', { hasText: new RegExp(`^\\s*${number}`) })
  await clean(page)
  await page.goto(`${project}/journal?q=${encodeURIComponent('Сход жителей: Камыстыбас')}`)
  await page
    .getByRole('link', { name: /Сход жителей: Камыстыбас/ })
    .first()
    .click()
  await page.getByRole('link', { name: /Отметить активистов|Изменить отметки/ }).click()
  await clean(page)
  await page.getByLabel(number).selectOption({ label: 'председатель' })
  await save(page)
  await saved(page)
  await expect(page.getByText(`${number}, участник`)).toBeVisible()
  await clean(page)
  await page.getByRole('link', { name: 'Инициативная группа Камыстыбаса' }).click()
  await expect(row).toContainText('активный участник')
  expect(await downloaded(page, page.getByRole('link', { name: 'PDF, на двух языках' }).first())).toMatch(
    /\.pdf$/,
  )
  expect(await downloaded(page, page.getByRole('link', { name: 'Word, на казахском' }).first())).toMatch(
    /\.docx$/,
  )
  expect(await downloaded(page, page.getByRole('link', { name: 'Excel' }))).toMatch(/\.xlsx$/)
  await page.getByLabel('С', { exact: true }).fill('2020-01-01')
  await page.getByLabel('По', { exact: true }).fill('2020-12-31')
  await page.getByRole('button', { name: 'Показать' }).click()
  await expect(page.getByText('В этот период в группе никого не было.')).toBeVisible()
})

test('a held clean-up gets its activists', async ({ page }) => {
  await openAs(page, '/clean-ups')
  await page.locator('table.list a').first().click()
  await page.getByRole('link', { name: /Отметить активистов|Изменить отметки/ }).click()
  await page.getByLabel(/^3\. /).first().selectOption({ label: 'участие' })
  await save(page)
  await saved(page)
  await expect(page.getByRole('heading', { name: 'Актив: кто был' })).toBeVisible()
  await clean(page)
})

test('consents print for a member and for a pupil’s guardian', async ({ page }) => {
  await openAs(page, '/initiative-groups')
  await page.getByRole('link', { name: 'Инициативная группа Сабалака' }).click()
  await page.getByRole('link', { name: 'Ермеков Серік' }).click()
  await clean(page)
  expect(await downloaded(page, page.getByRole('link', { name: 'PDF' }).first())).toMatch(/\.pdf$/)
  await page.goto('/schools')
  await page.locator('table.list a').first().click()
  await page.waitForURL(/schools\/[0-9a-f-]+$/)
  await page.goto(`${page.url()}/advisers/new`)
  await clean(page)
  expect(await downloaded(page, page.getByRole('link', { name: 'Word' }).last())).toMatch(/\.docx$/)
})

test('a signed paper is put beside the name, opened, refused where it is none, and taken off', async ({
  page,
}) => {
  await openAs(page, '/initiative-groups')
  await page.getByRole('link', { name: 'Инициативная группа Сабалака' }).click()
  await page.getByRole('link', { name: 'Ермеков Серік' }).click()
  const scan = page.locator('#scan')
  const file = scan.locator('input[type=file]')
  await file.setInputFiles({ name: 'лист.pdf', mimeType: 'application/pdf', buffer: Buffer.from('нет') })
  await scan.getByRole('button', { name: 'Приложить' }).click()
  await expect(scan.getByRole('alert')).toContainText('не того вида')
  const pdf = Buffer.from('%PDF-1.4 лист')
  await file.setInputFiles({ name: 'лист.pdf', mimeType: 'application/pdf', buffer: pdf })
  await scan.getByRole('button', { name: 'Приложить' }).click()
  await saved(page)
  await clean(page)
  const href = await scan.getByRole('link', { name: 'Открыть скан' }).getAttribute('href')
  const answer = await page.request.get(href ?? '')
  expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/pdf'])
  expect(Buffer.from(await answer.body()).equals(pdf)).toBe(true)
  await scan.getByText('Убрать скан').click()
  await scan.getByLabel(/^Почему/).fill('Лист другого человека')
  await scan.getByRole('button', { name: 'Убрать', exact: true }).click()
  await expect(scan.getByText('Скана пока нет.')).toBeVisible()
  expect((await page.request.get(href ?? '')).status()).toBe(404)
})
