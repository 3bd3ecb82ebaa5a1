import type { Indicator } from '#domain/indicator/indicator.ts'
import type { Place } from '#domain/place/place.ts'
import { textIn, type Language } from '#domain/text/local-text.ts'
import { message, messageOr, type MessageKey } from './message.ts'

/**
 * Which records an indicator counts, in words: a phrase for each thing its source says, none for what it leaves open.
 * Names and words of lists stand behind a colon, since Russian and Kazakh would inflect them anywhere else.
 */
export function sourceWords(
  { source, kind, overTime, overPlaces }: Pick<Indicator, 'source' | 'kind' | 'overTime' | 'overPlaces'>,
  places: readonly Pick<Place, 'id' | 'name'>[],
  lang: Language,
): string {
  const t = (key: MessageKey): string => message(lang, key)
  const list = (title: MessageKey, words: readonly string[] | undefined): string[] =>
    words && words.length > 0 ? [`${t(title)}: ${words.join(', ')}`] : []
  const word = (prefix: string) => (value: string) => messageOr(lang, `${prefix}.${value}`) ?? value
  const quantity = word('event.quantity')
  const placeNames = source.placeIds?.map(
    (id) => textIn(places.find((place) => place.id === id)?.name, lang) ?? '—',
  )
  const time = kind === 'snapshot' ? 'last' : overTime
  const isAdded = source.measure !== 'count'
  return [
    t(`plan.counts.${source.records}.${source.measure}` as MessageKey),
    t(`plan.scope.${source.scope}`),
    ...list('plan.field.eventKinds', source.eventKinds?.map(word('event.kind'))),
    ...list('plan.field.publicationKinds', source.publicationKinds?.map(word('outreach.kind'))),
    ...list('plan.field.places', placeNames),
    ...list('plan.column.quantity', source.quantityKey === undefined ? [] : [quantity(source.quantityKey)]),
    ...list(
      'plan.column.ofQuantity',
      source.ofQuantityKey === undefined ? [] : [quantity(source.ofQuantityKey)],
    ),
    ...(isAdded && time !== 'sum' ? list('plan.column.overTime', [t(`plan.over.${time}`)]) : []),
    ...(isAdded && overPlaces !== 'sum'
      ? list('plan.column.overPlaces', [t(`plan.over.${overPlaces}`)])
      : []),
  ].join(' · ')
}
