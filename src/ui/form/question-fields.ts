import type { QuestionItem } from '#domain/questionnaire/questionnaire.ts'
import { textIn, type Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import type { FormField, Option } from './form-field.ts'

/** So many choices are shown as buttons; more as a list. */
const mostButtons = 8

/** The questions as fields of a form, named `answers.<question>`. A note is read before the question that follows it. */
export function questionFields(items: readonly QuestionItem[], lang: Language): FormField[] {
  const fields: FormField[] = []
  let group: string | undefined
  let notes: string[] = []
  for (const item of items) {
    const label = textIn(item.label, lang) ?? ''
    if (item.type === 'section') {
      group = label
      continue
    }
    if (item.type === 'note') {
      notes.push(...[label, textIn(item.hint, lang) ?? ''].filter(Boolean))
      continue
    }
    const hint = [...notes, textIn(item.hint, lang) ?? ''].filter(Boolean).join(' ')
    fields.push({
      name: `answers.${item.name}`,
      label: label || item.name,
      isRequired: item.isRequired,
      isWide: true,
      ...(hint ? { hint } : {}),
      ...(group === undefined ? {} : { group }),
      ...kindOf(item, lang),
    } as FormField)
    group = undefined
    notes = []
  }
  return fields
}

function kindOf(item: QuestionItem, lang: Language): Partial<FormField> {
  const options = item.choices.map(({ name, label }): Option => ({
    value: name,
    label: textIn(label, lang) ?? name,
  }))
  switch (item.type) {
    case 'one': {
      const isShort = options.length <= mostButtons
      const none = { value: '', label: message(lang, 'questionnaire.noAnswer') }
      return { kind: 'choice', isShort, options: isShort && !item.isRequired ? [...options, none] : options }
    }
    case 'many':
      return { kind: 'choices', options }
    case 'integer':
    case 'decimal':
    case 'day':
      return { kind: item.type }
    default:
      return { kind: 'text', rows: 2 }
  }
}

/** What a script needs to hide what is skipped: no words, only names and rules. */
export const skipRulesOf = (items: readonly QuestionItem[]): string =>
  JSON.stringify(
    items.map(({ type, name, relevant, choices }) => ({
      type,
      name,
      relevant,
      choices: choices.map((each) => each.name),
    })),
  )
