import { fieldIds } from '../../../report/model.ts'
import { sectionOfField, sectionOfTable } from '../../../report/passages.ts'
import type { Place } from '../../finding.ts'

const others: { readonly [part: string]: string } = {
  story: '3.story',
  statistics: '4.gender',
  results: '5.1',
}

/** Where a missing part would stand: `contact`, `effects`, `activities.date`, `effects.payroll`, `story`. */
export function sectionOfPart(part: string): Place {
  const [table = '', column] = part.split('.')
  const field = fieldIds.find((id) => id === part)
  if (field !== undefined) return { section: sectionOfField[field], column: field }
  const name = Object.keys(sectionOfTable).find((id) => id === table) as
    keyof typeof sectionOfTable | undefined
  if (name === undefined) return { section: others[table] ?? '1' }
  return { section: sectionOfTable[name], table: name, ...(column === undefined ? {} : { column }) }
}
