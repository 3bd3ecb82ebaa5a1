import { error } from '@sveltejs/kit'
import { printedPhone } from '#domain/contact/phone.ts'
import { textIn, type ReportLanguage } from '#domain/text/local-text.ts'
import { consentForm } from '#documents/household/consent-form.ts'
import { paperDocx } from '#documents/paper/paper-docx.ts'
import { paperPdf } from '#documents/paper/paper-pdf.ts'
import { message } from '#i18n/message.ts'
import { organisationTable } from '#store/organisation.ts'
import { recordById } from '#store/record-table.ts'
import { asked } from '../../../list.server.ts'
import { paperAnswer, paperFormats } from '../../../paper-answer.server.ts'
import { asking } from '../../register.server.ts'
import type { RequestHandler } from './$types'

/** A consent to fill in by hand: `?lang=ru`, `kk` or `both`, the Kazakh one first. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  if (!Object.hasOwn(paperFormats, params.format)) error(404, message(locals.lang, 'site.notFound'))
  const { context, today, read } = await asking(locals)
  const own = await read((db) => recordById(db, organisationTable, context.organisationId))
  const paper = (lang: ReportLanguage) =>
    consentForm({
      lang,
      date: today,
      operatorName: textIn(own?.name, lang),
      operatorBin: own?.bin ?? null,
      operatorAddress: textIn(own?.address, lang),
      operatorPhone: own?.phone ? printedPhone(own.phone) : null,
    })
  const lang = asked(url, 'lang')
  const papers =
    lang === 'both' ? ([paper('kk'), paper('ru')] as const) : ([paper(lang === 'kk' ? 'kk' : 'ru')] as const)
  const make = params.format === 'pdf' ? paperPdf : paperDocx
  const name = message(locals.lang, 'household.form.title')
  return paperAnswer(await make(papers), params.format as keyof typeof paperFormats, name)
}
