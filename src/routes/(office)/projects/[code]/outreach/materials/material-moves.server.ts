/* What the pages of printed materials share: the forms of a delivery, a handing and a write-off, and their history. */
import { formatDay } from '#domain/calendar/format-day.ts'
import type { MaterialMove, MaterialMoveKind } from '#domain/outreach/material-move.ts'
import type { ProjectRecords } from '#domain/project/records.ts'
import { textIn, type Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import type { FormField } from '#ui/form/form-field.ts'
import { eventOptions } from '../../letters/letter-fields.server.ts'

/** To whom something was handed, and where. */
function handingFields(lang: Language, records: ProjectRecords): readonly FormField[] {
  const t = (key: Parameters<typeof message>[1]): string => message(lang, key)
  return [
    {
      kind: 'localLine',
      name: 'toWhom',
      label: t('outreach.move.toWhom'),
      hint: t('outreach.move.toWhom.hint'),
      isRequired: true,
    },
    {
      kind: 'choice',
      name: 'placeId',
      label: t('outreach.move.place'),
      none: t('outreach.move.place.none'),
      options: records.places.map(({ id, name }) => ({ value: id, label: textIn(name, lang) ?? '' })),
    },
    {
      kind: 'choice',
      name: 'eventId',
      label: t('outreach.move.event'),
      none: t('outreach.move.event.none'),
      options: eventOptions(records, lang),
      isWide: true,
    },
  ]
}

/** The form of a move of one kind. */
export function moveFields(
  kind: MaterialMoveKind,
  lang: Language,
  records: ProjectRecords,
): readonly FormField[] {
  const t = (key: Parameters<typeof message>[1]): string => message(lang, key)
  return [
    { kind: 'day', name: 'on', label: t('outreach.move.on'), isRequired: true },
    {
      kind: 'integer',
      name: 'quantity',
      label: t('outreach.move.quantity'),
      unit: t('outreach.copies'),
      isRequired: true,
    },
    ...(kind === 'handed' ? handingFields(lang, records) : []),
    {
      kind: 'line',
      name: 'note',
      label: t(kind === 'writtenOff' ? 'outreach.move.why' : 'outreach.move.note'),
      isRequired: kind === 'writtenOff',
      isWide: true,
    },
  ]
}

/** What the fields read, as an action takes it: what is empty is nothing. */
export const moveInput = ({ note, placeId, eventId, ...read }: Record<string, unknown>) => ({
  ...read,
  note: note || null,
  placeId: placeId || null,
  eventId: eventId || null,
})

/** Moves as a history tells them, the newest first. */
export function toldMoves(records: ProjectRecords, materialId: string, lang: Language) {
  const places = new Map(records.places.map(({ id, name }) => [id, textIn(name, lang) ?? '']))
  const events = new Map(records.events.map(({ id, title }) => [id, textIn(title, lang) ?? '']))
  return records.materialMoves
    .filter((move) => move.materialId === materialId)
    .toReversed()
    .map((move: MaterialMove) => ({
      id: move.id,
      kind: move.kind,
      day: formatDay(move.on, lang, 'short'),
      what: message(lang, `outreach.move.did.${move.kind}`),
      quantity: new Intl.NumberFormat('ru').format(move.quantity),
      toWhom: textIn(move.toWhom, lang) ?? '',
      place: places.get(move.placeId ?? '') ?? '',
      eventId: move.eventId,
      event: events.get(move.eventId ?? '') ?? '',
      note: move.note,
      withdrawnWhy: move.withdrawnWhy,
    }))
}
