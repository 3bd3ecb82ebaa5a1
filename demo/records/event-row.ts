import type { recordEvent } from '#actions/event/record-event.ts'
import { demoId, own, type InputOf } from '../demo-id.ts'

export type DemoEvent = InputOf<typeof recordEvent>
type Village = 'sabalak' | 'kamystybas' | 'city'
type Extra = Partial<Pick<DemoEvent, 'quantities' | 'attendance' | 'result'>>

/** One person on a sign-in sheet; all names are invented. */
export const person = (
  name: string,
  gender: 'male' | 'female',
  social: 'business' | 'other' | 'older',
  age: 'age33to45' | 'age46to58' | 'age59plus',
) => ({ name, gender, social, age })

/** Several counted things of an event. */
export const counted = (amounts: { readonly [key: string]: number }): NonNullable<DemoEvent['quantities']> =>
  Object.entries(amounts).map(([key, amount]) => ({ key, amount }))

/** An event of one day: `[activity, kind, day, hours, place]`, its name in two languages, how many people came. */
export function held(
  [activity, kind, day, hours, village]: readonly [
    string,
    DemoEvent['kind'],
    string,
    readonly [string, string],
    Village,
  ],
  [ru, kk]: readonly [string, string],
  people: number | null,
  extra: Extra = {},
): DemoEvent {
  return {
    ...own(`event.${activity}.${day}.${kind}`),
    activityId: demoId(`activity.${activity}`),
    kind,
    title: { ru, kk },
    startsOn: day,
    endsOn: day,
    startsAt: hours[0],
    endsAt: hours[1],
    placeId: demoId(`place.${village}`),
    organiser: 'Общественный фонд «Арай»',
    attendance: people === null ? { kind: 'none' } : { kind: 'count', total: people },
    ...extra,
  }
}
