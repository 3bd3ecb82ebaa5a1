import { places } from '../records/passport.ts'
import { events } from '../records/participants.ts'
import { activities } from '../records/plan.ts'
import type { DemoEvent } from '../records/event-row.ts'
import { indoorScene } from '../pictures/indoor-scene.ts'
import { outdoorScene, type Outdoors } from '../pictures/outdoor-scene.ts'
import { scannedPaper, signInSheet } from '../pictures/paper.ts'
import { photo } from '../pictures/photo.ts'
import { randomOf } from '../pictures/svg.ts'
import { shortDay, type DemoFile } from './demo-file.ts'

const outdoors: { readonly [kind in DemoEvent['kind']]?: Outdoors } = {
  cleanUp: 'cleanUp',
  other: 'dump',
  installation: 'containers',
  distribution: 'street',
  survey: 'street',
  testimonial: 'street',
}

const atSchool: readonly DemoEvent['kind'][] = ['training', 'presentation']

/** What proves the events: a photo of each, sheets where people signed in, scans of reports and applications. */
export function eventFiles(): DemoFile[] {
  const required = new Map(activities.map((activity) => [activity.id, activity.requiredEvidence ?? []]))
  return events.flatMap((event, index): DemoFile[] => {
    const key = `${event.startsOn}-${String(index + 1).padStart(2, '0')}`
    const subject = { subject: 'event' as const, subjectId: event.id ?? '' }
    if (event.kind === 'monthlyReport' || event.kind === 'application') {
      return [{ key: `${key}-scan`, kind: 'scan' as const, ...subject, draw: () => paperOf(key, event) }]
    }
    const hasSheet = (required.get(event.activityId) ?? []).includes('sheet')
    const shot = { key: `${key}-photo`, kind: 'photo' as const, ...subject, draw: () => photoOf(key, event) }
    const sheet = { key: `${key}-sheet`, kind: 'sheet' as const, ...subject, draw: () => sheetOf(key, event) }
    return hasSheet ? [shot, sheet] : [shot]
  })
}

const placeOf = (event: DemoEvent) => places.find((place) => place.id === event.placeId)
const dayAndPlace = (event: DemoEvent): string =>
  `${shortDay(event.startsOn)}, ${placeOf(event)?.name.ru ?? ''}`

function photoOf(seed: string, event: DemoEvent): Promise<Uint8Array> {
  const [random, place, what] = [randomOf(seed), placeOf(event), outdoors[event.kind]]
  const people = countOf(event)
  const title = event.title.ru ?? ''
  const scene = what
    ? outdoorScene(seed, what, people)
    : indoorScene(seed, title, people, atSchool.includes(event.kind))
  const minutes = String(Math.floor(random(10, 59))).padStart(2, '0')
  const takenAt = `${event.startsOn}T${(event.startsAt ?? '10:00').slice(0, 2)}:${minutes}:00`
  // Within some hundred metres of the place, as phones stand when they are used.
  const [lat, lon] = [(place?.lat ?? 0) + random(-0.004, 0.004), (place?.lon ?? 0) + random(-0.005, 0.005)]
  return photo(scene, `${dayAndPlace(event)}. ${title}`, { takenAt, lat, lon })
}

function countOf({ attendance }: DemoEvent): number {
  if (attendance.kind === 'none') return 3
  return attendance.kind === 'sheet' ? attendance.people.length : attendance.total
}

function sheetOf(seed: string, event: DemoEvent): Promise<Uint8Array> {
  const names = event.attendance.kind === 'sheet' ? event.attendance.people.map(({ name }) => name) : []
  return signInSheet(
    seed,
    `Лист регистрации. ${event.title.ru ?? ''}`,
    dayAndPlace(event),
    countOf(event),
    names,
  )
}

function paperOf(seed: string, event: DemoEvent): Promise<Uint8Array> {
  const lines =
    event.kind === 'monthlyReport'
      ? [
          'Отметки о приезде машины сделаны контролерами улиц в журнале.',
          'Передан в отдел жилищно-коммунального хозяйства.',
        ]
      : ['Прошу рассмотреть проект переработки биоотходов в удобрение.', 'Расчет и план работ приложены.']
  return scannedPaper({
    seed,
    title: event.title.ru ?? '',
    lines: [dayAndPlace(event), ...lines],
    signature: event.kind === 'monthlyReport' ? 'Контролер' : 'Заявитель',
  })
}
