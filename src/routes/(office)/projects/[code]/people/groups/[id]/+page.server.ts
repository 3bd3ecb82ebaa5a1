import { projectOf } from '../../../../../project-of.server.ts'
import { fileActions, filesOf } from '../../../../../record-files.server.ts'
import { groupScreen } from '../group-screen.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => ({
  page: await groupScreen.load(event),
  ...filesOf(
    await projectOf(event.locals, event.params.code),
    'participantGroup',
    event.params.id,
    event.locals.account,
  ),
})
export const actions: Actions = {
  ...groupScreen.actions,
  ...fileActions('participantGroup'),
}
