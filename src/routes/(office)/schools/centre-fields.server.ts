import type { Language } from '#domain/text/local-text.ts'
import { textIn } from '#domain/text/local-text.ts'
import { settlementKinds, type Place } from '#domain/place/place.ts'
import { message } from '#i18n/message.ts'
import type { FormField } from '#ui/form/form-field.ts'

export const centreFields = (lang: Language, places: readonly Place[]): readonly FormField[] => [
  { kind: 'localLine', name: 'name', label: message(lang, 'school.name'), isRequired: true, isWide: true },
  {
    kind: 'choice',
    name: 'placeId',
    label: message(lang, 'school.village'),
    isRequired: true,
    options: places
      .filter(({ kind }) => kind === 'school' || settlementKinds.includes(kind))
      .map(({ id, name }) => ({ value: id, label: textIn(name, lang) ?? '' })),
  },
  { kind: 'day', name: 'openedOn', label: message(lang, 'school.openedOn'), isRequired: true },
  {
    kind: 'line',
    name: 'materials',
    label: message(lang, 'school.materials'),
    hint: message(lang, 'school.materials.hint'),
    isWide: true,
  },
]
