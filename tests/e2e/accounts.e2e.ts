import { expect, type Browser, type Page } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'
import { enter, looksRight, testOn } from './own-installation.ts'

/*
 * An installation from its first start on, as its administrator and one more person meet it. The tests follow each other
 * on one installation: what an earlier one made, the later ones use.
 */
const test = testOn('empty')
test.describe.configure({ mode: 'serial' })

const administrator = { login: 'нұрлан', password: 'төрт сөз қатар тұр' }
const worker = { login: 'raushan', name: 'Сағындықова Раушан', password: 'менің жаңа құпия сөзім' }
const wrong = 'Неверное имя для входа или пароль.'

/** Another browser: with cookies of its own. */
async function elsewhere(browser: Browser, origin: string): Promise<Page> {
  return (await browser.newContext({ baseURL: origin, locale: 'ru-RU' })).newPage()
}
async function asAdministrator(page: Page, path: string): Promise<void> {
  await page.goto(`/login?next=${encodeURIComponent(path)}`)
  await enter(page, administrator.login, administrator.password)
  await expect(page).toHaveURL(path)
}
const alert = (page: Page) => page.getByRole('alert')
const notice = (page: Page) => page.getByRole('status')

test('the first start: a language, the organisation and its administrator', async ({ page }) => {
  await page.goto('/projects/x')
  await expect(page).toHaveURL(/\/setup$/)
  await looksRight(page)
  await page.getByRole('button', { name: 'Добро пожаловать' }).click()
  await expect(page.getByRole('heading', { name: 'Первый запуск' })).toBeVisible()
  await expect(page.getByLabel('Код установки')).toHaveCount(0)
  await looksRight(page)
  await page.getByLabel('Русский').fill('ОФ «Сабалақ»')
  await page.getByLabel('Ваше имя').fill('Әлиев Нұрлан')
  await page.getByLabel('Имя для входа или телефон').fill(administrator.login)
  await page.getByLabel('Пароль').fill('коротко')
  await page.getByRole('button', { name: 'Начать работу' }).click()
  await expect(alert(page)).toContainText('Пароль')
  await expect(page.getByLabel('Русский')).toHaveValue('ОФ «Сабалақ»')
  await expect(page.getByLabel('Пароль')).toHaveValue('')
})

test('from elsewhere the first start asks for the code of the terminal', async ({ page, site }) => {
  await page.setExtraHTTPHeaders({ 'x-forwarded-for': '203.0.113.9' })
  await page.goto('/setup')
  await page.getByRole('button', { name: 'Добро пожаловать' }).click()
  await page.getByLabel('Русский').fill('ОФ «Сабалақ»')
  await page.getByLabel('Ваше имя').fill('Әлиев Нұрлан')
  await page.getByLabel('Имя для входа или телефон').fill(administrator.login)
  await page.getByLabel('Пароль').fill(administrator.password)
  await page.getByLabel('Код установки').fill('0000-0000')
  await page.getByRole('button', { name: 'Начать работу' }).click()
  await expect(alert(page)).toContainText('Код установки не подошёл')
  await page.getByLabel('Код установки').fill(/\d{4}-\d{4}/.exec(site.printed())?.[0] ?? '')
  await page.getByLabel('Пароль').fill(administrator.password)
  await page.getByRole('button', { name: 'Начать работу' }).click()
  await expect(page).toHaveURL('/')
  await expect(page.getByRole('link', { name: 'Әлиев Нұрлан' }).first()).toBeVisible()
  await page.goto('/setup')
  await expect(page).toHaveURL('/')
})

test('after that the first start is closed', async ({ page, site }) => {
  await page.goto('/setup')
  await expect(page).toHaveURL(/\/login/)
  const again = await page.request.post('/setup', {
    headers: { origin: site.origin },
    multipart: {
      'organisation.ru': 'Чужая',
      name: 'Чужой',
      login: 'other',
      password: administrator.password,
    },
  })
  expect(again.status()).toBe(422)
  expect(await again.text()).toContain('Эта установка уже начата')
})

test('one logs in by name, or by phone however it is written', async ({ page }) => {
  await asAdministrator(page, '/account')
  await page.getByLabel('Телефон').fill('12345')
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await expect(alert(page)).toContainText('Телефон')
  await page.getByLabel('Телефон').fill('8 701 123 45 67')
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await expect(notice(page)).toHaveText('Сохранено.')
  for (const login of ['+7 (701) 123-45-67', '87011234567', ' НҰРЛАН ']) {
    await page.getByRole('button', { name: 'Выйти' }).first().click()
    await expect(page).toHaveURL(/\/login$/)
    await enter(page, login, administrator.password)
    await expect(page, login).toHaveURL('/')
  }
})

