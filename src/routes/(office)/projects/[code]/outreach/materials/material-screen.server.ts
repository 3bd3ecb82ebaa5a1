import { correctPrintedMaterial } from '#actions/outreach/correct-printed-material.ts'
import { recordPrintedMaterial } from '#actions/outreach/record-printed-material.ts'
import { removePrintedMaterial } from '#actions/outreach/remove-printed-material.ts'
import type { PrintedMaterial } from '#domain/outreach/outreach.ts'
import type { ProjectRecords } from '#domain/project/records.ts'
import type { Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import type { FormField } from '#ui/form/form-field.ts'
import { recordScreen } from '../../../../record-screen.server.ts'
import { todayIn } from '../../../../today.server.ts'
import { activityOptions } from '../activity-options.server.ts'

const kinds = ['leaflet', 'booklet', 'manual', 'poster', 'certificate'] as const

const fields = (lang: Language, records: ProjectRecords): readonly FormField[] => {
  const t = (key: Parameters<typeof message>[1]): string => message(lang, key)
  return [
    {
      kind: 'choice',
      name: 'kind',
      label: t('outreach.kind'),
      isShort: true,
      isRequired: true,
      options: kinds.map((value) => ({ value, label: t(`outreach.material.kind.${value}`) })),
    },
    { kind: 'localLine', name: 'title', label: t('outreach.material.title'), isRequired: true },
    { kind: 'day', name: 'printedOn', label: t('outreach.printedOn'), isRequired: true },
    {
      kind: 'choice',
      name: 'activityId',
      label: t('outreach.activity'),
      none: t('outreach.activity.none'),
      options: activityOptions(records, lang),
    },
    {
      kind: 'integer',
      name: 'printRun',
      label: t('outreach.printRun'),
      hint: t('outreach.printRun.hint'),
      unit: t('outreach.copies'),
      isRequired: true,
    },
  ]
}

export const materialScreen = recordScreen<PrintedMaterial>({
  subject: 'printedMaterial',
  path: 'outreach/materials',
  of: (records) => records.printedMaterials,
  fields,
  initial: (records) => ({ kind: 'leaflet', printedOn: todayIn(records.project.timeZone) }),
  // What came of it and to whom it went is told on its page.
  add: recordPrintedMaterial,
  change: correctPrintedMaterial,
  remove: removePrintedMaterial,
})
