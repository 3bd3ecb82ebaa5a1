/* Kinds of fields, as the schemas of what is read are written with. */
import { ref } from './answers.ts'
import type { JsonSchema } from './input-schema.ts'

export const text = { type: 'string' }
export const localText = { type: 'object', properties: { ru: text, kk: text } }
export const id = ref('RecordId')
export const day = ref('Day')
export const number = { type: 'number' }
export const whole = { type: 'integer' }
export const tenge = { type: 'string', pattern: String.raw`^-?\d+\.\d\d$`, description: 'Tenge.' }
export const yesNo = { type: 'boolean' }
export const oneOf = (values: readonly string[]): JsonSchema => ({ type: 'string', enum: values })
export const maybe = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { type: 'null' }] })
