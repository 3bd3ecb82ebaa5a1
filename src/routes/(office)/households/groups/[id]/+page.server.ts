import { error } from '@sveltejs/kit'
import { addHouseholdGroup } from '#actions/household/add-household-group.ts'
import { changeHouseholdGroup } from '#actions/household/change-household-group.ts'
import { removeHouseholdGroup } from '#actions/household/remove-household-group.ts'
import { setGroupElder } from '#actions/household/set-group-elder.ts'
import { recordStamp } from '#actions/record-stamp.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { residentsOn } from '#domain/household/residents.ts'
import { readHouseholdFilter } from '#domain/household/household-filter.ts'
import type { HouseholdCard } from '#domain/household/household.ts'
import type { Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import { groupStandings } from '#store/household-lists.ts'
import { householdPage } from '#store/household-page.ts'
import type { FormField } from '#ui/form/form-field.ts'
import { formValues } from '#ui/form/form-values.ts'
import { write } from '../../../write.server.ts'
import { ofVillageFields } from '../../household-fields.server.ts'
import { addressOf, asking, registerOf } from '../../../register.server.ts'
import type { Actions, PageServerLoad } from './$types'

const list = '/households/groups'
/** A group has some tens of households; more than a thousand are found by the register. */
const most = 1000

async function membersOf(locals: App.Locals, groupId: string): Promise<readonly HouseholdCard[]> {
  const { today, read } = await asking(locals)
  if (!(await registerOf(locals)).groups.some(({ id }) => id === groupId)) return []
  const filter = { ...readHouseholdFilter(new URLSearchParams()), groupId }
  const question = { filter, day: today, scope: 'everywhere' as const, byContact: false, lang: locals.lang }
  return (await read((db) => householdPage(db, question, { offset: 0, limit: most }))).rows
}

const elderFields = (lang: Language, members: readonly HouseholdCard[]): readonly FormField[] => [
  {
    kind: 'choice',
    name: 'householdId',
    label: message(lang, 'household.elder'),
    hint: message(lang, 'household.elder.hint'),
    none: message(lang, 'household.elder.none'),
    options: members.map((household) => ({ value: household.id, label: addressOf(household, lang) })),
  },
  { kind: 'day', name: 'from', label: message(lang, 'household.from'), isRequired: true },
]

export const load: PageServerLoad = async ({ locals, params }) => {
  const { lang } = locals
  const { role, today, read } = await asking(locals)
  const register = await registerOf(locals)
  const isNew = params.id === 'new'
  const group = register.groups.find(({ id }) => id === params.id)
  if (!isNew && !group) error(404, message(lang, 'site.notFound'))
  const fields = ofVillageFields(lang, register, 'household.group.name', isNew)
  const only = register.villages.length === 1 ? register.villages[0] : undefined
  const members = group ? await membersOf(locals, group.id) : []
  const standing = (await read((db) => groupStandings(db, today))).find(({ id }) => id === params.id)
  return {
    page: {
      list,
      id: group?.id ?? uuidV7(Date.now()),
      isNew,
      fields,
      values: group ? formValues(fields, group) : { placeId: only?.id ?? '' },
      seen: group ? recordStamp(group) : null,
      mayWrite: isAllowed(role, isNew ? 'addHouseholdGroup' : 'changeHouseholdGroup'),
      mayRemove: !isNew && isAllowed(role, 'removeHouseholdGroup'),
    },
    mayLead: isAllowed(role, 'setGroupElder') && members.length > 0,
    elderFields: elderFields(lang, members),
    elderValues: { householdId: standing?.elderId ?? '', from: today },
    members: members.map((household) => ({
      id: household.id,
      address: addressOf(household, lang),
      residents: residentsOn(household, today),
      isElder: household.id === standing?.elderId,
    })),
  }
}

export const actions: Actions = {
  save: async (event) => {
    const { locals, params } = event
    const isNew = params.id === 'new'
    return write(event, {
      fields: ofVillageFields(locals.lang, await registerOf(locals), 'household.group.name', isNew),
      to: list,
      run: (context, { seen, ...read }) =>
        isNew
          ? addHouseholdGroup(context, read as never)
          : changeHouseholdGroup(context, { ...read, ...(seen ? { seen } : {}), id: params.id } as never),
      present: async () => {
        const record = (await registerOf(locals)).groups.find(({ id }) => id === params.id)
        return record ? { subject: 'householdGroup', record } : null
      },
    })
  },
  elder: async (event) => {
    const { locals, params } = event
    return write(event, {
      fields: elderFields(locals.lang, await membersOf(locals, params.id)),
      to: `${list}/${params.id}`,
      run: (context, read) => setGroupElder(context, { ...read, groupId: params.id } as never),
    })
  },
  remove: (event) =>
    write(event, {
      fields: [{ kind: 'text', name: 'reason', label: '' }],
      to: list,
      notice: 'office.notice.removed',
      run: (context, { reason }) =>
        removeHouseholdGroup(context, { id: event.params.id, ...(reason === '' ? {} : { reason }) } as never),
    }),
}
