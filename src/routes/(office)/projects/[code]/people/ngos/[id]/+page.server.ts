import { projectOf } from '../../../../../project-of.server.ts'
import { fileActions, filesOf } from '../../../../../record-files.server.ts'
import { ngoScreen } from '../ngo-screen.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => ({
  page: await ngoScreen.load(event),
  ...filesOf(
    await projectOf(event.locals, event.params.code),
    'coveredNgo',
    event.params.id,
    event.locals.account,
  ),
})
export const actions: Actions = {
  ...ngoScreen.actions,
  ...fileActions('coveredNgo'),
}
