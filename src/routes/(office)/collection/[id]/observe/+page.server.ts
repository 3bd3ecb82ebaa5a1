import { fail } from '@sveltejs/kit'
import { recordContainerState } from '#actions/collection/record-container-state.ts'
import { settleReport } from '#actions/dump/settle-report.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { containerStates } from '#domain/collection/collection.ts'
import { inOneTransaction } from '#server/context.ts'
import { evidenceLimits } from '#server/evidence/evidence-limits.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import { postedValues } from '#ui/form/read-form.ts'
import { contextOf } from '../../../context-of.server.ts'
import { askedFields } from '../../../dumps/dump-fields.server.ts'
import { photoProject } from '../../../dumps/dumps.server.ts'
import { keepPhotos, postedFiles, wrongPhotos } from '../../../dumps/save-photos.server.ts'
import { asking } from '../../../register.server.ts'
import { asked } from '../../../list.server.ts'
import { writePosted } from '../../../write.server.ts'
import { stateFields } from '../../collection-fields.server.ts'
import { containerOptions, nameOf, siteFor } from '../../collection.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { today, role } = await asking(locals)
  const site = await siteFor(locals, params.id)
  const project = await photoProject(locals, url)
  const options = containerOptions(site, locals.lang, today)
  const wanted = options.find(({ value }) => value === asked(url, 'container')) ?? null
  return {
    siteId: site.id,
    title: nameOf(site, locals.lang),
    mayWrite: isAllowed(role, 'recordContainerState'),
    hasContainers: options.length > 0,
    id: uuidV7(Date.now()),
    fields: stateFields(locals.lang, options, today),
    values: {
      on: today,
      projectId: project.chosen?.id ?? '',
      containerId: wanted?.value ?? (options.length === 1 ? (options[0]?.value ?? '') : ''),
      state: containerStates.find((state) => state === asked(url, 'state')) ?? '',
      reportId: asked(url, 'report'),
    },
    project,
    fileMegabytes: Math.round(evidenceLimits().fileBytes / 1024 / 1024),
  }
}

export const actions: Actions = {
  save: async (event) => {
    const { locals, params } = event
    const { today } = await asking(locals)
    const site = await siteFor(locals, params.id)
    const posted = await event.request.formData()
    const options = containerOptions(site, locals.lang, today)
    const fields = [...stateFields(locals.lang, options, today), ...askedFields]
    const files = await postedFiles(posted)
    const refused = await wrongPhotos(files, locals.lang)
    if (refused !== null) {
      const values = { ...postedValues(fields, posted), id: String(posted.get('id') ?? '') }
      return fail(422, { form: 'record', problem: refused, values, errors: { photos: refused } })
    }
    const photos = await keepPhotos(await contextOf(locals), posted, files)
    return writePosted(event, posted, {
      fields,
      to: `/collection/${params.id}`,
      run: (context, { evidenceIds: _, isDistinct: __, reportId, ...input }) =>
        inOneTransaction(context, async (within) => {
          const { id } = await recordContainerState(within, { ...input, photos } as never)
          if (typeof reportId === 'string' && reportId !== '')
            await settleReport(within, { reportId, observationId: id })
          return { id }
        }),
    })
  },
}
