import { strToU8, zipSync, type Zippable } from 'fflate'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export type WordFileOptions = {
  /** Namespace of WordprocessingML: transitional unless told. */
  namespace?: string
  /** Further parts of the package by name, as text. */
  parts?: { [name: string]: string }
  /** Kinds and targets of the document's relationships: `numbering` → `numbering.xml`. */
  related?: { [kind: string]: string }
}

/** A Word file around raw XML of its body: for what no writing library makes, such as tracked changes. */
export function wordFile(body: string, options: WordFileOptions = {}): Uint8Array {
  const relations = Object.entries(options.related ?? {}).map(
    ([kind, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${REL}/${kind}" Target="${target}"/>`,
  )
  return zipOf({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relationships(
      `<Relationship Id="r" Type="${REL}/officeDocument" Target="word/document.xml"/>`,
    ),
    'word/document.xml': documentXml(body, options.namespace ?? W),
    'word/_rels/document.xml.rels': relationships(relations.join('')),
    ...options.parts,
  })
}

/** The XML of a main document around its body. */
export function documentXml(body: string, namespace: string = W): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${namespace}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"><w:body>${body}</w:body></w:document>`
}

/** A part of the package with a root of the given name, such as `w:numbering`. */
export function partXml(root: string, content: string): string {
  return `<${root} xmlns:w="${W}">${content}</${root}>`
}

function relationships(content: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`
}

export function zipOf(parts: { [name: string]: string | Uint8Array }): Uint8Array {
  const files: Zippable = {}
  for (const [name, content] of Object.entries(parts)) {
    files[name] = typeof content === 'string' ? strToU8(content) : content
  }
  return zipSync(files)
}

/** A paragraph of one run. */
export const p = (text: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

/** A cell with its properties as XML. */
export const tc = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : p(content)}</w:tc>`

export const tr = (cells: string, properties = ''): string =>
  `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells}</w:tr>`

export const tbl = (rows: string): string => `<w:tbl><w:tblPr/><w:tblGrid/>${rows}</w:tbl>`
