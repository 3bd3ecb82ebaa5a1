import type { Role } from '#domain/account/account.ts'
import { isShownPicture, maySeeFile } from '#domain/evidence/evidence-access.ts'
import type { Publication } from '#domain/outreach/outreach.ts'
import type { ProjectRecords } from '#domain/project/records.ts'
import { application } from '#server/application.ts'
import { readable, smallPicture } from '#server/evidence/small-picture.ts'

type SmallPicture = Awaited<ReturnType<typeof smallPicture>>

/** More would make a file that no mail takes. */
const mostPictures = 90

/** Screenshots of publications that the role may see; the rest is counted, one that cannot be read as well. */
export async function digestPictures(
  publications: readonly Publication[],
  { evidence, evidenceLinks }: ProjectRecords,
  role: Role,
): Promise<{
  readonly pictures: ReadonlyMap<string, readonly SmallPicture[]>
  readonly picturesLeftOut: number
}> {
  const files = new Map(evidence.map((file) => [file.id, file]))
  const links = Map.groupBy(
    evidenceLinks.filter(({ subject }) => subject === 'publication'),
    ({ subjectId }) => subjectId,
  )
  const wanted = publications.flatMap(({ id }) =>
    (links.get(id) ?? []).flatMap(({ evidenceId }) => {
      const file = files.get(evidenceId)
      return file && isShownPicture(file) && maySeeFile(role, file) ? [{ id, sha256: file.sha256 }] : []
    }),
  )
  const { dataFolder } = (await application()).database
  const pictures = new Map<string, SmallPicture[]>()
  let shown = 0
  for (const { id, sha256 } of wanted.slice(0, mostPictures)) {
    const picture = await readable(smallPicture(dataFolder, sha256))
    if (picture === null) continue
    shown += 1
    pictures.set(id, [...(pictures.get(id) ?? []), picture])
  }
  return { pictures, picturesLeftOut: wanted.length - shown }
}
