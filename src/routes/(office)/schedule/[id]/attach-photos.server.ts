import { fail, redirect, type RequestEvent } from '@sveltejs/kit'
import { addEvidence } from '#actions/evidence/add-evidence.ts'
import { judgePickups } from '#actions/pickup/judge-pickups.ts'
import { message } from '#i18n/message.ts'
import { Problem } from '#server/problem.ts'
import { contextOf } from '../../context-of.server.ts'
import { setNotice } from '../../notice.server.ts'
import { problemText } from '../../write.server.ts'
import { pickupFor } from '../schedule.server.ts'

const mostPhotos = 20

/** Keeps photos as evidence of a round, in the project that its rule names, and judges the round anew. */
export async function attachPhotos(event: RequestEvent & { params: { id: string } }) {
  const { lang } = event.locals
  const refused = (problem: string) => fail(422, { form: 'files', problem, values: {}, errors: {} })
  const pickup = await pickupFor(event.locals, event.params.id)
  const posted = await event.request.formData()
  const files = posted.getAll('files').filter((file): file is File => file instanceof File && file.size > 0)
  if (files.length === 0) return refused(message(lang, 'files.none.chosen'))
  if (files.length > mostPhotos) return refused(message(lang, 'files.tooMany', { limit: mostPhotos }))
  if (pickup.projectId === null) return refused(message(lang, 'pickup.photos.noProject'))
  const context = await contextOf(event.locals)
  for (const file of files) {
    try {
      await addEvidence(context, {
        projectId: pickup.projectId,
        kind: file.type.startsWith('video/') ? 'video' : 'photo',
        fileName: file.name,
        bytes: new Uint8Array(await file.arrayBuffer()),
        links: [{ subject: 'pickup', subjectId: pickup.id }],
      })
    } catch (caught) {
      if (!(caught instanceof Problem)) throw caught
      return refused(`${file.name}: ${problemText(caught, lang)}`)
    }
  }
  await judgePickups(context, { from: pickup.actualOn, to: pickup.actualOn })
  setNotice(event.cookies, 'office.notice.saved')
  redirect(303, event.url.pathname)
}
