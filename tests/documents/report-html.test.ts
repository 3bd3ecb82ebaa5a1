import { describe, expect, test } from 'vitest'
import { reportHtmlBody } from '#documents/html/report-html-body.ts'
import { reportHtml } from '#documents/report-html.ts'
import { reportJson } from '#documents/report-json.ts'
import { printable } from '#documents/layout/printed-text.ts'
import { kzGrantFinal2022 as form } from '#domain/report/form/kz-grant-final-2022.ts'
import { plainLines } from '#domain/report/model.ts'
import { passages } from '#domain/report/passages.ts'
import { fixtureModel } from './fixture-model.ts'

const idsOf = (html: string): string[] => [...html.matchAll(/ id="([^"]+)"/g)].map((found) => found[1] ?? '')
const linksOf = (html: string): string[] =>
  [...html.matchAll(/href="#([^"]+)"/g)].map((found) => found[1] ?? '')
const bare = (html: string): string =>
  html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')

describe.each(['ru', 'kk'] as const)('the HTML of a report in %s', (lang) => {
  const model = fixtureModel(lang)
  const html = reportHtml(model, form, { date: '2023-12-05' })

  test('prints every line of the model', () => {
    const printed = bare(html)
    expect(passages(model).filter(({ text }) => !printed.includes(printable(text)))).toEqual([])
  })

  test('opens every known figure in the appendix of the same file', () => {
    const links = [...html.matchAll(/<a class="figure" href="#f-([^"]+)">/g)].map((found) => found[1] ?? '')
    expect(new Set(links)).toEqual(new Set(Object.keys(model.figures)))
    expect(linksOf(html).filter((link) => !idsOf(html).includes(link))).toEqual([])
    expect(html).toContain('Сход села Қамыстыбас, 26 апреля 2023 года: <strong>23</strong>')
  })

  test('says in the appendix where a figure stands', () => {
    const article = /<article id="f-households">.*?<\/article>/s.exec(html)?.[0] ?? ''
    expect(linksOf(article)).toEqual([
      'l-1.about--about-2',
      'l-1.about--achieved-1',
      'l-1.activities-4-fact-2',
    ])
  })

  test('gives each id once', () => {
    const ids = idsOf(html)
    expect(ids.length).toBe(new Set(ids).size)
  })

  test('stands alone: no script, nothing from elsewhere', () => {
    expect(html).not.toMatch(/<script|<link|src=|@import|url\(/)
    expect(html).toContain(`<html lang="${lang}">`)
    expect(html).toContain("default-src 'none'")
  })
})

test('figures lead where the caller says', () => {
  const html = reportHtml(fixtureModel('ru'), form, { figureHref: (id) => `/figures/${id}?a=1&b=2` })
  expect(html).toContain('href="/figures/people.1?a=1&amp;b=2"')
  expect(html).not.toContain('class="value"')
})

test('money of a figure is shown from tiyn, cut lists of records say so', () => {
  const html = reportHtml(fixtureModel('ru'), form)
  expect(html).toContain('2\u00a0100\u00a0000\u00a0₸')
  expect(html).toContain('Показано записей: 2 из 37')
})

test('text from outside is text', () => {
  const nasty = '<img src=x onerror=alert(1)> "q" & \'s\''
  const html = reportHtmlBody(fixtureModel('ru', { fields: { goal: plainLines(nasty) } }), form)
  expect(html).not.toContain('<img')
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; &quot;q&quot; &amp; &#39;s&#39;')
})

test('the JSON of a report is its model', () => {
  const model = fixtureModel('kk')
  expect(JSON.parse(reportJson(model))).toEqual(JSON.parse(JSON.stringify(model)))
})
