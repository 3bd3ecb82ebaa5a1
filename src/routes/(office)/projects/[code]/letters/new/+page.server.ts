import { sendControlReport } from '#actions/recommendation/send-control-report.ts'
import { sendLetter } from '#actions/recommendation/send-letter.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { holidayYears } from '#domain/calendar/holiday.ts'
import type { ProjectRecords } from '#domain/project/records.ts'
import { nextNumber, plainPattern } from '#domain/recommendation/letter-number.ts'
import { termSteps } from '#domain/recommendation/letter-term.ts'
import { statutoryReplyTerm } from '#domain/recommendation/recommendation-input.ts'
import type { Letter } from '#domain/recommendation/recommendation.ts'
import { reportLanguages } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { application } from '#server/application.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import { knownLetters, letterPattern } from '#store/recommendation.ts'
import { formValues } from '#ui/form/form-values.ts'
import type { FormValues } from '#ui/form/form-field.ts'
import { projectOf } from '../../../../project-of.server.ts'
import { todayIn } from '../../../../today.server.ts'
import { writePosted } from '../../../../write.server.ts'
import { askedMonth, begunControlLetter, controlFields } from '../control-letter.server.ts'
import { letterFields } from '../letter-fields.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { lang, account } = locals
  const records = await projectOf(locals, params.code)
  const today = todayIn(records.project.timeZone)
  const { database } = await application()
  const number = await database.read(account?.organisationId ?? '', async (db) =>
    nextNumber((await letterPattern(db)) ?? plainPattern, await knownLetters(db), today),
  )
  const reminded = records.letters.find((letter) => letter.id === url.searchParams.get('reminds'))
  const control = await askedMonth(locals, url)
  const plain = letterFields(lang, records, null)
  const fields = control ? controlFields(plain) : plain
  const recommendationIds = url.searchParams
    .getAll('recommendation')
    .filter((id) => records.recommendations.some((each) => each.id === id))
  const followed = records.letters.find((letter) => letter.id === url.searchParams.get('follows'))
  const begun = reminded
    ? reminder(reminded, records)
    : followed
      ? followUp(followed, records)
      : {
          ...signing(records.letters.at(-1)),
          ...(control ? { ...control, ...begunControlLetter(control, records) } : { recommendationIds }),
        }
  const values: FormValues = {
    ...formValues(fields, { replyTermDays: statutoryReplyTerm, ...begun }),
    number,
    sentOn: today,
  }
  return {
    id: uuidV7(Date.now()),
    fields,
    values,
    mayWrite: account !== null && isAllowed(account.role, 'sendLetter'),
  }
}

export const actions: Actions = {
  default: async (event) => {
    const records = await projectOf(event.locals, event.params.code)
    const posted = await event.request.formData()
    const isControl = posted.has('month')
    const fields = letterFields(event.locals.lang, records, null)
    const send = isControl ? sendControlReport : sendLetter
    return writePosted<{ id: string }>(event, posted, {
      fields: isControl ? controlFields(fields) : fields,
      to: ({ id }) => `/projects/${event.params.code}/letters/${id}`,
      run: (context, input) => send(context, { ...input, projectId: records.project.id } as never),
    })
  },
}

/** Who signs and who prepares is mostly as in the letter before. */
const signing = (letter: Letter | undefined): Partial<Letter> =>
  letter
    ? {
        signer: letter.signer,
        signerPosition: letter.signerPosition,
        executor: letter.executor,
        executorPhone: letter.executorPhone,
      }
    : {}

/** A letter that asks for the answer to another one, as a person would begin it. */
function reminder(letter: Letter, { replies, holidays }: ProjectRecords): Partial<Letter> {
  const due = termSteps(letter, replies, holidayYears(holidays)).at(-1)?.due ?? null
  const inBoth = (write: (lang: 'ru' | 'kk') => string) =>
    Object.fromEntries(reportLanguages.map((lang) => [lang, write(lang)]))
  return {
    ...signing(letter),
    addressee: letter.addressee,
    addresseePerson: letter.addresseePerson,
    subject: inBoth((lang) => message(lang, 'letter.remind.subject', { number: letter.number })),
    body: inBoth((lang) =>
      message(lang, 'letter.remind.body', {
        number: letter.number,
        sent: formatDay(letter.sentOn, lang),
        due: due === null ? '…' : formatDay(due, lang),
      }),
    ),
    recommendationIds: [],
    reminderOf: letter.id,
  }
}

/** A letter that goes on after an answer which left something undone. */
function followUp(letter: Letter, { replies }: ProjectRecords): Partial<Letter> {
  const reply = replies.findLast(({ letterId }) => letterId === letter.id)
  const inBoth = (write: (lang: 'ru' | 'kk') => string) =>
    Object.fromEntries(reportLanguages.map((lang) => [lang, write(lang)]))
  return {
    ...signing(letter),
    addressee: letter.addressee,
    addresseePerson: letter.addresseePerson,
    subject: inBoth((lang) => message(lang, 'concern.follow.subject', { number: letter.number })),
    body: inBoth((lang) =>
      message(lang, 'concern.follow.body', {
        number: letter.number,
        sent: formatDay(letter.sentOn, lang, lang === 'kk' ? 'attributive' : 'long'),
        reply: reply?.incomingNumber ?? '…',
        received: reply ? formatDay(reply.receivedOn, lang, lang === 'kk' ? 'attributive' : 'long') : '…',
      }),
    ),
    recommendationIds: letter.recommendationIds,
  }
}
