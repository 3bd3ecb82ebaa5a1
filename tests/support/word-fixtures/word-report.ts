import { Document, Packer, Paragraph, TextRun } from 'docx'
import type { FormHeadingId } from '#domain/report/form/form-edition.ts'
import { kzGrantFinal2022 as form } from '#domain/report/form/kz-grant-final-2022.ts'
import { statisticTables, type FieldId } from '#domain/report/model.ts'
import { officialLayout, type ReportLayout, type ReportSpec } from './report-spec.ts'
import { shortWordings } from './short-wordings.ts'
import { cells, lines, table, title, type Part } from './word-parts.ts'
import { activityTables, effectTable, oneStatisticTable, rowTable, statisticTable } from './word-tables.ts'

/** Writes a report as a Word file in the given layout, as an author would type it: bytes of a .docx. */
export async function wordReport(spec: ReportSpec, layout: Partial<ReportLayout> = {}): Promise<Uint8Array> {
  const full = { ...officialLayout, ...layout }
  const document = new Document({ sections: [{ children: reportParts(spec, full) }] })
  return new Uint8Array(await Packer.toBuffer(document))
}

function reportParts(spec: ReportSpec, layout: ReportLayout): Part[] {
  return [
    new Paragraph({ children: [new TextRun({ text: form.title[spec.kind][spec.lang], bold: true })] }),
    ...passport(spec, layout),
    ...firstSection(spec, layout),
    ...field(spec, layout, 'goalFacts'),
    ...field(spec, layout, 'changes'),
    ...stories(spec, layout),
    ...statistics(spec, layout),
    heading('results', spec, layout),
    ...(['concreteResults', 'longTermEffect', 'sustainability', 'socialEffect'] as const).flatMap((each) =>
      field(spec, layout, each),
    ),
    ...field(spec, layout, 'partnerAnalysis'),
    ...withHeading('partners', rowTable(spec.partners, form.partners, spec.lang), spec, layout),
    ...withHeading('proposals', rowTable(spec.proposals, form.proposals, spec.lang), spec, layout),
    ...withHeading(
      'recommendations',
      rowTable(spec.recommendations, form.recommendations, spec.lang),
      spec,
      layout,
    ),
    ...field(spec, layout, 'attachments'),
    ...field(spec, layout, 'signature'),
  ]
}

function passport(spec: ReportSpec, layout: ReportLayout): Part[] {
  const pairs = form.passport.flatMap(({ key, label }, index) => {
    const value = spec.fields[key]
    const words =
      layout.wording === 'short' ? (shortWordings[spec.lang][key] ?? label[spec.lang]) : label[spec.lang]
    return value === undefined ? [] : [{ number: `${index + 1}.`, words, value: value.join('\n') }]
  })
  switch (layout.passport) {
    case 'line':
      return pairs.flatMap(({ number, words, value }) => lines([`${number} ${words}: ${value}`], layout))
    case 'nextLine':
      return pairs.flatMap(({ number, words, value }) => [
        title(`${number} ${words}`, layout),
        ...lines([value], layout),
      ])
    case 'table':
      return [table(pairs.map(({ words, value }) => cells(words, value)))]
    case 'numberedTable':
      return [table(pairs.map(({ number, words, value }) => cells(number, words, value)))]
  }
}

function firstSection(spec: ReportSpec, layout: ReportLayout): Part[] {
  const goal = (['goal', 'achieved'] as const).filter((each) => spec.fields[each] !== undefined)
  const framed = goal.flatMap((each) => [
    cells(words(each, spec, layout)),
    cells((spec.fields[each] ?? []).join('\n')),
  ])
  return [
    heading('activities', spec, layout),
    ...explanation('activities', spec, layout),
    ...field(spec, layout, 'about'),
    ...(layout.goal === 'frame' && framed.length > 0 ? [table(framed), new Paragraph({})] : []),
    ...(layout.goal === 'lines' ? goal.flatMap((each) => field(spec, layout, each)) : []),
    ...activityTables(spec, layout, form),
    ...withHeading('effects', effectTable(spec, layout, form), spec, layout),
    ...field(spec, layout, 'deviations'),
  ]
}

function stories(spec: ReportSpec, layout: ReportLayout): Part[] {
  if (spec.stories.length === 0) return []
  const told = spec.stories.flatMap((story): Part[] => {
    const parts = (['before', 'impact', 'result', 'quote'] as const).flatMap((part) => {
      const text = story[part]
      return text === undefined ? [] : [`${form.storyParts[part][spec.lang]} ${text}`]
    })
    const own = story.title === undefined ? [] : [title(story.title, { ...layout, titles: 'bold' })]
    return [...own, ...lines([...parts, ...(story.text ?? [])], layout)]
  })
  return [heading('story', spec, layout), ...explanation('story', spec, layout), ...told]
}

function statistics(spec: ReportSpec, layout: ReportLayout): Part[] {
  const names = statisticTables.filter((name) => spec.statistics[name] !== undefined)
  if (names.length === 0) return []
  const tables =
    layout.statistics === 'oneStanding'
      ? [oneStatisticTable(spec, form)]
      : names.flatMap((name) => withHeading(name, statisticTable(name, spec, layout, form), spec, layout))
  return [heading('statistics', spec, layout), ...tables]
}

/** A field with its heading; nothing when the spec leaves it out. */
function field(spec: ReportSpec, layout: ReportLayout, id: FieldId & FormHeadingId): Part[] {
  const texts = spec.fields[id]
  return texts === undefined ? [] : [heading(id, spec, layout), ...lines(texts, layout)]
}

function withHeading(id: FormHeadingId, parts: Part[], spec: ReportSpec, layout: ReportLayout): Part[] {
  if (parts.length === 0) return []
  return [heading(id, spec, layout), ...explanation(id, spec, layout), ...parts]
}

function heading(id: FormHeadingId, spec: ReportSpec, layout: ReportLayout): Part {
  return title(words(id, spec, layout), layout)
}

function words(id: FormHeadingId, spec: ReportSpec, layout: ReportLayout): string {
  const official = form.headings[id].heading[spec.lang]
  return layout.wording === 'short' ? (shortWordings[spec.lang][id] ?? official) : official
}

function explanation(id: FormHeadingId, spec: ReportSpec, layout: ReportLayout): Part[] {
  if (!layout.instructions) return []
  return lines(
    (form.headings[id].instruction ?? []).map((text) => text[spec.lang]),
    layout,
  )
}
