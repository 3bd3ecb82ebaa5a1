import { adviserNameErasure } from '#domain/school/school-input.ts'
import { eraseName } from '#store/school.ts'
import { action } from '../action.ts'
import { ownAdviser } from '../own-school.ts'
import { refuseFields } from '../parse-input.ts'

/** Removes a name for good, because the consent was withdrawn or its purpose is reached. The pupil's number stays. */
export const eraseAdviserName = action({
  name: 'eraseAdviserName',
  event: 'adviser.erased',
  schema: adviserNameErasure,
  run: async ({ trx, input: { id, on }, context }) => {
    const { name, consentOn } = await ownAdviser(trx, context.actor, id)
    if (name === null || consentOn === null) return { result: { id }, event: null }
    refuseFields(on < consentOn ? [{ path: 'on', key: 'input.endBeforeStart' }] : [])
    await eraseName(trx, id, on)
    return {
      result: { id },
      event: { subject: 'adviser', subjectId: id, before: { consentOn }, after: { consentEndedOn: on } },
    }
  },
})
