/* Answers as somebody gives them: which questions are asked at all, and which answers are right. */
import { isPlainDate, type PlainDate } from '../calendar/day.ts'
import { isAsked, prepare, type PreparedDefinition } from './definition.ts'
import { holds } from './evaluate.ts'
import { answerOf, type Answer, type Answers, type QuestionItem } from './questionnaire.ts'

/** Signs of a text that somebody answers. */
const answerLength = 2000
const mostNumber = 1_000_000_000_000

/** Something wrong with an answer; the texts are in `messages/…/questionnaire.json`. */
export interface AnswerProblem {
  readonly name: string
  readonly key:
    | 'input.required'
    | 'input.number'
    | 'input.integer'
    | 'input.tooLarge'
    | 'input.day'
    | 'input.tooLong'
    | 'input.hidden'
    | 'input.type'
    | 'input.unknown'
    | 'questionnaire.wrong.choice'
    | 'questionnaire.wrong.constraint'
}

/**
 * Names of the lines that are shown with these answers. A question that is skipped counts as not answered for the rules of
 * others, whatever somebody wrote there before.
 */
export function shownItems(items: readonly QuestionItem[], answers: Answers, today: PlainDate): Set<string> {
  return shownOf(prepare(items), answers, today)
}

function shownOf(definition: PreparedDefinition, answers: Answers, today: PlainDate): Set<string> {
  const shown = new Set<string>()
  const known: Record<string, Answer> = {}
  for (const { item, rules } of definition.order) {
    if (!rules.every((rule) => holds(rule, { answers: known, own: null, today }))) continue
    shown.add(item.name)
    const answer = answerOf(answers, item.name)
    if (answer !== null) known[item.name] = answer
  }
  return shown
}

/** Answers as they are kept, in the order of the questions; or what is wrong with each. Skipped questions are left out. */
export function readAnswers(
  items: readonly QuestionItem[],
  given: { readonly [name: string]: unknown },
  today: PlainDate,
): { readonly answers: Answers; readonly problems: readonly AnswerProblem[] } {
  const definition = prepare(items)
  const read = new Map(items.filter(isAsked).map((item) => [item.name, readAnswer(item, given[item.name])]))
  const typed: Record<string, Answer> = {}
  for (const [name, { answer }] of read) if (answer !== null) typed[name] = answer
  const shown = shownOf(definition, typed, today)
  const answers: Record<string, Answer> = {}
  const problems: AnswerProblem[] = Object.keys(given)
    .filter((name) => !read.has(name))
    .map((name) => ({ name, key: 'input.unknown' }))
  for (const [name, { answer }] of read) if (shown.has(name) && answer !== null) answers[name] = answer
  for (const { item, constraint } of definition.items) {
    const { name } = item
    const one = read.get(name)
    if (!one || !shown.has(name)) continue
    if (one.key) problems.push({ name, key: one.key })
    else if (one.answer === null) {
      if (item.isRequired) problems.push({ name, key: 'input.required' })
    } else if (constraint && !holds(constraint, { answers, own: one.answer, today }))
      problems.push({ name, key: 'questionnaire.wrong.constraint' })
  }
  return { answers, problems }
}

interface ReadAnswer {
  readonly answer: Answer | null
  readonly key?: AnswerProblem['key']
}
const wrong = (key: AnswerProblem['key']): ReadAnswer => ({ answer: null, key })

function readAnswer(item: QuestionItem, given: unknown): ReadAnswer {
  if (given === undefined || given === null || given === '') return { answer: null }
  switch (item.type) {
    case 'many':
      return readMany(item, given)
    case 'integer':
    case 'decimal':
      return readNumber(given, item.type === 'integer')
    default:
      return typeof given === 'string' ? readText(item, given) : wrong('input.type')
  }
}

function readMany({ choices }: QuestionItem, given: unknown): ReadAnswer {
  if (!Array.isArray(given)) return wrong('input.type')
  const chosen = choices.map(({ name }) => name).filter((name) => given.includes(name))
  if (chosen.length !== new Set(given).size) return wrong('questionnaire.wrong.choice')
  return { answer: chosen.length === 0 ? null : chosen }
}

function readNumber(given: unknown, isWhole: boolean): ReadAnswer {
  if (typeof given !== 'number' || !Number.isFinite(given)) return wrong('input.number')
  if (isWhole && !Number.isInteger(given)) return wrong('input.integer')
  return Math.abs(given) > mostNumber ? wrong('input.tooLarge') : { answer: given }
}

const hidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/

function readText({ type, choices }: QuestionItem, given: string): ReadAnswer {
  const text = given.trim().normalize('NFC')
  if (text === '') return { answer: null }
  if (type === 'day') return isPlainDate(text) ? { answer: text } : wrong('input.day')
  if (type === 'one')
    return choices.some(({ name }) => name === text) ? { answer: text } : wrong('questionnaire.wrong.choice')
  if (text.length > answerLength) return wrong('input.tooLong')
  return hidden.test(text) || !text.isWellFormed() ? wrong('input.hidden') : { answer: text }
}
