import type { FormEdition } from '#domain/report/form/form-edition.ts'
import { plainLine, type FieldId, type Line } from '#domain/report/model.ts'
import { sectionOfField, sectionOfTable } from '#domain/report/passages.ts'
import type { ReportLanguage } from '#domain/text/local-text.ts'
import { collectTable } from './collect-tables.ts'
import { nothingCollected, type Collected } from './collected.ts'
import { isField, type HeadingBook, type HeadingMatch } from './heading-match.ts'
import { instructionsOf } from './instructions.ts'
import type { KnownTable } from './known-table.ts'
import { continued, type LineItem, type ReportItem } from './report-items.ts'
import { storyHeading } from './story.ts'
import type { PartId } from './part-id.ts'

/** Where the lines after a heading go: a field, section 3, nowhere (`section` says where they stood), or the title. */
type Target = { field: FieldId | null; section: string; part: PartId | null }

const underscores = /^[\s_.…–—-]{4,}$/
/** What a form prints below the lines to sign, date and stamp on. */
const caption =
  /^[\s(_]*(подпись|дата|м\.?\s?п\.?|печать|место печати|қолы|күні|м\.?\s?о\.?|мөр( орны)?)[\s)_:]*$/i
const closingLine = /^(дата|м\.?\s?п\.?|күні|подпись|қолы|_{3,})/i
const attachmentLine = /^(приложени|қосымша)/i

/** Where lines below a heading that is no field go. */
const targets: { readonly [part in PartId]?: { field: FieldId | null; section: string } } = {
  activities: { field: 'about', section: '1.about' },
  effects: { field: null, section: '1.effects' },
  statistics: { field: null, section: '4.gender' },
  gender: { field: null, section: '4.gender' },
  social: { field: null, section: '4.social' },
  age: { field: null, section: '4.age' },
  results: { field: 'concreteResults', section: '5.1' },
  partners: { field: 'partnerAnalysis', section: '6' },
  proposals: { field: null, section: '7.proposals' },
  recommendations: { field: null, section: '8.recommendations' },
}

/** Goes through the report from its title to its signature and puts every line and row where it belongs. */
export function collectReport(
  items: readonly ReportItem[],
  headings: ReadonlyMap<number, HeadingMatch>,
  book: HeadingBook,
  form: FormEdition,
  lang: ReportLanguage,
): Collected {
  const found = nothingCollected()
  const instructions = instructionsOf(form, book.grams)
  let target: Target = { field: null, section: 'title', part: null }
  let task: string | null = null
  for (const [index, item] of items.entries()) {
    if (item.kind === 'table') {
      collectTable(item, found, form, lang, task)
      target = belowTable(item.known)
      continue
    }
    const heading = headings.get(index)
    if (heading?.part === 'annex') break
    if (heading) target = openPart(heading, item, found)
    else {
      if (isTableTitle(item, items[index + 1])) {
        found.unplaced.push({ section: target.section, line: plainLine(item.text) })
        continue
      }
      const explained = target.section === 'title' ? null : instructions.of(item.text)
      if (explained || (target.part && instructions.isEndOf(target.part, item.text)))
        explain(found, target, explained, item)
      else addLine(found, target, item)
    }
    task = /^(задача|міндет|\d+[\s-]*міндет)/i.test(item.text) ? item.text : task
  }
  return found
}

function openPart(heading: HeadingMatch, item: LineItem, found: Collected): Target {
  const { part, rest } = heading
  if (part === 'story') {
    found.changes.push({ item, kind: 'storyHeading', rest: storyHeading(item) ?? rest })
    return { field: 'changes', section: '3.story', part }
  }
  const own = targets[part]
  const field = own ? own.field : isField(part) ? part : null
  const section = own?.section ?? (field ? sectionOfField[field] : 'end')
  const target: Target = { field, section, part }
  if (part === 'changes') found.hasChangesHeading = true
  else if (field === part) fieldLines(found, field)
  const text = part === 'signature' && rest !== '' && !/^[^:]*:/.test(item.text) ? item.text : rest
  if (text.trim() !== '') addLine(found, target, { ...item, text: text.trim() })
  return target
}

function fieldLines(found: Collected, field: FieldId): Line[] {
  const lines = found.fields.get(field) ?? []
  found.fields.set(field, lines)
  return lines
}

function explain(found: Collected, target: Target, part: PartId | null, item: LineItem): void {
  found.instructions.push({ section: target.section, line: plainLine(item.text) })
  if (part === 'story') found.changes.push({ item, kind: 'definition', rest: '' })
}

function addLine(found: Collected, target: Target, item: LineItem): void {
  const line = plainLine(item.text)
  if (target.section === 'title') return void found.title.push(line)
  if (target.section === '8.recommendations' || target.section === 'end')
    return addClosing(found, target, item)
  if (isStray(item.text)) return void found.unplaced.push({ section: target.section, line })
  if (target.field === 'changes') {
    const title = storyHeading(item)
    return void found.changes.push({
      item,
      kind: title === null ? 'line' : 'storyHeading',
      rest: title ?? '',
    })
  }
  if (target.field) return void fieldLines(found, target.field).push(line)
  found.unplaced.push({ section: target.section, line })
}

/** A title in bold right above a table of the form, in words that are not the form's. */
function isTableTitle(item: LineItem, next: ReportItem | undefined): boolean {
  return next?.kind === 'table' && (item.isBold || item.headingLevel !== null) && item.text.length < 120
}

/** «Директор фонда ________ А. Сейтов»: a short line with the office of who signs. */
function isSignature(text: string): boolean {
  return text.length < 140 && /руководител|директор|председател|президент|төраға|басшы|жетекші/i.test(text)
}

/** Lines to write on, and remarks that a table is continued: no text of any part. */
function isStray(text: string): boolean {
  return underscores.test(text) || continued.test(text)
}

function addClosing(found: Collected, target: Target, item: LineItem): void {
  const line = plainLine(item.text)
  const isSigned = (found.fields.get('signature') ?? []).length > 0
  // Below the name stands a frame to sign in: its captions and the day are no part of the name.
  if (caption.test(item.text)) return
  if (isSigned && (item.isCell || underscores.test(item.text))) return
  if (target.field) return void fieldLines(found, target.field).push(line)
  if (attachmentLine.test(item.text)) return void fieldLines(found, 'attachments').push(line)
  if (closingLine.test(item.text) || isSignature(item.text))
    return void fieldLines(found, 'signature').push(line)
  found.unplaced.push({ section: target.section, line })
}

/** Lines below the partners go on the analysis above them; below other tables they belong to no part. */
function belowTable(known: KnownTable): Target {
  if (known.name === 'partners')
    return { field: 'partnerAnalysis', section: sectionOfField.partnerAnalysis, part: null }
  const section =
    known.name === 'statistics' ? `4.${Object.keys(known.statistics).at(-1)}` : sectionOfTable[known.name]
  return { field: null, section, part: null }
}