test('a wrong password and a name that is not there are refused in the same words', async ({ page }) => {
  for (const login of [administrator.login, 'жоқ-адам', '+7 701 999 99 99']) {
    await page.goto('/login')
    await enter(page, login, 'не тот пароль')
    await expect(alert(page), login).toHaveText(wrong)
    await expect(page.getByLabel('Имя или телефон')).toHaveValue(login)
    await expect(page.getByLabel('Пароль')).toHaveValue('')
  }
})

test('after the log-in one is where one wanted to be, and never on another site', async ({ page, site }) => {
  const own = '/settings/holidays?year=2025&note=әлем'
  const cases = [
    [`/login?next=${own.replaceAll('&', '%26')}`, new URL(own, site.origin).href],
    [`/login?next=${encodeURIComponent(own)}`, new URL(own, site.origin).href],
    [
      `/login?next=${encodeURIComponent('/projects/ауыл/план')}`,
      new URL('/projects/ауыл/план', site.origin).href,
    ],
    ['/projects/ауыл', new URL('/projects/ауыл', site.origin).href],
    ...[
      '//evil.example',
      'https://evil.example',
      '/\\evil.example',
      '/\t/evil.example',
      'javascript:alert(1)',
    ].map((next) => [`/login?next=${encodeURIComponent(next)}`, `${site.origin}/`]),
  ]
  for (const [from = '', to = ''] of cases) {
    await page.context().clearCookies()
    await page.goto(from)
    await enter(page, administrator.login, administrator.password)
    await expect(page, from).toHaveURL(to)
  }
})

test('other sessions are listed and can be ended', async ({ page, browser, site }) => {
  await asAdministrator(page, '/account')
  await page.getByRole('button', { name: 'Завершить все остальные' }).click()
  await expect(notice(page)).toHaveText('Сеанс завершён.')
  await expect(page.getByRole('button', { name: /^Завершить/ })).toHaveCount(0)
  const other = await elsewhere(browser, site.origin)
  await asAdministrator(other, '/account')
  await page.reload()
  await page.getByRole('button', { name: /^Завершить: / }).click()
  await expect(notice(page)).toHaveText('Сеанс завершён.')
  await other.reload()
  await expect(other).toHaveURL(/\/login\?next=%2Faccount/)
  await other.context().close()
})

test('a new password ends the other sessions, and the old one opens nothing', async ({
  page,
  browser,
  site,
}) => {
  await asAdministrator(page, '/account')
  const other = await elsewhere(browser, site.origin)
  await asAdministrator(other, '/account')
  await page.getByRole('link', { name: 'Сменить пароль' }).click()
  const change = async (current: string, password: string): Promise<void> => {
    await page.getByLabel('Нынешний пароль').fill(current)
    await page.getByLabel('Новый пароль').fill(password)
    await page.getByRole('button', { name: 'Сохранить' }).click()
  }
  await change('не тот пароль', 'совсем другой пароль')
  await expect(alert(page)).toContainText('Нынешний пароль')
  await change(administrator.password, 'коротко')
  await expect(alert(page)).toContainText('Новый пароль')
  await change(administrator.password, 'совсем другой пароль')
  await expect(notice(page)).toHaveText('Пароль изменён. Остальные ваши сеансы завершены.')
  await other.reload()
  await expect(other).toHaveURL(/\/login/)
  await enter(other, administrator.login, administrator.password)
  await expect(alert(other)).toHaveText(wrong)
  administrator.password = 'совсем другой пароль'
  await enter(other, administrator.login, administrator.password)
  await expect(other).toHaveURL('/account')
  await other.context().close()
})

/** What the administrator's telephone and sheet of paper hold. */
const secondStep = { secret: '', codes: [''] }
/** The code of an app; each is good once, so a later one is asked for by seconds ahead. */
const codeOfApp = (aheadS = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secondStep.secret) }).generate({
    timestamp: Date.now() + aheadS * 1000,
  })

test('the second step is switched on, and codes for a lost telephone are shown', async ({ page }) => {
  await asAdministrator(page, '/account')
  await page.getByRole('link', { name: 'Включить' }).click()
  await page.getByLabel('Нынешний пароль').fill('не тот пароль')
  await page.getByRole('button', { name: 'Включить' }).click()
  await expect(alert(page)).toBeVisible()
  await page.getByLabel('Нынешний пароль').fill(administrator.password)
  await page.getByRole('button', { name: 'Включить' }).click()
  secondStep.secret = await page.locator('code.secret').innerText()
  await expect(page.getByRole('img', { name: /QR-код/ })).toBeVisible()
  await looksRight(page)
  await page.getByLabel('Код из приложения').fill('000000')
  await page.getByRole('button', { name: 'Подтвердить и включить' }).click()
  await expect(alert(page)).toContainText('Код не подошёл')
  await page.getByLabel('Код из приложения').fill(codeOfApp())
  await page.getByRole('button', { name: 'Подтвердить и включить' }).click()
  await expect(page.getByRole('heading', { name: 'Коды восстановления' })).toBeFocused()
  secondStep.codes = await page.getByRole('listitem').locator('code').allInnerTexts()
  await looksRight(page)
  await page.getByRole('link', { name: 'Сохранил' }).click()
  await expect(page.getByText('включён', { exact: true })).toBeVisible()
})

