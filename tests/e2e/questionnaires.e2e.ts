import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { openAs, project } from './enter.ts'

/*
 * A questionnaire as a manager makes it: questions with a skip rule, opened, entered from paper, answered by a link with
 * script and without, analysed; and a workbook that goes round in a circle.
 */
const list = `${project}/questionnaires`
const save = (page: Page) => page.getByRole('button', { name: 'Сохранить', exact: true }).first().click()

test('the demo’s sixty sheets are counted, small counts are hidden, and nothing hinders anybody', async ({
  page,
}) => {
  await openAs(page, list)
  await page.getByRole('link', { name: 'Вывоз мусора в вашем селе' }).click()
  await page.getByRole('link', { name: 'Анализ', exact: true }).click()
  await expect(page.getByText('Посчитано анкет: 60')).toBeVisible()
  await page.getByLabel('Строки таблицы').selectOption({ label: 'Довольны ли вы вывозом?' })
  await page.getByLabel('Столбцы таблицы').selectOption({ label: 'Платите ли вы за вывоз мусора?' })
  await page.getByRole('button', { name: 'Показать' }).click()
  await expect(
    page.getByRole('heading', { name: 'Довольны ли вы вывозом? × Платите ли вы за вывоз мусора?' }),
  ).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations).toEqual([])
})

test('a questionnaire is written, opened, entered and answered by a link', async ({ page, browser }) => {
  await openAs(page, `${list}/new`)
  await page.getByLabel('Русский').first().fill('Контейнеры во дворе')
  await page.getByLabel('Код').fill(`yard_${Date.now() % 100000}`)
  await save(page)
  await page.getByRole('link', { name: 'Добавить вопрос' }).click()
  await page.getByLabel('Русский').first().fill('Есть ли контейнер?')
  await page.getByLabel('Ответ обязателен').check()
  await page.getByLabel('Варианты ответа').fill('yes | Да | Иә\nno | Нет | Жоқ')
  await save(page)
  await page.getByRole('link', { name: 'Добавить вопрос' }).click()
  await page.getByLabel('Тип').selectOption({ label: 'текст' })
  await page.getByLabel('Русский').first().fill('Где его поставить?')
  await page.getByLabel('Спросить, только если').selectOption({ label: 'Нет' })
  await save(page)
  await expect(page.getByText('«Есть ли контейнер?»: Нет')).toBeVisible()
  await page.getByText('Открыть для ответов').click()
  await page.getByRole('button', { name: 'Открыть', exact: true }).click()
  await expect(page.getByText('открыта', { exact: true })).toBeVisible()

  await page.getByRole('link', { name: 'Внести анкету' }).click()
  await expect(page.getByLabel('Где его поставить?')).toBeHidden()
  await page.getByRole('radio', { name: 'Нет' }).check()
  await expect(page.getByLabel('Где его поставить?')).toBeVisible()
  await page.getByRole('radio', { name: 'Да' }).check()
  await page.getByRole('button', { name: 'Сохранить и внести следующую' }).click()
  await expect(page.getByRole('status').first()).toContainText('Сохранено')

  await page.goto(`${page.url().replace(/\/fill.*/, '')}/links`)
  await page.getByLabel('Кому отдана').fill('Чат улицы')
  await page.getByRole('button', { name: 'Создать ссылку' }).click()
  const href = await page.getByRole('link', { name: /\/q\// }).getAttribute('href')
  const stranger = await browser.newContext({ javaScriptEnabled: false, locale: 'ru' })
  const phone = await stranger.newPage()
  await phone.goto(href ?? '')
  await phone.getByRole('button', { name: 'Отправить' }).click()
  await expect(phone.getByText('Заполните').first()).toBeVisible()
  await phone.getByRole('radio', { name: 'Нет' }).check()
  await phone.getByLabel('Где его поставить?').fill('У школы')
  await phone.getByRole('button', { name: 'Отправить' }).click()
  await expect(phone.getByText('Спасибо!')).toBeVisible()
  await page.getByText('Отозвать ссылку').first().click()
  await page.getByRole('button', { name: 'Отозвать ссылку' }).click()
  const gone = await phone.goto(href ?? '')
  expect(gone?.status()).toBe(404)
  await stranger.close()
})

test('a file that is no workbook is refused in words', async ({ page }) => {
  await openAs(page, `${list}/import`)
  await page
    .getByLabel('Файл XLSX')
    .setInputFiles({ name: 'a.xlsx', mimeType: 'x', buffer: Buffer.from('no table') })
  await page.getByRole('button', { name: 'Загрузить', exact: true }).click()
  await expect(page.getByRole('alert')).toBeVisible()
})
