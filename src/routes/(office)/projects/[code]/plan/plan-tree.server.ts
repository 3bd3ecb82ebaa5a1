import { formatDay, formatDayRange } from '#domain/calendar/format-day.ts'
import { formatPlanValue } from '#domain/indicator/plan-value.ts'
import type { Indicator } from '#domain/indicator/indicator.ts'
import { projectOverview } from '#domain/project/project-overview.ts'
import type { ProjectRecords } from '#domain/project/records.ts'
import { exactTextIn, textIn, type Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { sourceWords } from '#i18n/source-words.ts'
import { rememberedFor } from '#server/project-cache.ts'

const overview = rememberedFor((records, lang) => projectOverview(records, lang as Language))

const trees = rememberedFor((records, lang) => treeOf(records, lang as Language))

/** The whole plan with its facts, as its page shows it. */
export const planTree = (records: ProjectRecords, lang: Language) => trees(records, lang)

function treeOf(records: ProjectRecords, lang: Language) {
  const shown = overview(records, lang)
  const goal = records.narratives.find(({ field, kind }) => field === 'goal' && kind === null)?.text
  const placeName = (id: string): string =>
    textIn(records.places.find((place) => place.id === id)?.name, lang) ?? ''
  const facts = new Map(
    shown.tasks.flatMap(({ activities }) =>
      activities.flatMap(({ indicators }) => indicators.map((each) => [each.code, each] as const)),
    ),
  )
  const eventsOf = Map.groupBy(
    records.events.filter(({ isCancelled }) => !isCancelled),
    ({ activityId }) => activityId,
  )
  return {
    goal: goal ? (exactTextIn(goal, lang === 'kk' ? 'kk' : 'ru') ?? textIn(goal, lang)) : null,
    tasks: records.tasks.map((task) => ({
      id: task.id,
      title: textIn(task.title, lang) ?? '',
      kind: task.kind,
      activities: records.activities
        .filter(({ taskId }) => taskId === task.id)
        .map((activity) => ({
          id: activity.id,
          code: activity.code,
          title: textIn(activity.title, lang) ?? '',
          dates: formatDayRange(activity.plannedFrom, activity.plannedTo, lang, 'short'),
          places: activity.placeIds.map(placeName).filter(Boolean).join(', '),
          responsible: activity.responsible,
          events: eventsOf.get(activity.id)?.length ?? 0,
          indicators: records.indicators
            .filter(({ activityId }) => activityId === activity.id)
            .map((indicator) => ({
              id: indicator.id,
              counts: sourceWords(indicator, records.places, lang),
              amended: amendedBy(indicator, records, lang),
              ...pick(facts.get(indicator.code)),
              code: indicator.code,
            })),
        })),
    })),
  }
}

/** What amendments of the contract changed in an indicator's plan, the oldest first. */
function amendedBy({ id, unit }: Indicator, { amendments }: ProjectRecords, lang: Language) {
  return amendments
    .toSorted((a, b) => (a.signedOn < b.signedOn ? -1 : Number(a.signedOn > b.signedOn)))
    .flatMap((amendment) =>
      amendment.changes.flatMap((change) =>
        change.kind === 'indicator' && change.id === id
          ? [
              {
                id: amendment.id,
                text: message(lang, 'plan.amended', {
                  before: formatPlanValue(change.before, textIn(unit, lang) ?? '', lang),
                  number: amendment.number,
                  date: formatDay(amendment.signedOn, lang, 'short'),
                }),
              },
            ]
          : [],
      ),
    )
}

const pick = (
  fact: ReturnType<typeof overview>['tasks'][number]['activities'][number]['indicators'][number] | undefined,
) => ({
  name: fact?.name ?? '',
  plan: fact?.plan ?? '',
  fact: fact?.fact ?? '',
  figure: fact?.figure ?? '',
  state: fact?.state ?? ('missing' as const),
  share: fact?.share ?? null,
  counted: fact?.counted ?? { records: 0, of: 0 },
})
