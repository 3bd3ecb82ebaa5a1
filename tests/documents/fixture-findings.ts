import type { Finding } from '#domain/check/finding.ts'

/** Findings as rules make them: a cell and a paragraph, a whole table, a record; one with a variant nobody worded. */
export const fixtureFindings: readonly Finding[] = [
  {
    rule: 'text.script',
    severity: 'note',
    variant: 'fixture-variant',
    figures: { word: 'Сабалaқ' },
    places: [{ section: '2', column: 'goalFacts', paragraph: 2, quote: '– созданы 2 инициативные группы;' }],
  },
  {
    rule: 'quantity.conflict',
    severity: 'error',
    variant: 'fixture-variant',
    figures: { first: 196, second: 1_960_000 },
    places: [
      { section: '1.about', column: 'about', paragraph: 2, quote: 'к вывозу подключены 196 дворов' },
      { section: '1.activities', table: 'activities', row: 4, column: 'fact', paragraph: 2, quote: '196' },
    ],
  },
  {
    rule: 'people.sum',
    severity: 'warning',
    variant: 'fixture-variant',
    figures: { total: 640, sum: 633 },
    places: [
      { section: '4.gender', table: 'gender', row: 1, column: 'total', quote: '640' },
      { section: '3.story', row: 2, column: 'before' },
    ],
  },
  {
    rule: 'form.missing',
    severity: 'error',
    variant: 'fixture-variant',
    figures: {},
    places: [{ section: '6.partners', table: 'partners' }],
  },
  {
    rule: 'evidence.none',
    severity: 'warning',
    variant: 'fixture-variant',
    figures: {},
    places: [{ section: 'records', record: { subject: 'event', id: '1', label: 'Сход, 16 мая 2023 года' } }],
  },
]
