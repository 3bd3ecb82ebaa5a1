import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { openAs } from './enter.ts'

/*
 * The schedule and its control as a manager works with them: a rule, a round that moves and comes back, a mark by one tap, a
 * dispute that is decided, a truck's phone with its key, papers to hang up and to send.
 */
const saved = (page: Page) => expect(page.getByRole('status')).toContainText('Сохранено')
const quiet = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
}

/** The reason of the form that is open. */
const reason = (page: Page) => page.getByLabel('Причина').filter({ visible: true })

test('a rule that never occurs is refused at its weekdays; put right it fills the month', async ({
  page,
}) => {
  await openAs(page, '/schedule/rules/new')
  await page.getByRole('combobox', { name: 'Село' }).selectOption({ label: 'село Сабалак' })
  await page.getByLabel('воскресенье').check()
  await page.getByLabel('С какого дня').fill('2024-03-04')
  await page.getByLabel('По какой день').fill('2024-03-09')
  await page.getByRole('button', { name: 'Сохранить', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('не будет никогда')
  await page.getByLabel('По какой день').fill('2024-03-17')
  await page.getByRole('button', { name: 'Сохранить', exact: true }).click()
  await saved(page)
  await page.goto('/schedule?month=2024-03')
  await expect(page.getByRole('link', { name: 'Вс 10.03' })).toBeVisible()
  await quiet(page)
})

test('a round is moved with a reason and put back to the plan', async ({ page }) => {
  await openAs(page, '/schedule?month=2023-11')
  await page.getByRole('link', { name: 'Сб 25.11' }).first().click()
  await page.getByText('Перенести', { exact: true }).click()
  await page.getByLabel('На какой день').fill('2023-11-27')
  await reason(page).fill('Машина в ремонте')
  await page.getByRole('button', { name: 'Перенести вывоз' }).click()
  await saved(page)
  await expect(page.getByText('перенос с Сб 25.11', { exact: false }).first()).toBeVisible()
  await page.getByText('Вернуть по плану', { exact: true }).click()
  await reason(page).fill('Машину починили')
  await page.getByRole('button', { name: 'Вернуть', exact: true }).click()
  await saved(page)
  await quiet(page)
})

test('a mark by one tap on a phone changes the verdict, which says why', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 })
  await openAs(page, '/control?day=2023-06-10')
  await expect(page.getByRole('heading', { name: /село Сабалак/ })).toBeVisible()
  await quiet(page)
  await page.getByRole('button', { name: '✓ Вывезли' }).first().click()
  await saved(page)
  const heading = page.getByRole('heading', { name: /село Сабалак/ }).first()
  await heading.getByRole('link').click()
  await expect(page.getByRole('heading', { name: 'Почему такой вывод' })).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await quiet(page)
})

test('a truck’s phone is added and its key is shown once', async ({ page }) => {
  await openAs(page, '/control/trackers/new')
  await page.getByLabel('Машина').fill('КамАЗ 777')
  await page.getByRole('button', { name: 'Сохранить', exact: true }).click()
  await saved(page)
  await page.getByRole('button', { name: 'Выпустить новый ключ' }).click()
  await expect(page.getByRole('link', { name: 'Открыть в Traccar Client' })).toHaveAttribute(
    'href',
    /^org\.traccar\.client:.*interval=15.*stop_detection=false/,
  )
  await quiet(page)
  await page.reload()
  await page.goto('/control/trackers')
  await expect(page.getByRole('row', { name: /КамАЗ 777/ })).toContainText('действует')
})

test('the month hangs on a board in Kazakh and goes to the department in Word', async ({ page }) => {
  await openAs(page, '/schedule?month=2023-07')
  const given = async (name: string): Promise<string> => {
    const waiting = page.waitForEvent('download')
    await page.getByRole('link', { name, exact: true }).first().click()
    return (await waiting).suggestedFilename()
  }
  expect(await given('PDF, на казахском')).toMatch(/^2023-07-.*\.pdf$/)
  await page.goto('/control/reports?month=2023-07')
  await quiet(page)
  expect(await given('DOCX, на русском')).toMatch(/^2023-07-.*\.docx$/)
})

test('a month goes to the department with a letter, whose number and answer stand beside it', async ({
  page,
}) => {
  await openAs(page, '/control/reports?month=2023-11')
  const village = page.locator('section.card').filter({ hasText: 'Камыстыбас' })
  await expect(village).toContainText('Ответ получен: 15.12.2023')
  await village.getByRole('link', { name: /^Письмо № / }).click()
  await expect(page.getByRole('link', { name: /Word: Отчёт о контроле.*қазақша/i })).toBeVisible()
  await page.goto('/schedule/new')
  await page.getByLabel('Село*').selectOption({ label: 'село Камыстыбас' })
  await page.getByLabel('День*').fill('2023-12-02')
  await page.getByLabel('Причина*').fill('После снегопада')
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await page.waitForURL(/\/schedule\/[0-9a-f-]{36}/)
  await page.goto('/control/reports?month=2023-12')
  await expect(village).toContainText('Ещё не отправлен')
  await village.getByRole('link', { name: 'Отправить письмом' }).click()
  await quiet(page)
  await expect(page.getByLabel('Рекомендации', { exact: false })).toHaveCount(0)
  await page.getByLabel('Дата письма').fill('2023-12-30')
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await page.getByRole('link', { name: /Камыстыбас, декабрь 2023/ }).click()
  await expect(village.getByRole('link', { name: /^Письмо № .*30\.12\.2023/ })).toBeVisible()
  await expect(village).toContainText('Ответа пока нет')
})
