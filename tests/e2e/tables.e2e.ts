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
