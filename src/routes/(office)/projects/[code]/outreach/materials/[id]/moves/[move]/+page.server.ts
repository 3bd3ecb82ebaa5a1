import { error } from '@sveltejs/kit'
import { correctMaterialMove } from '#actions/outreach/correct-material-move.ts'
import { withdrawMaterialMove } from '#actions/outreach/withdraw-material-move.ts'
import type { MaterialMove } from '#domain/outreach/material-move.ts'
import { textIn } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { projectOf } from '../../../../../../../project-of.server.ts'
import { correctionScreen } from '../../../../correction-screen.server.ts'
import { moveFields, moveInput } from '../../../material-moves.server.ts'
import type { Actions, PageServerLoad } from './$types'

const screen = correctionScreen<{ code: string; id: string; move: string }>({
  subject: 'materialMove',
  asked: async ({ locals, params }) => {
    const { lang } = locals
    const records = await projectOf(locals, params.code)
    const material = records.printedMaterials.find(({ id }) => id === params.id)
    const move = records.materialMoves.find(({ id }) => id === params.move)
    if (!material || move?.materialId !== material.id) error(404, message(lang, 'site.notFound'))
    return {
      row: move,
      title: message(lang, `outreach.move.did.${move.kind}`),
      of: textIn(material.title, lang) ?? '',
      fields: moveFields(move.kind, lang, records),
      back: `/projects/${params.code}/outreach/materials/${params.id}`,
    }
  },
  correct: correctMaterialMove,
  withdraw: withdrawMaterialMove,
  // Only what is handed out has somebody to whom.
  input: (read, { kind }: MaterialMove) => {
    const { placeId, eventId, ...own } = moveInput(read)
    return kind === 'handed' ? { ...own, placeId, eventId } : own
  },
})

export const load: PageServerLoad = screen.load
export const actions: Actions = screen.actions
