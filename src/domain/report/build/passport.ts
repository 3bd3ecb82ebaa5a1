import { formatDayRange } from '../../calendar/format-day.ts'
import { parsePhone } from '../../contact/phone.ts'
import { formatAmount, type Tiyn } from '../../money/amount.ts'
import { amountInWords } from '../../money/amount-in-words.ts'
import { numberInWords } from '../../money/numeral-words.ts'
import { contractTerms } from '../../project/contract-terms.ts'
import type { LocalText, ReportLanguage } from '../../text/local-text.ts'
import { formText } from '../form/form-edition.ts'
import { plainLines, type FieldId, type Lines } from '../model.ts'
import { oneLine, textOrMissing, type BuildContext } from './build-context.ts'

/** The numbered lines at the head of the form, and the name under it. */
export function passportFields(context: BuildContext): { readonly [field in FieldId]?: Lines } {
  const { organisation, project, amendments } = context.records
  const terms = contractTerms(
    project,
    amendments,
    context.kind === 'interim' ? context.figures.index.period.to : null,
  )
  const head = passportText(context, 'head', organisation.head)
  return filled({
    organisation: passportText(context, 'organisation', organisation.name),
    head,
    contact: contact(context),
    project: projectName(context),
    period: formatDayRange(terms.startsOn, terms.endsOn, context.lang),
    grant: grantInWords(terms.grant, context.lang),
    signature: head,
  })
}

/** «5 420 000 (пять миллионов четыреста двадцать тысяч) тенге»; tiyn only where there are any. */
function grantInWords(grant: Tiyn, lang: ReportLanguage): string {
  const digits = formatAmount(grant, lang)
  if (grant % 100n !== 0n) return `${digits} (${amountInWords(grant, lang)})`
  return `${digits} (${numberInWords(grant / 100n, lang)}) ${lang === 'ru' ? 'тенге' : 'теңге'}`
}

function passportText(context: BuildContext, field: FieldId, text: LocalText): string | null {
  const label = context.form.passport.find((line) => line.key === field)?.label
  const wanted = context.words.missing.passport(label ? formText(label, context.lang) : field)
  return textOrMissing(context, text, field, wanted)
}

function contact(context: BuildContext): string | null {
  const { address, phone } = context.records.organisation
  const printedAddress = passportText(context, 'contact', address)
  if (printedAddress === null) return null
  if (phone === null || phone.trim() === '') return printedAddress
  const reading = parsePhone(phone)
  return context.words.contact(printedAddress, reading.kind === 'valid' ? reading.printed : phone)
}

function projectName(context: BuildContext): string | null {
  const { title, direction } = context.records.project
  const printed = passportText(context, 'project', title)
  const printedDirection = textOrMissing(context, direction, 'project')
  return printed !== null && printedDirection !== null
    ? context.words.titled(printed, printedDirection)
    : printed
}

function filled(fields: { readonly [field in FieldId]?: string | null }): {
  readonly [field in FieldId]?: Lines
} {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([, text]) => text !== null)
      .map(([field, text]) => [field, plainLines(oneLine(text ?? ''))]),
  )
}
