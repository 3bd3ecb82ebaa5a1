import { addPartner } from '#actions/partner/add-partner.ts'
import { changePartner } from '#actions/partner/change-partner.ts'
import { removePartner } from '#actions/partner/remove-partner.ts'
import type { Partner } from '#domain/partner/partner.ts'
import type { Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import type { FormField } from '#ui/form/form-field.ts'
import { recordScreen } from '../../../record-screen.server.ts'

const partnerKinds = ['organisation', 'stateBody', 'person'] as const satisfies readonly Partner['kind'][]

const fields = (lang: Language): readonly FormField[] => [
  {
    kind: 'choice',
    name: 'kind',
    label: message(lang, 'partner.kind'),
    isShort: true,
    isRequired: true,
    options: partnerKinds.map((value) => ({ value, label: message(lang, `partner.kind.${value}`) })),
  },
  { kind: 'localLine', name: 'name', label: message(lang, 'partner.name'), isRequired: true },
  {
    kind: 'localText',
    name: 'role',
    label: message(lang, 'partner.role'),
    hint: message(lang, 'partner.role.hint'),
    rows: 3,
  },
  { kind: 'localLine', name: 'contact', label: message(lang, 'partner.contact') },
  { kind: 'localText', name: 'note', label: message(lang, 'partner.note'), rows: 2 },
  { kind: 'day', name: 'since', label: message(lang, 'partner.since'), isRequired: true },
]

export const partnerScreen = recordScreen<Partner>({
  subject: 'partner',
  path: 'partners',
  of: (records) => records.partners,
  fields,
  initial: (records) => ({ kind: 'organisation', since: records.project.startsOn }),
  add: addPartner,
  change: changePartner,
  remove: removePartner,
})
