import { setLetterNumbering } from '#actions/recommendation/set-letter-numbering.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { plainPattern, skippedNumbers } from '#domain/recommendation/letter-number.ts'
import {
  letterStandings,
  letterStateKinds,
  lettersToRemind,
  type LetterStanding,
} from '#domain/recommendation/letter-term.ts'
import { textIn, type Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { application } from '#server/application.ts'
import { lettersWithWaiting } from '#store/letter-link.ts'
import { knownLetters, letterPattern } from '#store/recommendation.ts'
import type { FormField } from '#ui/form/form-field.ts'
import { asked, byName, paged, says } from '../../../list.server.ts'
import { projectOf } from '../../../project-of.server.ts'
import { todayIn } from '../../../today.server.ts'
import { write } from '../../../write.server.ts'
import { numberOf } from './letter-fields.server.ts'
import { stateWords } from './letter-words.server.ts'
import type { Actions, PageServerLoad } from './$types'

const patternFields = (lang: Language): readonly FormField[] => [
  {
    kind: 'line',
    name: 'pattern',
    label: message(lang, 'letter.pattern'),
    hint: message(lang, 'letter.pattern.hint'),
    isRequired: true,
    maxLength: 60,
  },
]

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { lang, account } = locals
  const records = await projectOf(locals, params.code)
  const today = todayIn(records.project.timeZone)
  const standings = letterStandings(records, today)
  const filters = filtersOf(url)
  const nameOf = ({ letter }: LetterStanding): string => textIn(letter.addressee, lang) ?? ''
  const found = sorted(
    standings.filter((each) => isAsked(each, filters)),
    filters.sort,
    byName(lang, nameOf),
  )
  const { rows, ...pages } = paged(found, url)
  const { pattern, skipped } = await numbering(account?.organisationId ?? '', today)
  const waiting = await waitingAnswers(account?.organisationId ?? '', records.project.id)
  return {
    filters,
    states: letterStateKinds.map((value) => ({ value, label: message(lang, `letter.state.${value}`) })),
    bodies: [...new Set(standings.map(nameOf))].toSorted(new Intl.Collator(lang).compare),
    letters: rows.map((each) => row(each, lang)),
    pages,
    count: standings.length,
    toRemind: lettersToRemind(standings).map((each) => row(each, lang)),
    answered: records.letters
      .filter(({ id }) => waiting.includes(id))
      .map(({ id, number }) => ({ id, number })),
    skipped,
    skippedYear: today.slice(0, 4),
    patternFields: patternFields(lang),
    pattern: { pattern },
    mayWrite: account !== null && isAllowed(account.role, 'sendLetter'),
  }
}

export const actions: Actions = {
  pattern: (event) =>
    write(event, {
      fields: patternFields(event.locals.lang),
      to: `/projects/${event.params.code}/letters`,
      run: (context, input) => setLetterNumbering(context, input as never),
    }),
}

interface Filters {
  readonly q: string
  readonly state: string
  readonly body: string
  readonly from: string
  readonly to: string
  readonly sort: string
}
const filtersOf = (url: URL): Filters => ({
  q: asked(url, 'q'),
  state: asked(url, 'state'),
  body: asked(url, 'body'),
  from: asked(url, 'from'),
  to: asked(url, 'to'),
  sort: asked(url, 'sort'),
})

function isAsked({ letter, state }: LetterStanding, { q, state: kind, body, from, to }: Filters): boolean {
  const isOpen = state.kind !== 'answered'
  return (
    (kind === '' || (kind === 'open' ? isOpen : state.kind === kind)) &&
    (body === '' || Object.values(letter.addressee).includes(body)) &&
    (from === '' || letter.sentOn >= from) &&
    (to === '' || letter.sentOn <= to) &&
    says(q, [letter.number, letter.addressee, letter.addresseePerson, letter.subject, letter.body])
  )
}

function sorted(
  found: LetterStanding[],
  order: string,
  byBody: (a: LetterStanding, b: LetterStanding) => number,
): LetterStanding[] {
  if (order === 'body') return found.toSorted(byBody)
  return order === 'day' ? found.toSorted((a, b) => (a.letter.sentOn < b.letter.sentOn ? 1 : -1)) : found
}

const row = ({ letter, state, reminders }: LetterStanding, lang: Language) => ({
  id: letter.id,
  number: numberOf(letter),
  sentOn: formatDay(letter.sentOn, lang, 'short'),
  addressee: textIn(letter.addressee, lang) ?? '',
  subject: textIn(letter.subject, lang) ?? '',
  recommendations: letter.recommendationIds.length,
  isReminder: letter.reminderOf !== null,
  state: stateWords(state, lang),
  reminders: reminders.map(numberOf).join(', '),
})

async function numbering(
  organisationId: string,
  today: string,
): Promise<{ pattern: string; skipped: string }> {
  const { database } = await application()
  return database.read(organisationId, async (db) => {
    const pattern = (await letterPattern(db)) ?? plainPattern
    const skipped = skippedNumbers(pattern, await knownLetters(db), today.slice(0, 4))
    return { pattern, skipped: skipped.join(', ') }
  })
}

/** Letters to which an answer came by a link and waits. */
async function waitingAnswers(organisationId: string, projectId: string): Promise<string[]> {
  const { database } = await application()
  return database.read(organisationId, (db) => lettersWithWaiting(db, projectId))
}
