import type { addEvidence } from '#actions/evidence/add-evidence.ts'
import { own, type InputOf } from '../demo-id.ts'

type Evidence = InputOf<typeof addEvidence>
type Subject = NonNullable<Evidence['links']>[number]['subject']

/** A file of evidence that the loader has yet to draw, with the records that it proves. */
export interface DemoFile {
  readonly key: string
  readonly kind: Evidence['kind']
  readonly subject: Subject
  readonly subjectId: string
  readonly draw: () => Promise<Uint8Array>
}

/** The drawn file as the action takes it. */
export async function drawn({ key, kind, subject, subjectId, draw }: DemoFile): Promise<Evidence> {
  return {
    ...own(`evidence.${key}`),
    kind,
    fileName: `${key}.jpg`,
    bytes: await draw(),
    links: [{ subject, subjectId }],
  }
}

export const shortDay = (day: string): string => day.split('-').toReversed().join('.')
