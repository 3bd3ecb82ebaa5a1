import { mergeHouseholds } from '#actions/household/merge-households.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { readHouseholdFilter } from '#domain/household/household-filter.ts'
import type { HouseholdCard } from '#domain/household/household.ts'
import type { Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { householdPage } from '#store/household-page.ts'
import type { FormField } from '#ui/form/form-field.ts'
import { asked } from '../../../list.server.ts'
import { write } from '../../../write.server.ts'
import { reasonField } from '../../household-fields.server.ts'
import { addressOf, asking, householdFor } from '../../../register.server.ts'
import type { Actions, PageServerLoad } from './$types'

/** Households offered as the one that stays; who needs another searches for it. */
const most = 20

const mergeFields = (lang: Language, others: readonly HouseholdCard[]): readonly FormField[] => [
  {
    kind: 'choice',
    name: 'intoId',
    label: message(lang, 'household.merge.into'),
    isShort: true,
    isRequired: true,
    options: others.map((other) => ({ value: other.id, label: addressOf(other, lang) })),
  },
  reasonField(lang),
]

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { lang } = locals
  const { role, today, read } = await asking(locals)
  const household = await householdFor(locals, params.id)
  const q = asked(url, 'q')
  const everything = readHouseholdFilter(new URLSearchParams({ state: 'all' }))
  const filter = {
    ...everything,
    placeId: household.placeId,
    ...(q === '' ? { streetId: household.streetId, question: household.number } : { question: q }),
  }
  const question = { filter, day: today, scope: 'everywhere' as const, byContact: false, lang }
  const { rows } = await read((db) => householdPage(db, question, { offset: 0, limit: most + 1 }))
  const others = rows.filter(({ id }) => id !== household.id).slice(0, most)
  return {
    q,
    found: others.length,
    address: addressOf(household, lang),
    page: {
      back: `/households/${household.id}`,
      fields: mergeFields(lang, others),
      values: {},
      mayWrite: isAllowed(role, 'mergeHouseholds') && household.mergedInto === null,
    },
  }
}

export const actions: Actions = {
  save: (event) => {
    const { locals, params } = event
    return write<{ id: string }>(event, {
      fields: mergeFields(locals.lang, []),
      to: ({ id }) => `/households/${id}`,
      run: (context, read) => mergeHouseholds(context, { ...read, id: params.id } as never),
    })
  },
}
