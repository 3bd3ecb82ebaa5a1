import { changeOrganisation } from '#actions/organisation/change-organisation.ts'
import { recordStamp } from '#actions/record-stamp.ts'
import { parseBin } from '#domain/contact/bin-iin.ts'
import { parsePhone } from '#domain/contact/phone.ts'
import type { Organisation } from '#domain/organisation/organisation.ts'
import type { Language } from '#domain/text/local-text.ts'
import { message, type MessageKey } from '#i18n/message.ts'
import { organisationTable } from '#store/organisation.ts'
import { recordById } from '#store/record-table.ts'
import type { FormField } from '#ui/form/form-field.ts'
import { formValues } from '#ui/form/form-values.ts'
import { contextOf } from '../../context-of.server.ts'
import { write } from '../../write.server.ts'
import type { Actions, PageServerLoad } from './$types'

const fieldsOf = (lang: Language): readonly FormField[] => {
  const t = (key: MessageKey): string => message(lang, key)
  return [
    {
      kind: 'localLine',
      name: 'name',
      label: t('organisation.name'),
      hint: t('organisation.name.hint'),
      isRequired: true,
    },
    {
      kind: 'line',
      name: 'bin',
      label: t('organisation.bin'),
      hint: t('organisation.bin.hint'),
      maxLength: 20,
    },
    {
      kind: 'line',
      name: 'phone',
      label: t('organisation.phone'),
      hint: t('organisation.phone.hint'),
      type: 'tel',
    },
    { kind: 'line', name: 'email', label: t('organisation.email'), type: 'email' },
    {
      kind: 'localText',
      name: 'address',
      label: t('organisation.address'),
      hint: t('organisation.address.hint'),
      rows: 2,
    },
    {
      kind: 'localText',
      name: 'head',
      label: t('organisation.head'),
      hint: t('organisation.head.hint'),
      rows: 1,
    },
  ]
}

const present = async (locals: App.Locals): Promise<Organisation | null> => {
  const { database, organisationId } = await contextOf(locals)
  return database.read(organisationId, (db) => recordById(db, organisationTable, organisationId))
}

/** What stands in the record and is probably wrong, in words; saved it was before somebody looked. */
function doubts({ phone, bin }: Organisation): MessageKey[] {
  return [
    ...(phone !== null && parsePhone(phone).kind === 'invalid'
      ? (['organisation.phone.doubt'] as const)
      : []),
    ...(bin !== null && !parseBin(bin).ok ? (['input.bin'] as const) : []),
  ]
}

export const load: PageServerLoad = async ({ locals }) => {
  const { lang } = locals
  const fields = fieldsOf(lang)
  const organisation = await present(locals)
  if (!organisation) throw new Error('a person without an organisation')
  return {
    fields,
    values: formValues(fields, organisation),
    seen: recordStamp(organisation),
    organisationCode: organisation.code,
    doubts: doubts(organisation).map((key) => message(lang, key)),
  }
}

export const actions: Actions = {
  default: (event) =>
    write(event, {
      fields: fieldsOf(event.locals.lang),
      to: '/settings/organisation',
      run: (context, read) => changeOrganisation(context, { ...read, id: context.organisationId } as never),
      present: async () => {
        const record = await present(event.locals)
        return record && { subject: 'organisation', record }
      },
    }),
}
