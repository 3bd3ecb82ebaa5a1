import { AxeBuilder } from '@axe-core/playwright'
import { expect as patient, test, type Browser, type Page } from '@playwright/test'
import { openAs, project } from './enter.ts'

/*
 * The report from its first sentence to its acceptance, as the people of an NGO and the operator's monitor click it.
 */
// Handing in prints four documents; a machine that tests much else besides takes its time.
const expect = patient.configure({ timeout: 20_000 })
const section = (name: string): string => `${project}/report/section/${name}`
const russian = (page: Page) => page.locator('textarea[name="text.ru"]').first()
const save = (page: Page) => page.getByRole('button', { name: 'Сохранить текст' }).first().click()

async function asMonitor(browser: Browser, path: string): Promise<Page> {
  const [login = '', password = ''] = (process.env['ESEP_E2E_MONITOR'] ?? '').split(' / ')
  const page = await (await browser.newContext({ locale: 'ru-RU' })).newPage()
  await page.goto(`/login?next=${encodeURIComponent(path)}`)
  await page.getByLabel('Имя или телефон').fill(login)
  await page.getByLabel('Пароль').fill(password)
  await page.getByRole('button', { name: 'Войти' }).click()
  await expect(page).not.toHaveURL(/\/login/)
  return page
}

test('while one writes, the print and the findings follow, and nothing is saved until one says so', async ({
  page,
}) => {
  await openAs(page, section('sustainability'))
  const before = await russian(page).inputValue()
  await russian(page).fill(`${before}\nПоследний сход прошёл 31 июня 2023 года.`)
  await expect(page.locator('[data-live-preview]')).toContainText('31 июня')
  await expect(page.locator('[data-live-list]')).toContainText('31 июня')
  await expect(page.locator('[data-live-list]')).toContainText('ошибка')
  await russian(page).fill(before)
  await expect(page.locator('[data-live-list]')).toContainText('Замечаний нет')
})

test('a figure is picked, printed as the records have it, and opens to them', async ({ page }) => {
  await openAs(page, section('sustainability'))
  const before = await russian(page).inputValue()
  await russian(page).fill(`${before}\nОтправлено писем: `)
  await page.getByText('Вставить показатель в текст').click()
  await page.getByRole('button', { name: 'Вставить: Отправленные письма' }).click()
  await expect(russian(page)).toHaveValue(/Отправлено писем: \{\{count:letters\}\}$/)
  const figure = page.locator('[data-live-preview] a.figure').last()
  await expect(figure).toHaveText(/^\d+$/)
  await figure.click()
  await expect(page.locator('p.value')).toBeVisible()
})

test('two people write in one text: what does not contradict is merged, and both versions stay', async ({
  page,
  browser,
}) => {
  await openAs(page, section('longTermEffect'))
  const before = await russian(page).inputValue()
  const other = await (await browser.newContext({ locale: 'ru-RU' })).newPage()
  await openAs(other, section('longTermEffect'))
  await russian(other).fill(`${before}\nВторой человек дописал конец.`)
  await save(other)
  await expect(other.getByRole('status').first()).toContainText('Сохранено')
  await russian(page).fill(`Первый человек дописал начало.\n${before}`)
  await save(page)
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('Второй человек дописал конец.')
  await page.getByRole('button', { name: 'Взять общий вариант' }).click()
  await expect(russian(page)).toHaveValue(
    /^Первый человек дописал начало\.[^]*Второй человек дописал конец\.$/,
  )
  await save(page)
  await expect(page.getByRole('status').first()).toContainText('Сохранено')
  await page.goto(`${project}/report/versions?field=longTermEffect`)
  await expect(page.locator('ins').first()).toContainText('Первый человек дописал начало.')
  await page.goto(section('longTermEffect'))
  await russian(page).fill(before)
  await save(page)
  await expect(page.getByRole('status').first()).toContainText('Сохранено')
})

