import type { HouseholdRow } from '#domain/household/household-rows.ts'
import type { Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { writeSheets, type WrittenSheet } from '../write-sheets.ts'
import { householdColumns } from './household-columns.ts'

/**
 * Households as a table that `readHouseholds` reads back; of none, the template to be filled in. Contact persons are not
 * in it: a name leaves the register by its owner's consent alone.
 */
export function writeHouseholds(
  rows: readonly Omit<HouseholdRow, 'at'>[],
  villages: readonly string[],
  lang: Language,
): Promise<Uint8Array> {
  const columns = householdColumns.map(({ path, title, kind, width }) => ({
    title: message(lang, title),
    kind,
    ...(width ? { width } : {}),
    ...(path === 'village' ? { choices: villages } : {}),
  }))
  return writeSheets([
    {
      name: message(lang, 'household.title'),
      columns,
      rows: rows.map((row) => householdColumns.map(({ path }) => row[path])),
    },
    help(lang),
  ])
}

/** What each column takes, on a tab of its own. */
const help = (lang: Language): WrittenSheet => ({
  name: message(lang, 'plan.sheet.help'),
  columns: [
    { title: message(lang, 'plan.sheet.column'), kind: 'text', width: 30 },
    { title: message(lang, 'plan.sheet.allowed'), kind: 'text', width: 90 },
  ],
  rows: householdColumns.map(({ title, hint }) => [message(lang, title), message(lang, hint)]),
})
