/** The two forms of GeoReport v2: a body of either says the same. */
export type Format = 'json' | 'xml'

type Value = string | number | boolean | null | readonly Node[]
interface Node {
  readonly name: string
  readonly value: Value
}
export type Row = { readonly [field: string]: string | number | boolean | null }

const types = { json: 'application/json; charset=utf-8', xml: 'text/xml; charset=utf-8' } as const

/** A list of rows: a bare array in JSON, `<root><item>…` in XML. */
export function listAnswer(
  format: Format,
  root: string,
  item: string,
  rows: readonly Row[],
  status = 200,
): Response {
  return answer(
    format,
    rows,
    { name: root, value: rows.map((row) => ({ name: item, value: nodesOf(row) })) },
    status,
  )
}

/** A refusal as the specification wants it said. */
export const errorAnswer = (format: Format, code: number, description: string): Response =>
  listAnswer(format, 'errors', 'error', [{ code, description }], code)

/** An answer of another shape: its JSON, and the same as nodes of XML. */
export function answer(format: Format, json: unknown, xml: Node, status = 200): Response {
  const body =
    format === 'json' ? JSON.stringify(json) : `<?xml version="1.0" encoding="utf-8"?>\n${written(xml)}\n`
  return new Response(body, {
    status,
    headers: {
      'Content-Type': types[format],
      'Cache-Control': 'no-cache',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

export const nodesOf = (row: Row): Node[] => Object.entries(row).map(([name, value]) => ({ name, value }))

function written({ name, value }: Node): string {
  if (Array.isArray(value)) return `<${name}>${(value as readonly Node[]).map(written).join('')}</${name}>`
  return value === null ? `<${name}/>` : `<${name}>${escaped(String(value))}</${name}>`
}

// What XML 1.0 cannot hold at all is left out.
const escaped = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
