import { addTariff } from '#actions/dues/add-tariff.ts'
import { correctTariff } from '#actions/dues/correct-tariff.ts'
import { endTariff } from '#actions/dues/end-tariff.ts'
import { removeTariff } from '#actions/dues/remove-tariff.ts'
import { recordStamp } from '#actions/record-stamp.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { textIn } from '#domain/text/local-text.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import { historyOfRecord } from '#store/history.ts'
import { formValues } from '#ui/form/form-values.ts'
import { reasonField } from '../../../households/household-fields.server.ts'
import { asking, registerOf } from '../../../register.server.ts'
import { toldBy } from '../../../projects/[code]/history/told-changes.server.ts'
import { write } from '../../../write.server.ts'
import { tariffFor } from '../../dues.server.ts'
import { endFields, tariffFields } from '../../tariff-fields.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const { lang } = locals
  const { role, today, read } = await asking(locals)
  const register = await registerOf(locals)
  const isNew = params.id === 'new'
  const tariff = isNew ? null : await tariffFor(locals, params.id)
  const fields = tariffFields(lang, register, isNew)
  const lines = tariff
    ? await read((db) =>
        historyOfRecord(db, { subject: 'tariff', id: tariff.id }, { before: null, limit: 100 }),
      )
    : []
  const named = new Map(register.villages.map(({ id, name }) => [id, textIn(name, lang) ?? '']))
  return {
    isNew,
    village: named.get(tariff?.placeId ?? '') ?? '',
    history: toldBy(lines, { named, hrefOf: () => null }, role, lang),
    endFields: endFields(lang),
    reasonFields: [reasonField(lang)],
    today,
    mayEnd: tariff !== null && tariff.to === null && isAllowed(role, 'endTariff'),
    mayRemove: tariff !== null && isAllowed(role, 'removeTariff'),
    page: {
      back: '/dues/tariffs',
      fields,
      values: tariff
        ? formValues(fields, tariff)
        : {
            isVatIncluded: 'on',
            isForAll: 'on',
            from: today,
            placeId: register.villages.length === 1 ? (register.villages[0]?.id ?? '') : '',
          },
      mayWrite: isAllowed(role, isNew ? 'addTariff' : 'correctTariff'),
      id: tariff?.id ?? uuidV7(Date.now()),
      ...(tariff ? { seen: recordStamp(tariff) } : {}),
    },
  }
}

const list = '/dues/tariffs'

export const actions: Actions = {
  save: async (event) => {
    const { params, locals } = event
    const isNew = params.id === 'new'
    return write(event, {
      fields: tariffFields(locals.lang, await registerOf(locals), isNew),
      to: list,
      run: (context, { seen, ...read }) =>
        isNew
          ? addTariff(context, read as never)
          : correctTariff(context, { ...read, seen, id: params.id } as never),
      present: async () => (isNew ? null : { subject: 'tariff', record: await tariffFor(locals, params.id) }),
    })
  },
  end: (event) =>
    write(event, {
      fields: endFields(event.locals.lang),
      to: list,
      run: (context, read) => endTariff(context, { ...read, id: event.params.id } as never),
    }),
  remove: (event) =>
    write(event, {
      fields: [reasonField(event.locals.lang)],
      to: list,
      notice: 'office.notice.removed',
      run: (context, read) => removeTariff(context, { ...read, id: event.params.id } as never),
    }),
}
