import { messageOr } from '#i18n/message.ts'
import { apiPage } from '#server/api/api-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, url }) => {
  const { problems, ...page } = apiPage()
  return {
    ...page,
    origin: url.origin,
    problems: problems.map((problem) => ({
      ...problem,
      text: messageOr(locals.lang, `problem.${problem.code}`) ?? problem.code,
    })),
  }
}
