import { isAllowed } from '#domain/account/permissions.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { handingsOf, materialStock, type MaterialStock } from '#domain/outreach/material-move.ts'
import { textIn } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { asked, paged, says } from '../../../../list.server.ts'
import { projectOf } from '../../../../project-of.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { lang, account } = locals
  const { printedMaterials, materialMoves } = await projectOf(locals, params.code)
  const q = asked(url, 'q')
  const toWhom = (id: string) => handingsOf(materialMoves, id).map((move) => move.toWhom)
  const { rows, ...pages } = paged(
    printedMaterials.filter((each) => says(q, [each.title, ...toWhom(each.id)])),
    url,
  )
  const number = (value: number): string => new Intl.NumberFormat('ru').format(value)
  return {
    q,
    count: printedMaterials.length,
    materials: rows.map((each) => ({
      ...counted(materialStock(materialMoves, each.id), number),
      id: each.id,
      kind: message(lang, `outreach.material.kind.${each.kind}`),
      title: textIn(each.title, lang) ?? '',
      day: formatDay(each.printedOn, lang, 'short'),
      printRun: number(each.printRun),
    })),
    pages,
    mayAdd: account !== null && isAllowed(account.role, 'recordPrintedMaterial'),
  }
}

const counted = ({ delivered, handedOut, left }: MaterialStock, number: (value: number) => string) => ({
  delivered: number(delivered),
  handedOut: number(handedOut),
  left: number(left),
})
