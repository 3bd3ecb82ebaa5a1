import type { Lines } from '../../report/model.ts'
import { cellLines, isDash, type CellLine } from './cell-lines.ts'
import { readQuantities, type Quantity } from './quantities.ts'
import { letterPattern } from '../../text/letter-pattern.ts'

/** One answer or one named indicator of a cell: usually a line, sometimes a part of one («6 сходов; 60 участников»). */
export interface Entry extends CellLine {
  readonly quantities: readonly Quantity[]
  /** `number`: has a quantity; `yes`, `no`: a quality reached or not; `dash`: a sign for nothing; `words`: anything else. */
  readonly kind: 'number' | 'yes' | 'no' | 'dash' | 'words'
}

/** «Количественные:» above the indicators of one kind names none. */
const isHeading = letterPattern(
  /^(?:количественн|качественн|сандық|сапалық)\p{L}*(?:\s+(?:индикатор|показател|көрсеткіш)\p{L}*)?\s*:?$/iu,
)
const no = letterPattern(
  /^(?:нет|жоқ|не\s+(?:выполнен|проведен|достигнут|реализован|создан)\p{L}*|отсутству\p{L}*|орындалма(?:ды|ған)|болмады|өткізілмеді)[.!]?$/iu,
)
const yes = letterPattern(
  /^(?:да|иә|ия|есть|имеется|бар|\+|✓|✔|(?:полностью |толық )?(?:выполнен|проведен|достигнут|реализован|исполнен|создан|разработан|утвержден|завершен|размещен|подписан|опубликован|оказан)(?:о|а|ы)?|орындалды|өткізілді|құрылды|әзірленді|бекітілді|жасалды|аяқталды|жүзеге асырылды|іске асырылды|қол жеткізілді)[.!]?$/iu,
)

/** What a single answer says. */
export function entryOf(line: CellLine): Entry {
  const text = line.text.replace(/^\s*\d{1,2}[.)]\s+(?=\p{L})/u, '')
  const quantities = readQuantities(text)
  return { ...line, text, quantities, kind: kindOf(text, quantities) }
}

/**
 * The answers of a plan or fact cell. A label alone on its line («Проведение презентаций») joins the bare number of
 * the next one, and a line with several numbers parted by semicolons holds several answers.
 */
export function answerEntries(lines: Lines | undefined): Entry[] {
  const parts = cellLines(lines).flatMap((line) => splitAnswers(line.text).map((text) => ({ ...line, text })))
  const entries: Entry[] = []
  for (const part of parts) {
    const last = entries.at(-1)
    const isBareNumber = /^[-–—:]?\s*\d[\d\s\u00a0.,]*$/.test(part.text)
    const joins = isBareNumber && last?.kind === 'words'
    if (joins) entries[entries.length - 1] = entryOf({ ...last, text: `${last.text} ${part.text}` })
    else entries.push(entryOf(part))
  }
  return entries
}

/** The indicators named in a cell; a line that only carries the one before it on is joined to it. */
export function indicatorEntries(lines: Lines | undefined): Entry[] {
  const entries: Entry[] = []
  for (const line of cellLines(lines).flatMap((one) =>
    splitAnswers(one.text).map((text) => ({ ...one, text })),
  )) {
    const last = entries.at(-1)
    const carriesOn =
      /^[\p{Ll}(]/u.test(line.text) &&
      !/[.;]$/.test(last?.text ?? '.') &&
      !/^не менее|^кемінде/iu.test(line.text)
    if (isHeading.test(line.text)) continue
    if (last && carriesOn && readQuantities(line.text).length === 0)
      entries[entries.length - 1] = entryOf({ ...last, text: `${last.text} ${line.text}` })
    else entries.push(entryOf(line))
  }
  return entries
}

function splitAnswers(text: string): string[] {
  return text
    .split(/;\s*|(?<=^\d{1,6}\s?)\/\s?(?=\d{1,6}$)|,\s+(?=(?:не менее |кемінде )?\d+\s+\p{L})(?=.*\p{L})/iu)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function kindOf(text: string, quantities: readonly Quantity[]): Entry['kind'] {
  if (isDash(text)) return 'dash'
  if (quantities.length > 0) return 'number'
  if (no.test(text)) return 'no'
  return yes.test(text) ? 'yes' : 'words'
}
