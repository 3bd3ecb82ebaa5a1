import { expect, type Page } from '@playwright/test'

const [login = '', password = ''] = (process.env['ESEP_E2E_LOGIN'] ?? '').split(' / ')

/** The demo's project. */
export const project = '/projects/SABALAK-2023'

/** Fills the log-in that the page shows and goes on. */
export async function logIn(page: Page): Promise<void> {
  await page.getByLabel('Имя или телефон').fill(login)
  await page.getByLabel('Пароль').fill(password)
  await page.getByRole('button', { name: 'Войти' }).click()
  await expect(page.getByRole('navigation', { name: 'Меню' })).toBeAttached()
}

/** Opens a page of the demo as its manager. */
export async function openAs(page: Page, path: string): Promise<void> {
  await page.goto(`/login?next=${encodeURIComponent(path)}`)
  await logIn(page)
}
