import { fail } from '@sveltejs/kit'
import { addCleanUpPhotos } from '#actions/cleanup/add-clean-up-photos.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { photoPhases } from '#domain/cleanup/clean-up.ts'
import { textIn } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { evidenceLimits } from '#server/evidence/evidence-limits.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import type { FormField } from '#ui/form/form-field.ts'
import { postedValues } from '#ui/form/read-form.ts'
import { contextOf } from '../../../context-of.server.ts'
import { askedFields } from '../../../dumps/dump-fields.server.ts'
import { photoProject } from '../../../dumps/dumps.server.ts'
import { keepPhotos, postedFiles, wrongPhotos } from '../../../dumps/save-photos.server.ts'
import { asking } from '../../../register.server.ts'
import { writePosted } from '../../../write.server.ts'
import { cleanUpFor } from '../../clean-ups.server.ts'
import type { Actions, PageServerLoad } from './$types'

const fieldsFor = (lang: App.Locals['lang']): readonly FormField[] => [
  {
    kind: 'choice',
    name: 'phase',
    label: message(lang, 'cleanup.phase'),
    isRequired: true,
    isShort: true,
    isWide: true,
    options: photoPhases.map((value) => ({ value, label: message(lang, `cleanup.phase.${value}`) })),
  },
  { kind: 'hidden', name: 'projectId' },
]

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { role } = await asking(locals)
  const card = await cleanUpFor(locals, params.id)
  const project = await photoProject(locals, url)
  return {
    cleanUpId: card.id,
    title: textIn(card.title, locals.lang) ?? '',
    mayWrite: isAllowed(role, 'addCleanUpPhotos'),
    id: uuidV7(Date.now()),
    fields: fieldsFor(locals.lang),
    values: { projectId: project.chosen?.id ?? '', phase: card.heldOn === null ? 'before' : 'after' },
    project,
    fileMegabytes: Math.round(evidenceLimits().fileBytes / 1024 / 1024),
  }
}

export const actions: Actions = {
  save: async (event) => {
    const { locals, params } = event
    await cleanUpFor(locals, params.id)
    const posted = await event.request.formData()
    const fields = [...fieldsFor(locals.lang), ...askedFields]
    const files = await postedFiles(posted)
    const refused = await wrongPhotos(files, locals.lang)
    if (refused !== null) {
      const values = { ...postedValues(fields, posted), id: String(posted.get('id') ?? '') }
      return fail(422, { form: 'record', problem: refused, values, errors: { photos: refused } })
    }
    const photos = await keepPhotos(await contextOf(locals), posted, files)
    return writePosted(event, posted, {
      fields,
      to: `/clean-ups/${params.id}`,
      run: (context, { evidenceIds: _, isDistinct: __, ...input }) =>
        addCleanUpPhotos(context, { ...input, photos, cleanUpId: params.id } as never),
    })
  },
}
