import { projectOf } from '../../../../../project-of.server.ts'
import { fileActions, filesOf } from '../../../../../record-files.server.ts'
import { teamScreen } from '../team-screen.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => ({
  page: await teamScreen.load(event),
  ...filesOf(
    await projectOf(event.locals, event.params.code),
    'teamMember',
    event.params.id,
    event.locals.account,
  ),
})
export const actions: Actions = {
  ...teamScreen.actions,
  ...fileActions('teamMember'),
}
