import { message, type MessageKey } from '#i18n/message.ts'
import { projectOf } from '../../../project-of.server.ts'
import type { LayoutServerLoad } from './$types'

const parts: readonly (readonly [path: string, label: MessageKey])[] = [
  ['', 'money.tab.overview'],
  ['/lines', 'money.tab.lines'],
  ['/expenses', 'money.tab.expenses'],
  ['/refunds', 'money.tab.refunds'],
  ['/import', 'money.tab.import'],
]

export const load: LayoutServerLoad = async ({ locals, params, url }) => {
  const records = await projectOf(locals, params.code)
  const base = `/projects/${params.code}/money`
  const counts: Readonly<Record<string, number>> = {
    '/lines': records.budgetLines.length,
    '/expenses': records.expenses.length,
    '/refunds': records.refunds.length,
  }
  return {
    base,
    tabs: parts.map(([path, label]) => ({
      href: `${base}${path}`,
      label: message(locals.lang, label),
      isHere: path === '' ? url.pathname === base : url.pathname.startsWith(`${base}${path}`),
      ...(counts[path] === undefined ? {} : { count: counts[path] }),
    })),
  }
}
