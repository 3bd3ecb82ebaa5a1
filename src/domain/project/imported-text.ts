import { folded } from '../check/reading/cell-lines.ts'
import { linesText, type Lines } from '../report/model.ts'
import type { LocalText, ReportLanguage } from '../text/local-text.ts'
import { nameLimit, textLimit } from '../text/text-input.ts'
import { quoted, type ImportCell, type ImportNotes } from './imported-note.ts'

const hidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g

const clean = (text: string): string =>
  text.toWellFormed().replaceAll('\r\n', '\n').replace(hidden, '').normalize('NFC').trim()

/** Takes the texts of a filed report as texts of records, in the language of the report. */
export interface TextReader {
  readonly lang: ReportLanguage
  readonly notes: ImportNotes
  /** A name of one line, empty where nothing stands there. */
  readonly name: (text: string, cell: ImportCell) => string
  /** A running text. */
  readonly text: (lines: Lines | undefined, cell: ImportCell) => LocalText
  /** A name in the report's language. */
  readonly local: (text: string, lang?: ReportLanguage) => LocalText
}

/** Texts that are longer than a record holds are shortened, and said to be. */
export function textReader(lang: ReportLanguage, notes: ImportNotes): TextReader {
  const within = (text: string, limit: number, cell: ImportCell): string => {
    if (text.length <= limit) return text
    notes.unread.push({ reason: 'shortened', place: quoted(cell, text) })
    const cut = text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')
    return `${cut.trimEnd()}…`
  }
  const local = (text: string, of = lang): LocalText => (text === '' ? {} : { [of]: text })
  return {
    lang,
    notes,
    name: (text, cell) => within(folded(clean(text)), nameLimit, cell),
    text: (lines, cell) => local(within(clean(linesText(lines)), textLimit, cell)),
    local,
  }
}
