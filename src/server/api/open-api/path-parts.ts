/* What the paths of the description are written with. */
import { refusals } from './answers.ts'
import type { JsonSchema } from './input-schema.ts'

export const inPath = (name: string, schema: JsonSchema = { type: 'string' }): JsonSchema => ({
  name,
  in: 'path',
  required: true,
  schema,
})
export const inQuery = (name: string, schema: JsonSchema, description?: string): JsonSchema => ({
  name,
  in: 'query',
  schema,
  ...(description ? { description } : {}),
})
export const object = (properties: JsonSchema): JsonSchema => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
})
export const list = (items: JsonSchema): JsonSchema => ({ type: 'array', items })

/** A path that is read. */
export function get(
  operationId: string,
  summary: string,
  parameters: readonly JsonSchema[],
  answers: JsonSchema,
  ...refused: readonly number[]
): JsonSchema {
  return {
    get: {
      operationId,
      summary,
      tags: ['reading'],
      parameters,
      responses: { ...answers, ...refusals(...refused) },
    },
  }
}
