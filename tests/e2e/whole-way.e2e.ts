import { expect, test, type Page } from '@playwright/test'
import sharp from 'sharp'
import { openAs } from './enter.ts'

/*
 * The first hour of a manager: from an empty project to a finished report, in the order in which the screens lead there.
 */
const code = 'FIRST-2026'
const own = `/projects/${code}`
const save = (page: Page) => page.getByRole('button', { name: 'Сохранить' }).first().click()
const inRussian = (page: Page, field: string) =>
  page.getByRole('group', { name: field }).getByLabel('Русский')

const photo = async (name: string, shade: number) => ({
  name,
  mimeType: 'image/jpeg',
  buffer: await sharp({
    create: { width: 640, height: 480, channels: 3, background: { r: shade, g: 120, b: 80 } },
  })
    .jpeg()
    .toBuffer(),
})

test('a new project is planned, a gathering recorded, its indicator moves, and the report downloads', async ({
  page,
}) => {
  test.setTimeout(120_000)
  await openAs(page, '/projects/new')
  await inRussian(page, 'Название проекта').fill('Зелёная улица')
  await page.getByLabel('Короткое имя латиницей').fill(code)
  await page.getByLabel('Начало').fill('2026-09-01')
  await page.getByLabel('Конец').fill('2026-12-31')
  await page.getByLabel('Сумма гранта').fill('1200000')
  await save(page)
  await expect(page).not.toHaveURL('/projects/new')

  // The start page of an empty project says what comes first, and its links lead there.
  await page.goto(own)
  await page.getByRole('link', { name: 'Плана ещё нет' }).click()
  await page.getByRole('link', { name: 'Добавить задачу' }).click()
  await inRussian(page, 'Название').fill('Собрать жителей')
  await save(page)
  await page.getByRole('link', { name: 'Добавить мероприятие' }).click()
  await page.getByLabel('Код').fill('1.1')
  await inRussian(page, 'Название').fill('Сходы жителей')
  await page.getByLabel('Начало').fill('2026-09-01')
  await page.getByLabel('Конец').fill('2026-12-31')
  await save(page)
  await page.getByRole('link', { name: 'Добавить индикатор' }).click()
  await page.getByLabel('Код').fill('1.1.a')
  await page.getByLabel('Вид индикатора').selectOption('Число людей')
  await inRussian(page, 'Название').fill('Жители на сходах')
  await inRussian(page, 'Единица измерения').fill('человек')
  await page.getByLabel('не менее').check()
  await page.getByLabel('Число', { exact: true }).fill('30')
  await page.getByLabel('Что считается').selectOption('Участники событий')
  await save(page)
  const indicator = page.getByRole('row').filter({ hasText: 'Жители на сходах' })
  await expect(indicator).toContainText('не менее 30 человек')

  await page.getByRole('link', { name: 'Журнал' }).click()
  await page.getByRole('link', { name: 'Записать мероприятие' }).first().click()
  await page.getByLabel('Мероприятие плана').selectOption({ index: 1 })
  await page.getByLabel('Что это было').selectOption('gathering')
  await page.getByLabel(/^День/).fill('2026-09-15')
  await page.getByLabel('Всего человек').fill('34')
  await page
    .locator('input[name="files"]')
    .setInputFiles([await photo('сход.jpg', 60), await photo('зал.jpg', 200)])
  await expect(page.getByText('на месте')).toHaveCount(2)
  await save(page)
  await expect(page.locator('.tiles li')).toHaveCount(2)
  await expect(page.getByText('1.1.a Жители на сходах')).toBeVisible()

  // The figure opens to the gathering it was counted from.
  await page.getByRole('link', { name: 'План', exact: true }).click()
  await indicator.getByRole('link', { name: '34 человек' }).click()
  await expect(page.locator('p.value')).toContainText('34')
  await page
    .getByRole('link', { name: /Сходы жителей/ })
    .first()
    .click()
  await expect(page.locator('.tiles li')).toHaveCount(2)

  await page.getByRole('link', { name: 'Истории успеха' }).click()
  await page.getByRole('link', { name: 'Новая история успеха' }).first().click()
  await inRussian(page, 'Заголовок').fill('Сосед позвал соседа')
  await inRussian(page, 'Ситуация на начало социального проекта').fill(
    'На улице не собирались пять лет. Никто не знал, с кем говорить.',
  )
  await inRussian(page, 'Воздействие социального проекта на ситуацию').fill(
    'Мы обошли дворы. Пришли тридцать четыре человека.',
  )
  await inRussian(page, 'Результат воздействия').fill('Улица выбрала старшего. Сход проходит каждый месяц.')
  await page.getByLabel('Человек согласен').check()
  await page.getByLabel('Дата согласия').fill('2026-10-01')
  await save(page)
  await expect(page.getByText('печатается').first()).toBeVisible()

  // The checker shows what is missing; a text is written where it points to, and one thing less is missing.
  await page.getByRole('link', { name: 'Отчёт', exact: true }).click()
  const unfilled = page.locator('.tile, .stat, .card').filter({ hasText: 'не заполнено' }).first()
  const missing = async () => Number(/\d+/.exec((await unfilled.textContent()) ?? '')?.[0])
  const before = await missing()
  await page.goto(`${own}/report/section/sustainability`)
  await page
    .locator('textarea[name="text.ru"]')
    .first()
    .fill('Сход проходит каждый месяц, его ведёт старший улицы.')
  const saved = page.waitForResponse(
    (answer) => answer.url().includes('/report/section/') && answer.request().method() === 'POST',
  )
  await page.getByRole('button', { name: 'Сохранить текст' }).first().click()
  await saved
  await page.goto(`${own}/report`)
  expect(await missing()).toBeLessThan(before)

  const word = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Word' }).first().click()
  expect((await word).suggestedFilename()).toMatch(/\.docx$/)
})
