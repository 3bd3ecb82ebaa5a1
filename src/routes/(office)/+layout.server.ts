import { application } from '#server/application.ts'
import { projects } from '#store/project.ts'
import { textIn } from '#domain/text/local-text.ts'
import { navigation } from './navigation.server.ts'
import { takeNotice } from './notice.server.ts'
import { tourStep } from './tour.server.ts'
import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = async ({ locals, params, url, cookies }) => {
  const { account, lang } = locals
  const code = (params as { code?: string }).code ?? null
  const role = account?.role ?? 'monitor'
  return {
    code,
    projectTitle: code && account ? await titleOf(account.organisationId, code, lang) : null,
    menu: navigation(code, role, lang, url.pathname),
    tour: tourStep(url, code, role, lang),
    notice: takeNotice(cookies, lang),
  }
}

async function titleOf(
  organisationId: string,
  code: string,
  lang: App.Locals['lang'],
): Promise<string | null> {
  const { database } = await application()
  const all = await database.read(organisationId, (db) => projects(db))
  const found = all.find((project) => project.code === code)
  return found ? (textIn(found.title, lang) ?? code) : null
}
