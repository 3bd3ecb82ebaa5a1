import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { openAs, project } from './enter.ts'

const save = (page: Page) => page.getByRole('button', { name: 'Сохранить' })
const inRussian = (page: Page, field: string) =>
  page.getByRole('group', { name: field }).getByLabel('Русский')
/** Day inputs take the day as the program writes it. */
const day = (page: Page, label: string) => page.getByLabel(label)

test('a recommendation goes out in a letter, is answered late, and the register says so', async ({
  page,
}) => {
  await openAs(page, `${project}/recommendations`)
  await page.getByRole('link', { name: 'Новая рекомендация' }).click()
  await inRussian(page, 'Что рекомендуем').fill('Поставить весы на полигоне.')
  await day(page, 'Когда выработана').fill('2023-09-01')
  await save(page).click()
  await expect(page.getByText('Поставить весы на полигоне.')).toBeVisible()

  const row = page.getByRole('row').filter({ hasText: 'Поставить весы на полигоне.' })
  await expect(row).toContainText('ещё не отправлена')
  await row.getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Отправить письмом' }).click()
  await expect(page.getByLabel(/Поставить весы на полигоне/)).toBeChecked()
  await day(page, 'Дата письма').fill('2023-09-04')
  await page.getByLabel('Исходящий номер').fill('24')
  await inRussian(page, 'Государственный орган').fill('Отдел ЖКХ')
  await inRussian(page, 'Текст письма').fill('Просим рассмотреть:')
  await save(page).click()
  // 24 went out in May: what was typed is there still, and the number is asked about.
  await expect(page.getByRole('alert')).toContainText('Такой номер в этом году уже есть')
  await expect(inRussian(page, 'Текст письма')).toHaveValue('Просим рассмотреть:')
  await page.getByLabel('Исходящий номер').fill('41')
  await save(page).click()

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Письмо № 41 от 04.09.2023')
  await expect(page.getByText('давно без ответа')).toBeVisible()
  await page.getByText('Как посчитан срок').click()
  await expect(page.getByText(/От даты письма 04\.09\.2023: рабочих дней 15, до 25\.09\.2023/)).toBeVisible()

  await page.getByText('Внести ответ').click()
  await page.getByLabel('Номер ответа').fill('3-11/500')
  await day(page, 'Получен').fill('2023-10-02')
  await page.getByLabel('принято частично').check()
  await page.locator('form[data-keep="reply"]').getByRole('button', { name: 'Сохранить' }).click()
  await expect(page.getByText('Ответ получен 02.10.2023, позже срока.')).toBeVisible()
})

test('a letter prints on its letterhead, as Word and as PDF', async ({ page }) => {
  await openAs(page, `${project}/letters`)
  await page.getByRole('link', { name: '№ 24' }).click()
  for (const [name, type] of [
    ['Word: на двух языках', 'wordprocessingml'],
    ['PDF: на двух языках', 'pdf'],
  ] as const) {
    const href = await page.getByRole('link', { name }).getAttribute('href')
    const file = await page.request.get(href ?? '')
    expect(file.status()).toBe(200)
    expect(file.headers()['content-type']).toContain(type)
    expect((await file.body()).length).toBeGreaterThan(5000)
  }
  const stranger = await page.request.get(`${project}/letters/${'0'.repeat(8)}/paper/docx`)
  expect(stranger.status()).toBe(404)
})

test('a letter is corrected and removed with a reason only', async ({ page }) => {
  await openAs(page, `${project}/letters/new`)
  await page.getByLabel('Исходящий номер').fill('900')
  await inRussian(page, 'Государственный орган').fill('Отдел образования')
  await save(page).click()
  await page.getByRole('link', { name: 'Исправить' }).click()
  await inRussian(page, 'Тема').fill('О кружке экосоветников')
  await save(page).click()
  await expect(page.getByRole('alert')).toContainText('Почему исправляется')
  await page.getByLabel('Почему исправляется').fill('Тема не была указана')
  await save(page).click()
  await expect(page.getByRole('heading', { name: 'О кружке экосоветников' })).toBeVisible()
  await page.getByText('Удалить…').click()
  await page.getByRole('button', { name: 'Да, удалить' }).click()
  await expect(page.getByText('Заполните это поле').or(page.getByRole('alert')).first()).toBeVisible()
  await page.getByLabel('Почему удаляется').fill('Письмо не отправляли')
  await page.getByRole('button', { name: 'Да, удалить' }).click()
  await expect(page).toHaveURL(`${project}/letters`)
  await expect(page.getByRole('link', { name: '№ 900' })).toHaveCount(0)
})

test('a story counts its sentences over all parts, and prints with consent alone', async ({ page }) => {
  await openAs(page, `${project}/stories/new`)
  await inRussian(page, 'Заголовок').fill('Тихий двор')
  await inRussian(page, 'Ситуация на начало социального проекта').fill(
    'Мусор лежал у ворот. Машина не приезжала.',
  )
  await inRussian(page, 'Воздействие социального проекта на ситуацию').fill(
    'Соседи составили график. Фонд помог.',
  )
  await expect(page.getByText('Всего предложений: 4.')).toBeVisible()
  await inRussian(page, 'Отзыв получателя услуги').fill('Теперь чисто. Спасибо.')
  await expect(page.getByText('Всего предложений: 5.')).toBeVisible()
  await save(page).click()
  const card = page.getByRole('listitem').filter({ hasText: 'Тихий двор' })
  await expect(card).toContainText('нет согласия, не печатается')
  await expect(card).toContainText('Результат воздействия'.toLowerCase())
})

