import { applicationInput } from '#domain/support/support-input.ts'
import { insertRecord } from '#store/record-table.ts'
import { supportApplicationTable, supportStepTable } from '#store/support.ts'
import { action } from '../action.ts'
import { wrongBusiness } from '../own-business.ts'
import { enterRecord, wrongToday } from '../village-record.ts'

const event = 'supportApplication.recorded'

/** Records that a business asks a programme for money: the application is being prepared, or it went out. */
export const recordApplication = action({
  name: 'recordApplication',
  event,
  schema: applicationInput,
  run: (step) => {
    const { id: _, first, on, ...application } = step.input
    return enterRecord(step, {
      table: supportApplicationTable,
      event,
      record: { ...application, withdrawnWhy: null },
      problems: async () => [
        ...wrongToday(step, on),
        ...(await wrongBusiness(step, { businessId: application.businessId, placeId: null })),
      ],
      also: (applicationId) =>
        insertRecord(
          step.trx,
          supportStepTable,
          { ...step.scope, projectId: null },
          {
            id: step.context.newId(),
            applicationId,
            number: 1,
            kind: first,
            on,
            amount: null,
            note: null,
            withdrawnWhy: null,
          },
        ),
    })
  },
})
