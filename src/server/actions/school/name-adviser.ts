import { dayOfInstant } from '#domain/calendar/day-of-instant.ts'
import { villageTimeZone } from '#domain/calendar/village-time-zone.ts'
import { adviserNameInput } from '#domain/school/school-input.ts'
import { deleteConsentScan } from '#store/consent-scan.ts'
import { putAdviserName } from '#store/school.ts'
import { action } from '../action.ts'
import { ownAdviser } from '../own-school.ts'
import { refuseFields } from '../parse-input.ts'

/**
 * Keeps an adviser's name by a guardian's written consent (Law 94-V, article 8: the legal representative of a minor). The
 * log says that there is one, never the name.
 */
export const nameAdviser = action({
  name: 'nameAdviser',
  event: 'adviser.named',
  schema: adviserNameInput,
  run: async ({ trx, input, context, scope }) => {
    const { id, consentOn, isPublished } = input
    const before = await ownAdviser(trx, context.actor, id)
    const today = dayOfInstant(context.now(), villageTimeZone)
    refuseFields(consentOn > today ? [{ path: 'consentOn', key: 'input.future' }] : [])
    const isSame =
      before.name === input.name && before.consentOn === consentOn && before.isPublished === isPublished
    if (isSame) return { result: { id }, event: null }
    await putAdviserName(trx, scope, input)
    // The paper that was signed on another day is not this consent's.
    if (before.consentOn !== consentOn) await deleteConsentScan(trx, { adviserId: id })
    return {
      result: { id },
      event: {
        subject: 'adviser',
        subjectId: id,
        before: { consentOn: before.consentOn },
        after: { consentOn, isPublished },
      },
    }
  },
})
