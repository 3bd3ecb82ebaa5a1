import { inputsOf, type FormField, type FormValues } from './form-field.ts'

/** A record as it stands in the inputs of its form. Amounts of tiyn are written as «5420000,50». */
export function formValues(fields: readonly FormField[], record: object): FormValues {
  const values: Record<string, string | readonly string[]> = {}
  for (const field of fields) {
    for (const name of inputsOf(field)) values[name] = written(valueAt(record, name.split('.')))
  }
  return values
}

function valueAt(record: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined,
    record,
  )
}

function written(value: unknown): string | readonly string[] {
  if (value === null || value === undefined || value === false) return ''
  if (value === true) return 'on'
  if (Array.isArray(value)) return value.map(String)
  if (typeof value === 'bigint') return tenge(value)
  if (typeof value === 'number') return String(value).replace('.', ',')
  return typeof value === 'string' ? value : ''
}

const tenge = (tiyn: bigint): string => {
  const rest = tiyn % 100n
  return rest === 0n ? String(tiyn / 100n) : `${tiyn / 100n},${String(rest).padStart(2, '0')}`
}
