import { nameTestimonial } from '#actions/testimonial/name-testimonial.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { testimonialData } from '#domain/testimonial/testimonial.ts'
import { textIn, type Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import type { FormField } from '#ui/form/form-field.ts'
import { consentFields } from '../../../../../households/household-fields.server.ts'
import { write } from '../../../../../write.server.ts'
import { testimonialRow } from '../../testimonials.server.ts'
import type { Actions, PageServerLoad } from './$types'

const fieldsOf = (lang: Language): readonly FormField[] => [
  { kind: 'line', name: 'name', label: message(lang, 'testimonial.name.full'), isRequired: true },
  {
    kind: 'checkbox',
    name: 'isMinor',
    label: message(lang, 'testimonial.isMinor'),
    hint: message(lang, 'testimonial.isMinor.hint'),
  },
  ...consentFields(
    lang,
    testimonialData.map((value) => ({ value, label: message(lang, `testimonial.data.${value}`) })),
    message(lang, 'testimonial.keptUntil.hint'),
  ),
]

export const load: PageServerLoad = async ({ locals, params }) => {
  const { lang, account } = locals
  const { records, row, today } = await testimonialRow(locals, params)
  const { organisation } = records
  return {
    who: `${row.who} · ${row.village}`,
    page: {
      back: `/projects/${params.code}/testimonials/${row.testimonial.id}`,
      id: uuidV7(Date.now()),
      fields: fieldsOf(lang),
      values: {
        data: ['name', 'words'],
        givenOn: today,
        givenBy: 'person',
        givenHow: 'paper',
        operatorName: textIn(organisation.name, lang) ?? '',
        operatorBin: organisation.bin ?? '',
      },
      mayWrite: isAllowed(account?.role ?? 'monitor', 'nameTestimonial'),
    },
  }
}

export const actions: Actions = {
  save: (event) =>
    write(event, {
      fields: fieldsOf(event.locals.lang),
      to: `/projects/${event.params.code}/testimonials/${event.params.id}`,
      run: (context, read) => nameTestimonial(context, { ...read, testimonialId: event.params.id } as never),
    }),
}
