import { parseExpression, type Expression } from '#domain/questionnaire/expression.ts'
import type { QuestionItem } from '#domain/questionnaire/questionnaire.ts'
import { textIn, type Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'

/** A skip rule as a person says it: «Платите ли вы?: нет»; what has no plain words stays as it was written. */
export function ruleInWords(source: string, items: readonly QuestionItem[], lang: Language): string {
  const parsed = parseExpression(source)
  return (parsed.ok ? said(parsed.expression, items, lang) : null) ?? source
}

function said(expression: Expression, items: readonly QuestionItem[], lang: Language): string | null {
  if (expression.kind === 'call' && expression.name === 'selected') {
    const [question, choice] = expression.given
    return chosen(question, choice, items, lang)
  }
  if (expression.kind !== 'binary') return null
  const { operator, left, right } = expression
  if (operator === '=') return chosen(left, right, items, lang)
  if (operator === '!=') {
    const [item, answer] = [questionOf(left, items), right.kind === 'text' ? right.value : null]
    const choice = item?.choices.find(({ name }) => name === answer)
    return item && choice
      ? message(lang, 'questionnaire.rule.but', {
          question: wordsOf(item, lang),
          answer: textIn(choice.label, lang) ?? choice.name,
        })
      : null
  }
  if (operator === 'and' || operator === 'or') {
    const parts = [said(left, items, lang), said(right, items, lang)]
    return parts.includes(null) ? null : parts.join(` ${message(lang, `questionnaire.rule.${operator}`)} `)
  }
  const sign = { '<': '<', '<=': '≤', '>': '>', '>=': '≥' }[operator as string]
  const item = questionOf(left, items)
  return sign && item && right.kind === 'number' ? `«${wordsOf(item, lang)}» ${sign} ${right.value}` : null
}

const questionOf = (
  expression: Expression | undefined,
  items: readonly QuestionItem[],
): QuestionItem | undefined =>
  expression?.kind === 'answer' ? items.find(({ name }) => name === expression.name) : undefined

const wordsOf = (item: QuestionItem, lang: Language): string => textIn(item.label, lang) ?? item.name

function chosen(
  question: Expression | undefined,
  answer: Expression | undefined,
  items: readonly QuestionItem[],
  lang: Language,
): string | null {
  const item = questionOf(question, items)
  if (!item || (answer?.kind !== 'text' && answer?.kind !== 'number')) return null
  const choice = item.choices.find(({ name }) => name === String(answer.value))
  return `«${wordsOf(item, lang)}»: ${choice ? (textIn(choice.label, lang) ?? choice.name) : answer.value}`
}
