import { correctCoveredNgo } from '#actions/people/correct-covered-ngo.ts'
import { recordCoveredNgo } from '#actions/people/record-covered-ngo.ts'
import { removeCoveredNgo } from '#actions/people/remove-covered-ngo.ts'
import type { CoveredNgo } from '#domain/people/participant-group.ts'
import type { ProjectRecords } from '#domain/project/records.ts'
import type { Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import type { FormField } from '#ui/form/form-field.ts'
import { recordScreen } from '../../../../record-screen.server.ts'
import { todayIn } from '../../../../today.server.ts'
import { eventOptions } from '../../letters/letter-fields.server.ts'

const fields = (lang: Language, records: ProjectRecords): readonly FormField[] => [
  { kind: 'localLine', name: 'name', label: message(lang, 'people.ngo.name'), isRequired: true },
  {
    kind: 'choice',
    name: 'eventId',
    label: message(lang, 'people.ngo.event'),
    none: message(lang, 'people.ngo.event.none'),
    options: eventOptions(records, lang),
    isWide: true,
  },
  { kind: 'day', name: 'coveredOn', label: message(lang, 'people.ngo.coveredOn'), isRequired: true },
]

export const ngoScreen = recordScreen<CoveredNgo>({
  subject: 'coveredNgo',
  path: 'people/ngos',
  of: (records) => records.coveredNgos,
  fields,
  initial: (records) => ({ coveredOn: todayIn(records.project.timeZone) }),
  add: recordCoveredNgo,
  change: correctCoveredNgo,
  remove: removeCoveredNgo,
})
