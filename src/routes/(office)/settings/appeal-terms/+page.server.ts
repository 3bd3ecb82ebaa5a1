import { addAppealTerm } from '#actions/appeal-term/add-appeal-term.ts'
import { removeAppealTerm } from '#actions/appeal-term/remove-appeal-term.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { usualTermDays } from '#domain/appeal/appeal-term.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import type { Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import { appealTerms } from '#store/appeal.ts'
import type { FormField } from '#ui/form/form-field.ts'
import { removalFields } from '../../appeals/appeal-fields.server.ts'
import { asking } from '../../register.server.ts'
import { write } from '../../write.server.ts'
import type { Actions, PageServerLoad } from './$types'

const path = '/settings/appeal-terms'

const fieldsFor = (lang: Language): readonly FormField[] => [
  { kind: 'day', name: 'from', label: message(lang, 'appeal.term.from'), isRequired: true },
  { kind: 'integer', name: 'days', label: message(lang, 'appeal.term.days'), isRequired: true },
  {
    kind: 'line',
    name: 'basis',
    label: message(lang, 'appeal.term.basis'),
    hint: message(lang, 'appeal.term.basis.hint'),
    isRequired: true,
  },
]

export const load: PageServerLoad = async ({ locals }) => {
  const { lang } = locals
  const { role, today, read } = await asking(locals)
  const own = await read(appealTerms)
  const inForce = own.findLast(({ from }) => from <= today)
  return {
    usualDays: usualTermDays,
    isUsualNow: inForce === undefined,
    terms: own.toReversed().map(({ id, from, days, basis }) => ({
      id,
      from: formatDay(from, lang, 'long'),
      days,
      basis,
      isNow: id === inForce?.id,
    })),
    fields: fieldsFor(lang),
    removalFields: removalFields(lang),
    today,
    newId: uuidV7(Date.now()),
    mayAdd: isAllowed(role, 'addAppealTerm'),
    mayRemove: isAllowed(role, 'removeAppealTerm'),
  }
}

export const actions: Actions = {
  add: (event) =>
    write(event, {
      fields: fieldsFor(event.locals.lang),
      to: path,
      run: (context, read) => addAppealTerm(context, read as never),
    }),
  remove: (event) =>
    write(event, {
      fields: removalFields(event.locals.lang),
      to: path,
      notice: 'office.notice.removed',
      run: (context, { stepId, reason }) => removeAppealTerm(context, { id: stepId, reason } as never),
    }),
}
