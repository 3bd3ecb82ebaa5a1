import { AxeBuilder } from '@axe-core/playwright'
import { expect, test as base, type Page } from '@playwright/test'
import { ownSite, type OwnSite } from '../support/own-site.ts'

/** Tests on an installation of their own, which lives as long as the file's tests. */
export const testOn = (content: 'empty' | 'demo') =>
  base.extend<object, { site: OwnSite }>({
    site: [
      // oxlint-disable-next-line no-empty-pattern -- Playwright reads from this pattern which fixtures are wanted
      async ({}, use) => {
        const site = await ownSite(content)
        await use(site)
        await site.remove()
      },
      { scope: 'worker', timeout: 90_000 },
    ],
    baseURL: ({ site }, use) => use(site.origin),
  })

/** Fills the log-in that the page shows and sends it. */
export async function enter(page: Page, login: string, password: string): Promise<void> {
  await page.getByLabel('Имя или телефон').fill(login)
  await page.getByLabel('Пароль').fill(password)
  await page.getByRole('button', { name: 'Войти' }).click()
}

/** The page as it stands, in light and dark and on a phone: nothing for axe, nothing wider than 360 px. */
export async function looksRight(page: Page): Promise<void> {
  const before = page.viewportSize()
  await page.setViewportSize({ width: 360, height: 740 })
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect.soft(overflow, `width of ${page.url()}`).toBeLessThanOrEqual(0)
  if (before) await page.setViewportSize(before)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const axe = new AxeBuilder({ page })
    // only colours differ between the two
    if (colorScheme === 'dark') axe.withRules('color-contrast')
    const { violations } = await axe.analyze()
    expect.soft(violations, `${page.url()} ${colorScheme}`).toEqual([])
  }
}
