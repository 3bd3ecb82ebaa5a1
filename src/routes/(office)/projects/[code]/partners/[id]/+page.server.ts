import { projectOf } from '../../../../project-of.server.ts'
import { fileActions, filesOf } from '../../../../record-files.server.ts'
import { partnerScreen } from '../partner-screen.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => ({
  page: await partnerScreen.load(event),
  ...filesOf(
    await projectOf(event.locals, event.params.code),
    'partner',
    event.params.id,
    event.locals.account,
  ),
})
export const actions: Actions = {
  ...partnerScreen.actions,
  ...fileActions('partner'),
}
