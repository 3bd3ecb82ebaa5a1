import { formatDay } from '#domain/calendar/format-day.ts'
import { parsePhone } from '#domain/contact/phone.ts'
import { formatAmount } from '#domain/money/amount.ts'
import { contractTerms } from '#domain/project/contract-terms.ts'
import { projectOverview } from '#domain/project/project-overview.ts'
import { textIn } from '#domain/text/local-text.ts'
import { projectOf } from '../../project-of.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const { lang } = locals
  const records = await projectOf(locals, params.code)
  const { organisation, project } = records
  const terms = contractTerms(project, records.amendments, null)
  const { money, ...overview } = projectOverview(records, lang)
  const tenge = (amount: bigint): string => formatAmount(amount, lang, { currency: true })
  const written = (text: Parameters<typeof textIn>[0]): string => textIn(text, lang) ?? ''
  return {
    code: project.code,
    title: written(project.title) || project.code,
    passport: {
      organisation: written(organisation.name),
      head: written(organisation.head),
      contact: [written(organisation.address), organisation.phone && printedPhone(organisation.phone)]
        .filter(Boolean)
        .join(', '),
      direction: written(project.direction),
      contract: [
        project.contractNumber && `№ ${project.contractNumber}`,
        project.contractDate && formatDay(project.contractDate, lang, 'short'),
      ]
        .filter(Boolean)
        .join(', '),
      period: `${formatDay(terms.startsOn, lang)} – ${formatDay(terms.endsOn, lang)}`,
      grant: tenge(terms.grant),
    },
    money: {
      grant: tenge(money.grant),
      spent: tenge(money.spent),
      left: tenge(money.left),
      share: Number(money.spent) / Number(money.grant),
    },
    ...overview,
  }
}

function printedPhone(phone: string): string {
  const reading = parsePhone(phone)
  return reading.kind === 'valid' ? reading.printed.replaceAll(' ', '\u00a0') : phone
}
