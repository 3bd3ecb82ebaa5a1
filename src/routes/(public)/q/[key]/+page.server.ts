import { error, fail, redirect } from '@sveltejs/kit'
import { recordResponse } from '#actions/questionnaire/record-response.ts'
import { dayOfInstant } from '#domain/calendar/day-of-instant.ts'
import { villageTimeZone } from '#domain/calendar/village-time-zone.ts'
import { isRecordId } from '#domain/project/is-record-id.ts'
import { textIn } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { rateLimit } from '#server/api/rate-limit.ts'
import { application } from '#server/application.ts'
import { actionContext } from '#server/context.ts'
import { problemStatus } from '#server/problem-status.ts'
import { Problem } from '#server/problem.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import {
  linkForKey,
  linksOf,
  questionnaireById,
  questionnaireLinkTable,
  questionnaireVersion,
} from '#store/questionnaire.ts'
import { organisationTable } from '#store/organisation.ts'
import { recordById } from '#store/record-table.ts'
import { questionFields, skipRulesOf } from '#ui/form/question-fields.ts'
import { postedValues, readForm } from '#ui/form/read-form.ts'
import { answerErrors } from '../../../(office)/projects/[code]/questionnaires/answer-errors.server.ts'
import { fieldErrors, problemText } from '../../../(office)/write.server.ts'
import type { Actions, PageServerLoad } from './$types'

const keyShape = /^[A-Za-z0-9_-]{43}$/
/** A village behind one address answers at once; whoever tries keys is told to wait. */
const readers = rateLimit({ capacity: 120, perSecond: 2 })
const strangers = rateLimit({ capacity: 20, perSecond: 0.2 })
const writers = rateLimit({ capacity: 30, perSecond: 0.05 })

type Locals = App.Locals
const tooMany = (locals: Locals): never => error(429, message(locals.lang, 'questionnaire.tooMany'))

/** What a key opens. A wrong, revoked or full one answers as an address that is not there. */
async function openedBy(locals: Locals, key: string, address: string) {
  const now = Date.now()
  if (readers.spend(address, now) > 0) tooMany(locals)
  const { database } = await application()
  const found = keyShape.test(key) ? await linkForKey(database.kysely, key) : null
  if (!found) {
    if (strangers.spend(address, now) > 0) tooMany(locals)
    error(404, message(locals.lang, 'questionnaire.link.unknown'))
  }
  const { id, organisationId } = found
  const opened = await database.read(organisationId, async (db) => {
    const link = await recordById(db, questionnaireLinkTable, id)
    const questionnaire = link && (await questionnaireById(db, link.questionnaireId))
    const organisation = await recordById(db, organisationTable, organisationId)
    const answered =
      (await linksOf(db, link?.questionnaireId ?? '')).find((each) => each.id === id)?.responses ?? 0
    return link && questionnaire?.opened && organisation
      ? { link, questionnaire, version: questionnaire.opened, organisation, isFull: answered >= link.most }
      : null
  })
  if (!opened) error(404, message(locals.lang, 'questionnaire.link.unknown'))
  return { ...opened, database, organisationId }
}

export const load: PageServerLoad = async ({ locals, params, url, getClientAddress, setHeaders }) => {
  const { lang } = locals
  const { questionnaire, version, organisation, isFull } = await openedBy(
    locals,
    params.key,
    getClientAddress(),
  )
  setHeaders({ 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex' })
  return {
    title: textIn(questionnaire.title, lang) ?? '',
    organisation: textIn(organisation.name, lang) ?? '',
    isDone: url.searchParams.has('done'),
    isFull,
    consent: textIn(questionnaire.consent, lang),
    fields: questionFields(version.items, lang),
    rules: skipRulesOf(version.items),
    today: dayOfInstant(new Date().toISOString(), villageTimeZone),
    versionId: version.id,
    id: uuidV7(Date.now()),
  }
}

export const actions: Actions = {
  default: async ({ locals, params, request, getClientAddress }) => {
    const { lang } = locals
    const address = getClientAddress()
    const { link, questionnaire, database, organisationId } = await openedBy(locals, params.key, address)
    const posted = await request.formData()
    const word = (name: string): string => String(posted.get(name) ?? '').slice(0, 100)
    // The questions may have changed while somebody answered: the answers are to those that were asked.
    const wanted = word('versionId')
    const asked = isRecordId(wanted)
      ? await database.read(organisationId, (db) => questionnaireVersion(db, wanted))
      : null
    const version = asked?.questionnaireId === questionnaire.id ? asked : questionnaire.opened
    const fields = questionFields(version?.items ?? [], lang)
    const values = { ...postedValues(fields, posted), id: word('id'), hasConsent: word('hasConsent') }
    if (writers.spend(address, Date.now()) > 0)
      return fail(429, {
        form: 'record',
        problem: message(lang, 'questionnaire.tooMany'),
        values,
        errors: {},
      })
    const now = new Date().toISOString()
    try {
      const actor = {
        id: null,
        name: link.note ?? message('ru', 'questionnaire.links.one'),
        role: 'teacher' as const,
      }
      await recordResponse(actionContext(database, organisationId, actor), {
        id: word('id'),
        questionnaireId: questionnaire.id,
        versionId: version?.id ?? '',
        linkId: link.id,
        way: 'link',
        filledOn: dayOfInstant(now, villageTimeZone),
        hasConsent: posted.get('hasConsent') === 'on',
        answers: (readForm(fields, posted)['answers'] ?? {}) as Record<string, unknown>,
      })
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem
      const failure = {
        form: 'record',
        problem: problemText(problem, lang),
        values,
        errors: fieldErrors(problem, lang),
      }
      return answerErrors(fail(problemStatus(problem.code), failure), version?.items ?? [], lang)
    }
    redirect(303, `/q/${params.key}?done`)
  },
}
