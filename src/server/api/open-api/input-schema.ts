/*
 * Inputs of actions as JSON Schema (2020-12), from the same valibot schemas that read them. What several actions share
 * stands once, under a name; what a schema says in code alone (a day that exists, a trimmed length) is said in words.
 */
import { toJsonSchema, toJsonSchemaDefs, type ConversionConfig } from '@valibot/to-json-schema'
import type * as v from 'valibot'
import { day } from '#domain/calendar/day-input.ts'
import { amount, positiveAmount } from '#domain/money/amount-input.ts'
import { recordId } from '#domain/project/record-input.ts'
import {
  line,
  localName,
  nameLimit,
  requiredLocalText,
  requiredText,
  textLimit,
} from '#domain/text/text-input.ts'

export type JsonSchema = { readonly [keyword: string]: unknown }

const named = {
  Day: day,
  RecordId: recordId,
  Amount: amount,
  PositiveAmount: positiveAmount,
  Line: line,
  LocalName: localName,
  LocalText: requiredLocalText,
  Text: requiredText,
}

const words: { readonly [name in keyof typeof named]: JsonSchema } = {
  Day: {
    format: 'date',
    description: 'A day that exists, from 1991-12-16 to 2099-12-31.',
    examples: ['2023-04-14'],
  },
  RecordId: {
    description: 'A UUID of version 7 in lower case.',
    examples: ['0187a1b2-c3d4-7e5f-8a6b-0c1d2e3f4a5b'],
  },
  Amount: {
    description: 'Tenge as decimal text, exact to the tiyn; never a float.',
    examples: ['1250000.50'],
  },
  PositiveAmount: {
    description: 'Tenge above zero as decimal text, exact to the tiyn.',
    examples: ['1250000.50'],
  },
  Line: {
    minLength: 1,
    maxLength: nameLimit,
    description: 'One line that says something; trimmed and composed (NFC).',
  },
  LocalName: {
    description: `A name in Russian, Kazakh or both, up to ${nameLimit} characters each.`,
    minProperties: 1,
  },
  LocalText: {
    description: `A running text in Russian, Kazakh or both, up to ${textLimit} characters each.`,
    minProperties: 1,
  },
  Text: { minLength: 1, maxLength: textLimit, description: 'A running text that says something.' },
}

const config: ConversionConfig = {
  target: 'draft-2020-12',
  typeMode: 'input',
  // Checks in code have no JSON Schema; they are told by the problem's field when they fail.
  errorMode: 'ignore',
  overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}`,
  overrideSchema: ({ valibotSchema, jsonSchema }) => {
    const { type, default: usual, wrapped } = valibotSchema as Shape
    // Bytes travel as base64.
    if (type === 'custom') return { type: 'string', contentEncoding: 'base64' }
    // A field that may be left out has the default of its own, not the one it would have in a new record.
    if (type.endsWith('optional') && usual === undefined && wrapped?.type === 'optional') {
      const { default: _, ...rest } = jsonSchema
      return rest
    }
    return undefined
  },
}

interface Shape {
  readonly type: string
  readonly default?: unknown
  readonly wrapped?: Shape
}

/** The shared schemas by name, for `components/schemas`. */
export function namedSchemas(): Readonly<Record<string, JsonSchema>> {
  const schemas = toJsonSchemaDefs(named, config)
  return Object.fromEntries(
    Object.entries(words).map(([name, said]) => [name, { ...schemas[name as keyof typeof named], ...said }]),
  )
}

/** The input of an action; what is shared is referred to in `components/schemas`. */
export function inputSchema(schema: v.GenericSchema): JsonSchema {
  const { $schema: _, $defs: __, ...converted } = toJsonSchema(schema, { ...config, definitions: named })
  return converted
}
