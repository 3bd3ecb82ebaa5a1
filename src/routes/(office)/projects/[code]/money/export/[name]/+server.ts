import { error } from '@sveltejs/kit'
import { filteredExpenses } from '#domain/money/expense-filter.ts'
import { expenseTemplate, expenseWorkbook, moneyWorkbook } from '#interchange/money/money-workbook.ts'
import { message } from '#i18n/message.ts'
import { projectOf } from '../../../../../project-of.server.ts'
import { expenseFilterOf } from '../../expenses/filter.server.ts'
import type { RequestHandler } from './$types'

const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Money as XLSX: `money.xlsx` all of it, `expenses.xlsx` what the list's filter shows, `template.xlsx` to fill in. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { lang } = locals
  const records = await projectOf(locals, params.code)
  const file = await workbook()
  if (!file) error(404, message(lang, 'site.notFound'))
  return new Response(new Uint8Array(file), {
    headers: {
      'Content-Type': mediaType,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${records.project.code}-${params.name}`)}`,
    },
  })

  function workbook(): Promise<Uint8Array> | null {
    switch (params.name) {
      case 'money.xlsx':
        return moneyWorkbook(records, lang)
      case 'expenses.xlsx':
        return expenseWorkbook(records, filteredExpenses(records, expenseFilterOf(url)), lang)
      case 'template.xlsx':
        return expenseTemplate(records, lang)
      default:
        return null
    }
  }
}
