import { error } from '@sveltejs/kit'
import { handingSheet } from '#documents/outreach/handing-sheet.ts'
import { handingsOf } from '#domain/outreach/material-move.ts'
import { textIn } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { asked } from '../../../../../../../list.server.ts'
import { paperAnswer, papersAsked } from '../../../../../../../paper-answer.server.ts'
import { projectOf } from '../../../../../../../project-of.server.ts'
import { todayIn } from '../../../../../../../today.server.ts'
import type { RequestHandler } from './$types'

/** The sheet to sign at handing out; `?empty=1` without what was handed out already. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const records = await projectOf(locals, params.code)
  const material = records.printedMaterials.find(({ id }) => id === params.id)
  if (!material) error(404, message(locals.lang, 'site.notFound'))
  const handings = handingsOf(records.materialMoves, material.id)
  return paperAnswer(
    papersAsked(url, (lang) =>
      handingSheet(
        {
          material,
          handings: asked(url, 'empty') === '1' ? [] : handings,
          places: records.places,
          project: textIn(records.project.title, lang) ?? '',
          organisation: records.organisation,
          today: todayIn(records.project.timeZone),
        },
        lang,
      ),
    ),
    { format: params.format, name: `handing-sheet-${params.code}`, lang: locals.lang },
  )
}
