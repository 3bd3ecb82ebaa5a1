import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = ({ locals, url }) => ({
  lang: locals.lang,
  person: locals.account?.name ?? null,
  personId: locals.account?.id ?? null,
  path: url.pathname + url.search,
})
