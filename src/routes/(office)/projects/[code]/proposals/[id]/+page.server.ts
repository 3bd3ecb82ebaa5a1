import { proposalScreen } from '../proposal-screen.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => ({ page: await proposalScreen.load(event) })
export const actions: Actions = proposalScreen.actions
