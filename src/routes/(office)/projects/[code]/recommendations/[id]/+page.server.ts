import { isAllowed } from '#domain/account/permissions.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { letterStandings } from '#domain/recommendation/letter-term.ts'
import { textIn } from '#domain/text/local-text.ts'
import { projectOf } from '../../../../project-of.server.ts'
import { fileActions, filesOf } from '../../../../record-files.server.ts'
import { todayIn } from '../../../../today.server.ts'
import { stateWords } from '../../letters/letter-words.server.ts'
import { recommendationScreen } from '../recommendation-screen.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { locals, params } = event
  const { lang, account } = locals
  const records = await projectOf(locals, params.code)
  const standings = letterStandings(records, todayIn(records.project.timeZone))
  return {
    page: await recommendationScreen.load(event),
    letters: standings
      .filter(({ letter }) => letter.recommendationIds.includes(params.id))
      .map(({ letter, state }) => ({
        id: letter.id,
        number: letter.number,
        day: formatDay(letter.sentOn, lang, 'short'),
        addressee: textIn(letter.addressee, lang) ?? '',
        state: stateWords(state, lang),
      })),
    maySend: account !== null && isAllowed(account.role, 'sendLetter'),
    ...filesOf(records, 'recommendation', params.id, account),
  }
}
export const actions: Actions = {
  ...recommendationScreen.actions,
  ...fileActions('recommendation'),
}
