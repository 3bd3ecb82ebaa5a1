import { fail } from '@sveltejs/kit'
import { recordCleaning } from '#actions/dump/record-cleaning.ts'
import { recordObservation } from '#actions/dump/record-observation.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { sightingsAfter, standing, stateOn } from '#domain/dump/dump-history.ts'
import type { DumpCard } from '#domain/dump/dump.ts'
import { evidenceLimits } from '#server/evidence/evidence-limits.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import { postedValues } from '#ui/form/read-form.ts'
import { contextOf } from '../../../context-of.server.ts'
import { asking } from '../../../register.server.ts'
import { writePosted } from '../../../write.server.ts'
import { askedFields, observationFields } from '../../dump-fields.server.ts'
import { dumpFor, dumpsFor, photoProject, titleOf } from '../../dumps.server.ts'
import { keepPhotos, postedFiles, wrongPhotos } from '../../save-photos.server.ts'
import type { Actions, PageServerLoad } from './$types'

async function fieldsFor(locals: App.Locals, dump: DumpCard) {
  const { role, today } = await asking(locals)
  // What can follow the last word comes first; the rest is for a day that was forgotten.
  const words = standing(dump.observations)
    .toReversed()
    .flatMap(({ seen }) => sightingsAfter(seen))
  const may = [...new Set(words)].filter(
    (seen) =>
      seen !== 'found' && isAllowed(role, seen === 'cleaned' ? 'recordCleaning' : 'recordObservation'),
  )
  const others = (await dumpsFor(locals))
    .filter((other) => other.id !== dump.id && other.placeId === dump.placeId)
    .filter((other) => ![null, 'duplicate'].includes(stateOn(other, today)))
    .map((other) => ({ value: other.id, label: titleOf(other, locals.lang) }))
  return observationFields(locals.lang, may, others, today)
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { today, role } = await asking(locals)
  const dump = await dumpFor(locals, params.id)
  const project = await photoProject(locals, url)
  return {
    dumpId: dump.id,
    title: titleOf(dump, locals.lang),
    id: uuidV7(Date.now()),
    fields: await fieldsFor(locals, dump),
    values: { on: today, projectId: project.chosen?.id ?? '' },
    needsPhoto: role === 'activist',
    project,
    fileMegabytes: Math.round(evidenceLimits().fileBytes / 1024 / 1024),
  }
}

export const actions: Actions = {
  save: async (event) => {
    const { locals, params } = event
    const posted = await event.request.formData()
    const fields = [...(await fieldsFor(locals, await dumpFor(locals, params.id))), ...askedFields]
    const files = await postedFiles(posted)
    const refused = await wrongPhotos(files, locals.lang)
    if (refused !== null) {
      const values = { ...postedValues(fields, posted), id: String(posted.get('id') ?? '') }
      return fail(422, { form: 'record', problem: refused, values, errors: { photos: refused } })
    }
    const photos = await keepPhotos(await contextOf(locals), posted, files)
    return writePosted(event, posted, {
      fields,
      to: `/dumps/${params.id}`,
      run: (context, { evidenceIds: _, isDistinct: __, seen, duplicateOf, ...input }) => {
        const said = { ...input, photos, dumpId: params.id }
        return seen === 'cleaned'
          ? recordCleaning(context, said as never)
          : recordObservation(context, {
              ...said,
              seen,
              duplicateOf: seen === 'duplicate' ? (duplicateOf ?? null) : null,
            } as never)
      },
    })
  },
}