test('the code is asked at the log-in, a recovery code is good once, and the step is switched off', async ({
  page,
}) => {
  const logIn = async (code: string): Promise<void> => {
    await page.context().clearCookies({ name: 'session' })
    await page.goto('/login?next=/account')
    await enter(page, administrator.login, administrator.password)
    await expect(page.getByRole('heading', { name: 'Код из приложения' })).toBeVisible()
    await page.getByLabel('Код').fill(code)
    await page.getByRole('button', { name: 'Войти' }).click()
  }
  const [first = '', second = ''] = secondStep.codes
  await logIn('123 456')
  await expect(alert(page)).toContainText('Код не подошёл')
  await looksRight(page)
  await page.goto('/account')
  await expect(page).toHaveURL(/\/login/)
  await logIn(codeOfApp(30))
  await expect(page).toHaveURL('/account')
  await logIn(first)
  await expect(page).toHaveURL('/account')
  await expect(page.getByText(/Осталось кодов восстановления/)).toBeVisible()
  await logIn(first)
  await expect(alert(page)).toContainText('Код не подошёл')
  await page.getByLabel('Код').fill(second)
  await page.getByRole('button', { name: 'Войти' }).click()
  await expect(page).toHaveURL('/account')

  await page.getByRole('link', { name: 'Настроить' }).click()
  const remove = page.getByRole('region', { name: 'Отключить вход по коду' })
  await remove.getByLabel('Нынешний пароль').fill(administrator.password)
  await remove.getByRole('button', { name: 'Отключить вход по коду' }).click()
  await expect(notice(page)).toHaveText('Вход по коду отключён.')
  await page.context().clearCookies({ name: 'session' })
  await asAdministrator(page, '/account')
})

test('a person is let in, chooses a password, gets a new one, is shut out and let in again', async ({
  page,
  browser,
  site,
}) => {
  const oneTime = async (): Promise<string> => {
    await expect(page.getByRole('heading', { name: 'Пароль для первого входа' })).toBeFocused()
    return page.locator('.once code').last().innerText()
  }
  await asAdministrator(page, '/settings/accounts')
  await page.getByRole('link', { name: 'Добавить человека' }).click()
  await page.getByLabel('Имя', { exact: false }).first().fill(worker.name)
  await page.getByLabel('Имя для входа').fill(worker.login)
  await page.getByLabel('Роль').selectOption({ label: 'руководитель проекта' })
  await page.getByRole('button', { name: 'Добавить и выдать пароль' }).click()
  const given = await oneTime()
  await looksRight(page)
  await page.reload()
  await expect(page.getByText(given)).toHaveCount(0)
  const account = new URL(page.url()).pathname

  const other = await elsewhere(browser, site.origin)
  await other.goto('/settings/places')
  await enter(other, worker.login, given)
  await expect(other).toHaveURL('/account/password?next=%2Fsettings%2Fplaces')
  await expect(other.getByText('Этот пароль знает тот, кто его выдал')).toBeVisible()
  await other.goto('/settings/organisation')
  await expect(other).toHaveURL(/\/account\/password/)
  await other.getByLabel('Нынешний пароль').fill(given)
  await other.getByLabel('Новый пароль').fill(worker.password)
  await other.getByRole('button', { name: 'Сохранить' }).click()
  await expect(other.getByRole('heading', { name: 'Организация' })).toBeVisible()
  expect((await other.goto('/settings/accounts'))?.status()).toBe(404)

  await page.getByText('Выдать новый пароль…').click()
  await page.getByRole('button', { name: 'Выдать новый пароль' }).click()
  const renewed = await oneTime()
  expect(renewed).not.toBe(given)
  await other.goto('/account')
  await expect(other).toHaveURL(/\/login/)
  await enter(other, worker.login, worker.password)
  await expect(alert(other)).toHaveText(wrong)
  await enter(other, worker.login, renewed)
  await expect(other).toHaveURL(/\/account\/password/)

  await page.goto(account)
  await page.getByText('Закрыть вход…').click()
  await page.getByRole('button', { name: 'Да, закрыть вход' }).click()
  await expect(notice(page)).toContainText('Вход закрыт.')
  await expect(page.getByRole('row', { name: worker.name })).toContainText('вход закрыт')
  await other.reload()
  await expect(other).toHaveURL(/\/login/)
  await enter(other, worker.login, renewed)
  await expect(alert(other)).toHaveText(wrong)
  await page.getByRole('link', { name: worker.name }).click()
  await page.getByRole('button', { name: 'Открыть вход' }).click()
  await expect(notice(page)).toHaveText('Вход снова открыт.')
  await enter(other, worker.login, renewed)
  await expect(other).toHaveURL(/\/account\/password/)
  await other.context().close()
})

