/* The answer to an appeal as a letter on the organisation's letterhead, to whoever agreed to be named; else to nobody by name. */
import { appealNumber, type Appeal, type AppealAnswer, type AppealPerson } from '#domain/appeal/appeal.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import type { Organisation } from '#domain/organisation/organisation.ts'
import { textIn, type ReportLanguage } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { letterheadOf } from '../paper/letterhead.ts'
import type { Paper, PaperBlock } from '../paper/paper.ts'

export interface AnswerLetterOf {
  readonly appeal: Appeal
  readonly answer: AppealAnswer
  readonly person: AppealPerson | null
  readonly organisation: Organisation
}

const paragraphs = (text: string): PaperBlock[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ kind: 'text', text: line }))

export function answerPaper(
  { appeal, answer, person, organisation }: AnswerLetterOf,
  lang: ReportLanguage,
): Paper {
  const t = (key: Parameters<typeof message>[1]): string => message(lang, key)
  return {
    lang,
    date: answer.on,
    letterhead: letterheadOf(organisation, lang),
    number: [
      formatDay(answer.on, lang, 'long'),
      `${t('appeal.letter.about')}: № ${appealNumber(appeal)}, ${formatDay(appeal.receivedOn, lang, 'short')}`,
    ],
    ...(person ? { addressee: [person.name, ...(person.address === null ? [] : [person.address])] } : {}),
    title: t('appeal.letter.title'),
    subtitle: `№ ${appealNumber(appeal)}`,
    blocks: [
      { kind: 'fact', label: t('appeal.letter.asked'), value: `«${appeal.words}»` },
      ...paragraphs(answer.text),
      { kind: 'fact', label: t('appeal.result'), value: t(`appeal.result.${answer.result}`) },
      { kind: 'text', text: t('appeal.letter.disagree') },
      {
        kind: 'signature',
        position: t('appeal.letter.head'),
        name: textIn(organisation.head, lang) ?? '_'.repeat(20),
      },
    ],
  }
}
