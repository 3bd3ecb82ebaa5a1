/* The answers of the API in the words of OpenAPI. */
import { problemCodes } from '#server/problem.ts'
import type { JsonSchema } from './input-schema.ts'

export const ref = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` })

/** A refusal as RFC 9457 describes it. */
export const problemSchema: JsonSchema = {
  type: 'object',
  description:
    'A refusal (RFC 9457). `code` is of a closed list; `title` and `detail` are for people, in the language of Accept-Language.',
  properties: {
    type: { type: 'string', format: 'uri-reference' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', enum: problemCodes },
    params: { type: 'object', additionalProperties: { type: ['string', 'number'] } },
    fields: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          path: { type: 'string' },
          pointer: { type: 'string', description: 'The place in the body as a JSON Pointer (RFC 6901).' },
          code: { type: 'string' },
          detail: { type: 'string' },
        },
        required: ['path', 'pointer', 'code', 'detail'],
      },
    },
  },
  required: ['type', 'title', 'status', 'code', 'params', 'fields'],
}

const said: Readonly<Record<string, string>> = {
  '400': 'The body is not one JSON object in UTF-8.',
  '401': 'No token, or one that opens nothing.',
  '403': 'The role, or the token, does not allow it.',
  '404': 'There is no such thing, or it is not yours.',
  '405': 'The address does not have this method.',
  '409': 'The id was used for something else, the value is taken, or somebody changed the record meanwhile.',
  '413': 'The body or the file is too large.',
  '415': 'The body is not application/json.',
  '422': 'Something is wrong with what was given; `fields` says what and where.',
  '429': 'Too many requests; Retry-After says how long to wait.',
  '503': 'The database is out of reach; nothing was written.',
}

/** The refusals of these statuses, by reference. */
export const refusals = (...statuses: readonly number[]): JsonSchema =>
  Object.fromEntries(statuses.map((status) => [String(status), { $ref: `#/components/responses/${status}` }]))

/** Every refusal of the API, for `components/responses`. */
export const refusalResponses: JsonSchema = Object.fromEntries(
  Object.entries(said).map(([status, description]) => [
    status,
    { description, content: { 'application/problem+json': { schema: ref('Problem') } } },
  ]),
)

/** An answer in JSON. */
export const jsonResponse = (description: string, schema: JsonSchema, tagged = false): JsonSchema => ({
  '200': {
    description,
    ...(tagged ? { headers: { ETag: { schema: { type: 'string' } } } } : {}),
    content: { 'application/json': { schema } },
  },
  ...(tagged ? { '304': { description: 'Nothing changed since If-None-Match.' } } : {}),
})
