import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fixtureRecords } from '../report/build/fixture-records.ts'
import { generatedRecords } from '../report/build/generated-records.ts'
import { kzGrantFinal2022 } from '../report/form/kz-grant-final-2022.ts'
import { narrativeFields } from '../report/narrative.ts'
import { checkProject } from './check-records.ts'
import { liveChecker, withDrafts, type DraftText } from './live-check.ts'

const records = fixtureRecords()
const options = { kind: 'final', lang: 'ru', form: kzGrantFinal2022, today: '2024-12-10' } as const

const sentence = fc.constantFrom(
  'Проведено 12 сходов.',
  'Проведено {{fact:1.1.a}} встреч, собралось {{people:gender.total}} человек.',
  'Сход прошёл 31 июня 2024 года.',
  'Будет вывезено 3 свалки!',
  'Отклонений нет.',
  '{{fact:нет такого}}',
  'Направлено 5 рекомендаций. Написать на +7 701 100 00 0',
  '\n',
  '____________',
)
const text = fc.array(sentence, { maxLength: 6 }).map((parts) => parts.join(' '))
const draft: fc.Arbitrary<DraftText> = fc.record({
  field: fc.constantFrom(...narrativeFields),
  kind: fc.constantFrom(null, 'final' as const, 'interim' as const),
  text: fc.oneof(
    text.map((ru) => ({ ru })),
    text.map((kk) => ({ kk })),
    fc.constant({}),
  ),
})

describe('what is found while one writes', () => {
  test('is what a full check of the written report finds, whatever is written in whatever order', () => {
    const live = { ru: liveChecker(records, options), kk: liveChecker(records, { ...options, lang: 'kk' }) }
    fc.assert(
      fc.property(
        fc.array(draft, { maxLength: 4 }),
        fc.constantFrom('ru' as const, 'kk' as const),
        (drafts, lang) => {
          const written = { ...records, narratives: withDrafts(records.narratives, drafts) }
          const full = checkProject(written, { ...options, lang })
          const now = live[lang].check(drafts)
          expect(now.findings).toEqual(full.findings)
          expect(now.model).toEqual(full.model)
        },
      ),
      { numRuns: 60 },
    )
  })

  test('forgets a draft that was taken back', () => {
    const live = liveChecker(records, options)
    const clean = live.check([])
    const wrong = live.check([
      { field: 'deviations', kind: null, text: { ru: 'Сход прошёл 31 июня 2024 года.' } },
    ])
    expect(wrong.findings.map((one) => one.rule)).toContain('date.impossible')
    expect(live.check([])).toEqual(clean)
  })

  test('comes within a blink in a project of ten thousand events', () => {
    const live = liveChecker(generatedRecords({ events: 10_000, indicators: 60 }), options)
    live.check([])
    const times = Array.from({ length: 9 }, (_, n) => {
      // Of the processor, not of the clock: a busy machine is no fault of the checker.
      const start = process.cpuUsage()
      live.check([{ field: 'goal', kind: null, text: { ru: `Проведено ${n} сходов жителей двух сёл.` } }])
      const used = process.cpuUsage(start)
      return (used.user + used.system) / 1000
    })
    expect(times.toSorted((a, b) => a - b)[4]).toBeLessThan(200)
  })
})

test('a draft stands over every version of its text, and beside the texts of other kinds', () => {
  const drafts = [{ field: 'goal', kind: 'final', text: { ru: 'Иная цель' } }] as const
  const texts = withDrafts(records.narratives, drafts).filter((one) => one.field === 'goal')
  expect(texts.map((one) => [one.kind, one.version])).toEqual([
    [null, 1],
    ['final', 1],
  ])
})