test('the last administrator cannot shut the door behind everybody', async ({ page }) => {
  await asAdministrator(page, '/settings/accounts')
  await page.getByRole('link', { name: 'Әлиев Нұрлан' }).last().click()
  await page.getByText('Закрыть вход…').click()
  await page.getByRole('button', { name: 'Да, закрыть вход' }).click()
  await expect(alert(page)).toContainText('Это последний администратор')
  await page.getByLabel('Роль').selectOption({ label: 'бухгалтер' })
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await expect(alert(page)).toContainText('Это последний администратор')
})

test('the organisation, its places and its holidays are settled', async ({ page }) => {
  await asAdministrator(page, '/settings/organisation')
  await page.getByLabel('БИН').fill('123456789012')
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await expect(alert(page)).toContainText('БИН')
  await page.getByLabel('БИН').fill('')
  await page.getByLabel('Телефон').fill('8 (7242) 27-10-03')
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await expect(notice(page)).toHaveText('Сохранено.')

  await page.getByRole('link', { name: 'Сёла и места' }).first().click()
  for (const [name, kind, parent] of [
    ['Қазалы', 'район', null],
    ['Бірлік', 'село', 'Қазалы'],
  ] as const) {
    await page.getByRole('link', { name: 'Добавить место' }).first().click()
    await page.getByLabel('Қазақша').fill(name)
    await page.getByLabel('Вид').selectOption({ label: kind })
    if (parent) await page.getByLabel('Где находится').selectOption({ label: parent })
    await page.getByRole('button', { name: 'Сохранить' }).click()
    await expect(page.getByRole('link', { name })).toBeVisible()
  }
  await page.getByRole('link', { name: 'Қазалы' }).click()
  await page.getByText('Удалить…').click()
  await page.getByLabel('Почему удаляется').fill('Лишнее')
  await page.getByRole('button', { name: 'Да, удалить' }).click()
  await expect(alert(page)).toContainText('на неё ссылаются')

  await page.goto('/settings/holidays?year=2025')
  const days = page.getByRole('row').filter({ hasText: 'Наурыз' })
  const count = await days.count()
  expect(count).toBeGreaterThan(0)
  await days
    .first()
    .getByRole('button', { name: /^Убрать/ })
    .click()
  await expect(days).toHaveCount(count - 1)
  await page.getByRole('button', { name: 'Взять из государственной таблицы' }).click()
  await expect(days).toHaveCount(count)
  await page.getByRole('textbox', { name: 'День' }).fill('2025-02-03')
  await page.getByLabel('Источник').fill('Приказ № 1')
  await page.getByRole('button', { name: 'Сохранить' }).click()
  const own = page.getByRole('row', { name: 'Приказ № 1' })
  await expect(own).toContainText('своё')
  await own.getByRole('button', { name: /^Убрать/ }).click()
  await expect(own).toHaveCount(0)
})

test('each page of the account and the settings stands in light, in dark and on a phone', async ({
  page,
}) => {
  test.setTimeout(180_000)
  await page.goto('/login')
  await looksRight(page)
  await asAdministrator(page, '/')
  const person = '/settings/accounts/new'
  for (const path of [
    '/',
    '/account',
    '/account/password',
    '/account/second-step',
    '/settings/organisation',
    '/settings/accounts',
    person,
    '/settings/places',
    '/settings/places/new',
    '/settings/holidays?year=2025',
    '/settings/tokens',
    '/nowhere',
  ]) {
    await page.goto(path)
    await looksRight(page)
  }
})

test('who guesses passwords of a name is stopped, and others log in as before', async ({ page }) => {
  await page.goto('/login')
  const tried = async (password: string): Promise<number> => {
    const answered = page.waitForResponse((response) => response.request().method() === 'POST')
    await enter(page, worker.login, password)
    return (await answered).status()
  }
  let refused = 0
  while ((await tried(`пароль ${refused}`)) !== 429) {
    await expect(alert(page)).toHaveText(wrong)
    refused += 1
    expect(refused).toBeLessThanOrEqual(10)
  }
  // wrong passwords of the tests before count too
  expect(refused).toBeGreaterThan(5)
  expect(await tried(worker.password)).toBe(429)
  await expect(alert(page)).toContainText('Слишком много неудачных попыток войти под этим именем')
  await asAdministrator(page, '/account')
})
