import { error } from '@sveltejs/kit'
import { addPlace } from '#actions/place/add-place.ts'
import { changePlace } from '#actions/place/change-place.ts'
import { removePlace } from '#actions/place/remove-place.ts'
import { recordStamp } from '#actions/record-stamp.ts'
import { placeKinds, type Place } from '#domain/place/place.ts'
import type { Language } from '#domain/text/local-text.ts'
import { message, type MessageKey } from '#i18n/message.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import { places } from '#store/place.ts'
import type { FormField } from '#ui/form/form-field.ts'
import { formValues } from '#ui/form/form-values.ts'
import { contextOf } from '../../../context-of.server.ts'
import { write } from '../../../write.server.ts'
import { placeTree } from '../place-tree.server.ts'
import type { Actions, PageServerLoad } from './$types'

const list = '/settings/places'

const fieldsOf = (lang: Language, all: readonly Place[], id: string): readonly FormField[] => {
  const t = (key: MessageKey): string => message(lang, key)
  const others = placeTree(all, lang).filter(({ place }) => place.id !== id)
  return [
    { kind: 'localLine', name: 'name', label: t('place.name'), hint: t('place.name.hint'), isRequired: true },
    {
      kind: 'choice',
      name: 'kind',
      label: t('place.kind'),
      isRequired: true,
      options: placeKinds.map((value) => ({ value, label: t(`place.kind.${value}`) })),
    },
    {
      kind: 'choice',
      name: 'parentId',
      label: t('place.parent'),
      hint: t('place.parent.hint'),
      none: t('place.parent.none'),
      options: others.map(({ place, name, depth }) => ({
        value: place.id,
        label: `${'\u2003'.repeat(depth)}${name}`,
      })),
    },
    { kind: 'decimal', name: 'lat', label: t('place.lat'), hint: t('place.point.hint'), unit: '°' },
    { kind: 'decimal', name: 'lon', label: t('place.lon'), unit: '°' },
  ]
}

const allOf = async (locals: App.Locals): Promise<Place[]> => {
  const { database, organisationId } = await contextOf(locals)
  return database.read(organisationId, places)
}

export const load: PageServerLoad = async ({ locals, params }) => {
  const all = await allOf(locals)
  const isNew = params.id === 'new'
  const place = all.find(({ id }) => id === params.id)
  if (!isNew && !place) error(404, message(locals.lang, 'site.notFound'))
  const fields = fieldsOf(locals.lang, all, params.id)
  return {
    page: {
      list,
      id: place?.id ?? uuidV7(Date.now()),
      isNew,
      fields,
      values: place ? formValues(fields, place) : { kind: 'village' },
      seen: place ? recordStamp(place) : null,
      mayWrite: true,
      mayRemove: !isNew,
    },
  }
}

export const actions: Actions = {
  save: async (event) => {
    const { locals, params } = event
    const isNew = params.id === 'new'
    return write(event, {
      fields: fieldsOf(locals.lang, await allOf(locals), params.id),
      to: list,
      run: (context, { seen, ...read }) =>
        isNew
          ? addPlace(context, read as never)
          : changePlace(context, { ...read, ...(seen ? { seen } : {}), id: params.id } as never),
      present: async () => {
        const record = (await allOf(locals)).find(({ id }) => id === params.id)
        return record ? { subject: 'place', record } : null
      },
    })
  },
  remove: (event) =>
    write(event, {
      fields: [],
      to: list,
      notice: 'office.notice.removed',
      run: (context) => removePlace(context, { id: event.params.id }),
    }),
}
