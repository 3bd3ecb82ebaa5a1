import { foreignContainer } from './file-kind.ts'
import type { WordLimits } from './word-limits.ts'
import { damaged, Unreadable } from './word-problem.ts'
import { elements, xmlTree, type XmlBudget, type XmlElement } from './xml-tree.ts'
import type { ZipParts } from './zip-part.ts'

/** The parts of a Word file, each parsed when asked for. */
export type WordPackage = {
  document: XmlElement
  /** All parts of a kind that belong to the document: `numbering`, `styles`, `header`, `footer`, `footnotes`, `endnotes`. */
  parts(kind: string): XmlElement[]
}

/** More headers and footers than any report has sections. */
const MAX_RELATED = 60

/** Finds the main document through the package's relationships, else where Word puts it. Throws `Unreadable`. */
export function openPackage(zip: ZipParts, limits: WordLimits): WordPackage {
  const budget: XmlBudget = { elements: 0, deadline: performance.now() + limits.milliseconds }
  const parse = (name: string): XmlElement | null => {
    const pieces = zip.text(name)
    return pieces === null ? null : xmlTree(pieces, limits, budget)
  }
  const main = relations(parse('_rels/.rels'), '').find((each) => each.kind === 'officeDocument')?.target
  const path = main !== undefined && zip.names.has(main.toLowerCase()) ? main : 'word/document.xml'
  if (!zip.names.has(path.toLowerCase())) throw new Unreadable(foreignContainer(zip.names))
  const document = parse(path)
  if (document?.name !== 'w:document') throw new Unreadable(foreignContainer(zip.names))
  const slash = path.lastIndexOf('/') + 1
  const folder = path.slice(0, slash)
  const related = relations(parse(`${folder}_rels/${path.slice(slash)}.rels`), folder)
  return {
    document,
    parts(kind) {
      const own = related.filter((each) => each.kind === kind).slice(0, MAX_RELATED)
      return own.map((each) => parse(each.target)).filter((each) => each !== null)
    },
  }
}

function relations(tree: XmlElement | null, folder: string): { kind: string; target: string }[] {
  if (tree === null) return []
  if (tree.name !== 'rel:Relationships') throw damaged()
  return elements(tree)
    .filter((each) => each.attributes['TargetMode'] !== 'External')
    .map((each) => ({
      kind: (each.attributes['Type'] ?? '').split('/').at(-1) ?? '',
      target: resolvePath(folder, each.attributes['Target'] ?? ''),
    }))
}

function resolvePath(folder: string, target: string): string {
  const path: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}
