/* The forms of applications for support as lists of fields. */
import type { Language } from '#domain/text/local-text.ts'
import { stepKinds, supportKinds, type StepKind } from '#domain/support/support.ts'
import { message, type MessageKey } from '#i18n/message.ts'
import type { FormField, Option } from '#ui/form/form-field.ts'

const words =
  (lang: Language) =>
  (key: MessageKey): string =>
    message(lang, key)

export const supportKindOptions = (lang: Language): Option[] =>
  supportKinds.map((value) => ({ value, label: message(lang, `support.kind.${value}`) }))
export const stateOptions = (lang: Language): Option[] =>
  stepKinds.map((value) => ({ value, label: message(lang, `support.state.${value}`) }))

/** How a state is coloured; words say it too. */
export const toneOfState = (state: StepKind | null): 'good' | 'warn' | 'bad' | '' =>
  state === 'approved' || state === 'paid'
    ? 'good'
    : state === 'refused'
      ? 'bad'
      : state === 'documents'
        ? 'warn'
        : ''

export function applicationFields(
  lang: Language,
  { today, isNew }: { readonly today: string; readonly isNew: boolean },
): readonly FormField[] {
  const t = words(lang)
  return [
    {
      kind: 'choice',
      name: 'kind',
      label: t('support.kind'),
      isRequired: true,
      options: supportKindOptions(lang),
    },
    {
      kind: 'line',
      name: 'programme',
      label: t('support.programme'),
      hint: t('support.programme.hint'),
      isRequired: true,
      isWide: true,
    },
    {
      kind: 'line',
      name: 'givenBy',
      label: t('support.givenBy'),
      hint: t('support.givenBy.hint'),
      isRequired: true,
      isWide: true,
    },
    { kind: 'money', name: 'asked', label: t('support.asked'), isRequired: true, isInWords: true },
    {
      kind: 'integer',
      name: 'termDays',
      label: t('support.termDays'),
      unit: t('support.unit.days'),
      hint: t('support.termDays.hint'),
    },
    { kind: 'line', name: 'help', label: t('support.help'), hint: t('support.help.hint'), isWide: true },
    ...(isNew
      ? [
          {
            kind: 'choice' as const,
            name: 'first',
            label: t('support.first'),
            isRequired: true,
            isShort: true,
            options: (['sent', 'prepared'] as const).map((value) => ({
              value,
              label: t(`support.state.${value}`),
            })),
          },
          { kind: 'day' as const, name: 'on', label: t('support.on'), isRequired: true, max: today },
        ]
      : []),
  ]
}

export function stepFields(lang: Language, kinds: readonly StepKind[], today: string): readonly FormField[] {
  const t = words(lang)
  return [
    {
      kind: 'choice',
      name: 'kind',
      label: t('support.step'),
      isRequired: true,
      isShort: true,
      isWide: true,
      options: kinds.map((value) => ({ value, label: t(`support.state.${value}`) })),
    },
    { kind: 'day', name: 'on', label: t('support.on'), isRequired: true, max: today },
    { kind: 'money', name: 'amount', label: t('support.amount'), hint: t('support.amount.hint') },
    { kind: 'line', name: 'note', label: t('support.note'), hint: t('support.note.hint'), isWide: true },
  ]
}
