import type { Transaction } from 'kysely'
import type * as v from 'valibot'
import { dayOfInstant } from '#domain/calendar/day-of-instant.ts'
import { villageTimeZone } from '#domain/calendar/village-time-zone.ts'
import { responseInput } from '#domain/questionnaire/definition-input.ts'
import type { QuestionnaireLink } from '#domain/questionnaire/questionnaire.ts'
import { canonicalJson } from '#server/database/canonical-json.ts'
import { Problem, type FieldProblem } from '#server/problem.ts'
import { questionnaireLinkTable, questionnaireVersion, type QuestionnaireCard } from '#store/questionnaire.ts'
import { correctionsOf, countByLink, insertResponse, responseById } from '#store/questionnaire-response.ts'
import { missingIds, recordById } from '#store/record-table.ts'
import type { DB } from '#store/schema.ts'
import { isInScope } from '#domain/account/place-scope.ts'
import type { Actor } from '#server/context.ts'
import { action } from '../action.ts'
import { scopeOf } from '../own-places.ts'
import { ownQuestionnaire, rightAnswers } from '../own-questionnaire.ts'
import { refuseFields } from '../parse-input.ts'

type Input = v.InferOutput<typeof responseInput>

/**
 * Enters a filled questionnaire: from paper, asked by phone, or sent by a link. Answers to skipped questions are left out.
 * The log holds no answer. Throws `record.conflict` where the id was used for other answers.
 */
export const recordResponse = action({
  name: 'recordResponse',
  event: 'questionnaireResponse.recorded',
  schema: responseInput,
  run: async ({ trx, input, context, scope }) => {
    const id = input.id ?? context.newId()
    const questionnaire = await ownQuestionnaire(trx, input.questionnaireId)
    const version = await questionnaireVersion(trx, input.versionId)
    const isOwn = version?.questionnaireId === questionnaire.id && version.openedAt !== null
    refuseFields(isOwn ? [] : [{ path: 'versionId', key: 'questionnaire.wrong.notOpen' }])
    const today = dayOfInstant(context.now(), villageTimeZone)
    const answers = rightAnswers(version?.items ?? [], input.answers, today)
    if (input.id && (await wasEntered(trx, input.id, { ...input, answers })))
      return { result: { id }, event: null }
    const link = input.linkId === null ? null : await openLink(trx, input)
    refuseFields([
      ...(input.filledOn > today ? [{ path: 'filledOn', key: 'input.future' }] : []),
      ...(await wrongWay(trx, context.actor, input, questionnaire)),
    ])
    const placeId = link ? link.placeId : input.placeId
    const response = { ...input, id, placeId, answers }
    const number = await insertResponse(trx, scope, context.actor.name, response)
    const { questionnaireId, filledOn, way } = input
    return {
      result: { id },
      event: {
        subject: 'questionnaireResponse',
        subjectId: id,
        before: null,
        after: { id, questionnaireId, number, filledOn, way, placeId, answered: Object.keys(answers).length },
      },
    }
  },
})

/** Whether it came before with the same answers, whatever was corrected in it since. */
async function wasEntered(
  trx: Transaction<DB>,
  id: string,
  sent: Pick<Input, 'versionId' | 'way'> & { answers: unknown },
) {
  const known = await responseById(trx, id)
  if (!known) return false
  const first = (await correctionsOf(trx, id))[0]?.answers ?? known.answers
  const of = (one: Pick<Input, 'versionId' | 'way'>, answers: unknown) =>
    canonicalJson({ versionId: one.versionId, way: one.way, answers })
  if (of(known, first) !== of(sent, sent.answers)) throw new Problem('record.conflict', { id })
  return true
}

/** The link by which it comes. Throws `record.notFound` where it is another's or taken back. */
async function openLink(
  trx: Transaction<DB>,
  { linkId, questionnaireId }: Input,
): Promise<QuestionnaireLink> {
  const link = linkId === null ? null : await recordById(trx, questionnaireLinkTable, linkId)
  if (!link || link.questionnaireId !== questionnaireId || link.revokedAt !== null)
    throw new Problem('record.notFound', { id: linkId ?? '' })
  const isFull = (await countByLink(trx, link.id)) >= link.most
  refuseFields(isFull ? [{ path: 'linkId', key: 'questionnaire.wrong.full' }] : [])
  return link
}

async function wrongWay(
  trx: Transaction<DB>,
  actor: Actor,
  { way, linkId, placeId, hasConsent }: Input,
  { consent }: QuestionnaireCard,
): Promise<FieldProblem[]> {
  const needsConsent = Object.keys(consent).length > 0
  const isByLink = linkId !== null
  const isElsewhere =
    placeId !== null &&
    ((await missingIds(trx, 'place', [placeId], null)).length > 0 ||
      !isInScope(await scopeOf(trx, actor), placeId))
  return [
    ...(needsConsent && !hasConsent ? [{ path: 'hasConsent', key: 'questionnaire.wrong.consent' }] : []),
    ...((way === 'link') === isByLink ? [] : [{ path: 'way', key: 'input.unknown' }]),
    ...(!isByLink && isElsewhere ? [{ path: 'placeId', key: 'input.reference' }] : []),
  ]
}
