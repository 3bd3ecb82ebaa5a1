/*
 * A letter as the body reads it to which it was sent, and the form by which it answers. Who asks has no account: the key
 * of the link is all there is. Keys that open nothing are counted by address, and so are answers, before their bodies are
 * read.
 */
import { error, fail, redirect } from '@sveltejs/kit'
import { answerLetter } from '#actions/answer/answer-letter.ts'
import { answerFileBytes, linkState } from '#domain/answer/letter-answer.ts'
import { dayOfInstant } from '#domain/calendar/day-of-instant.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { holidayYears } from '#domain/calendar/holiday.ts'
import { villageTimeZone } from '#domain/calendar/village-time-zone.ts'
import { letterModel } from '#domain/recommendation/letter-model.ts'
import { termSteps } from '#domain/recommendation/letter-term.ts'
import { message } from '#i18n/message.ts'
import { application } from '#server/application.ts'
import { rateLimit } from '#server/api/rate-limit.ts'
import { actionContext } from '#server/context.ts'
import { problemStatus } from '#server/problem-status.ts'
import { Problem } from '#server/problem.ts'
import { letterLinkTable, linkForKey } from '#store/letter-link.ts'
import { holidays } from '#store/holiday.ts'
import { organisationTable } from '#store/organisation.ts'
import {
  controlMonthOfLetter,
  letterTable,
  recommendationsOfLetter,
  recommendationTable,
} from '#store/recommendation.ts'
import { recordById } from '#store/record-table.ts'
import { fieldErrors, problemText } from '../../../(office)/write.server.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

const keyShape = /^[A-Za-z0-9_-]{43}$/
const readers = rateLimit({ capacity: 60, perSecond: 1 })
const strangers = rateLimit({ capacity: 20, perSecond: 0.2 })
const writers = rateLimit({ capacity: 10, perSecond: 0.02 })

/** Whose link a key is; one that opens nothing answers as an address that is not there. */
async function linkOf({
  params,
  getClientAddress,
  locals,
}: Pick<RequestEvent, 'params' | 'getClientAddress' | 'locals'>) {
  const address = getClientAddress()
  const isTooOften = readers.spend(address, Date.now()) > 0
  if (isTooOften) error(429, message(locals.lang, 'answer.tooOften'))
  const { database } = await application()
  const found = keyShape.test(params.key) ? await linkForKey(database.kysely, params.key) : null
  const link =
    found && (await database.read(found.organisationId, (db) => recordById(db, letterLinkTable, found.id)))
  const today = dayOfInstant(new Date().toISOString(), villageTimeZone)
  if (!found || !link || linkState(link, today) !== 'open') {
    if (strangers.spend(address, Date.now()) > 0) error(429, message(locals.lang, 'answer.tooOften'))
    error(404, message(locals.lang, 'site.notFound'))
  }
  return { database, link, organisationId: found.organisationId }
}

export const load: PageServerLoad = async (event) => {
  const { locals, url, setHeaders } = event
  const { lang } = locals
  const { database, link, organisationId } = await linkOf(event)
  setHeaders({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex, nofollow' })
  return database.read(organisationId, async (db) => {
    const row = await recordById(db, letterTable, link.letterId)
    const organisation = await recordById(db, organisationTable, organisationId)
    if (!row || !organisation) error(404, message(lang, 'site.notFound'))
    const letter = {
      ...row,
      recommendationIds: await recommendationsOfLetter(db, row.id),
      controlMonth: await controlMonthOfLetter(db, row.id),
    }
    const carried = await Promise.all(
      letter.recommendationIds.map((id) => recordById(db, recommendationTable, id)),
    )
    const recommendations = carried.filter((each) => each !== null)
    const reportLang = lang === 'kk' ? 'kk' : 'ru'
    const model = letterModel(letter, { organisation, recommendations }, reportLang)
    const due = termSteps(letter, [], holidayYears(await holidays(db))).at(-1)?.due ?? null
    return {
      isSent: url.searchParams.has('sent'),
      from: model.letterhead[reportLang].name,
      letter: message(lang, 'answer.letter', { number: model.number, day: formatDay(model.sentOn, lang) }),
      addressee: model.addressee.join(', '),
      subject: model.subject ?? '',
      paragraphs: model.paragraphs,
      recommendations: model.recommendations,
      due: due === null ? '' : formatDay(due, lang),
      fileMegabytes: answerFileBytes / 1024 / 1024,
    }
  })
}

export const actions: Actions = {
  default: async (event) => {
    const { lang } = event.locals
    if (writers.spend(event.getClientAddress(), Date.now()) > 0) {
      return fail(429, { problem: message(lang, 'answer.tooOften'), errors: {}, values: {} })
    }
    const { database, organisationId } = await linkOf(event)
    const posted = await event.request.formData()
    const word = (name: string): string => {
      const value = posted.get(name)
      return typeof value === 'string' ? value : ''
    }
    const values = { incomingNumber: word('incomingNumber'), signedBy: word('signedBy'), text: word('text') }
    const file = posted.get('file')
    const isGiven = file instanceof File && file.size > 0
    // Nobody of the organisation: an actor who may do nothing but what is open to anyone.
    const context = actionContext(database, organisationId, { id: null, name: 'link', role: 'monitor' })
    try {
      await answerLetter(context, {
        key: event.params.key,
        ...values,
        file: isGiven
          ? {
              name: file.name.replace(/[/\\]/g, '_').slice(-200),
              bytes: new Uint8Array(await file.arrayBuffer()),
            }
          : null,
      })
    } catch (caught) {
      if (!(caught instanceof Problem)) throw caught
      return fail(problemStatus(caught.code), {
        problem: problemText(caught, lang),
        errors: fieldErrors(caught, lang),
        values,
      })
    }
    redirect(303, '?sent')
  },
}
