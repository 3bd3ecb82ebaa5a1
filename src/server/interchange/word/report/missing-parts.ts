import type { FormEdition } from '#domain/report/form/form-edition.ts'
import type { MissingPart, ReportModel, StatisticTable } from '#domain/report/model.ts'
import { statisticTables } from '#domain/report/model.ts'
import type { ReportLanguage } from '#domain/text/local-text.ts'

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
] as const

type Read = Pick<
  ReportModel,
  | 'fields'
  | 'activities'
  | 'effects'
  | 'statistics'
  | 'stories'
  | 'partners'
  | 'proposals'
  | 'recommendations'
>

/** The parts of the form that the report does not have, with the heading that was looked for. */
export function missingParts(
  form: FormEdition,
  lang: ReportLanguage,
  read: Read,
  hasChanges: boolean,
): MissingPart[] {
  const missing: MissingPart[] = form.passport
    .filter(({ key }) => !read.fields[key])
    .map(({ key, label }) => ({ part: key, wanted: label[lang] }))
  const wanted = (part: keyof FormEdition['headings']): MissingPart => ({
    part,
    wanted: form.headings[part].heading[lang],
  })
  missing.push(...narrative.filter((field) => !read.fields[field]).map(wanted))
  // The form prints its definition of a story right below the heading of section 3: a story there answers it.
  if (!hasChanges) missing.push(wanted('changes'))
  if (read.stories.length === 0) missing.push(wanted('story'))
  const tables = ['activities', 'effects', 'partners', 'proposals', 'recommendations'] as const
  missing.push(...tables.filter((table) => read[table] === null).map(wanted))
  for (const table of statisticTables) missing.push(...missingStatistics(form, lang, read, table))
  return missing
}

function missingStatistics(
  form: FormEdition,
  lang: ReportLanguage,
  read: Read,
  table: StatisticTable,
): MissingPart[] {
  const cells = read.statistics[table]
  if (!cells) return [{ part: table, wanted: form.headings[table].heading[lang] }]
  const keys = new Set(cells.map(({ key }) => key))
  // The form has no bracket below 13 and no remainder: reports print them only where they need them.
  return form.statistics[table]
    .filter(({ key }) => key !== 'unknown' && key !== 'age0to12' && !keys.has(key))
    .map(({ key, heading }) => ({ part: `${table}.${key}`, wanted: heading[lang] }))
}
