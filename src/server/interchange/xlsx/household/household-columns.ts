/* The columns of a table of households, each known by its title in any of the three languages. */
import type { HouseholdRow } from '#domain/household/household-rows.ts'
import type { MessageKey } from '#i18n/message.ts'
import type { SheetColumn } from '../write-sheets.ts'

export interface HouseholdColumn {
  readonly path: Exclude<keyof HouseholdRow, 'at'>
  readonly title: MessageKey
  readonly kind: SheetColumn['kind']
  readonly width?: number
  /** What to write there. */
  readonly hint: MessageKey
  /** Whether no row does without it. */
  readonly isRequired?: boolean
}

export const householdColumns: readonly HouseholdColumn[] = [
  {
    path: 'village',
    title: 'household.village',
    kind: 'text',
    width: 20,
    hint: 'household.sheet.village',
    isRequired: true,
  },
  {
    path: 'street',
    title: 'household.street',
    kind: 'text',
    width: 24,
    hint: 'household.sheet.street',
    isRequired: true,
  },
  {
    path: 'number',
    title: 'household.number',
    kind: 'text',
    width: 14,
    hint: 'household.number.hint',
    isRequired: true,
  },
  { path: 'since', title: 'household.since', kind: 'day', hint: 'household.sheet.since' },
  { path: 'residents', title: 'household.residents', kind: 'integer', hint: 'household.residents.hint' },
  {
    path: 'residentsFrom',
    title: 'household.sheet.residentsFrom.title',
    kind: 'day',
    width: 16,
    hint: 'household.sheet.residentsFrom',
  },
  { path: 'group', title: 'household.group', kind: 'text', width: 24, hint: 'household.sheet.group' },
  { path: 'note', title: 'household.note', kind: 'text', width: 40, hint: 'household.note.hint' },
]
