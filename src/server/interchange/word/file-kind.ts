import type { ForeignKind, WordProblem } from './word-problem.ts'

const magics: [string, ForeignKind][] = [
  ['%PDF', 'pdf'],
  ['{\\rtf', 'rtf'],
  ['\x89PNG', 'picture'],
  ['\xff\xd8\xff', 'picture'],
  ['GIF8', 'picture'],
  ['II*\0', 'picture'],
  ['MM\0*', 'picture'],
  ['BM', 'picture'],
  ['Rar!', 'archive'],
  ['7z\xbc\xaf', 'archive'],
  ['\x1f\x8b', 'archive'],
]

/** Tells what a file that is not a ZIP container is, by its first bytes; null when it may be one (cut or whole). */
export function foreignFile(bytes: Uint8Array): WordProblem | null {
  if (bytes.length === 0) return { code: 'empty', params: {} }
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2048)).toString('latin1')
  if (head.startsWith('PK')) return null
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return compoundFile(bytes)
  return { code: 'notWord', params: { kind: kindOf(head) } }
}

function kindOf(head: string): ForeignKind {
  const magic = magics.find(([start]) => head.startsWith(start))
  if (magic) return magic[1]
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'picture'
  if (/^....ftyp(heic|heix|mif1|avif)/s.test(head)) return 'picture'
  const text = head
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
    .toLowerCase()
  if (/^(<!doctype html|<html|mime-version:)/.test(text)) return 'html'
  if (text.startsWith('<?xml') || text.startsWith('<')) return /<html[\s>]/.test(text) ? 'html' : 'xml'
  // oxlint-disable-next-line no-control-regex -- control characters are what tells data from text
  return /[\x00-\x08\x0e-\x1a\x1c-\x1f]/.test(head) ? 'unknown' : 'text'
}

/** Word before 2007 and Office's encryption both use the compound file container; its directory names tell which. */
function compoundFile(bytes: Uint8Array): WordProblem {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const holds = (name: string) => file.includes(Buffer.from(name, 'utf16le'))
  if (holds('EncryptedPackage')) return { code: 'encrypted', params: {} }
  if (holds('WordDocument')) return { code: 'legacyDoc', params: {} }
  if (holds('Workbook') || holds('Book')) return { code: 'notWord', params: { kind: 'spreadsheet' } }
  if (holds('PowerPoint Document')) return { code: 'notWord', params: { kind: 'presentation' } }
  return { code: 'notWord', params: { kind: 'unknown' } }
}

/** Tells what a ZIP container without a Word document in it is, by the names of its parts. */
export function foreignContainer(names: Iterable<string>): WordProblem {
  const all = [...names]
  const has = (start: string) => all.some((name) => name.startsWith(start))
  if (has('xl/')) return { code: 'notWord', params: { kind: 'spreadsheet' } }
  if (has('ppt/')) return { code: 'notWord', params: { kind: 'presentation' } }
  if (has('mimetype') && has('content.xml')) return { code: 'notWord', params: { kind: 'odt' } }
  return { code: 'notWord', params: { kind: 'archive' } }
}
