import * as v from 'valibot'
import { optionalId, recordId } from '../project/record-input.ts'
import { localName, localText, optionalLine, requiredText } from '../text/text-input.ts'
import { day } from '../calendar/day-input.ts'
import { count } from '../project/record-input.ts'
import { expressionLimits } from './expression.ts'
import { fillingWays, questionTypes } from './questionnaire.ts'

export const definitionLimits = { items: 200, choices: 100 } as const

/** As XLSForm names things, without the dot, which paths of a form use. */
const itemName = v.pipe(v.string(), v.trim(), v.regex(/^[A-Za-z][A-Za-z0-9_-]{0,63}$/, 'input.itemName'))
const choiceName = v.pipe(v.string(), v.trim(), v.regex(/^[^\s"'<>,]{1,64}$/u, 'input.choiceName'))

const rule = v.optional(
  v.nullable(
    v.pipe(
      v.string(),
      v.trim(),
      v.maxLength(expressionLimits.length, 'input.tooLong'),
      v.transform((text) => (text === '' ? null : text)),
    ),
  ),
  null,
)

/** One line of a questionnaire. Rules are texts here; `prepare` tells what is wrong with them. */
const itemInput = v.strictObject({
  type: v.picklist([...questionTypes, 'section'] as const),
  name: itemName,
  // A section that only ends another one is called nothing.
  label: localText,
  hint: localText,
  isRequired: v.optional(v.boolean('input.type'), false),
  relevant: rule,
  constraint: rule,
  constraintMessage: localText,
  choices: v.optional(
    v.pipe(
      v.array(v.strictObject({ name: choiceName, label: localName })),
      v.maxLength(definitionLimits.choices, 'input.tooMany'),
    ),
    [],
  ),
})

export const itemsInput = v.pipe(v.array(itemInput), v.maxLength(definitionLimits.items, 'input.tooMany'))

const about = {
  activityId: optionalId,
  code: itemName,
  title: localName,
  consent: localText,
}

export const questionnaireInput = v.strictObject({
  id: v.optional(recordId),
  projectId: recordId,
  ...about,
})

export const questionsInput = v.strictObject({
  /** The questionnaire. */
  id: recordId,
  seen: v.optional(v.string()),
  items: itemsInput,
})

export const linkInput = v.strictObject({
  id: v.optional(recordId),
  questionnaireId: recordId,
  placeId: optionalId,
  note: optionalLine,
  most: v.optional(v.pipe(count, v.minValue(1, 'input.position'), v.maxValue(10_000, 'input.tooLarge')), 500),
})

/** Answers by the names of their questions; what each may be is decided by the questionnaire. */
const given = v.pipe(
  v.record(v.string(), v.unknown()),
  v.check((answers) => Object.keys(answers).length <= definitionLimits.items, 'input.tooMany'),
)

export const responseInput = v.strictObject({
  id: v.optional(recordId),
  questionnaireId: recordId,
  versionId: recordId,
  filledOn: day,
  way: v.picklist(fillingWays),
  placeId: optionalId,
  linkId: optionalId,
  hasConsent: v.optional(v.boolean('input.type'), false),
  answers: given,
})

export const responseCorrection = v.strictObject({
  id: recordId,
  seen: v.optional(v.string()),
  filledOn: day,
  placeId: optionalId,
  answers: given,
  reason: requiredText,
})

export const responseWithdrawal = v.strictObject({ id: recordId, reason: requiredText })

export const analysisInput = v.strictObject({
  id: v.optional(recordId),
  questionnaireId: recordId,
  title: localName,
  until: day,
  conclusion: localText,
  crosses: v.optional(
    v.pipe(v.array(v.strictObject({ row: itemName, column: itemName })), v.maxLength(20, 'input.tooMany')),
    [],
  ),
})

/** XLSForm's form_id, made of a title where there is none. */
export const formId = (text: string): string | null => (v.is(itemName, text) ? text.trim() : null)
