/* A village's month of control, read from the records of its rounds. */
import { lastDayOfMonth } from '#domain/calendar/day.ts'
import { controlMonth, type ControlMonth } from '#domain/pickup/control-month.ts'
import { dumpingChecksOf } from '#store/dumping-check.ts'
import { complaintsOf, marksOf, photosOf, verdictsOf } from '#store/pickup.ts'
import { pickupsBetween } from '#store/schedule.ts'

/** The month ('YYYY-MM') of a village: the rounds that were planned in it. */
export async function monthOfVillage(
  db: Parameters<typeof pickupsBetween>[0],
  placeId: string,
  month: string,
): Promise<ControlMonth> {
  const [first, last] = [`${month}-01`, lastDayOfMonth(`${month}-01`)]
  const rounds = (await pickupsBetween(db, first, last)).filter(
    (round) =>
      round.placeId === placeId &&
      round.plannedOn >= first &&
      round.plannedOn <= last &&
      !(round.cause === 'rule' && round.isCancelled),
  )
  const ids = rounds.map(({ id }) => id)
  const found = await verdictsOf(db, ids)
  return controlMonth({
    rounds,
    verdictOf: (id) => {
      const row = found.get(id)
      return row ? { ...row, landfill: row.basis.gps?.landfill } : null
    },
    marks: await marksOf(db, ids),
    complaints: await complaintsOf(db, ids),
    photos: await photosOf(db, ids),
    checks: await dumpingChecksOf(db, ids),
  })
}
