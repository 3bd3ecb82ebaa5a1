/*
 * Reads an attendance sheet as somebody pastes it: from a spreadsheet (tabs), from a message (commas, semicolons), as a
 * numbered list of names. Nothing that was pasted is lost in silence: what is not understood is reported with its line,
 * and two lines with one name are told, never merged.
 */
import { isPlainDate, type PlainDate } from '../calendar/day.ts'
import type { SheetPerson } from './attendance.ts'
import { nameKey } from './name-key.ts'
import { ageBounds, ageCategory, genderOf, printedWord, sheetWord, socialOf } from './sheet-words.ts'
import type { AgeCategory } from './categories.ts'
import type { ReportLanguage } from '../text/local-text.ts'

export type SheetNoteKind = 'noName' | 'notUnderstood' | 'ageUnsure' | 'repeated' | 'tooMany' | 'nameTooLong'

/** Something that the person who pasted should look at. Lines count from 1, as pasted. */
export interface SheetNote {
  readonly kind: SheetNoteKind
  readonly line: number
  /** What was not understood, or the name. */
  readonly text: string
  /** The line that has the same name. */
  readonly otherLine?: number
}

export interface ReadSheet {
  readonly people: readonly SheetPerson[]
  readonly notes: readonly SheetNote[]
}

/** Most people of one sheet, as the action accepts them. */
const peopleLimit = 5000
const nameLimit = 500

/** The people of a pasted sheet. `on` is the day of the event: ages are counted for it. */
export function readSheet(pasted: string, on: PlainDate): ReadSheet {
  const people: SheetPerson[] = []
  const notes: SheetNote[] = []
  const seen = new Map<string, number>()
  let columns: readonly Column[] | null = null
  for (const [at, raw] of pasted.split(/\r\n|[\n\r\u2028]/).entries()) {
    const line = at + 1
    const cells = cellsOf(raw)
    if (cells.every((cell) => cell === '')) continue
    const heads: readonly Column[] | null = people.length === 0 ? headsOf(cells) : null
    if (heads) {
      columns = heads
      continue
    }
    if (people.length >= peopleLimit) {
      notes.push({ kind: 'tooMany', line, text: raw.trim() })
      break
    }
    const read = readLine(columns ? cells : withoutNumber(cells), columns, on)
    notes.push(...read.notes.map((note) => ({ ...note, line })))
    if (!read.person) {
      notes.push({ kind: 'noName', line, text: raw.trim() })
      continue
    }
    const key = nameKey(read.person.name)
    const otherLine = seen.get(key)
    if (otherLine !== undefined) notes.push({ kind: 'repeated', line, text: read.person.name, otherLine })
    else seen.set(key, line)
    people.push(read.person)
  }
  return { people, notes }
}

/** The sheet as text that `readSheet` reads back to the same people. */
export function sheetText(people: readonly SheetPerson[], lang: ReportLanguage): string {
  return people
    .map(({ name, gender, age, social }) =>
      [
        name,
        gender ? printedWord.gender(gender, lang) : '',
        age ? printedWord.age(age) : '',
        social ? printedWord.social(social, lang) : '',
      ]
        .join('\t')
        .trimEnd(),
    )
    .join('\n')
}

type Column = 'name' | 'gender' | 'age' | 'social' | 'number' | 'other'

const heads: readonly (readonly [Column, RegExp])[] = [
  ['number', /^(?:№|n|no|#|п\/п|№ п\/п|р\/с|р\/н|рет)$/],
  ['name', /^(?:фио|ф и о|фамилия|имя|участник|аты|аты-жони|аты жони|аты-женi|тегi|таж|т а а|name)/],
  ['gender', /^(?:пол|жынысы|gender|sex)$/],
  ['age', /^(?:возраст|лет|год рождения|дата рождения|г р|гр|жасы|туган|birth|age)/],
  ['social', /^(?:соц|статус|категория|род занятий|алеуметтик|мартебе|санаты)/],
]

/** What each column holds where the line is a row of headings: a name among them, or two headings. */
function headsOf(cells: readonly string[]): readonly Column[] | null {
  const found = cells.map((cell): Column => {
    const word = sheetWord(cell).replace(/\s+/g, ' ')
    return heads.find(([, pattern]) => pattern.test(word))?.[0] ?? 'other'
  })
  const known = found.filter((column) => column !== 'other').length
  const hasName = found.includes('name')
  const isAlone = cells.filter((cell) => cell !== '').length === 1
  return hasName &&
    (known >= 2 || (isAlone && /^(?:фио|ф и о|аты[- ]жони|name)$/.test(sheetWord(cells[0] ?? ''))))
    ? found
    : null
}

/** A line's cells: by tabs where it has some, else by semicolons, else by commas. */
function cellsOf(line: string): string[] {
  const separator = ['\t', ';', ','].find((sign) => line.includes(sign)) ?? '\t'
  return line.split(separator).map((cell) => cell.replace(/^\s*"(.*)"\s*$/, '$1').trim())
}

/** «12. Айгүл С.», «12) Айгүл С.» and a first cell that is a number alone: the number of the line goes. */
function withoutNumber(cells: readonly string[]): readonly string[] {
  const [first = '', ...rest] = cells
  if (rest.length > 0 && /^\d{1,4}[.)]?$/.test(first)) return rest
  return [first.replace(/^\d{1,4}(?:[.)]\s*|\s+)(?=\p{L})/u, ''), ...rest]
}

