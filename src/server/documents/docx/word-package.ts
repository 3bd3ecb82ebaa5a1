import { strToU8, unzipSync, zipSync } from 'fflate'
import type { PlainDate } from '#domain/calendar/day.ts'
import { wordFont } from './word-styles.ts'

/** The first instant a zip file can hold, in whichever zone the machine is. */
const fixedTime = new Date(1980, 0, 1)

const fontTable = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:font w:name="${wordFont}"><w:altName w:val="Tinos"/><w:panose1 w:val="02020603050405020304"/><w:charset w:val="CC"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>`

const coreProperties = (title: string, language: string, date: PlainDate): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:creator>Esep</dc:creator><dc:language>${language}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:modified></cp:coreProperties>`

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/**
 * Repacks what the docx library wrote so that equal input gives equal bytes: it stamps its files with the clock. Also
 * names the font that stands in for Times New Roman where there is none.
 */
export function fixedPackage(
  written: Uint8Array,
  properties: { readonly title: string; readonly language: string; readonly date: PlainDate },
): Uint8Array {
  const files = unzipSync(written)
  files['word/fontTable.xml'] = strToU8(fontTable)
  files['docProps/core.xml'] = strToU8(coreProperties(properties.title, properties.language, properties.date))
  return zipSync(files, { mtime: fixedTime, level: 6 })
}
