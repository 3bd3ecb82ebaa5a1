import { journalQuery, readJournalFilter } from '#domain/event/journal-filter.ts'
import { correctionTable, journalTables, type EventCorrection } from '#domain/event/journal-tables.ts'
import { mayRead } from '#domain/account/read-permissions.ts'
import { maySeeSheets } from '#domain/history/private-fields.ts'
import { writeSheets } from '#interchange/xlsx/write-sheets.ts'
import { messageOr } from '#i18n/message.ts'
import { application } from '#server/application.ts'
import { correctionsOfEvents } from '#store/history.ts'
import { journalIds } from '#store/journal.ts'
import { projectOf } from '../../../../project-of.server.ts'
import { toldLines, type ToldLine } from '../../history/told-changes.server.ts'
import type { RequestHandler } from './$types'

/** The journal as the filters of the page show it, whole: no limit of rows, no field and no earlier version left out. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { lang, account } = locals
  const records = await projectOf(locals, params.code)
  const role = account?.role ?? 'monitor'
  const filter = readJournalFilter(url.searchParams)
  const isAll = journalQuery(filter).size === 0
  const asked = { projectId: records.project.id, filter, withPeople: maySeeSheets(role) }
  const { database } = await application()
  const { ids, lines } = await database.read(account?.organisationId ?? '', async (db) => ({
    ids: isAll ? null : new Set(await journalIds(db, asked)),
    lines: mayRead(role, 'history') ? await correctionsOfEvents(db, records.project.id) : null,
  }))
  const events = ids === null ? records.events : records.events.filter((event) => ids.has(event.id))
  const words = (key: string) => messageOr(lang, key) ?? key
  const titleOf = (key: string) => (key.includes('.') ? words(key) : words(`event.sheet.${key}`))
  const corrections = lines?.filter(({ subjectId }) => ids === null || ids.has(subjectId ?? ''))
  const tables = [
    ...journalTables(records, events, role, words),
    ...(corrections ? [correctionTable(told(toldLines(corrections, records, role, lang)))] : []),
  ]
  const file = await writeSheets(
    tables.map(({ name, columns, rows }) => ({
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

const told = (lines: readonly ToldLine[]): EventCorrection[] =>
  lines.flatMap(({ subjectId, label, at, actor, did, reason, changes }) =>
    changes.map(({ field, before, after }) => ({
      eventId: subjectId ?? '',
      event: label,
      at,
      by: actor,
      did,
      field,
      before,
      after,
      reason,
    })),
  )
