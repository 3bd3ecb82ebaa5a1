import { projectOf } from '../../../../../project-of.server.ts'
import { fileActions, filesOf } from '../../../../../record-files.server.ts'
import { howCounted } from './counted-group.server.ts'
import { groupScreen } from '../group-screen.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { locals, params } = event
  const records = await projectOf(locals, params.code)
  return {
    page: await groupScreen.load(event),
    how: howCounted(records, params.id, locals.lang),
    ...filesOf(records, 'participantGroup', params.id, locals.account),
  }
}
export const actions: Actions = {
  ...groupScreen.actions,
  ...fileActions('participantGroup'),
}
