/* The register of dumps of the demo, with drawn photos of some. */
import { addDump } from '#actions/dump/add-dump.ts'
import { recordCleaning } from '#actions/dump/record-cleaning.ts'
import { recordObservation } from '#actions/dump/record-observation.ts'
import type { ActionContext } from '#server/context.ts'
import { demoId, own } from './demo-id.ts'
import { shortDay, type DemoFile } from './evidence/demo-file.ts'
import { outdoorScene } from './pictures/outdoor-scene.ts'
import { photo } from './pictures/photo.ts'
import { cleanedOnDay, dumps, pictured, sightings, type DemoSighting } from './records/dumps.ts'

const { projectId } = own('dump')
const findingOf = (key: string): string => demoId(`dump.${key}.found`)
const idOf = (sighting: Pick<DemoSighting, 'key'>): string => demoId(`dump.${sighting.key}`)

/** The steps by which the register is entered. */
export function dumpEntries(): ((context: ActionContext) => Promise<unknown>)[] {
  return [
    ...dumps.map(
      ({ key, input }) =>
        (context: ActionContext) =>
          // The finding has the same id in every installation, so that its photo can name it.
          addDump({ ...context, newId: () => findingOf(key) }, input),
    ),
    ...sightings.map((sighting) => (context: ActionContext) => enter(context, sighting)),
  ]
}

function enter(context: ActionContext, sighting: DemoSighting): Promise<unknown> {
  const { dump, seen, on, note = null, of } = sighting
  const said = { id: idOf(sighting), dumpId: demoId(`dump.${dump}`), on, note, projectId }
  if (seen === 'cleaned') return recordCleaning(context, said)
  return recordObservation(context, { ...said, seen, duplicateOf: of ? demoId(`dump.${of}`) : null })
}

/** Photos of some dumps: how each lay there, and the place after its cleaning. */
export const dumpFiles = (): DemoFile[] =>
  pictured.flatMap((key): DemoFile[] => {
    const day = cleanedOnDay[key]
    return [
      shot(key, 'before', '2023-06-01', findingOf(key)),
      shot(key, 'after', day, idOf({ key: `${key}.cleaned.${day}` })),
    ]
  })

function shot(dumpKey: string, when: 'before' | 'after', day: string, subjectId: string): DemoFile {
  const key = `dump-${dumpKey}-${when}`
  const input = dumps.find((each) => each.key === dumpKey)?.input
  const scene = outdoorScene(key, when === 'before' ? 'dump' : 'street', when === 'before' ? 1 : 2)
  const caption = `${shortDay(day)}, ${input?.title.ru ?? ''}`
  const where = { lat: input?.lat ?? 0, lon: input?.lon ?? 0 }
  const draw = () => photo(scene, caption, { takenAt: `${day}T10:20:00`, ...where })
  return { key, kind: 'photo', subject: 'dumpObservation', subjectId, draw }
}
