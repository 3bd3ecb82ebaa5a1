import { recordReply } from '#actions/recommendation/record-reply.ts'
import { registerLetter } from '#actions/recommendation/register-letter.ts'
import { removeLetter } from '#actions/recommendation/remove-letter.ts'
import { isAllowed, type ActionName } from '#domain/account/permissions.ts'
import { formatDay, formatMonth } from '#domain/calendar/format-day.ts'
import { holidayYears } from '#domain/calendar/holiday.ts'
import { letterModel } from '#domain/recommendation/letter-model.ts'
import { letterStandings, termSteps } from '#domain/recommendation/letter-term.ts'
import { reportLanguages, textIn } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import { formValues } from '#ui/form/form-values.ts'
import { fileActions, filesOf } from '../../../../record-files.server.ts'
import { todayIn } from '../../../../today.server.ts'
import { write } from '../../../../write.server.ts'
import { numberOf, registrationFields, replyFields } from '../letter-fields.server.ts'
import { stateWords, termWords } from '../letter-words.server.ts'
import { letterOf } from './letter-of.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const { lang, account } = locals
  const { records, letter } = await letterOf(locals, params)
  const standing = letterStandings(records, todayIn(records.project.timeZone)).find(
    (each) => each.letter.id === letter.id,
  )
  const may = (action: ActionName): boolean => account !== null && isAllowed(account.role, action)
  const reminded = records.letters.find((each) => each.id === letter.reminderOf)
  return {
    id: letter.id,
    number: letter.number,
    sentOn: formatDay(letter.sentOn, lang, 'short'),
    registered: letter.registeredNumber && {
      number: letter.registeredNumber,
      day: letter.registeredOn ? formatDay(letter.registeredOn, lang, 'short') : '',
    },
    text: letterModel(letter, records, lang === 'kk' ? 'kk' : 'ru'),
    papers: reportLanguages.map((each) => ({
      lang: each,
      untranslated: letterModel(letter, records, each).untranslated.map((part) =>
        message(lang, `letter.part.${part}`),
      ),
    })),
    headLacks: headLacks(records.organisation).map((part) => message(lang, `letter.part.${part}`)),
    control: letter.controlMonth && {
      month: letter.controlMonth.month.slice(0, 7),
      village: letter.controlMonth.placeId,
      title: `${textIn(records.places.find(({ id }) => id === letter.controlMonth?.placeId)?.name, lang) ?? ''}, ${formatMonth(letter.controlMonth.month.slice(0, 7), lang)}`,
    },
    recommendations: records.recommendations
      .filter((each) => letter.recommendationIds.includes(each.id))
      .map((each) => ({ id: each.id, text: textIn(each.text, lang) ?? '' })),
    state: standing ? stateWords(standing.state, lang) : null,
    isOverdue: standing?.state.kind === 'overdue' || standing?.state.kind === 'veryOverdue',
    term: termWords(
      termSteps(letter, records.replies, holidayYears(records.holidays)),
      records.holidays,
      lang,
    ),
    reminders: (standing?.reminders ?? []).map((each) => ({ id: each.id, number: numberOf(each) })),
    reminded: reminded ? { id: reminded.id, number: reminded.number } : null,
    replies: records.replies
      .filter((reply) => reply.letterId === letter.id)
      .map((reply) => ({
        id: reply.id,
        number: reply.incomingNumber,
        day: formatDay(reply.receivedOn, lang, 'short'),
        decision: message(lang, `letter.reply.class.${reply.replyClass}`),
        forwardedTo: textIn(reply.forwardedTo, lang),
        summary: textIn(reply.summary, lang),
        files: filesOf(records, 'reply', reply.id, account).files,
      })),
    replyId: uuidV7(Date.now()),
    replyFields: replyFields(lang, false),
    replyValues: { receivedOn: todayIn(records.project.timeZone) },
    registrationFields: registrationFields(lang),
    registrationValues: formValues(registrationFields(lang), letter),
    mayCorrect: may('correctLetter'),
    mayReply: may('recordReply'),
    mayRemove: may('removeLetter'),
    ...filesOf(records, 'letter', letter.id, account),
  }
}

/** What the letterhead needs and the organisation has not said. */
function headLacks(organisation: {
  readonly bin: string | null
  readonly address: object
  readonly phone: string | null
  readonly email: string | null
  readonly head: object
}) {
  const parts = ['bin', 'address', 'phone', 'email', 'head'] as const
  return parts.filter((part) => {
    const value = organisation[part]
    return value === null || (typeof value === 'object' && Object.keys(value).length === 0)
  })
}

export const actions: Actions = {
  reply: (event) =>
    write(event, {
      fields: replyFields(event.locals.lang, false),
      to: event.url.pathname,
      run: (context, input) => recordReply(context, { ...input, letterId: event.params.id } as never),
    }),
  register: (event) =>
    write(event, {
      fields: registrationFields(event.locals.lang),
      to: event.url.pathname,
      run: (context, input) => registerLetter(context, { ...input, id: event.params.id } as never),
    }),
  remove: (event) =>
    write(event, {
      fields: [{ kind: 'text', name: 'reason', label: message(event.locals.lang, 'office.remove.reason') }],
      to: `/projects/${event.params.code}/letters`,
      notice: 'office.notice.removed',
      run: (context, { reason }) =>
        removeLetter(context, { id: event.params.id, reason: String(reason ?? '') }),
    }),
  ...fileActions('letter'),
}