test('a report is handed in, remarked by the monitor, returned, answered, handed in again and accepted', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000)
  await openAs(page, `${project}/submissions?form=final`)
  await page.getByText('Согласовать', { exact: true }).first().click()
  await page.getByRole('button', { name: 'Согласовать' }).click()
  await expect(page.getByText('Согласовано в организации:')).toBeVisible()
  await page.locator('summary', { hasText: 'Сдать отчёт' }).click()
  await page.getByRole('button', { name: 'Сдать отчёт' }).click()
  await expect(page.getByText('проверена: ничего не изменено')).toBeVisible()
  const address = new URL(page.url()).pathname
  const file = await page.request.get(`${address}/ru.docx`)
  expect((await file.body()).subarray(0, 2).toString()).toBe('PK')

  const monitor = await asMonitor(browser, '/')
  await expect(monitor).toHaveURL(/\/submissions$/)
  await monitor.getByRole('link', { name: 'Заключительный отчёт' }).first().click()
  await expect(monitor).toHaveURL(new RegExp(`${address}$`))
  await expect(monitor.getByText('Что изменилось в записях')).toHaveCount(0)
  await monitor.locator('.printed .remark-here').nth(3).click()
  await monitor.locator('#remark textarea').fill('Уточните формулировку')
  await monitor.getByRole('button', { name: 'Оставить замечание' }).click()
  await expect(monitor.locator('article#remark-1')).toContainText('Уточните формулировку')
  await expect(monitor.locator('.printed mark')).toHaveCount(1)
  await monitor.locator('summary', { hasText: 'Вернуть на доработку' }).click()
  await monitor.locator('[id="return.reason"]').fill('Есть замечание')
  await monitor.getByRole('button', { name: 'Вернуть на доработку' }).click()
  await expect(monitor.getByText('Возвращён.')).toBeVisible()
  expect((await monitor.goto(`${project}/report`))?.status()).toBe(404)

  await page.goto(address)
  await page.locator('article#remark-1 summary', { hasText: 'Ответить' }).click()
  await page.getByLabel('Ответ: что исправлено').fill('Формулировка уточнена')
  await page.getByRole('button', { name: 'Ответить' }).click()
  await expect(page.locator('article#remark-1')).toContainText('Формулировка уточнена')
  await page.goto(`${project}/submissions?form=final`)
  await page.locator('summary', { hasText: 'Сдать отчёт' }).click()
  await page.getByRole('button', { name: 'Сдать отчёт' }).click()
  await expect(page.getByText('Сдача № 2')).toBeVisible()
  await expect(page.locator('article#remark-1')).toContainText('Уточните формулировку')

  await monitor.goto(new URL(page.url()).pathname)
  await monitor.locator('article#remark-1 summary', { hasText: 'Закрыть замечание' }).click()
  await monitor.getByRole('button', { name: 'Закрыть замечание' }).click()
  await expect(monitor.locator('article#remark-1')).toContainText('закрыто')
  await monitor.locator('summary', { hasText: 'Принять отчёт' }).click()
  await monitor.getByRole('button', { name: 'Принять отчёт' }).click()
  await expect(monitor.getByText('Принят.')).toBeVisible()
  await monitor.locator('summary', { hasText: 'Открыть для новой сдачи' }).click()
  await monitor.locator('[id="unlock.reason"]').fill('Оператор попросил уточнить сумму')
  await monitor.getByRole('button', { name: 'Открыть для новой сдачи' }).click()
  await expect(monitor.getByText('Открыт для новой сдачи.')).toBeVisible()
  await page.goto(`${project}/submissions?form=final`)
  await expect(page.getByText('никто ещё не согласовал')).toBeVisible()
})

test('a filed Word report is read, shown with what contradicts, and becomes a project', async ({ page }) => {
  await openAs(page, `${project}/report`)
  const download = await page.request.get(`${project}/report/docx?lang=ru`)
  await page.goto('/projects/import')
  const input = page.getByLabel('Файл отчёта')
  await input.setInputFiles({ name: 'не отчёт.docx', mimeType: 'text/plain', buffer: Buffer.from('текст') })
  await page.getByRole('button', { name: 'Прочитать' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await page.getByLabel('Файл отчёта').setInputFiles({
    name: 'report.docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: await download.body(),
  })
  await page.getByRole('button', { name: 'Прочитать' }).click()
  await expect(page.getByText('Что войдёт в проект')).toBeVisible()
  await page.getByLabel('Код проекта').fill('IMPORTED-1')
  await page.getByRole('button', { name: 'Создать проект' }).click()
  await expect(page).toHaveURL(/\/projects\/IMPORTED-1\/report/)
  await expect(page.getByText('Осталось заполнить')).toBeVisible()
})

test('without script a text is written and saved', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'ru-RU' })
  const page = await context.newPage()
  await openAs(page, section('socialEffect'))
  const before = await russian(page).inputValue()
  await russian(page).fill(`${before}\nБез скрипта.`)
  await save(page)
  await expect(page.getByText('Сохранено.')).toBeVisible()
  await expect(russian(page)).toHaveValue(/Без скрипта\.$/)
  await russian(page).fill(before)
  await save(page)
  await context.close()
})

const pages = [
  '/report',
  '/report/section/about',
  '/report/section/activities',
  '/report/section/statistics',
  '/report/check',
  '/report/versions?field=goal',
  '/report/preview',
  '/submissions',
].map((path) => `${project}${path}`)

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the report, ${scheme}`, async ({ page }) => {
    test.setTimeout(300_000)
    await page.emulateMedia({ colorScheme: scheme })
    await openAs(page, '/projects/import')
    for (const path of ['/projects/import', ...pages, ...(await submissionOf(page))]) {
      await page.goto(path)
      expect((await new AxeBuilder({ page }).analyze()).violations, path).toEqual([])
    }
  })
}

test('no page of the report is wider than a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await openAs(page, '/projects/import')
  for (const path of ['/projects/import', ...pages, ...(await submissionOf(page))]) {
    await page.goto(path)
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow, path).toBeLessThanOrEqual(0)
  }
})

/** A submission that an earlier test handed in, where there is one. */
async function submissionOf(page: Page): Promise<string[]> {
  await page.goto(`${project}/submissions`)
  const link = page.locator('table.list a').first()
  return (await link.count()) > 0 ? [(await link.getAttribute('href')) ?? ''] : []
}
