// The one place where column values become values of the program and back:
//   date         ↔ 'YYYY-MM-DD'            (the driver's Date shifts days)
//   timestamptz  ↔ ISO instant in UTC, at least milliseconds, microseconds kept
//   int8         ↔ number, refused beyond 2^53
//   numeric      → bigint tiyn where the text has exactly two decimals (numeric(14,2) and sums of it) and for a
//                  plain 0 (an empty sum); every other numeric stays decimal text
//   bigint       → decimal text with two decimals: a bigint parameter always means tiyn
import pg from 'pg'
import type { CustomTypesConfig } from 'pg'

const oid = { int8: 20, numeric: 1700, date: 1082, timestamptz: 1184 }
const arrayOid = { int8: 1016, numeric: 1231, date: 1182, timestamptz: 1185 }

type Parse = (text: string) => unknown

const scalars = new Map<number, Parse>([
  [oid.int8, safeInteger],
  [oid.numeric, tiynOrDecimal],
  [oid.date, (text) => text],
  [oid.timestamptz, instantOfText],
])
const arrays = new Map<number, Parse>([
  [arrayOid.int8, arrayOf(safeInteger)],
  [arrayOid.numeric, arrayOf(tiynOrDecimal)],
  [arrayOid.date, arrayOf((text) => text)],
  [arrayOid.timestamptz, arrayOf(instantOfText)],
])

/** Parsers of result columns for a pg client or pool. */
export const valueTypes: CustomTypesConfig = {
  getTypeParser: ((id: number, format?: 'text' | 'binary') => {
    const usual = pg.types.getTypeParser(id, format ?? 'text') as Parse
    return scalars.get(id) ?? arrays.get(id) ?? usual
  }) as CustomTypesConfig['getTypeParser'],
}

/** A pg client that sends bigint parameters as tiyn: 12345n as `123.45`. */
export class TiynClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super(config)
    const send = this.query.bind(this) as (...args: unknown[]) => unknown
    const encoding = (first: unknown, values: unknown, ...rest: unknown[]) =>
      send(first, Array.isArray(values) ? values.map(encodeValue) : values, ...rest)
    this.query = encoding as typeof this.query
  }
}

function encodeValue(value: unknown): unknown {
  if (typeof value === 'bigint') return decimalOfTiyn(value)
  if (Array.isArray(value)) return value.map(encodeValue)
  return value
}

/** Tiyn as decimal text: -5n is `-0.05`. */
export function decimalOfTiyn(tiyn: bigint): string {
  const digits = (tiyn < 0n ? -tiyn : tiyn).toString().padStart(3, '0')
  return `${tiyn < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

function tiynOrDecimal(text: string): bigint | string {
  if (text === '0') return 0n
  return /^-?\d+\.\d\d$/.test(text) ? BigInt(text.replace('.', '')) : text
}

function safeInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`int8 out of the safe range: ${text}`)
  return value
}

function instantOfText(text: string): string {
  const match = /^(\d{4,}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d+))?\+00(?::00)?$/.exec(text)
  if (!match) throw new RangeError(`timestamptz not in UTC: ${text}`)
  return `${match[1]}T${match[2]}.${(match[3] ?? '').padEnd(3, '0')}Z`
}

/** One-dimensional arrays; none of these types' texts holds a comma, a quote or a backslash. */
function arrayOf(parse: Parse): Parse {
  return (text) => {
    const entries = text.slice(1, -1)
    if (entries === '') return []
    return entries.split(',').map((each) => (each === 'NULL' ? null : parse(each.replaceAll('"', ''))))
  }
}
