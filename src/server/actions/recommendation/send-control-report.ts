import { controlLetterInput } from '#domain/recommendation/recommendation-input.ts'
import { dayOfInstant } from '#domain/calendar/day-of-instant.ts'
import { villageTimeZone } from '#domain/calendar/village-time-zone.ts'
import { Problem } from '#server/problem.ts'
import { monthOfVillage } from '#server/village-month.ts'
import { insertControlLetter } from '#store/control-letter.ts'
import { lockProject } from '#store/project.ts'
import { action } from '../action.ts'
import { writeLetter } from '../letter-writing.ts'
import { wrongVillage } from '../own-household.ts'
import { refuseFields } from '../parse-input.ts'
import { wasMadeBefore } from '../replay.ts'

const event = 'controlReport.sent'

/**
 * Records the letter with which a village's month of control went to the housing department, and keeps the figures as they
 * were sent. Its registration, its term and its answers are those of any letter. A month without rounds is refused.
 */
export const sendControlReport = action({
  name: 'sendControlReport',
  event,
  schema: controlLetterInput,
  run: async ({ trx, input, context, scope }) => {
    const { mayRepeatNumber, ...body } = input
    const { projectId, placeId, month, ...given } = body
    const id = given.id ?? context.newId()
    if (!(await lockProject(trx, projectId))) throw new Problem('project.notFound', { code: projectId })
    if (given.id && (await wasMadeBefore(trx, { event, subject: 'letter', id, body }))) {
      return { result: { id }, event: null }
    }
    refuseFields([
      ...(await wrongVillage(trx, context.actor, placeId)),
      ...(month > dayOfInstant(scope.at, villageTimeZone)
        ? [{ path: 'month', key: 'input.monthToCome' }]
        : []),
    ])
    const figures = await monthOfVillage(trx, placeId, month.slice(0, 7))
    refuseFields(
      figures.planned + figures.extra === 0 ? [{ path: 'month', key: 'input.monthWithoutRounds' }] : [],
    )
    await writeLetter(trx, { ...scope, projectId }, { ...given, id }, mayRepeatNumber)
    await insertControlLetter(trx, scope.organisationId, { letterId: id, placeId, month, figures })
    return {
      result: { id },
      event: { subject: 'letter', subjectId: id, before: null, after: { ...body, id } },
    }
  },
})
