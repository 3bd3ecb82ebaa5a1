import { responseWithdrawal } from '#domain/questionnaire/definition-input.ts'
import { Problem } from '#server/problem.ts'
import { lockResponse, withdrawResponseRow } from '#store/questionnaire-response.ts'
import { action } from '../action.ts'

/** Takes a filled questionnaire back that was entered twice or by mistake: it counts nowhere and stays readable. */
export const withdrawResponse = action({
  name: 'withdrawResponse',
  event: 'questionnaireResponse.revoked',
  schema: responseWithdrawal,
  run: async ({ trx, input: { id, reason } }) => {
    const response = await lockResponse(trx, id)
    if (!response) throw new Problem('record.notFound', { id })
    if (response.withdrawnWhy !== null) return { result: { id }, event: null }
    await withdrawResponseRow(trx, id, reason)
    const { questionnaireId, number } = response
    return {
      result: { id },
      event: {
        subject: 'questionnaireResponse',
        subjectId: id,
        before: { questionnaireId, number },
        after: { questionnaireId, number, reason },
      },
    }
  },
})
