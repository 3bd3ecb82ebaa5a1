import { trackInput } from '#domain/tracking/tracker-input.ts'
import { Problem } from '#server/problem.ts'
import { insertPositions } from '#store/position.ts'
import { recordToChange } from '#store/record-table.ts'
import { trackerTable } from '#store/tracking.ts'
import { action } from '../action.ts'
import { acceptsFix } from '../accepts-fix.ts'

/**
 * Takes over a track that was read from a file. Fixes outside the tracker's hours and those from the future are left out and
 * counted; one that is there already is not counted twice.
 */
export const importTrack = action({
  name: 'importTrack',
  event: 'track.imported',
  schema: trackInput,
  run: async ({ trx, input: { trackerId, source, fixes }, scope }) => {
    const tracker = await recordToChange(trx, trackerTable, trackerId)
    if (!tracker) throw new Problem('record.notFound', { id: trackerId })
    const now = Date.parse(scope.at)
    const taken = fixes.filter(({ at }) => acceptsFix(tracker, at, now) === 'take')
    const added = await insertPositions(
      trx,
      scope.organisationId,
      taken.map((fix) => ({ ...fix, trackerId, speedKmh: null, isMock: false })),
    )
    const result = {
      read: fixes.length,
      added,
      repeated: taken.length - added,
      left: fixes.length - taken.length,
    }
    return {
      result,
      event:
        added === 0
          ? null
          : { subject: 'tracker', subjectId: trackerId, before: null, after: { source, ...result } },
    }
  },
})
