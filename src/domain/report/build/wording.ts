/*
 * The words a report adds to what people recorded: part of the form's language like the headings of its edition, and
 * therefore data here, for the domain has no access to the product's messages. Kazakh never inflects a given name.
 */
import { formatDay, formatDayRange } from '../../calendar/format-day.ts'
import type { PlainDate } from '../../calendar/day.ts'
import { russianPlural } from '../../money/numeral-words.ts'
import type { GroupCounting } from '../../people/participant-group.ts'
import type { ReportLanguage } from '../../text/local-text.ts'
import type { MissingWording } from './missing-wording.ts'
import { missingKk, missingRu } from './missing-wording.ts'

export interface Wording {
  readonly yes: string
  readonly no: string
  readonly tenge: string
  readonly contact: (address: string, phone: string) => string
  readonly titled: (title: string, direction: string) => string
  readonly reportPeriod: (from: PlainDate, to: PlainDate) => string
  readonly letter: (number: string, sentOn: PlainDate) => string
  readonly letterCopy: (number: string, sentOn: PlainDate, addressee: string) => string
  readonly quote: (words: string, person: string) => string
  readonly refund: (amount: string, paidOn: PlainDate, document: string) => string
  readonly amendment: (number: string, signedOn: PlainDate, subject: string) => string
  readonly newEnd: (endsOn: PlainDate) => string
  readonly newGrant: (amount: string) => string
  readonly bridge: BridgeWording
  readonly missing: MissingWording
}

/** The sentences that lead from attendances to people; each part is followed by the next. */
export interface BridgeWording {
  readonly attendances: (events: number) => readonly [before: string, after: string]
  readonly people: readonly [before: string, after: string]
  readonly repeats: readonly [before: string, after: string]
  readonly group: (basis: string | null) => string
  /** How the journal counted a group of which nobody wrote how; null where a count was typed. */
  readonly counted: { readonly [counting in GroupCounting]: string | null }
}

const ru: Wording = {
  yes: 'да',
  no: 'нет',
  tenge: 'тенге',
  contact: (address, phone) => `${address}, тел. ${phone}`,
  titled: (title, direction) => `${title} (${direction})`,
  reportPeriod: (from, to) => `Отчетный период: ${formatDayRange(from, to, 'ru')}`,
  letter: (number, sentOn) => `№ ${number} ${formatDay(sentOn, 'ru', 'attributive')}`,
  letterCopy: (number, sentOn, addressee) =>
    `Копия письма № ${number} ${formatDay(sentOn, 'ru', 'attributive')} (${addressee})`,
  quote: (words, person) => `${words} (${person})`,
  refund: (amount, paidOn, document) =>
    `Неиспользованная часть гранта ${amount} тенге возвращена ${formatDay(paidOn, 'ru')} (платежный документ № ${document}).`,
  amendment: (number, signedOn, subject) =>
    `Дополнительное соглашение № ${number} ${formatDay(signedOn, 'ru', 'attributive')}: ${subject}.`,
  newEnd: (endsOn) => `Срок реализации проекта установлен до ${formatDay(endsOn, 'ru')}.`,
  newGrant: (amount) => `Сумма гранта установлена в размере ${amount} тенге.`,
  bridge: {
    attendances: (events) => [
      'Участий в мероприятиях, где велся подсчет: ',
      ` (${events} ${russianPlural(events, 'мероприятие', 'мероприятия', 'мероприятий')}).`,
    ],
    people: [' Разных людей, каждый учтен один раз: ', '.'],
    repeats: [' Повторных участий: ', '.'],
    group: (basis) => (basis === null ? '.' : ` (${basis}).`),
    counted: {
      attendance: 'по числу участников мероприятий, каждый пришел один раз',
      names: 'по спискам мероприятий, каждое имя учтено один раз',
      typed: null,
    },
  },
  missing: missingRu,
}

const kk: Wording = {
  yes: 'иә',
  no: 'жоқ',
  tenge: 'теңге',
  contact: (address, phone) => `${address}, тел. ${phone}`,
  titled: (title, direction) => `${title} (${direction})`,
  reportPeriod: (from, to) => `Есепті кезең: ${formatDayRange(from, to, 'kk')}`,
  letter: (number, sentOn) => `${formatDay(sentOn, 'kk', 'attributive')} № ${number}`,
  letterCopy: (number, sentOn, addressee) =>
    `${formatDay(sentOn, 'kk', 'attributive')} № ${number} хаттың көшірмесі (${addressee})`,
  quote: (words, person) => `${words} (${person})`,
  refund: (amount, paidOn, document) =>
    `Гранттың пайдаланылмаған бөлігі ${formatDay(paidOn, 'kk', 'on')} қайтарылды: ${amount} теңге (төлем құжаты № ${document}).`,
  amendment: (number, signedOn, subject) =>
    `${formatDay(signedOn, 'kk', 'attributive')} № ${number} қосымша келісім: ${subject}.`,
  newEnd: (endsOn) => `Жобаны іске асырудың аяқталу күні: ${formatDay(endsOn, 'kk')}.`,
  newGrant: (amount) => `Грант сомасы: ${amount} теңге.`,
  bridge: {
    attendances: (events) => ['Санақ жүргізілген іс-шараларға қатысу саны: ', ` (${events} іс-шара).`],
    people: [' Әрқайсысы бір рет есептелген адам саны: ', '.'],
    repeats: [' Қайталап қатысу саны: ', '.'],
    group: (basis) => (basis === null ? '.' : ` (${basis}).`),
    counted: {
      attendance: 'іс-шараларға қатысушылар саны бойынша, әркім бір рет келген',
      names: 'іс-шаралар тізімдері бойынша, әр есім бір рет есептелген',
      typed: null,
    },
  },
  missing: missingKk,
}

const wordings: { readonly [lang in ReportLanguage]: Wording } = { ru, kk }

/** What the report says by itself in a language. */
export const wordingOf = (lang: ReportLanguage): Wording => wordings[lang]

/** Printed where a figure has no record; never a zero. */
export const noValue = '—'
