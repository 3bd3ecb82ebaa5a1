import { formatDay } from '#domain/calendar/format-day.ts'
import type { Holiday } from '#domain/calendar/holiday.ts'
import { skippedDays, type LetterState, type TermStep } from '#domain/recommendation/letter-term.ts'
import { textIn, type Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'

/** How a letter stands, as lists and its page show it: a short mark, its tone, and a sentence. */
export interface StateWords {
  readonly mark: string
  readonly tone: '' | 'good' | 'warn' | 'bad'
  readonly sentence: string
}

/** A letter's state in words. An answer's mark says what the body decided. */
export function stateWords(state: LetterState, lang: Language): StateWords {
  if (state.kind === 'noTable') {
    return {
      mark: message(lang, 'letter.state.noTable'),
      tone: 'warn',
      sentence: message(lang, 'letter.state.noTable.year', { year: state.missingYear }),
    }
  }
  if (state.kind === 'answered') {
    const key =
      state.isLate === null
        ? 'letter.state.answered.on'
        : state.isLate
          ? 'letter.state.answered.late'
          : 'letter.state.answered.inTime'
    return {
      mark: message(lang, `letter.reply.class.${state.answer}`),
      tone: state.answer === 'satisfied' ? 'good' : state.answer === 'refused' ? 'bad' : '',
      sentence: message(lang, key, { day: formatDay(state.reply.receivedOn, lang, 'short') }),
    }
  }
  const figures = { day: formatDay(state.due, lang, 'short'), days: state.workingDays }
  return {
    mark: message(lang, `letter.state.${state.kind}`),
    tone: state.kind === 'waiting' ? '' : state.kind === 'overdue' ? 'warn' : 'bad',
    sentence: message(
      lang,
      state.kind === 'waiting' ? 'letter.state.waiting.until' : 'letter.state.overdue.since',
      figures,
    ),
  }
}

/** How each step of a term was counted, and which days it did not count. */
export function termWords(
  steps: readonly TermStep[],
  holidays: readonly Holiday[],
  lang: Language,
): string[] {
  const short = (day: string): string => formatDay(day, lang, 'short')
  return steps.flatMap((step) => {
    if (step.due === null) {
      return message(lang, 'letter.state.noTable.year', { year: step.missingYear ?? '' })
    }
    const figures = { from: short(step.from), days: step.days ?? '', due: short(step.due) }
    const line = message(lang, `letter.term.${step.kind}`, figures)
    if (step.days === null) return line
    const { weekendDays: weekends, special } = skippedDays({ from: step.from, due: step.due }, holidays)
    const free = special.filter((holiday) => holiday.kind !== 'workingDay')
    if (free.length === 0) return [line, message(lang, 'letter.term.skipped', { weekends })]
    const days = free
      .map((holiday) => [short(holiday.day), textIn(holiday.name, lang)].filter(Boolean).join(' '))
      .join(', ')
    return [line, message(lang, 'letter.term.skippedNamed', { weekends, days })]
  })
}
