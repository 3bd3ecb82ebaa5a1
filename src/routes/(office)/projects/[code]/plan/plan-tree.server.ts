import { formatDayRange } from '#domain/calendar/format-day.ts'
import { projectOverview } from '#domain/project/project-overview.ts'
import type { ProjectRecords } from '#domain/project/records.ts'
import { exactTextIn, textIn, type Language } from '#domain/text/local-text.ts'
import { rememberedFor } from '#server/project-cache.ts'

const overview = rememberedFor((records, lang) => projectOverview(records, lang as Language))

/** The whole plan with its facts, as its page shows it. */
export function planTree(records: ProjectRecords, lang: Language) {
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
              counts: `${indicator.source.records}.${indicator.source.measure}` as const,
              ...pick(facts.get(indicator.code)),
              code: indicator.code,
            })),
        })),
    })),
  }
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
})
