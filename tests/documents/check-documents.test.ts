import { describe, expect, test } from 'vitest'
import { checkHtml } from '#documents/check/check-html.ts'
import { checkJson, reportJson } from '#documents/check/check-json.ts'
import { checkText } from '#documents/check/check-text.ts'
import type { CheckedDocument } from '#documents/check/checked-document.ts'
import { findingText } from '#documents/finding-text.ts'
import { placeLabel } from '#documents/place-label.ts'
import type { Finding, Place } from '#domain/check/finding.ts'
import { passages } from '#domain/report/passages.ts'
import { message } from '#i18n/message.ts'
import { fixtureFindings } from './fixture-findings.ts'
import { fixtureModel } from './fixture-model.ts'

const model = fixtureModel('ru')
const [note, error] = fixtureFindings as [Finding, Finding, ...Finding[]]
const checked: CheckedDocument = { file: 'отчёт <1>.docx', readable: true, model, findings: fixtureFindings }
const unreadable: CheckedDocument = {
  file: 'b.docx',
  readable: false,
  problem: { key: 'document.check.unreadable', params: {} },
}
const clean: CheckedDocument = { file: 'c.docx', readable: true, model, findings: [] }

describe('the label of a place', () => {
  test.each([
    [
      { section: '1.activities', table: 'activities', row: 3, column: 'fact' },
      'Раздел 1, таблица «Мероприятия и индикаторы», строка 3, «Факт»',
    ],
    [
      { section: '1.activities', table: 'activities', row: 3, column: 'fact', paragraph: 1 },
      'Раздел 1, таблица «Мероприятия и индикаторы», строка 3, «Факт»',
    ],
    [
      { section: '1.activities', table: 'activities', row: 3, column: 'fact', paragraph: 2 },
      'Раздел 1, таблица «Мероприятия и индикаторы», строка 3, «Факт», абзац 2',
    ],
    [
      { section: '8.recommendations', table: 'recommendations', row: 1, column: 'letters' },
      'Рекомендации, строка 1, «Номер и дата письма»',
    ],
    [{ section: 'passport', column: 'grant', paragraph: 1 }, 'Паспорт проекта, «Сумма гранта»'],
    [{ section: '5.2', column: 'longTermEffect', paragraph: 1 }, 'Раздел 5.2, абзац 1'],
    [
      { section: '3.story', row: 2, column: 'before', paragraph: 1 },
      'Раздел 3, история успеха, история 2, «Ситуация на начало»',
    ],
    [
      { section: 'records', record: { subject: 'event', id: '1', label: 'Сход' } },
      'Записи проекта, запись «Сход»',
    ],
  ] satisfies [Place, string][])('%j', (place, label) => {
    expect(placeLabel(place, 'ru')).toBe(label)
  })

  test.each(['ru', 'kk', 'en'] as const)('has words for every place of a report in %s', (lang) => {
    const labels = passages(model).map(({ place }) => placeLabel(place, lang))
    expect(labels.filter((label) => /[a-z]+[A-Z]|\{|document\.|«[a-z]+»/.test(label))).toEqual([])
  })
})

describe('a finding in words', () => {
  test('keeps small numbers whole and parts the thousands of large ones', () => {
    const [, conflict] = fixtureFindings
    if (!conflict) throw new Error('the fixture has findings')
    expect(findingText(conflict, 'ru').message).toBe(
      'quantity.conflict, first 196, second 1\u00a0960\u00a0000',
    )
    expect(findingText({ ...conflict, figures: { year: 2023, part: 0.5 } }, 'ru').message).toContain(
      'year 2023, part 0,5',
    )
  })
})

describe('the JSON of a check', async () => {
  const clean = { ...checked, findings: [] }
  const printed = [checked, unreadable, clean].map((report) => reportJson(report, 'ru').join(''))
  let text = ''
  for await (const part of checkJson(printed)) text += part
  const parsed = JSON.parse(text) as { reports: Record<string, unknown>[] }

  test('is written as if all of it were one text', () => {
    expect(text).toBe(`${JSON.stringify(parsed, null, 2)}\n`)
  })

  test('has the published shape', () => {
    expect(Object.keys(parsed)).toEqual(['reports'])
    const [first, second] = parsed.reports
    expect(Object.keys(first ?? {})).toEqual(['file', 'readable', 'findings', 'counts'])
    expect(first?.['counts']).toEqual({ error: 2, warning: 2, note: 1 })
    const [finding] = (first?.['findings'] ?? []) as Record<string, unknown>[]
    expect(Object.keys(finding ?? {})).toEqual(['rule', 'severity', 'places', 'figures', 'message'])
    expect(finding?.['places']).toEqual([
      {
        section: '2',
        table: null,
        row: null,
        column: 'goalFacts',
        paragraph: 2,
        quote: '– созданы 2 инициативные группы;',
      },
    ])
    expect(second).toMatchObject({ readable: false, problem: 'Файл не прочитан', findings: [] })
  })
})

describe('the text of a check', () => {
  test('groups findings by severity and ends with a summary', () => {
    const text = checkText([checked, unreadable, clean], 'ru')
    const order = [
      'Ошибки: 2',
      'Требуют пояснения: 2',
      'Редакторские заметки: 1',
      'Ошибок: 2',
      'b.docx',
      'c.docx',
      'Отчётов: 3',
    ]
    expect(order.map((part) => text.indexOf(part))).toEqual(
      order.map((part) => text.indexOf(part)).toSorted((a, b) => a - b),
    )
    expect(text).toContain('Противоречий не найдено')
    expect(text).not.toContain('\u001b')
  })

  test('says once what would settle the findings of one rule that follow each other', () => {
    const advice = message('ru', 'check.quantity.conflict.settle')
    const twice = [error, error, note].map((finding) => ({ ...finding, severity: 'error' as const }))
    const text = checkText([{ ...checked, findings: twice }], 'ru')
    expect(text.split(advice)).toHaveLength(2)
    expect(text.indexOf(advice)).toBeGreaterThan(text.lastIndexOf('quantity.conflict'))
    expect(checkHtml([checked], 'ru')).toContain(`<p class="settle">${advice}</p>`)
  })

  test('is coloured only when asked', () => {
    expect(checkText([checked], 'en', { hasColour: true })).toContain('\u001b[31mErrors: 2\u001b[0m')
  })
})

describe('the page of a check', () => {
  const html = checkHtml(
    [checked, unreadable, { file: 'd.docx', readable: true, findings: fixtureFindings }],
    'kk',
  )

  test('marks the words that findings quote and leads back to the findings', () => {
    expect(html).toContain(
      'В проекте участвовали 640 человек; <mark class="error">к вывозу подключены 196 дворов</mark><sup class="error"><a href="#r1-finding-1">1</a></sup>.',
    )
    expect(html).toMatch(/id="r1-l-1.activities-4-fact-2"><mark class="error">196/)
    expect(html.match(/<mark /g)).toHaveLength(5)
  })

  test('marks overlapping words once, in the colour of the gravest finding', () => {
    const at = (quote: string) => ({ section: '1.about', column: 'about', paragraph: 2, quote })
    const page = checkHtml(
      [
        {
          ...checked,
          findings: [
            { ...note, places: [at('640 человек; к вывозу')] },
            { ...error, places: [at('…к вывозу подключены…')] },
            { ...note, places: [at('196')] },
          ],
        },
      ],
      'ru',
    )
    const links = (...numbers: [string, number][]) =>
      numbers.map(([name, n]) => `<sup class="${name}"><a href="#r1-finding-${n}">${n}</a></sup>`).join('')
    expect(page).toContain(
      `В проекте участвовали <mark class="error">640 человек; к вывозу подключены</mark>${links(['error', 1], ['note', 2])} <mark class="note">196</mark>${links(['note', 3])} дворов.`,
    )
  })

  test('every link has its place', () => {
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map((found) => found[1]))
    const links = [...html.matchAll(/href="#([^"]+)"/g)].map((found) => found[1])
    expect(links.length).toBeGreaterThan(8)
    expect(links.filter((link) => !ids.has(link))).toEqual([])
  })

  test('says how marks and findings lead to each other, where there are any', () => {
    const guide = message('kk', 'document.check.guide')
    expect(checkHtml([checked], 'kk')).toContain(guide)
    expect(checkHtml([{ ...checked, findings: [] }], 'kk')).not.toContain(guide)
  })

  test('filters by severity without a script', () => {
    expect(html).not.toContain('<script')
    expect(html.match(/type="radio"/g)).toHaveLength(4)
    expect(html).toContain('<label class="error" for="show-error">Қателер: 4</label>')
  })

  test('names files as text', () => {
    expect(html).toContain('отчёт &lt;1&gt;.docx')
  })

  test('says that a clean report is clean', () => {
    expect(checkHtml([clean], 'en')).toContain('No contradictions found.')
  })
})
