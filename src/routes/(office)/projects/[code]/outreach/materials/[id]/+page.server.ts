import { projectOf } from '../../../../../project-of.server.ts'
import { fileActions, filesOf } from '../../../../../record-files.server.ts'
import { materialScreen } from '../material-screen.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => ({
  page: await materialScreen.load(event),
  ...filesOf(
    await projectOf(event.locals, event.params.code),
    'printedMaterial',
    event.params.id,
    event.locals.account,
  ),
})
export const actions: Actions = {
  ...materialScreen.actions,
  ...fileActions('printedMaterial'),
}
