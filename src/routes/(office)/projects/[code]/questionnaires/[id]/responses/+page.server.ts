import { fillingWays } from '#domain/questionnaire/questionnaire.ts'
import { isRecordId } from '#domain/project/is-record-id.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { textIn } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { responsesPage } from '#store/questionnaire-response.ts'
import { asking } from '../../../../../register.server.ts'
import { asked } from '../../../../../list.server.ts'
import { askedVillages, questionnaireFor } from '../../questionnaire.server.ts'
import type { PageServerLoad } from './$types'

const pageSize = 50

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { lang } = locals
  const { questionnaire, records, title, base } = await questionnaireFor(locals, params.code, params.id)
  const { read } = await asking(locals)
  const [village, number] = [asked(url, 'village'), Number(asked(url, 'number'))]
  const filter = {
    way: fillingWays.find((way) => way === asked(url, 'way')) ?? null,
    placeId: isRecordId(village) ? village : null,
    number: Number.isInteger(number) && number > 0 && number < 1_000_000 ? number : null,
  }
  const page = Math.max(1, Math.trunc(Number(asked(url, 'page')) || 1))
  const { rows, total } = await read((db) =>
    responsesPage(db, params.id, filter, { limit: pageSize, offset: Math.min(page - 1, 100_000) * pageSize }),
  )
  const addressOf = (to: number): string => {
    const query = new URLSearchParams(url.searchParams)
    query.set('page', String(to))
    return `?${query}`
  }
  const nameOf = new Map(records.places.map(({ id, name }) => [id, textIn(name, lang) ?? '']))
  const from = (page - 1) * pageSize
  return {
    title,
    base,
    responses: questionnaire.responses,
    filter,
    isFiltered: filter.way !== null || filter.placeId !== null || filter.number !== null,
    villages: await askedVillages(locals, records),
    ways: fillingWays.map((value) => ({ value, label: message(lang, `questionnaire.way.${value}`) })),
    total,
    pages: {
      previous: page > 1 ? addressOf(page - 1) : null,
      next: from + rows.length < total ? addressOf(page + 1) : null,
      shown: `${from + 1}–${from + rows.length} / ${total}`,
    },
    rows: rows.map((response) => ({
      id: response.id,
      number: response.number,
      filledOn: formatDay(response.filledOn, lang, 'short'),
      way: message(lang, `questionnaire.way.${response.way}`),
      village: nameOf.get(response.placeId ?? '') ?? '',
      answered: Object.keys(response.answers).length,
      isWithdrawn: response.withdrawnWhy !== null,
    })),
  }
}
