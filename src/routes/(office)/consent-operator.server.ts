import { printedPhone } from '#domain/contact/phone.ts'
import { textIn, type ReportLanguage } from '#domain/text/local-text.ts'
import type { ConsentOperator } from '#documents/paper/consent-paper.ts'
import { organisationTable } from '#store/organisation.ts'
import { recordById } from '#store/record-table.ts'
import { asking } from './register.server.ts'

/** Who keeps the data by a consent that is printed today: the person's organisation, in the language of the paper. */
export async function consentOperator(
  locals: App.Locals,
): Promise<(lang: ReportLanguage) => ConsentOperator> {
  const { context, today, read } = await asking(locals)
  const own = await read((db) => recordById(db, organisationTable, context.organisationId))
  return (lang) => ({
    lang,
    date: today,
    operatorName: textIn(own?.name, lang),
    operatorBin: own?.bin ?? null,
    operatorAddress: textIn(own?.address, lang),
    operatorPhone: own?.phone ? printedPhone(own.phone) : null,
  })
}