test('a group of participants cannot have more parts than people', async ({ page }) => {
  await openAs(page, `${project}/people/groups/new`)
  await inRussian(page, 'Кто это').fill('Гости ярмарки')
  await expect(page.getByLabel('Сколько разных людей')).toBeHidden()
  await page.getByLabel('Как считать').selectOption('typed')
  await page.getByLabel('Сколько разных людей').fill('10')
  await page.getByLabel('Мужчин').fill('6')
  await expect(page.getByText('Пол: не указано 4.')).toBeVisible()
  await page.getByLabel('Женщин').fill('5')
  await expect(page.getByText('Пол: на 1 больше, чем всего людей!')).toBeVisible()
  await save(page).click()
  await expect(page.getByRole('alert')).toContainText('Части вместе больше, чем целое')
  await page.getByLabel('Женщин').fill('3')
  await save(page).click()
  const row = page.getByRole('row').filter({ hasText: 'Гости ярмарки' })
  await expect(row).toContainText('Пол 1')
})

test('a group is counted from the sheets of its events, and says how', async ({ page }) => {
  await openAs(page, `${project}/people/groups/new`)
  await inRussian(page, 'Кто это').fill('Все, кто был на мастер-классах')
  await page.getByLabel('Как считать').selectOption('names')
  await save(page).click()
  await expect(page.getByRole('alert')).toContainText('Отметьте мероприятия')
  for (const workshop of await page.getByLabel(/Мастер-класс по компосту/).all()) await workshop.check()
  await save(page).click()
  await expect(page).toHaveURL(/\/people$/)
  await page.getByRole('link', { name: 'Все, кто был на мастер-классах' }).click()
  const how = page.getByRole('table').filter({ hasText: 'Посещений' })
  await expect(how.getByRole('row').filter({ hasText: 'Посещений' })).toContainText('20')
  // Everybody at the workshops was at a meeting of entrepreneurs before and stands in that group.
  await expect(how.getByRole('row').filter({ hasText: 'Уже в другой группе' })).toContainText('20')
  await expect(how.getByRole('row').filter({ hasText: 'Разных людей' })).toContainText('0')
})

test('a publication entered twice is told, and a screenshot stays with it', async ({ page }) => {
  for (const title of ['Ярмарка прошла', 'Снова о ярмарке']) {
    await openOrGo(page, `${project}/outreach/new`)
    await inRussian(page, 'Заголовок').fill(title)
    await inRussian(page, 'Где вышло').fill('Районная газета')
    await page.getByLabel('Ссылка').fill('https://gazeta.example.kz/yarmarka?utm_source=wa')
    await save(page).click()
    // Whoever leaves before the answer finds the draft again, and would send the same record twice.
    await expect(page).toHaveURL(/\/outreach\/[0-9a-f-]{36}$/)
  }
  await page.goto(`${project}/outreach`)
  await page.getByRole('link', { name: 'Снова о ярмарке' }).click()
  await expect(page.getByText('Та же страница уже внесена: Ярмарка прошла')).toBeVisible()
  await page.getByLabel(/Сканы, снимки, документы/).setInputFiles({
    name: 'screenshot.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('снимок экрана'),
  })
  await page.getByRole('button', { name: 'Прикрепить' }).click()
  await expect(page.getByRole('link', { name: 'screenshot.txt' })).toBeVisible()
  await page.getByRole('button', { name: 'Открепить: screenshot.txt' }).click()
  await expect(page.getByRole('link', { name: 'screenshot.txt' })).toHaveCount(0)
})

async function openOrGo(page: Page, path: string): Promise<void> {
  if (page.url() === 'about:blank') await openAs(page, path)
  else await page.goto(path)
}

const pages = [
  'letters',
  'letters/new',
  'recommendations',
  'people',
  'people/team',
  'people/team/new',
  'people/ngos',
  'people/groups/new',
  'outreach',
  'outreach/new',
  'outreach/materials',
  'stories',
  'stories/new',
  'proposals',
  'proposals/new',
  'partners',
]

test('axe finds nothing, and nothing is wider than a phone', async ({ page }) => {
  test.setTimeout(180_000)
  await page.setViewportSize({ width: 360, height: 740 })
  await openAs(page, `${project}/letters`)
  await page.getByRole('link', { name: '№ 24' }).click()
  const letter = new URL(page.url()).pathname
  for (const path of [letter, ...pages.map((each) => `${project}/${each}`)]) {
    await page.goto(path)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${path} ${id} ${nodes[0]?.html ?? ''}`)).toEqual([])
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect([path, wider]).toEqual([path, 0])
  }
})

test('the lists work in Kazakh and without script', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'ru-RU' })
  const page = await context.newPage()
  await openAs(page, `${project}/letters`)
  await page.getByRole('searchbox').fill('свалк')
  await page.getByRole('button', { name: 'Показать' }).click()
  await expect(page.getByRole('link', { name: '№ 27' })).toBeVisible()
  await expect(page.getByRole('link', { name: '№ 24' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Қаз' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'kk')
  await page.goto(`${project}/proposals`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ұсыныстар')
  await context.close()
})
