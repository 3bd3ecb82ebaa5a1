import { SaxesParser } from 'saxes'
import type { WordLimits } from './word-limits.ts'
import { damaged, Unreadable } from './word-problem.ts'

/** An element with the usual prefix of its namespace, whatever the file calls it: `w:p`, `mc:Choice`, `rel:Relationship`. */
export type XmlElement = {
  name: string
  /** Without namespace; the two attributes that would clash do not occur in what is read. */
  attributes: Record<string, string>
  children: (XmlElement | string)[]
}

/** Counts over all parts of one file. */
export type XmlBudget = { elements: number; deadline: number }

const prefixes = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
])

/** Parses one part, given in pieces, into a tree. Refuses document type declarations, so no entity is ever expanded. Throws `Unreadable`. */
export function xmlTree(pieces: readonly string[], limits: WordLimits, budget: XmlBudget): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] }
  const open: XmlElement[] = [root]
  const nameOf = elementNames()
  const parser = new SaxesParser({ xmlns: true, position: false })
  parser.on('doctype', () => {
    throw new Unreadable({ code: 'declaration', params: {} })
  })
  parser.on('error', () => {
    throw damaged()
  })
  parser.on('opentag', (tag) => {
    spend(limits, budget, open.length)
    const attributes: Record<string, string> = {}
    for (const key in tag.attributes) {
      const attribute = tag.attributes[key]
      if (attribute && attribute.prefix !== 'xmlns') attributes[attribute.local] = attribute.value
    }
    if (tag.name === 'mc:Choice' || tag.local === 'Choice')
      known(attributes, (prefix) => parser.resolve(prefix))
    const element = { name: nameOf(tag.uri, tag.local), attributes, children: [] }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => void open.pop())
  const addText = (value: string) => open.length > 1 && open.at(-1)?.children.push(value)
  parser.on('text', addText)
  parser.on('cdata', addText)
  // saxes decodes numeric references to code points above U+10FFFF by throwing; it means a damaged file too.
  for (const piece of pieces) parser.write(piece)
  parser.close()
  const first = root.children[0]
  if (first === undefined || typeof first === 'string') throw damaged()
  return first
}

/**
 * Names of elements with their usual prefix, each made once a part. As the key of an object a name becomes the very string
 * that the same name is in the program, so that the walks through the tree compare places in memory instead of letters.
 */
function elementNames(): (uri: string, local: string) => string {
  const known = new Map<string, Map<string, string>>()
  return (uri, local) => {
    const names = known.get(uri) ?? new Map<string, string>()
    const before = names.get(local)
    if (before !== undefined) return before
    const [name = ''] = Object.keys({ [`${prefixes.get(uri) ?? '?'}:${local}`]: true })
    known.set(uri, names.set(local, name))
    return name
  }
}

/** Replaces the prefixes that a choice requires by whether all of their namespaces are Office's own. */
function known(attributes: Record<string, string>, resolve: (prefix: string) => string | undefined): void {
  const required = (attributes['Requires'] ?? '').split(/\s+/).filter(Boolean)
  const isKnown = required.every((prefix) =>
    /^http:\/\/schemas\.(microsoft|openxmlformats)\.(com|org)\//.test(resolve(prefix) ?? ''),
  )
  attributes['Requires'] = isKnown ? 'known' : 'unknown'
}

function spend(limits: WordLimits, budget: XmlBudget, depth: number): void {
  if (depth > limits.depth) throw new Unreadable({ code: 'tooDeep', params: { limit: limits.depth } })
  if (++budget.elements > limits.elements) {
    throw new Unreadable({ code: 'tooManyElements', params: { limit: limits.elements } })
  }
  if (budget.elements % 1024 === 0 && performance.now() > budget.deadline) {
    throw new Unreadable({ code: 'tooSlow', params: { seconds: Math.round(limits.milliseconds / 1000) } })
  }
}

/** The first child of that name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((each): each is XmlElement => typeof each !== 'string' && each.name === name)
}

/** The children that are elements, in order. */
export function elements(element: XmlElement): XmlElement[] {
  return element.children.filter((each) => typeof each !== 'string')
}

/** A property that is on by being present, unless its value says off. */
export function isOn(property: XmlElement | undefined): boolean {
  return property !== undefined && !/^(0|false|off)$/.test(property.attributes['val'] ?? '1')
}

/** The `val` of a child property. */
export function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return child(element, name)?.attributes['val']
}
