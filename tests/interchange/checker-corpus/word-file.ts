import {
  Bookmark,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
  WidthType,
} from 'docx'
import { kzGrantFinal2022 as form } from '#domain/report/form/kz-grant-final-2022.ts'
import type { AuthoredActivity, AuthoredReport } from './authored-report.ts'
import { rewordedHeadings, type HeadingId } from './reworded-headings.ts'

type Block = Paragraph | Table
type Cell = { text: string; span?: number; merge?: 'restart' | 'continue' }

/** The report as the bytes of a Word file, in the layout its author chose. */
export async function wordFile(report: AuthoredReport): Promise<Uint8Array> {
  const blocks = [
    ...title(report),
    ...passport(report),
    ...section1(report),
    ...sections2and3(report),
    ...statistics(report),
    ...section5(report),
    ...partners(report),
    ...tables7and8(report),
    ...end(report),
  ]
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children: blocks }] })))
}

const roman = ['', 'I', 'II', 'III', 'IV', 'V', 'VI']

function headingText(report: AuthoredReport, id: HeadingId): string {
  const { lang, layout } = report
  if (layout.headings === 'reworded') return rewordedHeadings[lang][id]
  const official = (form.headings as Record<HeadingId, { heading: { ru: string; kk: string } }>)[id].heading[
    lang
  ]
  if (layout.headings === 'official') return official
  return official.replace(/^(\d)\. /u, (_, number: string) => `${roman[Number(number)] ?? ''}. `)
}

function runs(report: AuthoredReport, text: string, bold = false): TextRun[] {
  if (!report.layout.splitRuns) return [new TextRun({ text, bold })]
  const cut = Math.max(1, Math.floor(text.length / 3))
  return [text.slice(0, cut), text.slice(cut, cut + 5), text.slice(cut + 5)]
    .filter((part) => part !== '')
    .map((part) => new TextRun({ text: part, bold }))
}

const line = (report: AuthoredReport, text: string, bold = false): Paragraph =>
  new Paragraph({ children: runs(report, text, bold) })

const lines = (report: AuthoredReport, texts: readonly string[]): Paragraph[] =>
  texts.map((text) =>
    report.layout.bullets
      ? new Paragraph({ children: runs(report, text), bullet: { level: 0 } })
      : line(report, text),
  )

const heading = (report: AuthoredReport, id: HeadingId): Paragraph =>
  report.layout.headings === 'roman'
    ? new Paragraph({ children: runs(report, headingText(report, id)), heading: HeadingLevel.HEADING_2 })
    : line(report, headingText(report, id), true)

function instructions(report: AuthoredReport, id: HeadingId): Paragraph[] {
  if (!report.layout.instructions) return []
  const { instruction } =
    (form.headings as Record<string, { instruction?: readonly { ru: string; kk: string }[] }>)[id] ?? {}
  return (instruction ?? []).map((text) => line(report, text[report.lang]))
}

function table(report: AuthoredReport, rows: readonly (readonly Cell[])[]): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (cells) =>
        new TableRow({
          children: cells.map(
            ({ text, span, merge }) =>
              new TableCell({
                children: text.split('\n').map((part) => line(report, part)),
                ...(span ? { columnSpan: span } : {}),
                ...(merge
                  ? {
                      verticalMerge:
                        merge === 'restart' ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE,
                    }
                  : {}),
              }),
          ),
        }),
    ),
  })
}

const cells = (...texts: readonly string[]): Cell[] => texts.map((text) => ({ text }))

function title(report: AuthoredReport): Block[] {
  const text = form.title.final[report.lang]
  return [
    new Paragraph({
      children: [new Bookmark({ id: '_GoBack', children: runs(report, text, true) })],
    }),
    new Paragraph({}),
  ]
}

function passport(report: AuthoredReport): Block[] {
  const { layout, lang } = report
  const rows = form.passport.map((field, index) => {
    const label = field.label[lang]
    return { number: `${index + 1}.`, label, value: report.passport[index] ?? '' }
  })
  if (layout.passport === 'table')
    return [
      table(
        report,
        rows.map((row) => cells(row.label, row.value)),
      ),
    ]
  if (layout.passport === 'numbered-table')
    return [
      table(
        report,
        rows.map((row) => cells(row.number, row.label, row.value)),
      ),
    ]
  return rows.flatMap(({ number, label, value }) =>
    layout.passport === 'line'
      ? [line(report, `${number} ${label}: ${value}`)]
      : [line(report, `${number} ${label}:`, true), line(report, value)],
  )
}

