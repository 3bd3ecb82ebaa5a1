import { isAllowed } from '#domain/account/permissions.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { letterStandings, type LetterStanding } from '#domain/recommendation/letter-term.ts'
import type { Recommendation } from '#domain/recommendation/recommendation.ts'
import { textIn, type Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { asked, paged, says } from '../../../list.server.ts'
import { projectOf } from '../../../project-of.server.ts'
import { todayIn } from '../../../today.server.ts'
import { stateWords } from '../letters/letter-words.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { lang, account } = locals
  const records = await projectOf(locals, params.code)
  const standings = letterStandings(records, todayIn(records.project.timeZone))
  const filters = { q: asked(url, 'q'), became: asked(url, 'became') }
  const all = records.recommendations.map((recommendation) => ({
    recommendation,
    letters: standings.filter(({ letter }) => letter.recommendationIds.includes(recommendation.id)),
  }))
  const found = all.filter(
    ({ recommendation, letters }) =>
      says(filters.q, [recommendation.text]) && became(letters, filters.became),
  )
  const { rows, ...pages } = paged(found, url)
  return {
    filters,
    outcomes: outcomes(lang),
    recommendations: rows.map((each) => row(each, lang)),
    pages,
    count: all.length,
    mayAdd: account !== null && isAllowed(account.role, 'addRecommendation'),
    maySend: account !== null && isAllowed(account.role, 'sendLetter'),
  }
}

const answers = ['satisfied', 'partly', 'refused', 'noAuthority'] as const

const outcomes = (lang: Language) => [
  { value: 'unsent', label: message(lang, 'recommendation.unsent') },
  { value: 'open', label: message(lang, 'letter.filter.open') },
  ...answers.map((value) => ({ value, label: message(lang, `letter.reply.class.${value}`) })),
]

function became(letters: readonly LetterStanding[], outcome: string): boolean {
  if (outcome === '') return true
  if (outcome === 'unsent') return letters.length === 0
  return letters.some(({ state }) =>
    outcome === 'open' ? state.kind !== 'answered' : state.kind === 'answered' && state.answer === outcome,
  )
}

const row = (
  { recommendation, letters }: { recommendation: Recommendation; letters: readonly LetterStanding[] },
  lang: Language,
) => ({
  id: recommendation.id,
  position: recommendation.position,
  ru: recommendation.text.ru ?? null,
  kk: recommendation.text.kk ?? null,
  agreedOn: formatDay(recommendation.agreedOn, lang, 'short'),
  letters: letters.map(({ letter, state }) => ({
    id: letter.id,
    number: letter.number,
    addressee: textIn(letter.addressee, lang) ?? '',
    state: stateWords(state, lang),
  })),
})
