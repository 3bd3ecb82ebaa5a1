/* A list of the office as a table for Excel: what the person may read of it, a row a record, without names of private people. */
import { textIn } from '#domain/text/local-text.ts'
import { message, type MessageKey } from '#i18n/message.ts'
import { writeSheets, type SheetColumn, type SheetValue } from '#interchange/xlsx/write-sheets.ts'
import { asking, registerOf } from './register.server.ts'
import { sheetAnswer } from './sheet-answer.server.ts'

/** A column: its heading, how its cells are written, and what stands in them. */
export type ListColumn<Row> = readonly [
  heading: MessageKey,
  kind: SheetColumn['kind'],
  value: (row: Row) => SheetValue,
]

interface List<Row> {
  /** Of the file, in plain letters. */
  readonly file: string
  readonly title: MessageKey
  readonly rows: readonly Row[]
  readonly columns: readonly ListColumn<Row>[]
}

/** The list as an XLSX file, named by the day. */
export async function tableAnswer<Row>(
  locals: App.Locals,
  { file, title, rows, columns }: List<Row>,
): Promise<Response> {
  const { today } = await asking(locals)
  const sheet = {
    name: message(locals.lang, title),
    columns: columns.map(([heading, kind]) => ({ title: message(locals.lang, heading), kind })),
    rows: rows.map((row) => columns.map(([, , value]) => value(row))),
  }
  return sheetAnswer(await writeSheets([sheet]), `${file}-${today}`)
}

/** The villages of the person by their ids. */
export async function villageNames(locals: App.Locals): Promise<(placeId: string | null) => string> {
  const { villages } = await registerOf(locals)
  const names = new Map(villages.map(({ id, name }) => [id, textIn(name, locals.lang) ?? '']))
  return (placeId) => (placeId === null ? '' : (names.get(placeId) ?? ''))
}
