import { fail } from '@sveltejs/kit'
import type { Actions } from './$types'

/** The samples' buttons do nothing, and say so by showing the page again. */
export const actions: Actions = { default: () => fail(422, null) }
