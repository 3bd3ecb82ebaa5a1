/*
 * One line of a questionnaire as a form without script: choices are lines «name | Russian | Kazakh», a skip rule is chosen
 * among the answers of other questions or written out.
 */
import { hasChoices } from '#domain/questionnaire/definition.ts'
import { questionTypes, type Choice, type QuestionItem } from '#domain/questionnaire/questionnaire.ts'
import { textIn, type Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import type { FormField, FormValues, Option } from '#ui/form/form-field.ts'
import { formValues } from '#ui/form/form-values.ts'
import { labelOf } from './questionnaire.server.ts'

/** The fields; `others` are the lines besides this one. */
export function questionForm(lang: Language, others: readonly QuestionItem[]): readonly FormField[] {
  const t = (key: Parameters<typeof message>[1]): string => message(lang, key)
  return [
    {
      kind: 'choice',
      name: 'type',
      label: t('questionnaire.type'),
      isRequired: true,
      options: [...questionTypes, 'section' as const].map((value) => ({
        value,
        label: t(`questionnaire.type.${value}`),
      })),
    },
    {
      kind: 'line',
      name: 'name',
      label: t('questionnaire.name'),
      hint: t('questionnaire.name.hint'),
      isRequired: true,
      maxLength: 64,
    },
    { kind: 'localLine', name: 'label', label: t('questionnaire.label'), isRequired: true, isWide: true },
    { kind: 'localLine', name: 'hint', label: t('questionnaire.hint'), isWide: true },
    { kind: 'checkbox', name: 'isRequired', label: t('questionnaire.required') },
    {
      kind: 'text',
      name: 'choices',
      label: t('questionnaire.choices'),
      hint: t('questionnaire.choices.hint'),
      rows: 6,
    },
    {
      kind: 'choice',
      name: 'shownIf',
      label: t('questionnaire.askedIf'),
      hint: t('questionnaire.askedIf.hint'),
      none: t('questionnaire.askedAlways'),
      options: rulesToChoose(others, lang),
      group: t('questionnaire.rules'),
      isWide: true,
    },
    {
      kind: 'line',
      name: 'relevant',
      label: t('questionnaire.relevant'),
      hint: t('questionnaire.relevant.hint'),
      maxLength: 1000,
      isWide: true,
    },
    {
      kind: 'line',
      name: 'constraint',
      label: t('questionnaire.constraint'),
      hint: t('questionnaire.constraint.hint'),
      maxLength: 1000,
      isWide: true,
    },
    {
      kind: 'localLine',
      name: 'constraintMessage',
      label: t('questionnaire.constraintMessage'),
      isWide: true,
    },
  ]
}

const rulesToChoose = (others: readonly QuestionItem[], lang: Language): Option[] =>
  others.filter(hasChoices).flatMap((item) =>
    item.choices.map(({ name, label }) => ({
      value: ruleFor(item, name),
      label: textIn(label, lang) ?? name,
      group: labelOf(item, lang),
    })),
  )

const ruleFor = ({ type, name }: QuestionItem, choice: string): string =>
  type === 'many' ? `selected(\${${name}}, '${choice}')` : `\${${name}} = '${choice}'`

/** A line as the form shows it. */
export function questionValues(
  fields: readonly FormField[],
  item: QuestionItem,
  others: readonly QuestionItem[],
): FormValues {
  const rules = rulesToChoose(others, 'ru').map(({ value }) => value)
  const isChosen = item.relevant !== null && rules.includes(item.relevant)
  return {
    ...formValues(fields, item),
    choices: item.choices
      .map(({ name, label }) => [name, label.ru ?? '', label.kk ?? ''].join(' | '))
      .join('\n'),
    shownIf: isChosen ? (item.relevant ?? '') : '',
    relevant: isChosen ? '' : (item.relevant ?? ''),
  }
}

/** The line that the form says. A rule that was chosen goes before one that was written. */
export function questionOf(read: Record<string, unknown>): object {
  const { shownIf, relevant, choices, id: _, seen: __, ...rest } = read
  const hasList = rest['type'] === 'one' || rest['type'] === 'many'
  return {
    ...rest,
    relevant: shownIf || relevant || null,
    choices: hasList ? choicesOf(String(choices ?? '')) : [],
  }
}

/** «yes | Да | Иә», «yes | Да» and «Да»: a choice without a name gets its number. */
function choicesOf(text: string): Choice[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return lines.map((line, index) => {
    const parts = line.split('|').map((part) => part.trim())
    const [name = '', ru = '', kk = ''] = parts.length === 1 ? [String(index + 1), ...parts] : parts
    return { name, label: { ...(ru ? { ru } : {}), ...(kk ? { kk } : {}) } }
  })
}
