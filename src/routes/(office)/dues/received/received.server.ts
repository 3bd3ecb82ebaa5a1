/* The months of a year as the page and the paper show them. */
import { receivedMonths } from '#domain/dues/received.ts'
import { textIn, type Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { receivedGround } from '#store/dues-received.ts'
import { asking, registerOf } from '../../register.server.ts'
import { asked } from '../../list.server.ts'

export async function receivedFor(locals: App.Locals, url: URL) {
  const { read, today } = await asking(locals)
  const { villages } = await registerOf(locals)
  const all = receivedMonths(await read((db) => receivedGround(db)))
  const years = [...new Set(all.map(({ month }) => month.slice(0, 4)))].toReversed()
  const year = years.find((each) => each === asked(url, 'year')) ?? years[0] ?? today.slice(0, 4)
  const placeId = villages.find(({ id }) => id === asked(url, 'village'))?.id ?? null
  const nameOf = (id: string | null, lang: Language): string => {
    if (id === null) return message(lang, 'contract.allVillages')
    return textIn(villages.find((village) => village.id === id)?.name ?? {}, lang) ?? ''
  }
  const months = all.filter(
    (each) => each.month.startsWith(year) && (placeId === null || each.placeId === placeId),
  )
  return { months, years, year, placeId, nameOf, today }
}
