import type { LocalText, ReportLanguage } from '#domain/text/local-text.ts'
import { textOf } from '../cell-value.ts'
import type { Sheet } from '../sheet.ts'
import { languageOf, lookColumns } from './xlsform-columns.ts'

/** A row of a tab of XLSForm, its cells by the names of their columns. */
export interface TableRow {
  /** From 1, as the program of spreadsheets counts. */
  readonly at: number
  text(column: string): string
  /** The text in the languages of the file; one without a language is in its main one. */
  local(column: string): LocalText
}

export interface SheetTable {
  /** Names of the columns, without their languages. */
  readonly columns: ReadonlySet<string>
  readonly rows: readonly TableRow[]
  /** Columns that are not read. */
  readonly leftOut: readonly string[]
}

const known = [
  'type',
  'name',
  'label',
  'hint',
  'required',
  'relevant',
  'constraint',
  'constraint_message',
  'calculation',
  'choice_filter',
  'repeat_count',
  'list_name',
  'list name',
]

/** Reads a tab with its header in the first row. */
export function sheetTable({ rows }: Sheet, mainLang: ReportLanguage): SheetTable {
  const [head = [], ...body] = rows
  const columns = head.map((cell) => {
    const [name = '', ...rest] = textOf(cell).trim().split(/::?/)
    const lang = rest.length === 0 ? mainLang : languageOf(rest.join(':'))
    return { name: name.trim().toLowerCase(), lang, title: textOf(cell).trim() }
  })
  const isRead = ({ name, lang }: (typeof columns)[number]): boolean => known.includes(name) && lang !== null
  const titles = columns.filter((column) => column.title !== '' && !isRead(column)).map(({ title }) => title)
  return {
    columns: new Set(columns.filter(isRead).map(({ name }) => name)),
    leftOut: titles.filter((title) => !lookColumns.includes(title.toLowerCase())),
    rows: body.flatMap((cells, index): TableRow[] => {
      if (cells.every((cell) => cell === null)) return []
      const at = (column: number): string => textOf(cells[column] ?? null).trim()
      return [
        {
          at: index + 2,
          text: (name) => at(columns.findIndex((column) => column.name === name)),
          local: (name) => {
            const found = columns.flatMap((column, position) => {
              const text = column.name === name && column.lang !== null ? at(position) : ''
              return text === '' ? [] : [[column.lang, text] as const]
            })
            return Object.fromEntries(found) as LocalText
          },
        },
      ]
    }),
  }
}
