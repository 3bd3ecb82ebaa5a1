import type { PlainDate } from '#domain/calendar/day.ts'
import type { Organisation } from '#domain/organisation/organisation.ts'
import type { QuestionItem, Questionnaire } from '#domain/questionnaire/questionnaire.ts'
import { textIn, type ReportLanguage } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { letterheadOf } from '../paper/letterhead.ts'
import type { Paper, PaperBlock } from '../paper/paper.ts'
import { ruleInWords } from './rule-in-words.ts'

interface Printed {
  readonly questionnaire: Pick<Questionnaire, 'code' | 'title' | 'consent'>
  readonly version: { readonly number: number; readonly items: readonly QuestionItem[] }
  readonly organisation: Organisation
  readonly date: PlainDate
}

const blank = '_'.repeat(24)
const line = '_'.repeat(70)

/** A questionnaire to be filled in by hand, its questions numbered; nobody's name is asked. */
export function questionnairePaper(
  { questionnaire, version, organisation, date }: Printed,
  lang: ReportLanguage,
): Paper {
  const t = (key: Parameters<typeof message>[1]): string => message(lang, key)
  const consent = textIn(questionnaire.consent, lang)
  let number = 0
  return {
    lang,
    date,
    letterhead: letterheadOf(organisation, lang),
    title: textIn(questionnaire.title, lang) ?? questionnaire.code,
    subtitle: message(lang, 'questionnaire.paper.edition', { number: version.number }),
    blocks: [
      { kind: 'fact', label: t('questionnaire.paper.number'), value: blank },
      { kind: 'fact', label: t('questionnaire.filledOn'), value: blank },
      { kind: 'fact', label: t('questionnaire.village'), value: blank },
      { kind: 'text', text: t('questionnaire.paper.noName') },
      ...(consent
        ? [
            { kind: 'text', text: consent } as const,
            { kind: 'text', text: `□ ${t('questionnaire.agree')}` } as const,
          ]
        : []),
      ...version.items.flatMap((item) => {
        if (item.type !== 'note' && item.type !== 'section') number += 1
        return blocksOf(item, number, version.items, lang)
      }),
    ],
  }
}

function blocksOf(
  item: QuestionItem,
  number: number,
  items: readonly QuestionItem[],
  lang: ReportLanguage,
): PaperBlock[] {
  const label = textIn(item.label, lang) ?? ''
  const text = (words: string): PaperBlock => ({ kind: 'text', text: words })
  const rule =
    item.relevant === null
      ? []
      : [text(`(${message(lang, 'questionnaire.askedIf')}: ${ruleInWords(item.relevant, items, lang)})`)]
  const hint = textIn(item.hint, lang)
  if (item.type === 'section') return label ? [{ kind: 'heading', text: label }, ...rule] : rule
  if (item.type === 'note') return [text([label, hint].filter(Boolean).join(' '))]
  const several = item.type === 'many' ? ` (${message(lang, 'questionnaire.paper.several')})` : ''
  return [
    text(`${number}. ${label}${item.isRequired ? ' *' : ''}${several}${hint ? ` – ${hint}` : ''}`),
    ...rule,
    ...answerLines(item, lang).map(text),
  ]
}

function answerLines(item: QuestionItem, lang: ReportLanguage): string[] {
  const sign = item.type === 'one' ? '○' : '□'
  if (item.type === 'one' || item.type === 'many')
    return item.choices.map(({ name, label }) => `${sign} ${textIn(label, lang) ?? name}`)
  return item.type === 'text' ? [line, line] : [blank]
}
