import { expect, test } from '@playwright/test'
import { readSheets } from '#interchange/xlsx/read-sheets.ts'
import { openAs } from './enter.ts'

/* Each list of the service goes to Excel with the rows of its page. */
test('the lists of the service are saved as tables', async ({ page }) => {
  await openAs(page, '/dumps')
  for (const list of [
    'dumps',
    'contracts',
    'gear',
    'public-works',
    'objections',
    'collection',
    'clean-ups',
    'schools',
  ]) {
    await page.goto(`/${list}`)
    const href = await page.getByRole('link', { name: 'Скачать таблицу' }).getAttribute('href')
    expect(href).toContain(`/${list}/table`)
    const answer = await page.request.get(href ?? '')
    expect(answer.headers()['content-type']).toContain('spreadsheetml')
    expect(answer.headers()['content-disposition']).toMatch(/\d{4}-\d\d-\d\d\.xlsx/)
    const read = await readSheets(new Uint8Array(await answer.body()))
    expect(JSON.stringify(read), list).not.toContain('undefined')
    if (list === 'dumps') expect(JSON.stringify(read)).toContain('убрана')
  }
})

test('a table holds what the list was asked for and nothing else', async ({ page }) => {
  await openAs(page, '/clean-ups?q=такого+нет')
  const rowsOf = async (): Promise<number> => {
    const href = await page.getByRole('link', { name: 'Скачать таблицу' }).getAttribute('href')
    const answer = await page.request.get(href ?? '')
    const read = await readSheets(new Uint8Array(await answer.body()))
    return read.ok ? (read.sheets[0]?.rows.length ?? 0) : -1
  }
  expect(await rowsOf()).toBe(1)
  await page.goto('/clean-ups')
  expect(await rowsOf()).toBeGreaterThan(1)
})
