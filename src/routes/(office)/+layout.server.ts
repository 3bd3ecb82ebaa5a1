import { mayRead } from '#domain/account/read-permissions.ts'
import { textIn } from '#domain/text/local-text.ts'
import { navigation } from './navigation.server.ts'
import { projectOf } from './project-of.server.ts'
import { takeNotice } from './notice.server.ts'
import { tourStep } from './tour.server.ts'
import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = async ({ locals, params, url, cookies }) => {
  const { account, lang } = locals
  const code = (params as { code?: string }).code ?? null
  const role = account?.role ?? 'monitor'
  return {
    code,
    projectTitle: code && account && mayRead(role, 'project') ? await titleOf(locals, code) : null,
    menu: navigation(code, role, lang, url.pathname),
    tour: tourStep(url, code, role, lang),
    notice: takeNotice(cookies, lang),
  }
}

async function titleOf(locals: App.Locals, code: string): Promise<string> {
  const { project } = await projectOf(locals, code)
  return textIn(project.title, locals.lang) ?? code
}
