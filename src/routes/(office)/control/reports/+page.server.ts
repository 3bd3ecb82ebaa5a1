import { mayRead } from '#domain/account/read-permissions.ts'
import { addDays, isPlainDate, lastDayOfMonth, monthOf } from '#domain/calendar/day.ts'
import { formatMonth } from '#domain/calendar/format-day.ts'
import { verdicts } from '#domain/pickup/verdict.ts'
import { textIn } from '#domain/text/local-text.ts'
import { asking, registerOf } from '../../households/register.server.ts'
import { asked } from '../../list.server.ts'
import { verdictTags } from '../control.server.ts'
import { monthOfVillage } from './month-facts.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { lang } = locals
  const { role, today, read } = await asking(locals)
  const register = await registerOf(locals)
  const wanted = `${asked(url, 'month')}-01`
  const month = monthOf(isPlainDate(wanted) ? wanted : today)
  const villages = await read(async (db) => {
    const all = []
    for (const { id, name } of register.villages)
      all.push({ id, name: textIn(name, lang) ?? '', figures: await monthOfVillage(db, id, month) })
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
