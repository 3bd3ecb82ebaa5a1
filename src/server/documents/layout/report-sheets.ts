/*
 * The order of the official form: which part stands after which, on which kind of page. Word, PDF, HTML and the
 * checker's page all print these blocks, so that they cannot differ in content.
 */
import { formatDay } from '#domain/calendar/format-day.ts'
import type { PlainDate } from '#domain/calendar/day.ts'
import { formText, type FormEdition, type FormHeadingId } from '#domain/report/form/form-edition.ts'
import type { FieldId, ReportModel, StatisticTable } from '#domain/report/model.ts'
import { message } from '#i18n/message.ts'
import type { Block, BlockOf, PrintedTable, Sheet } from './report-block.ts'
import { activityTable, effectTable, plainTable, statisticTable } from './report-tables.ts'

export interface SheetOptions {
  /** The day printed beside the signature; without it a line to write it on. */
  readonly date?: PlainDate | null
}

/** The whole report as sheets of blocks, in the order of the form. */
export function reportSheets(model: ReportModel, form: FormEdition, options: SheetOptions = {}): Sheet[] {
  const print = printerOf(model, form)
  return [
    { orientation: 'portrait', blocks: opening(model, form, print) },
    {
      orientation: 'landscape',
      blocks: [print.box('goal'), print.box('achieved'), ...tableBlocks(activityTable(model, form))].flat(),
    },
    { orientation: 'portrait', blocks: middle(model, form, print) },
    { orientation: 'landscape', blocks: statistics(model, form, print) },
    { orientation: 'portrait', blocks: results(model, form, print) },
    { orientation: 'landscape', blocks: proposals(model, form, print) },
    { orientation: 'portrait', blocks: closing(model, form, print, options) },
  ]
}

interface FormPrinter {
  readonly heading: (id: FormHeadingId, level?: 1 | 2) => BlockOf<'heading'>
  readonly field: (field: FieldId & FormHeadingId, level?: 1 | 2) => Block[]
  readonly box: (field: 'goal' | 'achieved') => BlockOf<'box'>
}

function printerOf(model: ReportModel, form: FormEdition): FormPrinter {
  const text = (id: FormHeadingId): string => formText(form.headings[id].heading, model.lang)
  const heading: FormPrinter['heading'] = (id, level = 1) => ({
    kind: 'heading',
    level,
    id,
    text: text(id),
    instructions: (form.headings[id].instruction ?? []).map((line) => formText(line, model.lang)),
  })
  return {
    heading,
    field: (field, level = 1) => [
      heading(field, level),
      { kind: 'text', field, lines: model.fields[field] ?? [] },
    ],
    box: (field) => ({ kind: 'box', field, label: text(field), lines: model.fields[field] ?? [] }),
  }
}

const tableBlocks = (table: PrintedTable | null): Block[] => (table ? [{ kind: 'table', table }] : [])

function opening(model: ReportModel, form: FormEdition, print: FormPrinter): Block[] {
  const passport = form.passport.map(({ key, label }, index) => ({
    kind: 'passport' as const,
    number: index + 1,
    label: formText(label, model.lang),
    field: key,
    lines: model.fields[key] ?? [],
  }))
  const title =
    model.title.length > 0 ? model.title : [[{ text: formText(form.title[model.kind], model.lang) }]]
  return [
    { kind: 'title', lines: title },
    ...missing(model),
    ...passport,
    print.heading('activities'),
    ...print.field('about', 2),
  ]
}

function missing(model: ReportModel): Block[] {
  if (model.missing.length === 0) return []
  const items = [...new Set(model.missing.map((part) => part.wanted))]
  return [{ kind: 'missing', heading: message(model.lang, 'document.missing'), items }]
}

function middle(model: ReportModel, form: FormEdition, print: FormPrinter): Block[] {
  return [
    print.heading('effects', 2),
    ...tableBlocks(effectTable(model, form)),
    ...print.field('deviations', 2),
    ...print.field('goalFacts'),
    ...print.field('changes'),
    print.heading('story', 2),
    ...model.stories.map((story, index) => ({
      kind: 'story' as const,
      row: index + 1,
      title: story.title,
      parts: story.parts.map(({ part, lines }) => ({
        part,
        label: part === 'text' ? null : formText(form.storyParts[part], model.lang),
        lines,
      })),
    })),
  ]
}

function statistics(model: ReportModel, form: FormEdition, print: FormPrinter): Block[] {
  const table = (id: StatisticTable): Block[] => [
    print.heading(id, 2),
    ...tableBlocks(statisticTable(model, form, id)),
  ]
  const bridge = model.fields.bridge?.length ? print.field('bridge', 2) : []
  return [print.heading('statistics'), ...table('gender'), ...table('social'), ...table('age'), ...bridge]
}

function results(model: ReportModel, form: FormEdition, print: FormPrinter): Block[] {
  return [
    print.heading('results'),
    ...print.field('concreteResults', 2),
    ...print.field('longTermEffect', 2),
    ...print.field('sustainability', 2),
    ...print.field('socialEffect', 2),
    ...print.field('partnerAnalysis'),
    print.heading('partners', 2),
    ...tableBlocks(plainTable('partners', model.partners, form.partners, model.lang)),
  ]
}

function proposals(model: ReportModel, form: FormEdition, print: FormPrinter): Block[] {
  return [
    print.heading('proposals'),
    ...tableBlocks(plainTable('proposals', model.proposals, form.proposals, model.lang)),
    print.heading('recommendations'),
    ...tableBlocks(plainTable('recommendations', model.recommendations, form.recommendations, model.lang)),
  ]
}

function closing(model: ReportModel, form: FormEdition, print: FormPrinter, options: SheetOptions): Block[] {
  const date = options.date ? formatDay(options.date, model.lang) : ''
  const annex: Block[] =
    model.annex.length > 0 ? [print.heading('annex'), { kind: 'annex', bars: model.annex }] : []
  return [
    ...print.field('attachments'),
    {
      kind: 'signature',
      label: formText(form.headings.signature.heading, model.lang),
      lines: model.fields.signature ?? [],
      marks: [
        { caption: message(model.lang, 'document.mark.signature'), text: '' },
        { caption: message(model.lang, 'document.mark.date'), text: date },
        { caption: message(model.lang, 'document.mark.stamp'), text: '' },
      ],
    },
    ...annex,
  ]
}
