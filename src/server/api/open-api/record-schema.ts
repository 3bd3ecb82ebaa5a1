import { actionCatalogue } from '../action-catalogue.ts'
import { recordKinds, type RecordKind } from '../record-kinds.ts'
import { inputSchema, type JsonSchema } from './input-schema.ts'

/** What every record of a list has: the fields of the action that makes it, all of them told, and what the journal adds. */
export function recordSchema(kind: RecordKind): JsonSchema {
  const { madeBy, adds = {}, lacks = [] } = recordKinds[kind]
  const made = actionCatalogue.get(madeBy)
  if (!made) throw new Error(`no action ${madeBy} makes ${kind}`)
  const input = inputSchema(made.action.definition.schema) as {
    readonly properties: Readonly<Record<string, JsonSchema>>
  }
  const kept = Object.entries(input.properties).filter(
    ([name]) => name !== 'projectId' && !lacks.includes(name),
  )
  const properties = {
    ...Object.fromEntries(kept.map(([name, field]) => [name, withoutDefault(field)])),
    ...adds,
  }
  return {
    type: 'object',
    description: `A record as \`${madeBy}\` makes it. Fields may be added in later versions.`,
    properties,
    required: Object.keys(properties),
  }
}

const withoutDefault = (schema: JsonSchema): JsonSchema =>
  Object.fromEntries(Object.entries(schema).filter(([keyword]) => keyword !== 'default'))
