import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { openAs, project } from './enter.ts'

/*
 * Keys for programs: made on a page, used over HTTP, seen in the history, taken back.
 */
test('a key is issued and shown once, a program reads and writes with it, and it is taken back', async ({
  page,
  playwright,
  baseURL,
}) => {
  await openAs(page, '/settings/tokens')
  await page.getByLabel('Для чего').fill('Таблица бухгалтера')
  await page.getByLabel('Читать и записывать').check()
  await page.getByRole('button', { name: 'Выпустить ключ' }).click()
  const secret = (await page.locator('code.secret').textContent()) ?? ''
  expect(secret).toMatch(/^esep_/)
  await page.goto('/settings/tokens')
  await expect(page.locator('code.secret')).toHaveCount(0)
  const row = page.getByRole('row').filter({ hasText: 'Таблица бухгалтера' })
  await expect(row).toContainText('ещё не')

  // A program: no cookie of the browser goes with it.
  const program = await playwright.request.newContext({
    baseURL: baseURL ?? '',
    extraHTTPHeaders: { authorization: `Bearer ${secret}` },
  })
  const partners = `/api/v1${project}/records/partners`
  const listed = await program.get(partners)
  expect(listed.status()).toBe(200)
  const found = (await (await program.get(`/api/v1${project}`)).json()) as { project: { id: string } }
  const written = await program.post('/api/v1/actions/add-partner', {
    data: {
      projectId: found.project.id,
      id: '019b0000-0000-7000-8000-0000000000aa',
      kind: 'organisation',
      name: { ru: 'ОО «Бағдарлама»' },
      since: '2023-06-01',
    },
  })
  expect(written.status()).toBe(200)
  await page.goto(`${project}/partners?q=${encodeURIComponent('Бағдарлама')}`)
  await expect(page.getByRole('row').filter({ hasText: 'Бағдарлама' })).toHaveCount(1)
  await page.goto(`${project}/history`)
  await expect(page.locator('main')).toContainText('Таблица бухгалтера')

  const wrong = await program.post('/api/v1/actions/add-partner', { data: { projectId: found.project.id } })
  expect(wrong.status()).toBe(422)
  expect(await wrong.json()).toMatchObject({ status: 422 })

  await page.goto('/settings/tokens')
  await page.getByRole('button', { name: 'Отозвать ключ: Таблица бухгалтера' }).click()
  await expect(page.getByRole('status')).toContainText('Ключ отозван')
  expect((await program.get(partners)).status()).toBe(401)
  await program.dispose()
})

test('the page of the API tells each address, and its document is one', async ({ page }) => {
  await openAs(page, '/api')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const described = (await (await page.request.get('/api/v1/openapi.json')).json()) as {
    openapi: string
    paths: Record<string, unknown>
  }
  expect(described.openapi).toMatch(/^3\./)
  const told = (await page.locator('.paths').first().textContent()) ?? ''
  for (const path of Object.keys(described.paths).filter((each) => each.startsWith('/api/v1/projects')))
    expect.soft(told.replaceAll(/\s/g, ''), path).toContain(path.split('/{kind}')[0] ?? path)
  for (const path of ['/api', '/settings/tokens']) {
    await page.goto(path)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect.soft(violations, path).toEqual([])
    await page.setViewportSize({ width: 360, height: 740 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  }
})
