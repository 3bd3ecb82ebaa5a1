import { correctPlannedPublication } from '#actions/outreach/correct-planned-publication.ts'
import { planPublication } from '#actions/outreach/plan-publication.ts'
import { removePlannedPublication } from '#actions/outreach/remove-planned-publication.ts'
import type { PlannedPublication, PlanStepKind } from '#domain/outreach/planned-publication.ts'
import type { ProjectRecords } from '#domain/project/records.ts'
import type { Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import type { FormField } from '#ui/form/form-field.ts'
import { recordScreen } from '../../../../record-screen.server.ts'
import { todayIn } from '../../../../today.server.ts'
import { activityOptions } from '../activity-options.server.ts'
import { kindField, languageField } from '../publication-screen.server.ts'

/** Who is often named: the team, and whoever prepared publications before. */
const preparers = ({ team, plannedPublications }: ProjectRecords): string[] =>
  [
    ...new Set([...team.map(({ name }) => name), ...plannedPublications.map(({ byWhom }) => byWhom ?? '')]),
  ].filter(Boolean)

const fields = (lang: Language, records: ProjectRecords): readonly FormField[] => {
  const t = (key: Parameters<typeof message>[1]): string => message(lang, key)
  return [
    kindField(lang),
    {
      kind: 'localLine',
      name: 'title',
      label: t('outreach.plan.about'),
      hint: t('outreach.plan.about.hint'),
      isRequired: true,
    },
    { kind: 'localLine', name: 'outlet', label: t('outreach.plan.outlet'), hint: t('outreach.outlet.hint') },
    { kind: 'day', name: 'dueOn', label: t('outreach.plan.firstDueOn'), isRequired: true },
    languageField(lang),
    {
      kind: 'line',
      name: 'byWhom',
      label: t('outreach.plan.byWhom'),
      hint: t('outreach.plan.byWhom.hint'),
      suggestions: preparers(records),
    },
    {
      kind: 'choice',
      name: 'activityId',
      label: t('outreach.activity'),
      none: t('outreach.activity.none'),
      options: activityOptions(records, lang),
    },
  ]
}

export const planScreen = recordScreen<PlannedPublication>({
  subject: 'plannedPublication',
  path: 'outreach/plan',
  of: (records) => records.plannedPublications,
  fields,
  initial: (records) => ({ kind: 'post', language: 'kk', dueOn: todayIn(records.project.timeZone) }),
  add: planPublication,
  change: correctPlannedPublication,
  remove: removePlannedPublication,
})

/** The form of a step: a day where something is moved, and always why. */
export const stepFields = (kind: PlanStepKind, lang: Language): readonly FormField[] => [
  ...(kind === 'moved'
    ? [{ kind: 'day' as const, name: 'toOn', label: message(lang, 'outreach.plan.toOn'), isRequired: true }]
    : []),
  { kind: 'text', name: 'reason', label: message(lang, 'outreach.plan.reason'), rows: 2, isRequired: true },
]
