import { error } from '@sveltejs/kit'
import { changeAdviser } from '#actions/school/change-adviser.ts'
import { eraseAdviserName } from '#actions/school/erase-adviser-name.ts'
import { keepAdviserScan } from '#actions/school/keep-adviser-scan.ts'
import { nameAdviser } from '#actions/school/name-adviser.ts'
import { removeAdviserScan } from '#actions/school/remove-adviser-scan.ts'
import { recordStamp } from '#actions/record-stamp.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import type { Adviser } from '#domain/school/school.ts'
import type { Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import type { FormField } from '#ui/form/form-field.ts'
import { formValues } from '#ui/form/form-values.ts'
import { scanActions, scanShown } from '../../../../consent-scan.server.ts'
import { asking } from '../../../../register.server.ts'
import { write } from '../../../../write.server.ts'
import { adviserTitle, centreFor } from '../../../schools.server.ts'
import type { Actions, PageServerLoad } from './$types'

async function adviserFor(
  locals: App.Locals,
  { id, adviser }: { id: string; adviser: string },
): Promise<Adviser> {
  const found = (await centreFor(locals, id)).advisers.find((each) => each.id === adviser)
  if (!found) error(404, message(locals.lang, 'site.notFound'))
  return found
}

const ownOf = ({ id, className, since, leftOn }: Adviser) => ({ id, className, since, leftOn })

const fields = (lang: Language): readonly FormField[] => [
  { kind: 'line', name: 'className', label: message(lang, 'school.class'), isRequired: true, maxLength: 20 },
  { kind: 'day', name: 'since', label: message(lang, 'school.since'), isRequired: true },
  { kind: 'day', name: 'leftOn', label: message(lang, 'school.leftOn') },
]
const nameFields = (lang: Language): readonly FormField[] => [
  { kind: 'line', name: 'name', label: message(lang, 'school.adviser.name'), isRequired: true },
  {
    kind: 'day',
    name: 'consentOn',
    label: message(lang, 'school.consentOn'),
    hint: message(lang, 'school.consentOn.hint'),
    isRequired: true,
  },
  {
    kind: 'checkbox',
    name: 'isPublished',
    label: message(lang, 'school.isPublished'),
    hint: message(lang, 'school.isPublished.hint'),
  },
]
const eraseFields = (lang: Language): readonly FormField[] => [
  { kind: 'day', name: 'on', label: message(lang, 'school.erase.on'), isRequired: true },
]

export const load: PageServerLoad = async ({ locals, params }) => {
  const { lang } = locals
  const adviser = await adviserFor(locals, params)
  const { role, today } = await asking(locals)
  return {
    title: adviserTitle(adviser),
    hasName: adviser.name !== null,
    scan:
      adviser.name === null
        ? null
        : await scanShown(locals, { adviserId: adviser.id }, isAllowed(role, 'keepAdviserScan')),
    page: {
      back: `/schools/${params.id}`,
      fields: fields(lang),
      values: formValues(fields(lang), ownOf(adviser)),
      mayWrite: isAllowed(role, 'changeAdviser'),
      id: adviser.id,
      seen: recordStamp(ownOf(adviser)),
    },
    nameFields: nameFields(lang),
    nameValues: formValues(nameFields(lang), adviser),
    eraseFields: eraseFields(lang),
    today,
  }
}

export const actions: Actions = {
  ...scanActions('adviser', keepAdviserScan, removeAdviserScan),
  save: (event) =>
    write(event, {
      fields: fields(event.locals.lang),
      to: `/schools/${event.params.id}`,
      run: (context, read) => changeAdviser(context, { ...read, id: event.params.adviser } as never),
      present: async () => ({
        subject: 'adviser',
        record: ownOf(await adviserFor(event.locals, event.params)),
      }),
    }),
  name: (event) =>
    write(event, {
      fields: nameFields(event.locals.lang),
      to: `/schools/${event.params.id}/advisers/${event.params.adviser}`,
      run: (context, read) => nameAdviser(context, { ...read, id: event.params.adviser } as never),
    }),
  erase: (event) =>
    write(event, {
      fields: eraseFields(event.locals.lang),
      to: `/schools/${event.params.id}/advisers/${event.params.adviser}`,
      notice: 'office.notice.removed',
      run: (context, { on }) => eraseAdviserName(context, { id: event.params.adviser, on } as never),
    }),
}
