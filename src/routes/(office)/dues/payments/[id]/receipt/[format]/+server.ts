import { error } from '@sveltejs/kit'
import { message } from '#i18n/message.ts'
import { receiptPaper } from '#server/documents/dues/receipt-paper.ts'
import { accountFor, namedAccount, paymentFor } from '../../../../account.server.ts'
import { paperAnswer } from '../../../../paper-answer.server.ts'
import type { RequestHandler } from './$types'

/** The receipt of a cash payment: `?lang=ru` or `kk`. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const payment = await paymentFor(locals, params.id)
  if (payment.receiptNumber === null) error(404, message(locals.lang, 'site.notFound'))
  const account = await accountFor(locals, payment.householdId)
  const lang = url.searchParams.get('lang') === 'kk' ? 'kk' : 'ru'
  const paper = receiptPaper(payment, namedAccount(account, lang), account.organisation, lang)
  return paperAnswer(
    paper,
    params.format,
    `receipt-${payment.receiptYear}-${payment.receiptNumber}`,
    locals.lang,
  )
}
