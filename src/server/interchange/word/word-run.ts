import { symbolText } from './word-symbol.ts'
import { child, elements, isOn, type XmlElement } from './xml-tree.ts'

/** What the runs of one paragraph add up to. */
export type RunText = {
  text: string
  isBold: boolean
  bookmarks: string[]
  /** Text boxes anchored in the paragraph: their content stands beside it. */
  boxes: XmlElement[]
}

type Collector = RunText & { hasLight: boolean; fields: ('code' | 'result')[] }

/** Properties, deleted and moved-away text, field codes and readings over ideographs: never part of the text. */
const silent = new Set([
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:del',
  'w:moveFrom',
  'w:delText',
  'w:instrText',
  'w:delInstrText',
  'w:rt',
  'w:ffData',
])

/** The visible text of a paragraph as if all its tracked changes were accepted. */
export function runText(paragraph: XmlElement, fields: ('code' | 'result')[]): RunText {
  const found: Collector = { text: '', isBold: false, bookmarks: [], boxes: [], hasLight: false, fields }
  for (const part of elements(paragraph)) collect(part, found, false)
  found.isBold = !found.hasLight && found.text.trim() !== ''
  // A field code never goes on in the next paragraph; without this an unclosed field would swallow the rest of the file.
  found.fields.forEach((state, index) => state === 'code' && (found.fields[index] = 'result'))
  return found
}

function collect(part: XmlElement, found: Collector, isBold: boolean): void {
  if (silent.has(part.name)) return
  switch (part.name) {
    case 'w:r':
      return collectRun(part, found)
    case 'w:sdt':
      return isPlaceholder(part) ? undefined : collectAll(part, found, isBold)
    case 'mc:AlternateContent':
      return void chosen(part).forEach((each) => collect(each, found, isBold))
    case 'w:txbxContent':
      return void found.boxes.push(part)
    case 'w:bookmarkStart':
      return void found.bookmarks.push(part.attributes['name'] ?? '')
    case 'w:fldChar':
      return followField(part.attributes['fldCharType'], found.fields)
    default: {
      const text = textOf(part)
      if (text === null) return collectAll(part, found, isBold)
      return add(text, found, isBold)
    }
  }
}

function collectAll(part: XmlElement, found: Collector, isBold: boolean): void {
  for (const each of elements(part)) collect(each, found, isBold)
}

function collectRun(run: XmlElement, found: Collector): void {
  const properties = child(run, 'w:rPr')
  if (isOn(child(properties, 'w:vanish'))) return
  collectAll(run, found, isOn(child(properties, 'w:b')))
}

function add(text: string, found: Collector, isBold: boolean): void {
  if (found.fields.includes('code')) return
  found.text += text
  if (!isBold && text.trim() !== '') found.hasLight = true
}

/** The text that an element stands for; null when it only holds others. */
function textOf(part: XmlElement): string | null {
  switch (part.name) {
    case 'w:t':
    case 'm:t':
      return written(part)
    case 'w:tab':
    case 'w:ptab':
      return '\t'
    case 'w:br':
    case 'w:cr':
      return '\n'
    case 'w:noBreakHyphen':
      return '-'
    case 'w:sym':
      return symbolText(part.attributes['font'] ?? '', part.attributes['char'] ?? '')
    default:
      return null
  }
}

/** Line breaks within `w:t` come from the writing of the XML, and Word shows them as spaces; soft hyphens are layout. */
function written(part: XmlElement): string {
  const text = part.children.filter((each) => typeof each === 'string').join('')
  const folded = text.replace(/[\t\r\n]/g, ' ').replaceAll('\u00ad', '')
  return part.attributes['space'] === 'preserve' ? folded : withoutEdges(folded)
}

/** Cuts spaces at both ends; a pattern would take quadratic time on a file made of spaces. */
function withoutEdges(text: string): string {
  let [start, end] = [0, text.length]
  while (start < end && text.charAt(start) === ' ') start++
  while (end > start && text.charAt(end - 1) === ' ') end--
  return text.slice(start, end)
}

function followField(type: string | undefined, fields: ('code' | 'result')[]): void {
  if (type === 'begin') fields.push('code')
  if (type === 'separate' && fields.length > 0) fields[fields.length - 1] = 'result'
  if (type === 'end') fields.pop()
}

/** A content control that still shows its prompt («Место для ввода текста») is empty. */
export function isPlaceholder(control: XmlElement): boolean {
  return isOn(child(child(control, 'w:sdtPr'), 'w:showingPlcHdr'))
}

/** One branch of alternative content: the choice when its namespaces are Office's, else the fallback; never both. */
export function chosen(alternatives: XmlElement): XmlElement[] {
  const choices = elements(alternatives).filter((each) => each.name === 'mc:Choice')
  const known = choices.find((each) => each.attributes['Requires'] === 'known')
  const branch = known ?? child(alternatives, 'mc:Fallback') ?? choices[0]
  return branch ? elements(branch) : []
}
