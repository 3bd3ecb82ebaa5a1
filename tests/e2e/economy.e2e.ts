import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { openAs, project } from './enter.ts'

/* The village's economy as people click it: a business that applies and is paid, an offer that goes to a need. */
const save = (page: Page, form: string) =>
  page.locator(`form[action="?/${form}"]`).getByRole('button', { name: 'Сохранить', exact: true }).click()
const quiet = async (page: Page) => expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])

async function newBusiness(page: Page, name: string): Promise<string> {
  await page.goto('/businesses')
  await page.getByText('Добавить хозяйство или бизнес').click()
  const form = page.locator('form[action="?/add"]')
  await form.getByLabel('Название*').fill(name)
  await form.getByLabel('Вид*').selectOption('farm')
  await form.getByLabel('Село*').selectOption({ label: 'село Сабалак' })
  await form.getByLabel('Работает с*').fill('2023-04-01')
  await save(page, 'add')
  await page.waitForURL(/\/businesses\/[0-9a-f-]{36}$/)
  return page.url()
}

test('a business comes to a meeting, applies, is approved and paid no more than that', async ({ page }) => {
  await openAs(page, '/businesses')
  await expect(page.getByRole('link', { name: 'КХ «Береке»' })).toBeVisible()
  await quiet(page)
  await newBusiness(page, 'КХ «Проверка»')
  await quiet(page)
  await page.getByText('Отметить встречу').click()
  await page.locator('form[action="?/visit"]').getByLabel('Событие журнала*').selectOption({ index: 1 })
  await save(page, 'visit')
  await expect(page.locator('section[aria-labelledby="visits"] li')).toHaveCount(1)

  await page.getByText('Записать заявку').click()
  const form = page.locator('form[action="?/apply"]')
  await form.getByLabel('Вид поддержки*').selectOption('microcredit')
  await form.getByLabel('Программа*').fill('Микрокредит на теплицу')
  await form.getByLabel('Кто даёт*').fill('Фонд поддержки села')
  await form.getByLabel('Запрошено*').fill('2 000 000')
  await form.getByLabel('Срок ответа').fill('30')
  await form.getByLabel('Дата*').fill('2023-11-20')
  await save(page, 'apply')
  await page.waitForURL(/\/support\/[0-9a-f-]{36}$/)
  await expect(page.getByText(/Срок прошёл, дней: \d+/)).toBeVisible()
  const happened = async (state: string, on: string, amount: string) => {
    await page.getByText('Записать, что произошло').click()
    const steps = page.locator('form[action="?/step"]')
    await steps.getByLabel(state, { exact: true }).check()
    await steps.getByLabel('Дата*').fill(on)
    await steps.getByLabel('Сумма').fill(amount)
    await save(page, 'step')
  }
  await happened('одобрена', '2023-12-10', '1 500 000')
  await expect(page.locator('.tag.good')).toHaveText('одобрена')
  await happened('выплачено', '2023-12-20', '1 500 001')
  await expect(page.getByText('Выплачено больше, чем одобрено.').first()).toBeVisible()
  await page.locator('form[action="?/step"]').getByLabel('Сумма').fill('1 500 000')
  await save(page, 'step')
  await expect(page.locator('.tag.good')).toHaveText('выплачено')
  await quiet(page)

  await page.goto('/support?q=' + encodeURIComponent('теплицу'))
  await expect(page.getByRole('link', { name: 'Микрокредит на теплицу' })).toBeVisible()
  await quiet(page)
  const file = await page.request.get('/support/file')
  expect(file.headers()['content-type']).toContain('spreadsheetml')
})

test('an offer and a need are matched, agreed and handed over as far as both go', async ({ page }) => {
  await openAs(page, '/bio-waste')
  await quiet(page)
  const enter = async (side: string, amount: string) => {
    await page.goto('/bio-waste')
    await page.getByText('Записать предложение или потребность').click()
    const form = page.locator('form[action="?/add"]')
    await form.getByLabel(side, { exact: true }).check()
    await form.getByLabel('Вид отходов*').selectOption('plant')
    await form.getByLabel('Количество в месяц*').fill(amount)
    await form.getByLabel('Село*').selectOption({ label: 'село Сабалак' })
    await form.getByLabel('Действует с*').fill('2023-09-01')
    await save(page, 'add')
    await expect(page.getByRole('link', { name: `Растительные остатки, ${amount} т в месяц` })).toBeVisible()
  }
  await enter('Отдаёт', '5')
  await enter('Нужно', '3')
  const proposal = page.locator('article').filter({ hasText: 'Растительные остатки' })
  await expect(proposal).toContainText('Подходит до 3 т в месяц')
  await proposal.getByRole('link', { name: 'Решить' }).click()
  await page.waitForURL(/\/bio-waste\/pair\//)
  await quiet(page)
  const agree = page.locator('form[action="?/agree"]')
  await agree.getByLabel('Количество в месяц*').fill('4')
  await agree.getByLabel('Когда решили*').fill('2023-09-02')
  await save(page, 'agree')
  await expect(page.getByText('Свободно в месяц не больше 3.').first()).toBeVisible()
  await agree.getByLabel('Количество в месяц*').fill('3')
  await save(page, 'agree')
  await page.waitForURL(/\/bio-waste\/matches\//)
  const hand = async (amount: string) => {
    const form = page.locator('form[action="?/hand"]')
    if (!(await form.isVisible())) await page.getByText('Записать передачу').click()
    await form.getByLabel('День передачи*').fill('2023-09-20')
    await form.getByLabel('Сколько передали*').fill(amount)
    await save(page, 'hand')
  }
  await hand('3,5')
  await expect(page.getByText('В этом месяце можно передать ещё не больше 3').first()).toBeVisible()
  await hand('3')
  await expect(page.locator('section[aria-labelledby="handed"] td.number')).toHaveText('3 т')
  await quiet(page)
  await page.goto('/bio-waste/handed?kind=plant')
  await expect(page.getByRole('cell', { name: '3 т' })).toBeVisible()
  await quiet(page)
})

test('the board prints for everybody, and each list fits a phone', async ({ page }) => {
  await openAs(page, `${project}/plan`)
  const board = await page.request.get('/bio-waste/notice/pdf?lang=both')
  expect(board.status()).toBe(200)
  expect((await page.request.get('/bio-waste/notice/exe')).status()).toBe(404)
  await page.setViewportSize({ width: 360, height: 800 })
  for (const path of ['/businesses', '/support', '/bio-waste']) {
    await page.goto(path)
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(360)
  }
})
