import { addRecommendation } from '#actions/recommendation/add-recommendation.ts'
import { changeRecommendation } from '#actions/recommendation/change-recommendation.ts'
import { removeRecommendation } from '#actions/recommendation/remove-recommendation.ts'
import type { ProjectRecords } from '#domain/project/records.ts'
import type { Recommendation } from '#domain/recommendation/recommendation.ts'
import type { Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import type { FormField } from '#ui/form/form-field.ts'
import { formPrompt } from '../../../form-prompt.server.ts'
import { recordScreen } from '../../../record-screen.server.ts'
import { todayIn } from '../../../today.server.ts'
import { eventOptions } from '../letters/letter-fields.server.ts'

const fields = (lang: Language, records: ProjectRecords): readonly FormField[] => [
  {
    kind: 'localText',
    name: 'text',
    label: message(lang, 'recommendation.text'),
    hint: message(lang, 'recommendation.text.hint'),
    ...formPrompt(records, lang, ({ headings }) => [headings.recommendations.heading]),
    rows: 4,
    isRequired: true,
  },
  { kind: 'day', name: 'agreedOn', label: message(lang, 'recommendation.agreedOn'), isRequired: true },
  {
    kind: 'choice',
    name: 'eventId',
    label: message(lang, 'recommendation.event'),
    none: message(lang, 'recommendation.event.none'),
    options: eventOptions(records, lang),
    isWide: true,
  },
]

export const recommendationScreen = recordScreen<Recommendation>({
  subject: 'recommendation',
  path: 'recommendations',
  of: (records) => records.recommendations,
  fields,
  initial: (records) => ({ agreedOn: todayIn(records.project.timeZone) }),
  add: addRecommendation,
  change: changeRecommendation,
  remove: removeRecommendation,
})
