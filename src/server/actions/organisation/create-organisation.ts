import { kazakhstanHolidays } from '#domain/calendar/holidays/kz.ts'
import { organisationInput } from '#domain/organisation/organisation-input.ts'
import { putHolidays } from '#store/holiday.ts'
import { insertOrganisation } from '#store/organisation.ts'
import { action } from '../action.ts'
import { wasMadeBefore } from '../replay.ts'

const event = 'organisation.created'

/** Creates an organisation with its own copy of the state's holidays, to be kept up by its people. */
export const createOrganisation = action({
  name: 'createOrganisation',
  event,
  schema: organisationInput,
  // A tenant's rows are written as that tenant, the first one too.
  organisationId: ({ id }, context) => id ?? context.newId(),
  run: async ({ trx, input, scope }) => {
    const id = scope.organisationId
    if (await wasMadeBefore(trx, { event, subject: 'organisation', id, body: input })) {
      return { result: { id }, event: null }
    }
    await insertOrganisation(trx, { ...input, id }, scope.at)
    const days = kazakhstanHolidays.flatMap((year) => year.days)
    await putHolidays(
      trx,
      id,
      days.map(({ day, kind, name: { ru, kk }, source }) => ({ day, kind, name: { ru, kk }, source })),
    )
    return {
      result: { id },
      event: { subject: 'organisation', subjectId: id, before: null, after: { ...input, id } },
    }
  },
})
