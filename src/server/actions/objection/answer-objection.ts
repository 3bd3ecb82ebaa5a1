import { objectionAnswer } from '#domain/objection/objection.ts'
import { objectionTable } from '#store/objection.ts'
import { action } from '../action.ts'
import { ownRow } from '../own-clean-up.ts'
import { refuseFields } from '../parse-input.ts'
import { correctRow, wrongToday } from '../village-record.ts'

/** Records what was answered to an objection; a later answer stands instead, and the log keeps both. */
export const answerObjection = action({
  name: 'answerObjection',
  event: 'objection.answered',
  schema: objectionAnswer,
  run: async (step) => {
    const { id, ...changed } = step.input
    const before = await ownRow(step, objectionTable, id)
    refuseFields([
      ...wrongToday(step, changed.answeredOn, 'answeredOn'),
      ...(changed.answeredOn < before.on ? [{ path: 'answeredOn', key: 'input.endBeforeStart' }] : []),
    ])
    return correctRow(step, objectionTable, before, { changed })
  },
})
