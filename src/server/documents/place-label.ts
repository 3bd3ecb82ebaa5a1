import type { Place } from '#domain/check/finding.ts'
import { fieldIds } from '#domain/report/model.ts'
import type { Language } from '#domain/text/local-text.ts'
import { messageOr } from '#i18n/message.ts'

const fields = new Set<string>(fieldIds)
/** Fields that share a section with others; elsewhere the section already names the field. */
const shared = new Set(['passport', '1.about', 'end'])

/** Where something stands, for people: «Раздел 1, таблица «Мероприятия и индикаторы», строка 3, «Факт»». */
export function placeLabel(place: Place, lang: Language): string {
  const say = (key: string, params: { readonly [name: string]: string | number } = {}): string | null =>
    messageOr(lang, `document.${key}`, params)
  const parts: (string | null)[] = [say(`section.${place.section}`) ?? place.section]
  const table = place.table === undefined ? null : say(`table.${place.table}`)
  if (table && table !== parts[0]) parts.push(say('place.table', { table }))
  if (place.row !== undefined)
    parts.push(say(place.section === '3.story' ? 'place.story' : 'place.row', { row: place.row }))
  const isNamed = place.column !== undefined && (!fields.has(place.column) || shared.has(place.section))
  if (isNamed && place.column !== undefined)
    parts.push(say('place.column', { column: say(`column.${place.column}`) ?? place.column }))
  const isCounted =
    place.paragraph !== undefined &&
    (place.paragraph > 1 ||
      place.column === undefined ||
      (fields.has(place.column) && place.section !== 'passport'))
  if (isCounted && place.paragraph !== undefined)
    parts.push(say('place.paragraph', { paragraph: place.paragraph }))
  if (place.record) parts.push(say('place.record', { label: place.record.label }))
  return parts.filter((part) => part !== null).join(', ')
}
