/* The form of a rule of gatherings as a list of fields, and its words in a list. */
import { formatDay } from '#domain/calendar/format-day.ts'
import {
  chairs,
  legalKinds,
  majorities,
  signerSets,
  type GatheringRule,
} from '#domain/gathering/gathering-rules.ts'
import type { Place, PlaceKind } from '#domain/place/place.ts'
import { textIn, type Language } from '#domain/text/local-text.ts'
import { message, type MessageKey } from '#i18n/message.ts'
import type { FormField, Option } from '#ui/form/form-field.ts'
import { reasonField } from '../../households/household-fields.server.ts'
import { byName } from '../../list.server.ts'

/** Where residents gather, and the district whose maslikhat adopts the rules. */
const kinds: readonly PlaceKind[] = ['district', 'city', 'township', 'ruralDistrict', 'village']

/** Places to which a rule can be tied, by name. */
const placeOptions = (places: readonly Place[], lang: Language): Option[] =>
  places
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ id, name }) => ({ value: id, label: textIn(name, lang) ?? '' }))
    .toSorted(byName(lang, ({ label }) => label))

const words =
  (lang: Language) =>
  (key: MessageKey): string =>
    message(lang, key)

const figureFields = (lang: Language): readonly FormField[] => {
  const t = words(lang)
  const [days, people] = [t('gatheringRule.noticeDays.unit'), t('gatheringRule.quorumAtLeast.unit')]
  return [
    {
      kind: 'integer',
      name: 'noticeDays',
      label: t('gatheringRule.noticeDays'),
      group: t('gatheringRule.group.before'),
      unit: days,
    },
    { kind: 'integer', name: 'materialDays', label: t('gatheringRule.materialDays'), unit: days },
    {
      kind: 'integer',
      name: 'quorumPercent',
      label: t('gatheringRule.quorumPercent'),
      hint: t('gatheringRule.quorumPercent.hint'),
      group: t('gatheringRule.group.quorum'),
      unit: '%',
    },
    { kind: 'integer', name: 'quorumAtLeast', label: t('gatheringRule.quorumAtLeast'), unit: people },
    {
      kind: 'choice',
      name: 'majority',
      label: t('gatheringRule.majority'),
      isRequired: true,
      options: majorities.map((value) => ({ value, label: t(`gatheringRule.majority.${value}`) })),
    },
    { kind: 'checkbox', name: 'hasCastingVote', label: t('gatheringRule.hasCastingVote') },
    {
      kind: 'integer',
      name: 'representatives',
      label: t('gatheringRule.representatives'),
      hint: t('gatheringRule.representatives.hint'),
      unit: people,
    },
  ]
}

const peopleFields = (lang: Language): readonly FormField[] => {
  const t = words(lang)
  const days = t('gatheringRule.workingDays.unit')
  return [
    {
      kind: 'choice',
      name: 'chair',
      label: t('gatheringRule.chair'),
      group: t('gatheringRule.group.lead'),
      isRequired: true,
      options: chairs.map((value) => ({ value, label: t(`gatheringRule.chair.${value}`) })),
    },
    {
      kind: 'choice',
      name: 'signers',
      label: t('gatheringRule.signers'),
      isRequired: true,
      options: signerSets.map((value) => ({ value, label: t(`gatheringRule.signers.${value}`) })),
    },
    {
      kind: 'integer',
      name: 'handOverDays',
      label: t('gatheringRule.handOverDays'),
      group: t('gatheringRule.group.akim'),
      unit: days,
    },
    { kind: 'integer', name: 'akimReplyDays', label: t('gatheringRule.akimReplyDays'), unit: days },
  ]
}

const sourceFields = (lang: Language): readonly FormField[] => {
  const t = words(lang)
  return [
    {
      kind: 'localLine',
      name: 'act',
      label: t('gatheringRule.act'),
      hint: t('gatheringRule.act.hint'),
      group: t('gatheringRule.group.source'),
      isRequired: true,
    },
    {
      kind: 'line',
      name: 'actNumber',
      label: t('gatheringRule.actNumber'),
      isRequired: true,
      maxLength: 100,
    },
    { kind: 'day', name: 'actOn', label: t('gatheringRule.actOn'), isRequired: true },
    { kind: 'line', name: 'url', label: t('gatheringRule.url'), type: 'url', maxLength: 2000 },
  ]
}

/** A rule: its kind is chosen once; a correction says why. */
export const ruleFields = (
  lang: Language,
  places: readonly Place[],
  isNew: boolean,
): readonly FormField[] => {
  const t = words(lang)
  const kind: FormField = {
    kind: 'choice',
    name: 'kind',
    label: t('gatheringRule.kind'),
    isRequired: true,
    options: legalKinds.map((value) => ({ value, label: t(`gathering.kind.${value}`) })),
  }
  return [
    ...(isNew ? [kind] : []),
    { kind: 'day', name: 'from', label: t('gatheringRule.from'), isRequired: true },
    {
      kind: 'choices',
      name: 'placeIds',
      label: t('gatheringRule.places'),
      hint: t('gatheringRule.places.hint'),
      options: placeOptions(places, lang),
    },
    ...figureFields(lang),
    ...peopleFields(lang),
    ...sourceFields(lang),
    ...(isNew ? [] : [reasonField(lang)]),
  ]
}

type Figures = Pick<GatheringRule, 'kind' | 'quorumPercent' | 'quorumAtLeast' | 'noticeDays' | 'from' | 'to'>

/** A rule as a row of a list: its kind, quorum, notice and days. */
export function ruleTold(
  { kind, quorumPercent, quorumAtLeast, noticeDays, from, to }: Figures,
  lang: Language,
) {
  const day = (at: string) => ({ day: formatDay(at, lang, 'short') })
  const parts = [
    ...(quorumPercent === null
      ? []
      : [message(lang, 'gatheringRule.quorum.percent', { percent: quorumPercent })]),
    ...(quorumAtLeast === null
      ? []
      : [message(lang, 'gatheringRule.quorum.least', { least: quorumAtLeast })]),
  ]
  return {
    kind: message(lang, `gathering.kind.${kind}`),
    quorum: parts.join(', ') || message(lang, 'gatheringRule.quorum.free'),
    notice: noticeDays === null ? '' : message(lang, 'gatheringRule.notice.days', { days: noticeDays }),
    days: [
      message(lang, 'gatheringRule.since', day(from)),
      ...(to === null ? [] : [message(lang, 'gatheringRule.until', day(to))]),
    ].join(' '),
  }
}
