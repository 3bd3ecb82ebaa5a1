import type { Place } from '#domain/place/place.ts'
import { isAsked } from '#domain/questionnaire/definition.ts'
import {
  answerOf,
  type QuestionItem,
  type QuestionnaireResponse,
} from '#domain/questionnaire/questionnaire.ts'
import { textIn, type Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { writeSheets, type SheetColumn, type SheetValue } from '../write-sheets.ts'

interface Answered {
  readonly items: readonly QuestionItem[]
  readonly responses: readonly QuestionnaireResponse[]
  readonly places: readonly Place[]
}

const kinds: { readonly [type in QuestionItem['type']]?: SheetColumn['kind'] } = {
  integer: 'integer',
  decimal: 'decimal',
  day: 'day',
}

/** Filled questionnaires as a table: a row each, choices in words, nothing left out. */
export function writeResponses({ items, responses, places }: Answered, lang: Language): Promise<Uint8Array> {
  const t = (key: Parameters<typeof message>[1]): string => message(lang, key)
  const asked = items.filter(isAsked)
  const nameOf = new Map(places.map(({ id, name }) => [id, textIn(name, lang) ?? '']))
  return writeSheets([
    {
      name: t('questionnaire.responses'),
      columns: [
        { title: t('questionnaire.number'), kind: 'integer' },
        { title: t('questionnaire.filledOn'), kind: 'day' },
        { title: t('questionnaire.village'), kind: 'text' },
        { title: t('questionnaire.way'), kind: 'text' },
        ...asked.map((item): SheetColumn => ({
          title: textIn(item.label, lang) ?? item.name,
          kind: kinds[item.type] ?? 'text',
        })),
      ],
      rows: responses.map((response) => [
        response.number,
        response.filledOn,
        nameOf.get(response.placeId ?? '') ?? '',
        t(`questionnaire.way.${response.way}`),
        ...asked.map((item) => valueOf(item, response, lang)),
      ]),
    },
  ])
}

/** An answer of another version may be of another kind than the column: then it stands as a text. */
function valueOf(item: QuestionItem, { answers }: QuestionnaireResponse, lang: Language): SheetValue {
  const answer = answerOf(answers, item.name)
  const word = (name: string): string =>
    textIn(item.choices.find((choice) => choice.name === name)?.label, lang) ?? name
  if (answer === null || typeof answer === 'number') return answer
  return typeof answer === 'string' ? word(answer) : answer.map(word).join('; ')
}
