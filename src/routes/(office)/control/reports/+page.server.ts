import { isAllowed } from '#domain/account/permissions.ts'
import { mayRead } from '#domain/account/read-permissions.ts'
import { addDays, isPlainDate, lastDayOfMonth, monthOf } from '#domain/calendar/day.ts'
import { formatDay, formatMonth } from '#domain/calendar/format-day.ts'
import { isSameMonth, type ControlMonth } from '#domain/pickup/control-month.ts'
import { verdicts } from '#domain/pickup/verdict.ts'
import { textIn, type Language } from '#domain/text/local-text.ts'
import { monthOfVillage } from '#server/village-month.ts'
import { controlLetters, type ControlLetter } from '#store/control-letter.ts'
import { projects } from '#store/project.ts'
import { pickupsBetween } from '#store/schedule.ts'
import { asking, registerOf } from '../../register.server.ts'
import { asked } from '../../list.server.ts'
import { verdictTags } from '../control.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { lang } = locals
  const { role, today, read } = await asking(locals)
  const register = await registerOf(locals)
  const wanted = `${asked(url, 'month')}-01`
  const month = monthOf(isPlainDate(wanted) ? wanted : today)
  const maySend = isAllowed(role, 'sendControlReport')
  const villages = await read(async (db) => {
    const sent = await controlLetters(db, `${month}-01`)
    const projectOf = await sendingProjects(db, month)
    const all = []
    for (const { id, name } of register.villages) {
      const figures = await monthOfVillage(db, id, month)
      const letters = sent
        .filter(({ placeId }) => placeId === id)
        .map((letter) => told(letter, figures, lang))
      const code = maySend ? projectOf(id) : null
      all.push({ id, name: textIn(name, lang) ?? '', figures, letters, code })
    }
    return all
  })
  return {
    seesTrackers: mayRead(role, 'tracking'),
    month,
    title: formatMonth(month, lang),
    previous: `?month=${monthOf(addDays(`${month}-01`, -1))}`,
    next: `?month=${monthOf(addDays(lastDayOfMonth(`${month}-01`), 1))}`,
    kinds: verdicts.map((verdict) => ({ verdict, tag: verdictTags[verdict] })),
    villages: villages.filter(({ figures }) => figures.planned + figures.extra > 0),
  }
}

/** In which project a village's letter is written: that of its rounds, or the first there is. */
async function sendingProjects(
  db: Parameters<typeof pickupsBetween>[0],
  month: string,
): Promise<(placeId: string) => string | null> {
  const known = await projects(db)
  const rounds = await pickupsBetween(db, `${month}-01`, lastDayOfMonth(`${month}-01`))
  return (placeId) => {
    const own = rounds.find((round) => round.placeId === placeId && round.projectId !== null)?.projectId
    return (known.find(({ id }) => id === own) ?? known[0])?.code ?? null
  }
}

/** A letter that went out with the month, in words. */
const told = (letter: ControlLetter, now: ControlMonth, lang: Language) => ({
  id: letter.letterId,
  href: `/projects/${letter.projectCode}/letters/${letter.letterId}`,
  number: letter.number,
  day: formatDay(letter.sentOn, lang, 'short'),
  registered:
    letter.registeredNumber === null
      ? null
      : {
          number: letter.registeredNumber,
          day: letter.registeredOn ? formatDay(letter.registeredOn, lang, 'short') : '',
        },
  repliedOn: letter.repliedOn ? formatDay(letter.repliedOn, lang, 'short') : null,
  isSame: isSameMonth(letter.figures, now),
})