function section1(report: AuthoredReport): Block[] {
  return [
    heading(report, 'activities'),
    ...instructions(report, 'activities'),
    heading(report, 'about'),
    ...report.about.map((text) => line(report, text)),
    table(report, [cells(headingText(report, 'goal')), cells(report.goal)]),
    table(report, [cells(headingText(report, 'achieved')), cells(report.achieved.join('\n'))]),
    new Paragraph({}),
    ...activityTables(report),
    new Paragraph({}),
    ...(report.omit?.includes('effects') ? [] : [heading(report, 'effects'), effects(report)]),
    new Paragraph({}),
    heading(report, 'deviations'),
    ...report.deviations.map((text) => line(report, text)),
  ]
}

function activityTables(report: AuthoredReport): Block[] {
  const { layout, activities } = report
  const cut = layout.continuedAfter ?? activities.length
  const first = [...activityHeads(report), ...activityRows(report, activities.slice(0, cut), 0)]
  const rest = activityRows(report, activities.slice(cut), cut)
  return [table(report, first), ...(rest.length > 0 ? [new Paragraph({}), table(report, rest)] : [])]
}

function activityHeads(report: AuthoredReport): Cell[][] {
  const { layout, lang } = report
  const columns = form.activities.columns
    .filter((column) => layout.tasks !== 'banner' || column.key !== 'task')
    .map((column) => ({ key: column.key, text: column.heading[lang] }))
  const number: Cell[] = layout.numberColumn ? [{ text: '№', merge: 'restart' }] : []
  const top = columns.flatMap(({ key, text }): Cell[] => {
    if (key === 'plan') return [{ text: form.activities.indicatorGroup[lang], span: 2 }]
    return key === 'fact' ? [] : [{ text, merge: 'restart' }]
  })
  const below = columns.map(({ key, text }): Cell =>
    key === 'plan' || key === 'fact' ? { text } : { text: '', merge: 'continue' },
  )
  return [
    [...number, ...top],
    [...number.map((): Cell => ({ text: '', merge: 'continue' })), ...below],
  ]
}

function activityRows(report: AuthoredReport, rows: readonly AuthoredActivity[], offset: number): Cell[][] {
  const { layout } = report
  return rows.flatMap((row, index) => {
    const { task, ...others } = row
    const isSame = index > 0 && rows[index - 1]?.task === task
    const number: Cell[] = layout.numberColumn ? [{ text: String(offset + index + 1) }] : []
    const rest = cells(...Object.values(others))
    if (layout.tasks === 'repeated') return [[...number, { text: task }, ...rest]]
    if (layout.tasks === 'merged')
      return [
        [
          ...number,
          { text: isSame ? '' : task, merge: isSame ? 'continue' : 'restart' },
          ...rest,
        ] satisfies Cell[],
      ]
    const banner: Cell[] = [{ text: task, span: rest.length + number.length }]
    return isSame ? [[...number, ...rest]] : [banner, [...number, ...rest]]
  })
}

function effects(report: AuthoredReport): Table {
  const { lang } = report
  return table(report, [
    cells(...form.effects.columns.map((column) => column.heading[lang])),
    ...form.effects.rows.map((row, index) => {
      const [plan = '', fact = ''] = report.effects[index] ?? []
      return cells(`${index + 1}.`, row.indicator[lang], row.unit[lang], plan, fact)
    }),
  ])
}

function sections2and3(report: AuthoredReport): Block[] {
  return [
    heading(report, 'goalFacts'),
    ...lines(report, report.goalFacts),
    heading(report, 'changes'),
    ...report.changes.map((text) => line(report, text)),
    ...story(report),
  ]
}

function story(report: AuthoredReport): Block[] {
  if (report.omit?.includes('story')) return []
  return [
    heading(report, 'story'),
    ...instructions(report, 'story'),
    ...(report.story.title ? [line(report, report.story.title, true)] : []),
    ...report.story.paragraphs.map((text) => line(report, text)),
  ]
}

