/*
 * What a file is, by its content: its name and what the browser says of it may be wrong or a lie. Only types that
 * evidence can have are known here; everything else is no type at all.
 */
import type { EvidenceKind } from '#domain/evidence/evidence.ts'

interface MediaType {
  readonly mediaType: string
  /** Endings that a file of this type may have. */
  readonly extensions: readonly string[]
  readonly kinds: readonly EvidenceKind[]
}

const papers = ['sheet', 'scan', 'document'] as const
const pictures = ['photo', ...papers] as const

const jpeg = { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg', 'jpe', 'jfif'], kinds: pictures }
const png = { mediaType: 'image/png', extensions: ['png'], kinds: pictures }
const webp = { mediaType: 'image/webp', extensions: ['webp'], kinds: pictures }
const heic = { mediaType: 'image/heic', extensions: ['heic', 'heif'], kinds: pictures }
const pdf = { mediaType: 'application/pdf', extensions: ['pdf'], kinds: papers }
const word = {
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  extensions: ['docx'],
  kinds: papers,
}
const excel = {
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  extensions: ['xlsx'],
  kinds: papers,
}
const zip = { mediaType: 'application/zip', extensions: ['zip'], kinds: ['document'] as const }
const text = { mediaType: 'text/plain', extensions: ['txt', 'csv'], kinds: ['document'] as const }
const mp4 = { mediaType: 'video/mp4', extensions: ['mp4', 'm4v'], kinds: ['video'] as const }
const quickTime = { mediaType: 'video/quicktime', extensions: ['mov', 'qt'], kinds: ['video'] as const }
const phoneVideo = { mediaType: 'video/3gpp', extensions: ['3gp', '3g2'], kinds: ['video'] as const }
const webm = { mediaType: 'video/webm', extensions: ['webm'], kinds: ['video'] as const }

/** The type of a file by its content, null for none of those that evidence can have. */
export function mediaTypeOf(bytes: Uint8Array): MediaType | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1')
  if (head.startsWith('\xff\xd8\xff')) return jpeg
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return png
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return webp
  if (head.slice(4, 8) === 'ftyp') return isoMediaType(head.slice(8, 12))
  if (head.startsWith('%PDF-')) return pdf
  if (head.startsWith('PK\x03\x04')) return zipMediaType(bytes)
  if (head.startsWith('\x1a\x45\xdf\xa3') && head.includes('webm')) return webm
  return isText(bytes) ? text : null
}

/** Whether a file of this type can be evidence of this kind under this name. */
export function fits(type: MediaType, kind: EvidenceKind, fileName: string): boolean {
  const dot = fileName.lastIndexOf('.')
  const extension = dot > 0 ? fileName.slice(dot + 1).toLowerCase() : null
  return type.kinds.includes(kind) && (extension === null || type.extensions.includes(extension))
}

function isoMediaType(brand: string): MediaType | null {
  if (['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'].includes(brand)) return heic
  if (brand === 'qt  ') return quickTime
  if (brand.startsWith('3g')) return phoneVideo
  return /^(isom|iso\d|mp4\d|avc1|M4V|MSNV|dash|mmp4)/.test(brand) ? mp4 : null
}

/** An Office file is a zip with a part of a known name; the names stand uncompressed in its directory. */
function zipMediaType(bytes: Uint8Array): MediaType {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  if (!content.includes('[Content_Types].xml', 0, 'latin1')) return zip
  if (content.includes('word/document', 0, 'latin1')) return word
  return content.includes('xl/workbook', 0, 'latin1') ? excel : zip
}

function isText(bytes: Uint8Array): boolean {
  if (bytes.length === 0) return false
  try {
    return !/[\0-\x08\x0b\x0c\x0e-\x1f]/.test(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return false
  }
}
