/* The forms of contracts and of their acts and invoices as lists of fields. */
import { addDays, lastDayOfMonth, type PlainDate } from '#domain/calendar/day.ts'
import { formatMonth } from '#domain/calendar/format-day.ts'
import { contractKinds, documentKinds, priceUnits, type Contract } from '#domain/contract/contract.ts'
import type { Language } from '#domain/text/local-text.ts'
import { message, type MessageKey } from '#i18n/message.ts'
import type { FormField, Option } from '#ui/form/form-field.ts'
import { firstOf } from '../dues/dues.server.ts'
import { reasonField } from '../households/household-fields.server.ts'

const words =
  (lang: Language) =>
  (key: MessageKey): string =>
    message(lang, key)

const partyFields = (lang: Language): readonly FormField[] => {
  const t = words(lang)
  const kinds = contractKinds.map((value) => ({ value, label: t(`contract.kind.${value}`) }))
  return [
    {
      kind: 'choice',
      name: 'kind',
      label: t('contract.kind'),
      isRequired: true,
      isShort: true,
      options: kinds,
    },
    { kind: 'line', name: 'number', label: t('contract.number'), isRequired: true, maxLength: 100 },
    { kind: 'day', name: 'signedOn', label: t('contract.signedOn'), isRequired: true },
    {
      kind: 'localLine',
      name: 'partyName',
      label: t('contract.party'),
      hint: t('contract.party.hint'),
      isRequired: true,
      group: t('contract.party.group'),
    },
    { kind: 'line', name: 'partyBin', label: t('organisation.bin'), maxLength: 20 },
  ]
}

const priceFields = (lang: Language): readonly FormField[] => {
  const t = words(lang)
  return [
    {
      kind: 'localLine',
      name: 'purpose',
      label: t('contract.purpose.field'),
      isRequired: true,
      group: t('contract.terms'),
    },
    { kind: 'money', name: 'price', label: t('contract.price'), hint: t('contract.price.hint') },
    {
      kind: 'choice',
      name: 'priceUnit',
      label: t('contract.unit'),
      none: t('contract.price.none'),
      options: priceUnits.map((value) => ({ value, label: t(`contract.unit.${value}`) })),
    },
    { kind: 'integer', name: 'vatRate', label: t('dues.vatRate'), hint: t('dues.vatRate.hint'), unit: '%' },
    { kind: 'checkbox', name: 'isVatIncluded', label: t('contract.isVatIncluded') },
  ]
}

/** A contract; a correction says why. */
export function contractFields(
  lang: Language,
  { villages, projects }: { readonly villages: readonly Option[]; readonly projects: readonly Option[] },
  isNew: boolean,
): readonly FormField[] {
  const t = words(lang)
  return [
    ...partyFields(lang),
    ...priceFields(lang),
    { kind: 'day', name: 'from', label: t('dues.from'), isRequired: true, group: t('dues.days') },
    { kind: 'day', name: 'to', label: t('dues.to'), hint: t('dues.to.hint') },
    {
      kind: 'choice',
      name: 'placeId',
      label: t('household.village'),
      none: t('contract.allVillages'),
      options: villages,
    },
    {
      kind: 'choice',
      name: 'projectId',
      label: t('contract.project'),
      hint: t('contract.project.hint'),
      none: t('contract.project.none'),
      options: projects,
    },
    ...(isNew ? [] : [reasonField(lang)]),
  ]
}

/** The months of a contract until the next one, the newest first. */
function monthsOf({ from, to }: Pick<Contract, 'from' | 'to'>, today: PlainDate, lang: Language): Option[] {
  const next = addDays(lastDayOfMonth(today), 1)
  const last = to !== null && to < next ? to : next
  const months: PlainDate[] = []
  for (let month = firstOf(from); month <= last && months.length < 240;) {
    months.push(month)
    month = addDays(lastDayOfMonth(month), 1)
  }
  return months.toReversed().map((value) => ({ value, label: formatMonth(value, lang) }))
}

/** An act or an invoice of a contract; a correction says why. */
export function documentFields(
  lang: Language,
  contract: Contract,
  { today, isNew }: { readonly today: PlainDate; readonly isNew: boolean },
): readonly FormField[] {
  const t = words(lang)
  return [
    {
      kind: 'choice',
      name: 'kind',
      label: t('contract.document.kind'),
      isShort: true,
      isRequired: true,
      options: documentKinds.map((value) => ({ value, label: t(`contract.document.${value}`) })),
    },
    { kind: 'line', name: 'number', label: t('contract.number'), isRequired: true, maxLength: 100 },
    { kind: 'day', name: 'issuedOn', label: t('contract.issuedOn'), isRequired: true },
    {
      kind: 'choice',
      name: 'month',
      label: t('contract.month'),
      isRequired: true,
      options: monthsOf(contract, today, lang),
    },
    {
      kind: 'money',
      name: 'amount',
      label: t('contract.document.amount'),
      isRequired: true,
      isInWords: true,
    },
    { kind: 'money', name: 'vat', label: t('contract.document.vat'), hint: t('dues.vatRate.hint') },
    ...(isNew ? [] : [reasonField(lang)]),
  ]
}
