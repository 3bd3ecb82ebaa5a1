import { acceptAnswer } from '#actions/answer/accept-answer.ts'
import { issueLetterLink } from '#actions/answer/issue-letter-link.ts'
import { rejectAnswer } from '#actions/answer/reject-answer.ts'
import { revokeLetterLink } from '#actions/answer/revoke-letter-link.ts'
import { addEvidence } from '#actions/evidence/add-evidence.ts'
import { recordReply } from '#actions/recommendation/record-reply.ts'
import { linkState, usualLinkDays, type LetterAnswer } from '#domain/answer/letter-answer.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { addDays } from '#domain/calendar/day.ts'
import { dayOfInstant } from '#domain/calendar/day-of-instant.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { formatInstant } from '#domain/calendar/format-instant.ts'
import { villageTimeZone } from '#domain/calendar/village-time-zone.ts'
import type { Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { inOneTransaction, type ActionContext } from '#server/context.ts'
import { readStoredFile } from '#server/evidence/file-store.ts'
import { Problem } from '#server/problem.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import { answerById, answersOfLetter, linksOfLetter } from '#store/letter-link.ts'
import type { FormField } from '#ui/form/form-field.ts'
import { asking } from '../../../../../register.server.ts'
import { write } from '../../../../../write.server.ts'
import { replyFields } from '../../letter-fields.server.ts'
import { letterOf } from '../letter-of.server.ts'
import type { Actions, PageServerLoad } from './$types'

const linkFields = (lang: Language): readonly FormField[] => [
  { kind: 'day', name: 'expiresOn', label: message(lang, 'answer.links.expiresOn'), isRequired: true },
]
const named: FormField = { kind: 'hidden', name: 'answer' }
const rejectFields = (lang: Language): readonly FormField[] => [
  named,
  { kind: 'text', name: 'reason', label: message(lang, 'answer.reason'), rows: 2, isRequired: true },
]

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { lang } = locals
  const { letter } = await letterOf(locals, params)
  const { role, today, read } = await asking(locals)
  const links = await read((db) => linksOfLetter(db, letter.id))
  const answers = await read((db) => answersOfLetter(db, letter.id))
  return {
    letterId: letter.id,
    number: letter.number,
    links: links.map((link) => {
      const state = linkState(link, today)
      return {
        id: link.id,
        href: state === 'open' ? `${url.origin}/answer/${link.key}` : '',
        expiresOn: formatDay(link.expiresOn, lang, 'short'),
        state: message(lang, `answer.state.${state}`),
        tone: state === 'open' ? 'good' : '',
      }
    }),
    answers: answers.map((answer) => told(answer, lang)),
    newId: uuidV7(Date.now()),
    linkFields: linkFields(lang),
    linkValues: { expiresOn: addDays(today, usualLinkDays) },
    replyFields: [named, ...replyFields(lang, false)],
    rejectFields: rejectFields(lang),
    mayIssue: isAllowed(role, 'issueLetterLink'),
    mayDecide: isAllowed(role, 'acceptAnswer'),
  }
}

/** An answer with what its reply would begin with. */
const told = (answer: LetterAnswer, lang: Language) => ({
  id: answer.id,
  at: formatInstant(answer.receivedAt, lang),
  incomingNumber: answer.incomingNumber,
  signedBy: answer.signedBy,
  text: answer.text,
  file: answer.file && answer.file.name,
  replyId: answer.replyId,
  reason: answer.reason,
  isDecided: answer.isDecided,
  values: {
    answer: answer.id,
    incomingNumber: answer.incomingNumber ?? '',
    receivedOn: dayOfInstant(answer.receivedAt, villageTimeZone),
    [`summary.${lang === 'kk' ? 'kk' : 'ru'}`]: answer.text,
  },
})

export const actions: Actions = {
  issue: (event) =>
    write(event, {
      fields: linkFields(event.locals.lang),
      to: event.url.pathname,
      run: (context, input) => issueLetterLink(context, { ...input, letterId: event.params.id } as never),
    }),
  revoke: (event) =>
    write(event, {
      fields: [{ kind: 'hidden', name: 'link' }],
      to: event.url.pathname,
      run: (context, { link }) => revokeLetterLink(context, { id: link as string }),
    }),
  accept: async (event) => {
    const { records } = await letterOf(event.locals, event.params)
    return write(event, {
      fields: [named, ...replyFields(event.locals.lang, false)],
      to: `/projects/${event.params.code}/letters/${event.params.id}`,
      run: (context, { answer, id: _, ...reply }) =>
        accepted(context, String(answer ?? ''), records.project.id, { ...reply, letterId: event.params.id }),
    })
  },
  reject: (event) =>
    write(event, {
      fields: rejectFields(event.locals.lang),
      to: event.url.pathname,
      run: (context, { answer, reason }) => rejectAnswer(context, { id: answer, reason } as never),
    }),
}

/** The reply, its file and that it is the answer's: all of them or none. */
async function accepted(context: ActionContext, id: string, projectId: string, reply: object): Promise<void> {
  const { database, organisationId } = context
  const answer = await database.read(organisationId, (db) => answerById(db, id))
  if (!answer) throw new Problem('record.notFound', { id })
  const bytes = answer.file && (await readStoredFile(database.dataFolder, answer.file.sha256))
  await inOneTransaction(context, async (inside) => {
    const { id: replyId } = await recordReply(inside, reply as never)
    if (answer.file && bytes) {
      await addEvidence(inside, {
        projectId,
        kind: 'document',
        fileName: answer.file.name,
        bytes: new Uint8Array(bytes),
        links: [{ subject: 'reply', subjectId: replyId }],
        isShared: true,
      })
    }
    await acceptAnswer(inside, { id, replyId })
  })
}
