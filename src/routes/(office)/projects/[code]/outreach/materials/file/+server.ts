import { textIn } from '#domain/text/local-text.ts'
import { writeSheets } from '#interchange/xlsx/write-sheets.ts'
import { message } from '#i18n/message.ts'
import { projectOf } from '../../../../../project-of.server.ts'
import { sheetAnswer } from '../../../../../sheet-answer.server.ts'
import type { RequestHandler } from './$types'

/** What of all printed materials came, was handed out and was written off, as a table to save. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const { lang } = locals
  const { printedMaterials, materialMoves, places, events } = await projectOf(locals, params.code)
  const titles = new Map([...printedMaterials, ...events].map(({ id, title }) => [id, textIn(title, lang)]))
  const names = new Map(places.map(({ id, name }) => [id, textIn(name, lang)]))
  const t = (key: Parameters<typeof message>[1]): string => message(lang, key)
  const file = await writeSheets([
    {
      name: t('outreach.tab.materials'),
      columns: [
        { title: t('outreach.move.on'), kind: 'day' },
        { title: t('outreach.material.title'), kind: 'text', width: 48 },
        { title: t('outreach.move.what'), kind: 'text', width: 14 },
        { title: t('outreach.move.quantity'), kind: 'integer' },
        { title: t('outreach.move.toWhom'), kind: 'text', width: 40 },
        { title: t('outreach.move.place'), kind: 'text' },
        { title: t('outreach.move.event'), kind: 'text' },
        { title: t('outreach.move.note'), kind: 'text' },
        { title: t('outreach.move.withdrawnWhy'), kind: 'text' },
      ],
      rows: materialMoves.map((move) => [
        move.on,
        titles.get(move.materialId) ?? null,
        t(`outreach.move.did.${move.kind}`),
        move.quantity,
        textIn(move.toWhom, lang),
        names.get(move.placeId ?? '') ?? null,
        titles.get(move.eventId ?? '') ?? null,
        move.note,
        move.withdrawnWhy,
      ]),
    },
  ])
  return sheetAnswer(file, `printed-materials-${params.code}`)
}
