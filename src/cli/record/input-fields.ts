import type * as v from 'valibot'

/** What this reads of valibot's schemas, whatever kind they are. */
interface Schema {
  readonly type: string
  readonly entries?: Readonly<Record<string, Schema>>
  readonly options?: readonly (Schema | string)[]
  readonly item?: Schema
  readonly wrapped?: Schema
  readonly literal?: unknown
}

/** The fields of an input, a line each: its name, a question mark where it may be left out, and what it holds. */
export function inputFields(schema: v.GenericSchema): string[] {
  return fieldLines(schema as unknown as Schema, '')
}

function fieldLines({ entries = {} }: Schema, indent: string): string[] {
  return Object.entries(entries).flatMap(([name, field]) => {
    const { schema, isOptional } = unwrapped(field)
    const line = `${indent}${name}${isOptional ? '?' : ''}: ${holds(schema)}`
    return [line, ...innerLines(schema, `${indent}  `)]
  })
}

function innerLines(schema: Schema, indent: string): string[] {
  if (schema.entries) return fieldLines(schema, indent)
  if (schema.item) return innerLines(unwrapped(schema.item).schema, indent)
  if (schema.type !== 'variant') return []
  return (schema.options ?? []).flatMap((option) =>
    typeof option === 'string' ? [] : [`${indent}–`, ...fieldLines(option, indent)],
  )
}

function holds(schema: Schema): string {
  if (schema.type === 'picklist') return (schema.options ?? []).join(' | ')
  if (schema.type === 'literal') return String(schema.literal)
  if (schema.type === 'array' && schema.item) return `[${holds(unwrapped(schema.item).schema)}]`
  return schema.entries ? 'object' : schema.type
}

function unwrapped(field: Schema): { readonly schema: Schema; readonly isOptional: boolean } {
  if (!field.wrapped) return { schema: field, isOptional: field.type === 'nullish' }
  return { schema: unwrapped(field.wrapped).schema, isOptional: true }
}
