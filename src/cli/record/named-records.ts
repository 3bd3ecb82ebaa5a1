import type { ProjectRecords } from '#domain/project/records.ts'
import { Problem } from '#server/problem.ts'

type Finder = (records: ProjectRecords, name: string) => { readonly id: string } | undefined

const inAnyLanguage = (text: { readonly ru?: string; readonly kk?: string }, name: string): boolean =>
  text.ru === name || text.kk === name

/** How people name a record without knowing its id. */
const finders: { readonly [subject: string]: Finder } = {
  task: (records, name) => records.tasks.find((task) => String(task.position) === name),
  activity: (records, name) => records.activities.find((activity) => activity.code === name),
  indicator: (records, name) => records.indicators.find((indicator) => indicator.code === name),
  budgetLine: (records, name) => records.budgetLines.find((line) => line.code === name),
  place: (records, name) => records.places.find((place) => inAnyLanguage(place.name, name)),
  letter: (records, name) => records.letters.find((letter) => letter.number === name),
}

/**
 * Replaces every text `@subject:name` of an input (`@activity:2.1`, `@place:Сабалак`, `@letter:24`) by that record's id.
 * Throws `record.unnamed` where the project has no such record.
 */
export function withRecordIds(input: unknown, records: ProjectRecords): unknown {
  if (typeof input === 'string') return idOf(input, records)
  if (Array.isArray(input)) return input.map((each) => withRecordIds(each, records))
  if (typeof input !== 'object' || input === null) return input
  return Object.fromEntries(Object.entries(input).map(([key, value]) => [key, withRecordIds(value, records)]))
}

function idOf(text: string, records: ProjectRecords): string {
  const [whole, subject = '', name = ''] = /^@(\w+):(.+)$/s.exec(text) ?? []
  if (whole === undefined) return text
  const find = finders[subject]
  if (!find) throw new Problem('record.unnamed', { subject, name })
  const found = find(records, name)
  if (!found) throw new Problem('record.unnamed', { subject, name })
  return found.id
}
