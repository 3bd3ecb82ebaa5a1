import { journalQuery, readJournalFilter } from '#domain/event/journal-filter.ts'
import { journalTables } from '#domain/event/journal-tables.ts'
import { maySeeSheets } from '#domain/history/private-fields.ts'
import { writeSheets } from '#interchange/xlsx/write-sheets.ts'
import { messageOr } from '#i18n/message.ts'
import { application } from '#server/application.ts'
import { journalIds } from '#store/journal.ts'
import { projectOf } from '../../../../project-of.server.ts'
import type { RequestHandler } from './$types'

/** The journal as the filters of the page show it, whole: no limit of rows, no field left out. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { lang, account } = locals
  const records = await projectOf(locals, params.code)
  const role = account?.role ?? 'monitor'
  const filter = readJournalFilter(url.searchParams)
  const isAll = journalQuery(filter).size === 0
  const asked = { projectId: records.project.id, filter, withPeople: maySeeSheets(role) }
  const { database } = await application()
  const ids = isAll
    ? null
    : new Set(await database.read(account?.organisationId ?? '', (db) => journalIds(db, asked)))
  const events = ids === null ? records.events : records.events.filter((event) => ids.has(event.id))
  const words = (key: string) => messageOr(lang, key) ?? key
  const titleOf = (key: string) => (key.includes('.') ? words(key) : words(`event.sheet.${key}`))
  const file = await writeSheets(
    journalTables(records, events, role, words).map(({ name, columns, rows }) => ({
      name: words(`event.sheet.${name}`),
      columns: columns.map(({ key, kind }) => ({ title: titleOf(key), kind })),
      rows,
    })),
  )
  const name = `${params.code}-${words('event.title')}.xlsx`
  return new Response(new Uint8Array(file), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    },
  })
}
