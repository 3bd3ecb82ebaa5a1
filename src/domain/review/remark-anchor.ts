/*
 * A remark stands at a line of one snapshot. The next attempt may have that line elsewhere, in other words or not at
 * all; a remark that silently jumped to another line would be worse than one that says where it stood.
 */
import type { Place } from '../check/finding.ts'
import { lineText, type Line, type ReportModel } from '../report/model.ts'
import { passages, type Passage } from '../report/passages.ts'
import { normaliseWords } from '../text/normalise.ts'
import type { RemarkAnchor } from './review.ts'

/** Where a remark belongs in another report, and how sure that is. */
export type FollowedAnchor =
  | { readonly kind: 'same' | 'moved' | 'changed'; readonly place: Place; readonly text: string }
  | { readonly kind: 'gone' }

/** At least so much of the words of a line must remain for it to be that line in other words. */
const leastShare = 0.5

/** The line of a report at which a remark is to stand, null where there is none: its place in full and its words. */
export function anchoredLine(
  model: ReportModel,
  place: RemarkAnchor['place'],
  figure: string | null,
): { readonly place: RemarkAnchor['place']; readonly quote: string } | null {
  const found = passages(model).find((passage) => isAt(passage.place, place))
  if (!found) return null
  if (figure !== null && !figuresAt(model, found).includes(figure)) return null
  const { quote: _, ...stands } = found.place
  return { place: stands, quote: found.text }
}

/** The figures printed in the line at a place, by their ids. */
export function figuresAtPlace(model: ReportModel, place: RemarkAnchor['place']): readonly string[] {
  const found = passages(model).find((passage) => isAt(passage.place, place))
  return found ? [...new Set(figuresAt(model, found))] : []
}

/** Follows a remark into another attempt of the same report. */
export function followAnchor(anchor: RemarkAnchor, model: ReportModel): FollowedAnchor {
  const all = passages(model)
  const there = all.find((passage) => isAt(passage.place, anchor.place))
  const as = (kind: 'same' | 'moved' | 'changed', { place, text }: Passage): FollowedAnchor => ({
    kind,
    place,
    text,
  })
  if (there?.text === anchor.quote) return as('same', there)
  const alike = all.filter((passage) => isSamePart(passage.place, anchor.place))
  const moved = alike.find((passage) => passage.text === anchor.quote)
  if (moved) return as('moved', moved)
  const carrier =
    anchor.figure === null
      ? undefined
      : alike.find((one) => figuresAt(model, one).includes(anchor.figure ?? ''))
  if (carrier) return as('changed', carrier)
  const [nearest] = alike
    .map((passage) => ({ passage, share: sharedWords(anchor.quote, passage.text) }))
    .toSorted((a, b) => b.share - a.share)
  return nearest && nearest.share >= leastShare ? as('changed', nearest.passage) : { kind: 'gone' }
}

const isSamePart = (a: Place, b: Place): boolean =>
  a.section === b.section && (b.column === undefined || a.column === b.column)

const isAt = (place: Place, wanted: Place): boolean =>
  isSamePart(place, wanted) &&
  (wanted.row === undefined || place.row === wanted.row) &&
  (wanted.paragraph === undefined || place.paragraph === wanted.paragraph)

/** The figures printed in a line: lines of equal words in one part carry the same figures or none. */
function figuresAt(model: ReportModel, passage: Passage): string[] {
  return linesAt(model, passage.place)
    .filter((line) => lineText(line).trim() === passage.text)
    .flatMap((line) => line.flatMap((span) => (span.figure === undefined ? [] : [span.figure])))
}

function linesAt(model: ReportModel, { section, table, row, column = '' }: Place): readonly Line[] {
  if (section === '3.story') {
    const story = model.stories[(row ?? 1) - 1]
    return story ? [...(story.title ? [story.title] : []), ...story.parts.flatMap(({ lines }) => lines)] : []
  }
  if (table === undefined) return model.fields[column as keyof ReportModel['fields']] ?? []
  if (table === 'gender' || table === 'social' || table === 'age')
    return (model.statistics[table] ?? []).flatMap((cell) =>
      (cell.key ?? cell.heading) === column ? cell.value : [],
    )
  const rows = model[table as 'activities'] as
    readonly { readonly cells: Readonly<Record<string, readonly Line[]>> }[] | null
  return rows?.[(row ?? 1) - 1]?.cells[column] ?? []
}

/** Share of the words of a quote that stand in a text too, 0–1. */
function sharedWords(quote: string, text: string): number {
  const words = normaliseWords(quote)
  if (words.length === 0) return 0
  const there = new Set(normaliseWords(text))
  return words.filter((word) => there.has(word)).length / words.length
}
