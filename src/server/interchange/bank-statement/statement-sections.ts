/* A file of 1CClientBankExchange as its sections; what the values mean is read elsewhere. */
import { statementMaxLines } from '#domain/bank/bank-input.ts'
import type { StatementFault } from '#domain/bank/statement.ts'

/** A section: its values by their names in small letters, and where it begins in the file. */
export interface Section {
  readonly at: number
  readonly values: ReadonlyMap<string, string>
}

export interface Sections {
  readonly head: Section
  readonly accounts: readonly Section[]
  readonly documents: readonly Section[]
}

export type ReadSections =
  { readonly ok: true; readonly sections: Sections } | { readonly ok: false; readonly fault: StatementFault }

/** A month of a district's bank; a line longer than any purpose is no statement. */
const mostLines = 400_000
const mostLineLength = 8_000

const failed = (at: number | null, why: StatementFault['why']): ReadSections => ({
  ok: false,
  fault: { at, why },
})

/** Reads the sections. Names come in any case, values may hold `=`; a line without a name goes on with the value before. */
export function readSections(text: string): ReadSections {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)
  if (!/^1cclientbankexchange\s*$/i.test(lines[0] ?? '')) return failed(1, 'notStatement')
  if (lines.length > mostLines) return failed(null, 'tooLarge')
  const head = { at: 1, values: new Map<string, string>() }
  const accounts: Section[] = []
  const documents: Section[] = []
  let open: { list: Section[]; at: number; values: Map<string, string> } | null = null
  let last = ''
  for (const [index, line] of lines.entries()) {
    const at = index + 1
    if (line.length > mostLineLength) return failed(at, 'tooLong')
    const [name, value] = parted(line)
    const begins = beginOf(name, { accounts, documents })
    if (name === 'конецфайла') {
      return open ? failed(open.at, 'cutShort') : { ok: true, sections: { head, accounts, documents } }
    }
    if (begins) {
      if (open) return failed(at, 'nested')
      if (begins.length >= statementMaxLines) return failed(at, 'tooLarge')
      open = { list: begins, at, values: new Map() }
    } else if (name === 'конецдокумента' || name === 'конецрасчсчет') {
      if (!open) return failed(at, 'nested')
      open.list.push({ at: open.at, values: open.values })
      open = null
    } else {
      last = put((open ?? head).values, { name, value, line }, last)
    }
  }
  return failed(lines.length, 'cutShort')
}

function parted(line: string): readonly [name: string, value: string | null] {
  const at = line.indexOf('=')
  if (at < 0) return [line.trim().toLowerCase(), null]
  return [line.slice(0, at).trim().toLowerCase(), line.slice(at + 1)]
}

function beginOf(name: string, lists: { accounts: Section[]; documents: Section[] }): Section[] | null {
  if (name === 'секциярасчсчет') return lists.accounts
  return name === 'секциядокумент' ? lists.documents : null
}

/** Keeps a value under its name, the first that says something; returns the name for what goes on in the next line. */
function put(
  values: Map<string, string>,
  { name, value, line }: { name: string; value: string | null; line: string },
  last: string,
): string {
  if (value !== null && /^[\p{L}_\d]+$/u.test(name)) {
    if (!values.get(name)) values.set(name, clean(value))
    return name
  }
  const before = values.get(last)
  if (before !== undefined && line.trim() !== '') values.set(last, clean(`${before} ${line}`))
  return last
}

/** Characters that show nothing or turn the direction of reading are taken out, and what is longer than any purpose is cut. */
const clean = (text: string): string =>
  text
    .replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC')
    .slice(0, 1000)
