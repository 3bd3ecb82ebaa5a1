import { inputsOf, type FormField, type FormValues } from './form-field.ts'

/** More than any form has; what lies above is not read. */
const mostChoices = 1000

/**
 * What was posted as the input of an action: numbers are numbers where they can be, empty optional values are null,
 * empty required ones are absent, so that the action's own schema says what is wrong with each.
 */
export function readForm(fields: readonly FormField[], posted: FormData): Record<string, unknown> {
  const input: Record<string, unknown> = {}
  for (const field of fields) {
    for (const name of inputsOf(field)) {
      const value = valueOf(field, name, posted)
      if (value !== undefined) setAt(input, name.split('.'), value)
    }
  }
  return input
}

/** What was posted as it stands in the inputs, to be shown again. Passwords are not. */
export function postedValues(fields: readonly FormField[], posted: FormData): FormValues {
  const values: Record<string, string | readonly string[]> = {}
  for (const field of fields) {
    if (field.kind === 'password') continue
    for (const name of inputsOf(field)) {
      if (field.kind === 'choices') values[name] = all(posted, name)
      else values[name] = text(posted, name)
    }
  }
  return values
}

function valueOf(field: FormField, name: string, posted: FormData): unknown {
  if (field.kind === 'choices') return all(posted, name)
  if (field.kind === 'checkbox') return posted.get(name) === 'on'
  const value = text(posted, name)
  switch (field.kind) {
    case 'line':
    case 'text':
    case 'localLine':
    case 'localText':
    case 'password':
      return value
    case 'integer':
      return value.trim() === '' ? empty(field) : numberOr(value, /^-?\d{1,15}$/)
    case 'decimal':
      return value.trim() === '' ? empty(field) : numberOr(value, /^-?\d{1,15}(?:[.,]\d{1,9})?$/)
    case 'hidden':
      if (value === '') return undefined
      return field.isInteger ? numberOr(value, /^\d{1,15}$/) : value
    default:
      return value.trim() === '' ? empty(field) : value.trim()
  }
}

const empty = (field: { readonly isRequired?: boolean }): null | undefined =>
  field.isRequired ? undefined : null

/** «12 500» and «2,5» are numbers; what is none stays as it was written, for the schema to refuse. */
function numberOr(value: string, pattern: RegExp): number | string {
  const compact = value.replace(/[\s\u00a0\u202f]/g, '')
  return pattern.test(compact) ? Number(compact.replace(',', '.')) : value
}

const text = (posted: FormData, name: string): string => {
  const value = posted.get(name)
  return typeof value === 'string' ? value : ''
}

const all = (posted: FormData, name: string): readonly string[] =>
  posted
    .getAll(name)
    .slice(0, mostChoices)
    .filter((value): value is string => typeof value === 'string' && value !== '')

function setAt(input: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [first = '', ...rest] = path
  if (rest.length === 0) {
    input[first] = value
    return
  }
  const inner = (input[first] ??= {}) as Record<string, unknown>
  setAt(inner, rest, value)
}
