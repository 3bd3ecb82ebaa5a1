import { chromium } from '@playwright/test'
const [, , login, password, only = ''] = process.argv
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
const P = '/projects/SABALAK-2023'
const pages = { letters: '/letters', letternew: '/letters/new', recs: '/recommendations', people: '/people', team: '/people/team', ngos: '/people/ngos', group: '/people/groups/new', outreach: '/outreach', pubnew: '/outreach/new', materials: '/outreach/materials', stories: '/stories', storynew: '/stories/new', proposals: '/proposals', partners: '/partners' }
for (const [name, width, scheme, lang] of [['d', 1280, 'light', 'ru'], ['m', 360, 'dark', 'kk']]) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme, locale: lang + '-KZ' })
  const page = await context.newPage()
  await page.goto('http://localhost:8105/login?next=' + encodeURIComponent(P + '/letters'))
  await page.locator('input[name=login]').fill(login)
  await page.locator('input[type=password]').fill(password)
  await page.locator('main form button:not([name=lang]), form button[type=submit]').last().click()
  await page.waitForURL('**/letters')
  const first = await page.locator('table.list tbody a').first().getAttribute('href')
  const all = { ...pages, letter: first.replace(P, '') }
  await page.goto('http://localhost:8105' + P + '/stories'); all.story = (await page.locator('.cards h2 a').first().getAttribute('href')).replace(P, '')
  await page.goto('http://localhost:8105' + P + '/people'); all.groupone = (await page.locator('table.list tbody a').first().getAttribute('href')).replace(P, '')
  for (const [key, path] of Object.entries(all)) {
    if (only && !only.split(',').includes(key)) continue
    const response = await page.goto('http://localhost:8105' + P + path)
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    console.log(name, key, response.status(), over > 0 ? 'OVERFLOW ' + over : '')
    await page.screenshot({ path: `/tmp/hc/shot-${name}-${key}.png`, fullPage: true })
  }
  await context.close()
}
await browser.close()