type Note = Omit<SheetNote, 'line'>

interface Draft {
  name: string | null
  gender: SheetPerson['gender']
  social: SheetPerson['social']
  age: AgeCategory | null
  notes: Note[]
}

function readLine(
  cells: readonly string[],
  columns: readonly Column[] | null,
  on: PlainDate,
): { person: SheetPerson | null; notes: readonly Note[] } {
  const draft: Draft = { name: null, gender: null, social: null, age: null, notes: [] }
  for (const [at, cell] of cells.entries()) {
    if (cell === '') continue
    const column = columns?.[at]
    if (column === 'number') continue
    if (column === 'name') draft.name = draft.name === null ? cell : `${draft.name} ${cell}`
    else if (!(takeGender(draft, cell) || takeSocial(draft, cell) || takeAge(draft, cell, on)))
      takeRest(draft, cell, columns)
  }
  const { notes, name, ...rest } = draft
  if (name === null || !/\p{L}/u.test(name)) return { person: null, notes }
  const cut = [...name.replace(/\s+/g, ' ')].slice(0, nameLimit).join('')
  const long: Note[] =
    cut.length < name.length && name.length > nameLimit ? [{ kind: 'nameTooLong', text: cut }] : []
  return { person: { name: cut, ...rest }, notes: [...notes, ...long] }
}

function takeGender(draft: Draft, cell: string): boolean {
  const found = genderOf.get(sheetWord(cell))
  if (found === undefined || draft.gender !== null) return false
  draft.gender = found
  return true
}

function takeSocial(draft: Draft, cell: string): boolean {
  const found = socialOf.get(sheetWord(cell))
  if (found === undefined || draft.social !== null) return false
  draft.social = found
  return true
}

function takeAge(draft: Draft, cell: string, on: PlainDate): boolean {
  if (draft.age !== null) return false
  const found = readAge(
    sheetWord(cell).replace(/(?:\s*(?:лет|года|год|жаста|жас|гр|г р|жылы|ж))$/, ''),
    cell,
    on,
  )
  if (found === undefined) return false
  if (found === null) draft.notes.push({ kind: 'ageUnsure', text: cell })
  else draft.age = found
  return true
}

/** A bracket, an age, a year or a day of birth. Null where it is an age but its bracket is not sure; undefined for no age. */
function readAge(word: string, cell: string, on: PlainDate): AgeCategory | null | undefined {
  const range = /^(\d{1,3})\s*-\s*(\d{1,3})$/.exec(word)
  if (range) return bracketOf(Number(range[1]), Number(range[2]))
  const open =
    /^(\d{1,3})\s*(?:лет|года|жас)?\s*(?:\+|и старше|и выше|жастан жогары|жане одан жогары|жане жогары)/.exec(
      word,
    )
  if (open) return Number(open[1]) >= 59 ? 'age59plus' : null
  if (/^\d{1,3}$/.test(word)) return Number(word) <= 120 ? ageCategory(Number(word)) : undefined
  const day = dayOf(cell)
  if (day) return day <= on ? ageCategory(fullYears(day, on)) : null
  const year = /^(?:19|20)\d\d$/.test(word) ? Number(word) : null
  if (year === null) return undefined
  const most = Number(on.slice(0, 4)) - year
  if (most < 0) return null
  // Whether the birthday has been this year is not known: both ages must lie in one bracket.
  const younger = ageCategory(Math.max(most - 1, 0))
  return younger === ageCategory(most) ? younger : null
}

const bracketOf = (from: number, to: number): AgeCategory | null => {
  const found = Object.entries(ageBounds).find(
    ([, [first, last]]) => from >= first && to <= last && from <= to,
  )
  return found ? (found[0] as AgeCategory) : null
}

function dayOf(cell: string): PlainDate | null {
  const written = /^(\d{1,2})[./](\d{1,2})[./](\d{4})/.exec(cell)
  const day = written
    ? `${written[3]}-${written[2]?.padStart(2, '0')}-${written[1]?.padStart(2, '0')}`
    : (/^\d{4}-\d\d-\d\d/.exec(cell)?.[0] ?? '')
  return isPlainDate(day) ? day : null
}

function fullYears(born: PlainDate, on: PlainDate): number {
  const years = Number(on.slice(0, 4)) - Number(born.slice(0, 4))
  return on.slice(5) < born.slice(5) ? years - 1 : years
}

/** Of what is left the first with letters is the name where no heading names one; all else is told. */
function takeRest(draft: Draft, cell: string, columns: readonly Column[] | null): void {
  if (columns === null && draft.name === null && /\p{L}/u.test(cell)) draft.name = cell
  else draft.notes.push({ kind: 'notUnderstood', text: cell })
}