function statistics(report: AuthoredReport): Block[] {
  const { lang, layout } = report
  const children = { ru: 'до 13 лет', kk: '13 жасқа дейін' }[lang]
  const heads = {
    gender: form.statistics.gender.filter(({ key }) => key !== 'unknown').map((cell) => cell.heading[lang]),
    social: form.statistics.social.filter(({ key }) => key !== 'unknown').map((cell) => cell.heading[lang]),
    age: form.statistics.age
      .filter(({ key }) => key !== 'unknown' && key !== 'age0to12')
      .map((cell) => cell.heading[lang]),
  }
  if (report.age.length === 9) heads.age.splice(1, 0, children)
  const blocks = (['gender', 'social', 'age'] as const).flatMap((name): Block[] => {
    if (name === 'age' && report.omit?.includes('age')) return []
    const values = report[name]
    const rows =
      layout.statistics === 'across'
        ? [cells(...heads[name]), cells(...values)]
        : heads[name].map((head, index) => cells(head, values[index] ?? ''))
    return [heading(report, name), table(report, rows), new Paragraph({})]
  })
  return [heading(report, 'statistics'), ...blocks]
}

function section5(report: AuthoredReport): Block[] {
  const parts = [
    ['concreteResults', report.concrete],
    ['longTermEffect', report.longTerm],
    ['sustainability', report.sustainability],
    ['socialEffect', report.socialEffect],
  ] as const
  return [
    heading(report, 'results'),
    ...parts
      .filter(([id]) => id !== 'sustainability' || !report.omit?.includes(id))
      .flatMap(([id, texts]) => [
        heading(report, id),
        ...(id === 'concreteResults' ? lines(report, texts) : texts.map((text) => line(report, text))),
      ]),
  ]
}

function partners(report: AuthoredReport): Block[] {
  const heads = {
    ru: [
      'Наименование организации / ФИО партнера',
      'Роль в проекте',
      'Контакты организации, партнера',
      'Примечание',
    ],
    kk: [
      'Ұйымның атауы / серіктестің ТАӘ',
      'Жобадағы рөлі',
      'Ұйымның, серіктестің байланыс деректері',
      'Ескертпе',
    ],
  }[report.lang]
  return [
    heading(report, 'partnerAnalysis'),
    ...report.partnerAnalysis.map((text) => line(report, text)),
    ...(report.omit?.includes('partners')
      ? []
      : [
          heading(report, 'partners'),
          ...instructions(report, 'partners'),
          table(report, [cells(...heads), ...report.partners.map((row) => cells(...row))]),
        ]),
  ]
}

function tables7and8(report: AuthoredReport): Block[] {
  const { lang } = report
  return [
    new Paragraph({}),
    heading(report, 'proposals'),
    table(report, [
      cells(...proposalHeads[lang]),
      ...report.proposals.map((row, index) => cells(String(index + 1), ...row)),
    ]),
    new Paragraph({}),
    ...(report.omit?.includes('recommendations')
      ? []
      : [
          heading(report, 'recommendations'),
          table(report, [
            cells(...recommendationHeads[lang]),
            ...report.recommendations.map((row) => cells(row.bodies, row.items, row.letters)),
          ]),
        ]),
  ]
}

function end(report: AuthoredReport): Block[] {
  return [
    new Paragraph({}),
    heading(report, 'attachments'),
    ...report.attachments.map((text) => line(report, text)),
    ...report.signature.map((text) => line(report, text)),
  ]
}

const proposalHeads = {
  ru: [
    '№',
    'Сфера государственного гранта',
    'Предлагаемое приоритетное направление государственного гранта',
    'Краткое описание проблемы, которую должна решить реализация гранта',
    'Объем финансирования (тысячи тенге)',
    'Вид гранта',
    'Ожидаемый результат',
  ],
  kk: [
    '№',
    'Мемлекеттік гранттың саласы',
    'Мемлекеттік гранттың ұсынылатын басым бағыты',
    'Грантты іске асыру шешуге тиіс проблеманың қысқаша сипаттамасы',
    'Қаржыландыру көлемі (мың теңге)',
    'Гранттың түрі',
    'Күтілетін нәтиже',
  ],
}

const recommendationHeads = {
  ru: [
    'Государственные органы',
    'Рекомендации',
    'Номер и дата письма о направлении выработанных рекомендаций (копии писем с приложениями необходимо предоставить с данным отчетом)',
  ],
  kk: [
    'Мемлекеттік органдар',
    'Ұсынымдар',
    'Әзірленген ұсынымдарды жолдау туралы хаттың нөмірі мен күні (хаттардың қосымшалары бар көшірмелерін осы есеппен бірге ұсыну қажет)',
  ],
}
