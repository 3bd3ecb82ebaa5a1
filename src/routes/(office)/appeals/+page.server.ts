import { isAllowed } from '#domain/account/permissions.ts'
import { appealOverview, type AppealOverview } from '#domain/appeal/appeal-overview.ts'
import { appealStateKinds } from '#domain/appeal/appeal-term.ts'
import { appealKinds, appealTopics } from '#domain/appeal/appeal.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import type { Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import type { Option } from '#ui/form/form-field.ts'
import { asking, registerOf, villageOptions } from '../register.server.ts'
import { paged } from '../list.server.ts'
import { accountNames, firstWords, markOf, stateNote, toneOf, villageOf } from './appeals.server.ts'
import { listedAppeals, type AppealFilter } from './listed.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { lang } = locals
  const { role } = await asking(locals)
  const register = await registerOf(locals)
  const { filter, all, years, found } = await listedAppeals(locals, url)
  const names = await accountNames(locals)
  const { rows, ...pages } = paged(found, url)
  const calendarYears = [...new Set(all.map(({ appeal }) => appeal.receivedOn.slice(0, 4)))]
  return {
    question: filter.question,
    filters: filtersOf(filter, { villages: villageOptions(register, lang), years: calendarYears }, lang),
    isFiltered: [...url.searchParams.values()].some((value) => value !== ''),
    isEmpty: all.length === 0,
    hasVillages: register.villages.length > 0,
    mayRecord: isAllowed(role, 'recordAppeal') && register.villages.length > 0,
    tiles: tilesOf(appealOverview(found, years), lang),
    pages,
    appeals: rows.map(({ appeal, state }) => ({
      id: appeal.id,
      mark: markOf(appeal),
      words: firstWords(appeal.words),
      on: formatDay(appeal.receivedOn, lang, 'short'),
      about: [
        message(lang, `appeal.kind.${appeal.kind}`),
        message(lang, `appeal.topic.${appeal.topic}`),
      ].join(' · '),
      village: villageOf(register.villages, appeal.placeId, lang),
      responsible: appeal.responsibleId === null ? '' : (names.get(appeal.responsibleId) ?? ''),
      state: message(lang, `appeal.state.${state.kind}`),
      tone: toneOf[state.kind],
      note: stateNote(state, lang),
      isWithdrawn: state.kind === 'withdrawn',
    })),
  }
}

/** The lists to choose from; one village or year needs none. */
function filtersOf(
  filter: AppealFilter,
  { villages, years }: { readonly villages: readonly Option[]; readonly years: readonly string[] },
  lang: Language,
) {
  const t = (key: Parameters<typeof message>[1]): string => message(lang, key)
  const several = (options: readonly Option[]): readonly Option[] => (options.length > 1 ? options : [])
  const yearOptions = years
    .toSorted()
    .toReversed()
    .map((value) => ({ value, label: value }))
  return [
    {
      name: 'state',
      label: t('appeal.state'),
      value: filter.state,
      options: appealStateKinds.map((value) => ({ value, label: t(`appeal.state.${value}`) })),
    },
    {
      name: 'kind',
      label: t('appeal.kind'),
      value: filter.kind,
      options: appealKinds.map((value) => ({ value, label: t(`appeal.kind.${value}`) })),
    },
    {
      name: 'topic',
      label: t('appeal.topic'),
      value: filter.topic,
      options: appealTopics.map((value) => ({ value, label: t(`appeal.topic.${value}`) })),
    },
    { name: 'village', label: t('dump.village'), value: filter.village, options: several(villages) },
    { name: 'year', label: t('appeal.year'), value: filter.year, options: several(yearOptions) },
  ].filter(({ options }) => options.length > 0)
}

function tilesOf({ counts, late, medianDays }: AppealOverview, lang: Language) {
  const t = (key: Parameters<typeof message>[1]): string => message(lang, key)
  return [
    { label: t('appeal.tile.open'), value: counts.open + counts.soon + counts.noTable },
    { label: t('appeal.tile.overdue'), value: counts.overdue },
    { label: t('appeal.tile.answered'), value: counts.answered },
    { label: t('appeal.tile.late'), value: late },
    medianDays === null
      ? { label: t('appeal.tile.median'), value: '—', note: t('appeal.tile.median.none') }
      : { label: t('appeal.tile.median'), value: medianDays },
  ]
}
