/*
 * The eco-adviser centres of both schools: twenty advisers each, trained on the days that the journal tells of, and what
 * they told forty classes. Pupils are numbers; one name stands by consent.
 */
import type { addAdvisers } from '#actions/school/add-advisers.ts'
import type { addSchoolCentre } from '#actions/school/add-school-centre.ts'
import type { nameAdviser } from '#actions/school/name-adviser.ts'
import type { recordPresentation } from '#actions/school/record-presentation.ts'
import type { recordTraining } from '#actions/school/record-training.ts'
import { demoId, type InputOf } from '../demo-id.ts'
import { schoolEvents } from './events-schools.ts'

type Village = 'sabalak' | 'kamystybas'
const openings = { sabalak: '2023-04-27', kamystybas: '2023-04-28' } as const
const trainingDays = {
  sabalak: ['2023-05-15', '2023-05-16'],
  kamystybas: ['2023-09-21', '2023-09-22'],
} as const
const presentationDays = {
  sabalak: ['2023-10-09', '2023-10-10', '2023-10-11'],
  kamystybas: ['2023-10-12', '2023-10-13'],
} as const
const villages = ['sabalak', 'kamystybas'] as const
const atTraining = 10

const centreId = (village: Village): string => demoId(`school.${village}`)
const adviserId = (village: Village, number: number): string => demoId(`adviser.${village}.${number}`)

export const centres: readonly InputOf<typeof addSchoolCentre>[] = villages.map((village) => ({
  id: centreId(village),
  placeId: demoId(`place.${village}`),
  name:
    village === 'sabalak'
      ? {
          ru: 'Центр экосоветников школы села Сабалак',
          kk: 'Сабалақ ауылы мектебінің экокеңесшілер орталығы',
        }
      : {
          ru: 'Центр экосоветников школы села Камыстыбас',
          kk: 'Қамыстыбас ауылы мектебінің экокеңесшілер орталығы',
        },
  openedOn: openings[village],
  materials: 'Плакаты, экобоксы, презентация «Куда уходит мусор»',
}))

interface DemoAdvisers {
  readonly input: InputOf<typeof addAdvisers> & { readonly id: string }
  /** Ids of those besides the first. */
  readonly others: readonly string[]
}

/** Nine pupils of the upper classes and their teacher at each training. */
export const advisers: readonly DemoAdvisers[] = villages.flatMap((village) =>
  trainingDays[village].flatMap((_, group): DemoAdvisers[] => {
    const first = group * atTraining + 1
    const of = (from: number, count: number, className: string): DemoAdvisers => ({
      input: {
        id: adviserId(village, from),
        centreId: centreId(village),
        className,
        since: openings[village],
        count,
      },
      others: Array.from({ length: count - 1 }, (_each, index) => adviserId(village, from + index + 1)),
    })
    return [of(first, 5, '8А'), of(first + 5, 4, '9Ә'), of(first + 9, 1, 'педагог')]
  }),
)

export const named: InputOf<typeof nameAdviser> = {
  id: adviserId('sabalak', 1),
  name: 'Нурланова Аяулым',
  consentOn: '2023-05-10',
  isPublished: true,
}

const eventId = (activity: string, day: string, kind: string): string =>
  demoId(`event.${activity}.${day}.${kind}`)

export const trainings: readonly (InputOf<typeof recordTraining> & {
  readonly id: string
  readonly on: string
})[] = villages.flatMap((village) =>
  trainingDays[village].map((day, group) => ({
    id: demoId(`training.${day}`),
    centreId: centreId(village),
    eventId: eventId('3.2', day, 'training'),
    adviserIds: Array.from({ length: atTraining }, (_, index) =>
      adviserId(village, group * atTraining + index + 1),
    ),
    on: day,
  })),
)

const classesADay = 8

/** Eight classes a day; their listeners are the people of the day’s event. */
export const presentations: readonly InputOf<typeof recordPresentation>[] = villages.flatMap((village) =>
  presentationDays[village].flatMap((day, dayIndex) => {
    const id = eventId('3.3', day, 'presentation')
    const attendance = schoolEvents.find((event) => event.id === id)?.attendance
    const people = attendance?.kind === 'count' ? attendance.total : 0
    return Array.from({ length: classesADay }, (_, index) => ({
      id: demoId(`presentation.${day}.${index}`),
      centreId: centreId(village),
      eventId: id,
      className: `${index + 1}${['А', 'Ә', 'Б'][dayIndex]}`,
      listeners: Math.floor(people / classesADay) + (index < people % classesADay ? 1 : 0),
      minutes: 20,
      adviserIds: [0, 1].map((at) =>
        adviserId(village, (((dayIndex * classesADay + index) * 2 + at) % 20) + 1),
      ),
    }))
  }),
)
