import type { FormEdition, FormText } from '../../../report/form/form-edition.ts'
import { statisticTables, type FieldId, type Lines, type ReportModel } from '../../../report/model.ts'
import { cellText, isDash } from '../../reading/cell-lines.ts'
import { saysNoPartners } from './no-partners.ts'
import { contactLacks } from './contact-lacks.ts'

interface EmptyPart {
  readonly part: string
  readonly wanted: string
  readonly variant: 'empty' | 'noPhone' | 'noAddress' | 'rowAbsent'
}

const narrative = [
  'about',
  'goal',
  'achieved',
  'deviations',
  'goalFacts',
  'concreteResults',
  'longTermEffect',
  'sustainability',
  'socialEffect',
  'partnerAnalysis',
] as const satisfies readonly FieldId[]

/** Parts that stand in the report and say nothing, in the order of the form. */
export function emptyParts(model: ReportModel, form: FormEdition): EmptyPart[] {
  const passport = form.passport.flatMap(({ key, label }) => emptyField(model, key, label))
  const lacks = contactLacks(cellText(model.fields.contact))
  const contact =
    lacks === null
      ? []
      : [
          {
            part: 'contact',
            wanted: form.passport.find(({ key }) => key === 'contact')?.label[model.lang] ?? '',
            variant: lacks,
          },
        ]
  const texts = narrative.flatMap((field) => emptyField(model, field, form.headings[field].heading))
  const hasChanges = model.stories.length > 0 || model.fields.changes === undefined
  const changes = hasChanges ? [] : emptyField(model, 'changes', form.headings.changes.heading)
  return [
    ...passport,
    ...contact,
    ...texts,
    ...changes,
    ...emptyTables(model, form),
    ...absentEffects(model, form),
  ]
}

/** A field that is absent altogether is the reader's to tell; a dash among the deviations says that there are none. */
function emptyField(model: ReportModel, field: FieldId, wanted: FormText): EmptyPart[] {
  const lines = model.fields[field]
  if (lines === undefined) return model.source === 'word' ? [absent(field, wanted[model.lang])] : []
  const text = cellText(lines)
  const isEmpty = text === '' || (isDash(text) && field !== 'deviations')
  return isEmpty ? [absent(field, wanted[model.lang])] : []
}

function emptyTables(model: ReportModel, form: FormEdition): EmptyPart[] {
  const { lang } = model
  const wanted = (part: 'activities' | 'partners' | 'proposals' | 'recommendations') =>
    form.headings[part].heading[lang]
  const rows = (['activities', 'partners', 'proposals', 'recommendations'] as const)
    .filter((table) => model[table]?.length === 0 && !(table === 'partners' && saysNoPartners(model)))
    .map((table) => absent(table, wanted(table)))
  const columns = [
    ...emptyColumns(
      'activities',
      model.activities,
      form.activities.columns,
      ['activity', 'place', 'people', 'result', 'indicators', 'effect'],
      lang,
    ),
    ...emptyColumns('partners', model.partners, form.partners, ['name', 'role', 'contact'], lang),
    ...emptyColumns(
      'proposals',
      model.proposals,
      form.proposals,
      ['sphere', 'priority', 'problem', 'amount', 'grantKind', 'expected'],
      lang,
    ),
    ...emptyColumns(
      'recommendations',
      model.recommendations,
      form.recommendations,
      ['bodies', 'items'],
      lang,
    ),
  ]
  const places = emptyPlaces(model, form.activities.columns, columns)
  const statistics = statisticTables
    .filter((table) => model.statistics[table]?.every(({ value }) => cellText(value) === ''))
    .map((table) => absent(table, form.headings[table].heading[lang]))
  return [...rows, ...columns, ...places, ...statistics]
}

/** An event without a place or a result where the others have theirs; work with the media is nowhere in particular. */
function emptyPlaces(
  model: ReportModel,
  headings: readonly { readonly key: string; readonly heading: FormText }[],
  told: readonly EmptyPart[],
): EmptyPart[] {
  const events = (model.activities ?? []).filter(({ groupKind }) => groupKind !== 'information')
  return (['place', 'result'] as const).flatMap((column) => {
    const wanted = headings.find(({ key }) => key === column)?.heading[model.lang] ?? column
    const isEmpty = events.some(({ cells }) => cells[column] !== undefined && cellText(cells[column]) === '')
    const part = `activities.${column}`
    return isEmpty && !told.some((one) => one.part === part) ? [absent(part, wanted)] : []
  })
}

/** Columns whose every cell is empty. Empty dates, plans, facts and letters have rules of their own. */
function emptyColumns(
  table: string,
  rows: readonly { readonly cells: { readonly [column: string]: Lines | undefined } }[] | null,
  columns: readonly { readonly key: string; readonly heading: FormText }[],
  required: readonly string[],
  lang: 'ru' | 'kk',
): EmptyPart[] {
  if (rows === null || rows.length === 0) return []
  return columns
    .filter(
      ({ key }) =>
        required.includes(key) &&
        rows.every(({ cells }) => cells[key] !== undefined && cellText(cells[key]) === ''),
    )
    .map(({ key, heading }) => absent(`${table}.${key}`, heading[lang]))
}

/** Rows of table B that the form prints and the report has not. */
function absentEffects(model: ReportModel, form: FormEdition): EmptyPart[] {
  const { effects } = model
  if (effects === null) return []
  return form.effects.rows
    .filter(({ key }) => !effects.some((row) => row.key === key))
    .map(({ key, indicator }) => ({
      part: `effects.${key}`,
      wanted: indicator[model.lang],
      variant: 'rowAbsent' as const,
    }))
}

const absent = (part: string, wanted: string): EmptyPart => ({ part, wanted, variant: 'empty' })
