import fc from 'fast-check'
import { kzGrantFinal2022 as form } from '#domain/report/form/kz-grant-final-2022.ts'
import {
  plainLine,
  storyParts,
  type ActivityRow,
  type FieldId,
  type Line,
  type Lines,
  type ReportModel,
  type Row,
  type StatisticCell,
  type StatisticTable,
} from '#domain/report/model.ts'
import type { ReportLanguage } from '#domain/text/local-text.ts'

const words = {
  ru: 'жители села вывезли мусор за субботу, машина пришла вовремя; двор чистый «Арал» № 83 — 46 м³ 1,2 т 350 ₸ контейнер школьники дорога весной (трижды) ветер'.split(
    ' ',
  ),
  kk: 'тұрғындар қоқысты шығарды, көлік уақытында келді; аула таза «Арал» № 83 — 46 м³ 1,2 т 350 ₸ жәшік оқушылар жол көктемде (үш рет) жел ғимарат өңір һәм'.split(
    ' ',
  ),
} as const

/** Sentences out of everyday words; they begin with a capital, so none reads as a heading of the form. */
function sentence(lang: ReportLanguage): fc.Arbitrary<string> {
  const first =
    lang === 'ru'
      ? ['Летом', 'Однажды', '«Арал»', '210', '– Вечером', '1) Потом']
      : ['Жазда', 'Бірде', '«Арал»', '210', '– Кешке', '1) Сосын']
  return fc
    .tuple(
      fc.constantFrom(...first),
      fc.array(fc.constantFrom(...words[lang]), { minLength: 2, maxLength: 14 }),
    )
    .map(([start, rest]) => `${[start, ...rest].join(' ')}.`)
}

const linesOf = (text: fc.Arbitrary<string>, minLength: number, maxLength: number): fc.Arbitrary<Lines> =>
  fc.array(text.map(plainLine), { minLength, maxLength })

const number = fc.oneof(
  fc.nat(400).map(String),
  fc.nat({ max: 9_999_999 }).map((n) => n.toLocaleString('ru')),
)

function activity(lang: ReportLanguage): fc.Arbitrary<ActivityRow['cells']> {
  const cell = linesOf(sentence(lang), 0, 3)
  return fc.integer({ min: 1, max: 4 }).chain((count) =>
    fc.record({
      activity: linesOf(sentence(lang), 1, 2),
      date: linesOf(fc.constantFrom('16.05.2023', '14–15.09.2023', '6.06.2023, 7.06.2023'), 0, 2),
      place: cell,
      people: linesOf(number, 0, 1),
      result: cell,
      indicators: linesOf(sentence(lang), count, count),
      plan: linesOf(number, count, count),
      fact: linesOf(number, count, count),
      effect: cell,
    }),
  )
}

/** Table A: tasks of one to four rows, each with words of its own. */
function activities(lang: ReportLanguage): fc.Arbitrary<ActivityRow[]> {
  const task = fc.tuple(sentence(lang), fc.array(activity(lang), { minLength: 1, maxLength: 4 }))
  return fc
    .uniqueArray(task, {
      minLength: 1,
      maxLength: 4,
      selector: ([text]) => text.replace(/[^\p{L}\p{N}]/gu, ''),
    })
    .map((tasks) =>
      tasks.flatMap(([text, rows], group) =>
        rows.map((cells) => ({
          group,
          groupKind: 'task' as const,
          cells: { ...cells, task: [plainLine(text)] },
        })),
      ),
    )
}

function statistic(table: StatisticTable, lang: ReportLanguage): fc.Arbitrary<StatisticCell[]> {
  return fc
    .tuple(fc.boolean(), fc.array(fc.nat(5000), { minLength: 14, maxLength: 14 }))
    .map(([hasUnknown, counts]) =>
      form.statistics[table]
        .filter(({ key }) => hasUnknown || key !== 'unknown')
        .map(({ key, heading }, index) => ({
          key,
          heading: heading[lang],
          value: [plainLine(String(counts[index] ?? 0))],
        })),
    )
}

