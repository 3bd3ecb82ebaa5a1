import { overviewByBody, overviewByVillage, overviewCounts } from '#domain/recommendation/letter-overview.ts'
import type { OverviewCounts } from '#domain/recommendation/letter-overview.ts'
import { letterStandings } from '#domain/recommendation/letter-term.ts'
import { textIn, type Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { projectOf } from '../../../../project-of.server.ts'
import { todayIn } from '../../../../today.server.ts'
import type { PageServerLoad } from './$types'

const answers = ['satisfied', 'partly', 'refused', 'noAuthority'] as const

/** A row as the tables show it: what waits and what is late, beside the answers by their class. */
const figures = ({ letters, counts, late, medianDays }: OverviewCounts, lang: Language) => ({
  letters,
  answers: answers
    .filter((answer) => counts[answer] > 0)
    .map((answer) => `${message(lang, `letter.reply.class.${answer}`)}: ${counts[answer]}`),
  waiting: counts.waiting + counts.noTable,
  overdue: counts.overdue + counts.veryOverdue,
  late,
  medianDays,
})

export const load: PageServerLoad = async ({ locals, params }) => {
  const { lang } = locals
  const records = await projectOf(locals, params.code)
  const standings = letterStandings(records, todayIn(records.project.timeZone))
  const names = new Map(records.places.map(({ id, name }) => [id, textIn(name, lang) ?? '']))
  return {
    total: figures(overviewCounts(standings), lang),
    bodies: overviewByBody(standings).map((row) => {
      const name = textIn(row.body, lang) ?? ''
      return {
        name,
        href: `/projects/${params.code}/letters?body=${encodeURIComponent(name)}`,
        ...figures(row, lang),
      }
    }),
    villages: overviewByVillage(records, standings).map((row) => ({
      id: row.placeId,
      name: names.get(row.placeId) ?? '',
      concerns: row.concerns,
      settled: row.settled,
      ...figures(row, lang),
    })),
  }
}
