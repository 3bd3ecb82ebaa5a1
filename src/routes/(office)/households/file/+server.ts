import { readHouseholdFilter } from '#domain/household/household-filter.ts'
import { toldRow } from '#domain/household/told-row.ts'
import { textIn } from '#domain/text/local-text.ts'
import { writeHouseholds } from '#interchange/xlsx/household/write-households.ts'
import { villagesOf } from '#server/visible-household.ts'
import { householdsFound } from '#store/household-page.ts'
import { sheetAnswer } from '../../sheet-answer.server.ts'
import { asking, registerOf } from '../../register.server.ts'
import type { RequestHandler } from './$types'

/** The households that the filter finds as a table, without contact persons; with `?empty` the template without rows. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const { lang } = locals
  const { context, today, read } = await asking(locals)
  const register = await registerOf(locals)
  const named = [...register.villages, ...register.groups].map(
    ({ id, name }) => [id, textIn(name, lang) ?? ''] as const,
  )
  const names = new Map(named)
  const isEmpty = url.searchParams.has('empty')
  const rows: Parameters<typeof writeHouseholds>[0][number][] = []
  if (!isEmpty)
    await read(async (db) => {
      const question = {
        filter: readHouseholdFilter(url.searchParams),
        day: today,
        scope: await villagesOf(db, context.actor),
        byContact: false,
        lang,
      }
      for await (const portion of householdsFound(db, question))
        for (const household of portion)
          rows.push(
            toldRow(household, textIn(household.street, lang) ?? '', today, (id) => names.get(id) ?? ''),
          )
    })
  const villages = register.villages.map(({ name }) => textIn(name, lang) ?? '')
  return sheetAnswer(
    await writeHouseholds(rows, villages, lang),
    isEmpty ? 'households' : `households-${today}`,
  )
}
