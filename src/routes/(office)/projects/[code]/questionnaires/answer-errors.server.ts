import type { ActionFailure } from '@sveltejs/kit'
import type { QuestionItem } from '#domain/questionnaire/questionnaire.ts'
import { textIn, type Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import type { FormFailure } from '#ui/form/form-field.ts'

/** A refused form whose questions say by their own words which answers are right. */
export function answerErrors(
  refused: ActionFailure<FormFailure>,
  items: readonly QuestionItem[],
  lang: Language,
): ActionFailure<FormFailure> {
  const general = message(lang, 'questionnaire.wrong.constraint')
  const errors = Object.fromEntries(
    Object.entries(refused.data.errors).map(([path, text]) => {
      const item = items.find(({ name }) => path === `answers.${name}`)
      return [path, text === general ? (textIn(item?.constraintMessage, lang) ?? text) : text]
    }),
  )
  refused.data = { ...refused.data, errors }
  return refused
}
