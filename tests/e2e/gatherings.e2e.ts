import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { openAs, project } from './enter.ts'

/*
 * Initiative groups, a gathering with its votes and decisions, a problem's story, and a body that answers by a link: as a
 * manager clicks them, and as somebody without an account does.
 */
const save = (page: Page) => page.getByRole('button', { name: 'Сохранить', exact: true }).first().click()
const saved = (page: Page) => expect(page.getByRole('status').first()).toContainText('Сохранено')
const clean = async (page: Page) => expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])

// Each walks through many pages and looks at each of them for what hinders people.
test.describe.configure({ timeout: 180_000 })

test('a group gets a member by name, whose consent is withdrawn and whose name is gone', async ({ page }) => {
  await openAs(page, '/initiative-groups')
  await expect(page.locator('.tile', { hasText: 'участников' }).locator('b')).toHaveText('31')
  await clean(page)
  await page.getByRole('link', { name: 'Инициативная группа Камыстыбаса' }).click()
  await page.getByRole('link', { name: 'Добавить участника' }).click()
  await page.getByLabel('Роль').selectOption({ label: 'координатор' })
  await page.getByLabel('В группе с').fill('2023-06-01')
  await page.getByLabel('Имя и фамилия').fill('Досжанова Мөлдір')
  await save(page)
  await expect(page.getByText('Имя записывают вместе с согласием').first()).toBeVisible()
  await page.getByLabel('Согласие дано').fill('2023-06-01')
  await page.getByLabel('Как дано согласие').selectOption({ label: 'на бумаге' })
  await page.getByLabel('Хранить по').fill('2027-12-31')
  await save(page)
  await saved(page)
  await page.getByRole('link', { name: 'Досжанова Мөлдір' }).click()
  await clean(page)
  await page.getByText('Отозвать согласие').click()
  await page.getByRole('button', { name: 'Стереть имя и телефон' }).click()
  await expect(page.getByText('согласие отозвано, имя стёрто').first()).toBeVisible()
  await expect(page.getByText('Досжанова')).toHaveCount(0)
})

test('an event becomes a gathering, takes no votes above the present, and prints its minutes', async ({
  page,
}) => {
  await openAs(page, `${project}/journal?q=${encodeURIComponent('Сход жителей: Сабалак')}`)
  await page
    .getByRole('link', { name: /Сход жителей: Сабалак/ })
    .nth(1)
    .click()
  await page.getByRole('link', { name: 'Записать как собрание' }).click()
  await page.getByRole('link', { name: 'Записать как собрание' }).click()
  await page.getByLabel('Имеют право голоса').fill('5')
  await page.getByLabel(/^Вид/).first().selectOption({ label: 'Раздельный сход местного сообщества' })
  await save(page)
  await expect(page.getByText(/не может быть больше, чем имеют это право/).first()).toBeVisible()
  await page.getByLabel('Имеют право голоса').fill('120')
  await save(page)
  await saved(page)
  await expect(page.getByText(/есть: нужно 12, участвует/)).toBeVisible()
  await page.getByRole('link', { name: 'Добавить вопрос' }).click()
  await page.getByLabel('Русский').first().fill('О графике вывоза')
  await page.getByLabel('За', { exact: true }).fill('99')
  await page.getByLabel('Против', { exact: true }).fill('0')
  await page.getByLabel('Воздержались', { exact: true }).fill('0')
  await save(page)
  await expect(page.getByText(/Голосов больше, чем участников/).first()).toBeVisible()
  await page.getByLabel('За', { exact: true }).fill('11')
  await save(page)
  await saved(page)
  await expect(page.getByText('за 11, против 0, воздержались 0')).toBeVisible()
  await page.getByRole('link', { name: 'Добавить решение' }).click()
  await page.getByLabel('Русский').first().fill('Повесить график на каждой улице')
  await page.getByLabel('Срок', { exact: true }).fill('2023-09-01')
  await save(page)
  await saved(page)
  await clean(page)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'PDF: Протокол, на двух языках' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/minutes\.pdf$/)
  await page.goto(`${project}/decisions?state=overdue`)
  await expect(page.getByRole('link', { name: 'Повесить график на каждой улице' })).toBeVisible()
  await clean(page)
})

test('the story of a problem leads from the village to the letters, and bodies are counted', async ({
  page,
}) => {
  await openAs(page, `${project}/problems`)
  await clean(page)
  await page.getByRole('link', { name: /Мусор из Сабалака не вывозят/ }).click()
  await expect(page.getByText('Проблема решена')).toBeVisible()
  await expect(page.getByRole('link', { name: /№ 24\. Аким города/ })).toBeVisible()
  await clean(page)
  await page.goto(`${project}/letters/overview`)
  await expect(page.getByRole('row', { name: /Департамент экологии/ })).toContainText('18')
  await clean(page)
})

test('a body answers by a link without an account, and the answer becomes the reply when it is accepted', async ({
  page,
  browser,
}) => {
  await openAs(page, `${project}/letters`)
  await page.getByRole('link', { name: '№ 60' }).first().click()
  await page.getByRole('link', { name: 'Ответ по ссылке' }).click()
  await page.getByRole('button', { name: 'Сделать ссылку' }).click()
  const address = await page.getByLabel('Адрес ссылки').inputValue()
  const outside = await browser.newContext({ locale: 'ru-RU' })
  const stranger = await outside.newPage()
  await stranger.goto(address)
  await expect(stranger.getByRole('heading', { name: /Письмо № 60/ })).toBeVisible()
  await clean(stranger)
  await stranger.getByLabel('Текст ответа').fill('Обмен опытом назначен на март.')
  await stranger.getByLabel('Номер вашего ответа').fill('7-1/15')
  await stranger.getByLabel('Файл с подписью').setInputFiles({
    name: 'answer.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7\n%%EOF'),
  })
  await stranger.getByRole('button', { name: 'Отправить ответ' }).click()
  await expect(stranger.getByText('Ответ получен')).toBeVisible()

  await page.goto(`${project}/letters`)
  await page.getByText('По ссылке пришёл ответ').getByRole('link', { name: '№ 60' }).click()
  await clean(page)
  await page.getByText('Принять как ответ').first().click()
  await page.getByLabel('принято частично').check()
  await page.getByRole('button', { name: 'Принять как ответ' }).click()
  await saved(page)
  await expect(page.getByRole('link', { name: /7-1\/15/ })).toBeVisible()
  await expect(page.getByRole('link', { name: 'answer.pdf' })).toBeVisible()

  await page.goto(`${page.url().split('#')[0] ?? ''}/link`)
  await page.getByText('Закрыть ссылку').first().click()
  await page.getByRole('button', { name: 'Закрыть ссылку' }).click()
  await saved(page)
  expect((await stranger.goto(address))?.status()).toBe(404)
  await outside.close()
})