/** Fields that hold names, where sentences would be taken for the rest of their label. */
const named: { readonly [field in FieldId]?: fc.Arbitrary<string> } = {
  organisation: fc.constantFrom(
    '«Таза ауыл» қоғамдық бірлестігі',
    'Общественное объединение «Дала»',
    'ОФ «Жасыл Сыр»',
  ),
  signature: fc.constantFrom('Серікбаева М. Ғ.', 'Ахметов Ұ. Қ.', 'Ким Е. В.'),
}
const fieldNames = [
  'organisation',
  'head',
  'contact',
  'project',
  'goal',
  'achieved',
  'about',
  'deviations',
  'goalFacts',
  'changes',
  'concreteResults',
  'longTermEffect',
  'sustainability',
  'socialEffect',
  'partnerAnalysis',
  'attachments',
  'signature',
] as const satisfies readonly FieldId[]

const rowsOf = <Column extends string>(
  columns: readonly Column[],
  lang: ReportLanguage,
): fc.Arbitrary<Row<Column>[]> =>
  fc.array(
    fc
      .tuple(...columns.map((column) => linesOf(column === 'number' ? number : sentence(lang), 1, 2)))
      .map((cells) => ({
        cells: Object.fromEntries(
          columns.map((column, index) => [column, cells[index] ?? []]),
        ) as Row<Column>['cells'],
      })),
    { minLength: 1, maxLength: 4 },
  )

function story(lang: ReportLanguage): fc.Arbitrary<ReportModel['stories'][number]> {
  // A part's label and its words share a line, where a reader cannot tell the dash of a list from that of the label.
  const storyLine = sentence(lang).filter(
    (text) => !text.startsWith('–') && text.replace(/\P{L}/gu, '').length > 15,
  )
  const title = storyLine.map((text): Line => [{ text: text.slice(0, -1) }])
  return fc
    .tuple(title, fc.tuple(...storyParts.map(() => linesOf(storyLine, 1, 3))))
    .map(([name, parts]) => ({
      title: name,
      parts: storyParts.map((part, index) => ({ part, lines: parts[index] ?? [] })),
    }))
}

/** Whole reports of every size, in words that are never the form's own. */
export function generatedModel(lang: ReportLanguage): fc.Arbitrary<ReportModel> {
  return fc
    .record({
      kind: fc.constantFrom('final' as const, 'interim' as const),
      fields: fc.tuple(...fieldNames.map((name) => linesOf(named[name] ?? sentence(lang), 0, 3))),
      activities: activities(lang),
      gender: statistic('gender', lang),
      social: statistic('social', lang),
      age: statistic('age', lang),
      effects: fc.array(fc.tuple(number, number), { minLength: 9, maxLength: 9 }),
      stories: fc.array(story(lang), { minLength: 1, maxLength: 3 }),
      partners: rowsOf(['name', 'role', 'contact', 'note'] as const, lang),
      proposals: rowsOf(
        ['number', 'sphere', 'priority', 'problem', 'amount', 'grantKind', 'expected'] as const,
        lang,
      ),
      recommendations: rowsOf(['bodies', 'items', 'letters'] as const, lang),
    })
    .map(({ kind, fields, gender, social, age, effects, ...rest }) => ({
      form: form.id,
      kind,
      lang,
      source: 'records',
      title: [plainLine(form.title[kind][lang])],
      period: { from: '2023-03-14', to: '2023-11-30' },
      grantTiyn: null,
      fields: Object.fromEntries(fieldNames.map((name, index) => [name, fields[index] ?? []])),
      statistics: { gender, social, age },
      effects: form.effects.rows.map(({ key, indicator, unit }, index) => ({
        key,
        cells: {
          number: [plainLine(String(index + 1))],
          indicator: [plainLine(indicator[lang])],
          unit: [plainLine(unit[lang])],
          plan: [plainLine(effects[index]?.[0] ?? '')],
          fact: [plainLine(effects[index]?.[1] ?? '')],
        },
      })),
      ...rest,
      missing: [],
      unplaced: [],
      figures: {},
      annex: [{ label: 'Арал', unit: '', plan: 2, fact: 3 }],
    }))
}
