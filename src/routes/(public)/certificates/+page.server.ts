import { redirect } from '@sveltejs/kit'
import { readCode } from '#domain/school/certificate-code.ts'
import type { PageServerLoad } from './$types'

/** Asks for a code; one that can be none is told here, and nothing is looked up. */
export const load: PageServerLoad = ({ url }) => {
  const typed = url.searchParams.get('code')
  const code = typed === null ? null : readCode(typed)
  if (code !== null) redirect(303, `/certificates/${code}`)
  return { typed: typed?.slice(0, 100) ?? '' }
}
