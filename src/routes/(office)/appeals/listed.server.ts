/* The appeals that an address asks for, for the list, the file and the register alike. */
import { appealStandings, type AppealStanding } from '#domain/appeal/appeal-overview.ts'
import { appealStateKinds, type AppealStateKind } from '#domain/appeal/appeal-term.ts'
import {
  appealKinds,
  appealNumber,
  appealTopics,
  type AppealKind,
  type AppealTopic,
} from '#domain/appeal/appeal.ts'
import { isPlainDate, isWithin, type PlainDate } from '#domain/calendar/day.ts'
import { asking } from '../register.server.ts'
import { asked, says } from '../list.server.ts'
import { appealsFor } from './appeals.server.ts'

export interface AppealFilter {
  readonly question: string
  readonly kind: AppealKind | ''
  readonly topic: AppealTopic | ''
  readonly state: AppealStateKind | ''
  readonly village: string
  readonly year: string
  readonly from: PlainDate | null
  readonly to: PlainDate | null
}

const dayAsked = (url: URL, name: string): PlainDate | null => {
  const given = asked(url, name)
  return isPlainDate(given) ? given : null
}

const filterOf = (url: URL): AppealFilter => ({
  question: asked(url, 'q'),
  kind: appealKinds.find((each) => each === asked(url, 'kind')) ?? '',
  topic: appealTopics.find((each) => each === asked(url, 'topic')) ?? '',
  state: appealStateKinds.find((each) => each === asked(url, 'state')) ?? '',
  village: asked(url, 'village'),
  year: asked(url, 'year'),
  from: dayAsked(url, 'from'),
  to: dayAsked(url, 'to'),
})

function isAsked({ appeal, state }: AppealStanding, filter: AppealFilter): boolean {
  const { kind, topic, village, year, from, to } = filter
  return (
    (kind === '' || appeal.kind === kind) &&
    (topic === '' || appeal.topic === topic) &&
    (filter.state === '' || state.kind === filter.state) &&
    (village === '' || appeal.placeId === village) &&
    (year === '' || appeal.receivedOn.startsWith(`${year}-`)) &&
    isWithin(appeal.receivedOn, from, to) &&
    says(filter.question, [appeal.words, appealNumber(appeal), ...appeal.answers.map(({ text }) => text)])
  )
}

export async function listedAppeals(locals: App.Locals, url: URL) {
  const { today } = await asking(locals)
  const { appeals, years } = await appealsFor(locals)
  const filter = filterOf(url)
  const all = appealStandings(appeals, years, today)
  return { filter, all, years, found: all.filter((each) => isAsked(each, filter)) }
}
