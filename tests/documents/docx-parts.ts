import { strFromU8, unzipSync } from 'fflate'

/** The parts of a Word file as text. */
export const docxParts = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))

export interface TestCell {
  readonly text: string
  readonly span: number
  readonly merge: 'restart' | 'continue' | null
}
export interface TestTable {
  readonly rows: readonly {
    readonly isHeader: boolean
    readonly cantSplit: boolean
    readonly cells: readonly TestCell[]
  }[]
  readonly grid: readonly number[]
}

const inside = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<w:${name}(?: [^>]*)?>(.*?)</w:${name}>`, 'gs'))].map(
    (found) => found[1] ?? '',
  )

const textOf = (xml: string): string =>
  inside(xml, 'p')
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((found) => found[1] ?? '').join(''),
    )
    .join('\n')

/** The XML of the tables of document.xml, those inside others apart. */
export function tablesOf(document: string): { readonly outer: string; readonly inner: string[] } {
  const parts = document.split(/(<w:tbl>|<\/w:tbl>)/)
  const inner: string[] = []
  let outer = ''
  let depth = 0
  for (const part of parts) {
    if (part === '<w:tbl>' && (depth += 1) > 1) inner.push('')
    if (depth > 1) inner[inner.length - 1] += part
    else outer += part
    if (part === '</w:tbl>') depth -= 1
  }
  return { outer, inner }
}

/** The tables of document.xml; those inside cells are left out. */
export const docxTables = (document: string): TestTable[] =>
  inside(tablesOf(document).outer, 'tbl').map((table) => ({
    grid: [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map((found) => Number(found[1])),
    rows: inside(table, 'tr').map((row) => ({
      isHeader: /<w:tblHeader(?:\/>| w:val="(?:true|1)")/.test(row),
      cantSplit: /<w:cantSplit(?:\/>| w:val="(?:true|1)")/.test(row),
      cells: inside(row, 'tc').map((cell) => ({
        text: textOf(cell),
        span: Number(/<w:gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1),
        merge: /<w:vMerge w:val="restart"/.test(cell)
          ? 'restart'
          : /<w:vMerge/.test(cell)
            ? 'continue'
            : null,
      })),
    })),
  }))

/** The paragraphs outside and inside tables with their style. */
export const docxParagraphs = (
  document: string,
): { readonly style: string | null; readonly text: string }[] =>
  inside(document, 'p').map((paragraph) => ({
    style: /<w:pStyle w:val="([^"]+)"/.exec(paragraph)?.[1] ?? null,
    text: [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((found) => found[1] ?? '').join(''),
  }))
