import { error } from '@sveltejs/kit'
import { correctMaterialMove } from '#actions/outreach/correct-material-move.ts'
import { withdrawMaterialMove } from '#actions/outreach/withdraw-material-move.ts'
import { recordStamp } from '#actions/record-stamp.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { textIn } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { formValues } from '#ui/form/form-values.ts'
import { reasonField } from '../../../../../../../dumps/dump-fields.server.ts'
import { projectOf } from '../../../../../../../project-of.server.ts'
import { write } from '../../../../../../../write.server.ts'
import { moveFields, moveInput } from '../../../material-moves.server.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

type Where = Pick<RequestEvent, 'locals' | 'params'>

/** The move of the address, with its material. */
async function asked({ locals, params }: Where) {
  const records = await projectOf(locals, params.code)
  const material = records.printedMaterials.find(({ id }) => id === params.id)
  const move = records.materialMoves.find(({ id }) => id === params.move)
  if (!material || move?.materialId !== material.id) error(404, message(locals.lang, 'site.notFound'))
  const fields = [...moveFields(move.kind, locals.lang, records), reasonField(locals.lang)]
  return { material, move, fields, back: `/projects/${params.code}/outreach/materials/${params.id}` }
}

export const load: PageServerLoad = async (event) => {
  const { lang, account } = event.locals
  const { material, move, fields, back } = await asked(event)
  const isStanding = move.withdrawnWhy === null && account !== null
  return {
    back,
    title: message(lang, `outreach.move.did.${move.kind}`),
    material: textIn(material.title, lang) ?? '',
    withdrawnWhy: move.withdrawnWhy,
    fields,
    values: formValues(fields, move),
    seen: recordStamp(move),
    mayCorrect: isStanding && isAllowed(account.role, 'correctMaterialMove'),
    mayWithdraw: isStanding && isAllowed(account.role, 'withdrawMaterialMove'),
    reason: [reasonField(lang)],
  }
}

export const actions: Actions = {
  save: async (event) => {
    const { fields, back, move } = await asked(event)
    return write(event, {
      fields,
      to: back,
      run: (context, read) =>
        correctMaterialMove(context, { ...correction(move.kind, read), id: move.id } as never),
      present: async () => ({ subject: 'materialMove', record: (await asked(event)).move }),
    })
  },
  withdraw: async (event) => {
    const { back, move } = await asked(event)
    return write(event, {
      fields: [reasonField(event.locals.lang)],
      to: back,
      fieldOfPath: (path) => (path === 'id' ? 'reason' : path),
      run: (context, { reason }) => withdrawMaterialMove(context, { id: move.id, reason } as never),
    })
  },
}

/** Only what is handed out has somebody to whom. */
function correction(kind: string, read: Record<string, unknown>): Record<string, unknown> {
  const { placeId, eventId, ...own } = moveInput(read)
  return kind === 'handed' ? { ...own, placeId, eventId } : own
}
