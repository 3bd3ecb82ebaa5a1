import { roles, type Role } from '#domain/account/account.ts'
import { placeKindsOfRole } from '#domain/account/place-scope.ts'
import type { Place } from '#domain/place/place.ts'
import { textIn, type Language } from '#domain/text/local-text.ts'
import { message, type MessageKey } from '#i18n/message.ts'
import type { FormField } from '#ui/form/form-field.ts'

/** What an administrator writes of an account. */
export function accountFields(lang: Language): readonly FormField[] {
  const t = (key: MessageKey): string => message(lang, key)
  return [
    { kind: 'line', name: 'name', label: t('account.name'), hint: t('account.name.hint'), isRequired: true },
    {
      kind: 'line',
      name: 'login',
      label: t('account.login'),
      hint: t('account.login.hint'),
      isRequired: true,
    },
    { kind: 'line', name: 'phone', label: t('account.phone'), hint: t('account.phone.hint'), type: 'tel' },
    {
      kind: 'choice',
      name: 'role',
      label: t('account.role'),
      isRequired: true,
      options: roles.map((value) => ({ value, label: t(`account.role.${value}`) })),
    },
  ]
}

/** The places that somebody of a role can be given, none for a role that works everywhere. */
export function placeFields(lang: Language, role: Role, places: readonly Place[]): readonly FormField[] {
  const kinds = placeKindsOfRole[role]
  if (!kinds) return []
  const options = places
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ id, name }) => ({ value: id, label: textIn(name, lang) ?? '' }))
    .toSorted((a, b) => a.label.localeCompare(b.label, lang))
  const label = message(lang, role === 'teacher' ? 'account.places.schools' : 'account.places.villages')
  return [{ kind: 'choices', name: 'placeIds', label, hint: message(lang, 'account.places.hint'), options }]
}
