/* The lines of a questionnaire made ready: their rules read, the order in which skip rules can be decided, and what is wrong. */
import { namesIn, parseExpression, type Expression, type ExpressionProblem } from './expression.ts'
import type { QuestionItem } from './questionnaire.ts'

/** Something wrong in a line; `field` is the line's property. */
export interface DefinitionProblem {
  readonly index: number
  readonly field: 'name' | 'choices' | 'relevant' | 'constraint' | 'type' | 'label'
  readonly code:
    | `expression.${ExpressionProblem['code']}`
    | 'nameTaken'
    | 'noChoices'
    | 'choiceTaken'
    | 'unknownQuestion'
    | 'ownInRelevant'
    | 'cycle'
  readonly params: { readonly [name: string]: string | number }
}

export interface PreparedItem {
  readonly item: QuestionItem
  /** All that must hold for it to be shown: the section's rule and its own. */
  readonly rules: readonly Expression[]
  readonly constraint: Expression | null
}

export interface PreparedDefinition {
  readonly items: readonly PreparedItem[]
  /** Items so ordered that a rule comes after the questions that it asks about. */
  readonly order: readonly PreparedItem[]
  readonly problems: readonly DefinitionProblem[]
}

/** What has an answer that rules may ask for. */
export const isAsked = ({ type }: Pick<QuestionItem, 'type'>): boolean =>
  type !== 'note' && type !== 'section'
export const hasChoices = ({ type }: Pick<QuestionItem, 'type'>): boolean => type === 'one' || type === 'many'

const prepared = new WeakMap<readonly QuestionItem[], PreparedDefinition>()

/** Makes the lines ready, once for each list. */
export function prepare(items: readonly QuestionItem[]): PreparedDefinition {
  const known = prepared.get(items)
  if (known) return known
  const problems: DefinitionProblem[] = [...nameProblems(items), ...choiceProblems(items)]
  const asked = new Set(items.filter(isAsked).map(({ name }) => name))
  let sectionRule: Expression[] = []
  const made = items.map((item, index): PreparedItem => {
    const read = (field: 'relevant' | 'constraint'): Expression | null => {
      const found = item[field] === null ? null : ruleOf(item[field], index, field, asked)
      if (found && 'problem' in found) problems.push(found.problem)
      return found && 'rule' in found ? found.rule : null
    }
    const own = read('relevant')
    const constraint = read('constraint')
    if (item.type === 'section') sectionRule = own ? [own] : []
    const rules = item.type === 'section' ? sectionRule : [...sectionRule, ...(own ? [own] : [])]
    return { item, rules, constraint }
  })
  const { order, cycles } = ordered(made)
  problems.push(...cycles)
  const definition = { items: made, order, problems }
  prepared.set(items, definition)
  return definition
}

function nameProblems(items: readonly QuestionItem[]): DefinitionProblem[] {
  const seen = new Set<string>()
  return items.flatMap(({ name }, index) => {
    const isTaken = seen.has(name.toLowerCase())
    seen.add(name.toLowerCase())
    return isTaken ? [{ index, field: 'name' as const, code: 'nameTaken' as const, params: { name } }] : []
  })
}

function choiceProblems(items: readonly QuestionItem[]): DefinitionProblem[] {
  return items.flatMap((item, index): DefinitionProblem[] => {
    if (!hasChoices(item)) return []
    if (item.choices.length === 0) return [{ index, field: 'choices', code: 'noChoices', params: {} }]
    const names = item.choices.map(({ name }) => name)
    const twice = names.find((name, at) => names.indexOf(name) !== at)
    return twice === undefined
      ? []
      : [{ index, field: 'choices', code: 'choiceTaken', params: { name: twice } }]
  })
}

function ruleOf(
  source: string,
  index: number,
  field: 'relevant' | 'constraint',
  asked: ReadonlySet<string>,
): { rule: Expression } | { problem: DefinitionProblem } {
  const parsed = parseExpression(source)
  if (!parsed.ok) {
    const { code, at, found } = parsed.problem
    return { problem: { index, field, code: `expression.${code}`, params: { at, found } } }
  }
  const names = namesIn(parsed.expression)
  if (field === 'relevant' && names.includes(null))
    return { problem: { index, field, code: 'ownInRelevant', params: {} } }
  const unknown = names.find((name) => name !== null && !asked.has(name))
  if (unknown) return { problem: { index, field, code: 'unknownQuestion', params: { name: unknown } } }
  return { rule: parsed.expression }
}

/** Depth first through the questions that rules ask about; who comes back to itself goes round in a circle. */
function ordered(items: readonly PreparedItem[]): { order: PreparedItem[]; cycles: DefinitionProblem[] } {
  const byName = new Map(items.map((each) => [each.item.name, each]))
  const indexOf = new Map(items.map((each, index) => [each, index]))
  const state = new Map<PreparedItem, 'open' | 'done'>()
  const order: PreparedItem[] = []
  const cycles: DefinitionProblem[] = []
  const visit = (each: PreparedItem, path: readonly string[]): void => {
    if (state.get(each) === 'done') return
    if (state.get(each) === 'open') {
      const names = [...path.slice(path.indexOf(each.item.name)), each.item.name].join(' → ')
      cycles.push({ index: indexOf.get(each) ?? 0, field: 'relevant', code: 'cycle', params: { names } })
      return
    }
    state.set(each, 'open')
    for (const name of each.rules.flatMap(namesIn)) {
      const needed = name === null ? undefined : byName.get(name)
      if (needed) visit(needed, [...path, each.item.name])
    }
    state.set(each, 'done')
    order.push(each)
  }
  for (const each of items) visit(each, [])
  return { order, cycles }
}
