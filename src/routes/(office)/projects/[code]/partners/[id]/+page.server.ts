import { partnerScreen } from '../partner-screen.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => ({ page: await partnerScreen.load(event) })
export const actions: Actions = partnerScreen.actions
