import { child, elements, valueOf, type XmlElement } from './xml-tree.ts'

export type WordStyle = {
  headingLevel: number | null
  listId: string | null
  listLevel: number | null
}

/** Built-in styles whose identifier says all there is to know; files that use no others need no `styles.xml`. */
const plain = /^(Normal|BodyText\d?|NoSpacing|ListParagraph|TableParagraph|TableGrid|Default)$/
const bullet = /^ListBullet\d?$/

/** True when the style's meaning must be looked up in `styles.xml`, often the largest part of a file. */
export function needsStyles(styleId: string): boolean {
  return !plain.test(styleId) && !bullet.test(styleId)
}

/** True for the built-in bulleted list styles, which carry their bullet even where `styles.xml` is not read. */
export function isBulletStyle(styleId: string): boolean {
  return bullet.test(styleId)
}

/** What paragraph styles say about titles and lists, inheritance followed. */
export function wordStyles(styles: XmlElement | null): (styleId: string) => WordStyle {
  const all = new Map<string, XmlElement>()
  for (const style of styles ? elements(styles) : []) {
    if (style.name === 'w:style') all.set(style.attributes['styleId'] ?? '', style)
  }
  const known = new Map<string, WordStyle>()
  return (styleId) => {
    const style = known.get(styleId) ?? resolve(all, styleId)
    known.set(styleId, style)
    return style
  }
}

/** Inheritance deeper than any real file's means a loop. */
const MAX_ANCESTORS = 12

function resolve(all: Map<string, XmlElement>, styleId: string): WordStyle {
  const found: WordStyle = { headingLevel: headingOf(styleId), listId: null, listLevel: null }
  let id: string | undefined = styleId
  for (let depth = 0; id !== undefined && depth < MAX_ANCESTORS; depth++) {
    const style = all.get(id)
    const properties = child(style, 'w:pPr')
    const numbering = child(properties, 'w:numPr')
    const outline = Number(valueOf(properties, 'w:outlineLvl') ?? 9)
    found.headingLevel ??= headingOf(valueOf(style, 'w:name') ?? '') ?? (outline < 9 ? outline + 1 : null)
    found.listId ??= valueOf(numbering, 'w:numId') ?? null
    found.listLevel ??= numberOrNull(valueOf(numbering, 'w:ilvl'))
    id = valueOf(style, 'w:basedOn')
  }
  return found
}

/** Word keeps the English names of its heading styles in every language. */
function headingOf(name: string): number | null {
  const match = /^heading ?([1-9])$/i.exec(name)
  return match ? Number(match[1]) : /^title$/i.test(name) ? 1 : null
}

function numberOrNull(text: string | undefined): number | null {
  return text === undefined ? null : Number(text)
}
