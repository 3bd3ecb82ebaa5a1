import type { ActionFailure } from '@sveltejs/kit'
import { recordMaterialMove } from '#actions/outreach/record-material-move.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { materialMoveKinds, materialStock, type MaterialMoveKind } from '#domain/outreach/material-move.ts'
import { message } from '#i18n/message.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import type { FormFailure } from '#ui/form/form-field.ts'
import { paged } from '../../../../../list.server.ts'
import { projectOf } from '../../../../../project-of.server.ts'
import { fileActions, filesOf } from '../../../../../record-files.server.ts'
import { todayIn } from '../../../../../today.server.ts'
import { write } from '../../../../../write.server.ts'
import { moveFields, moveInput, toldMoves } from '../material-moves.server.ts'
import { materialScreen } from '../material-screen.server.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

export const load: PageServerLoad = async (event) => {
  const { locals, params, url } = event
  const { lang, account } = locals
  const page = await materialScreen.load(event)
  const records = await projectOf(locals, params.code)
  const { rows, ...pages } = paged(toldMoves(records, params.id, lang), url)
  const stock = materialStock(records.materialMoves, params.id)
  const mayMove = !page.isNew && account !== null && isAllowed(account.role, 'recordMaterialMove')
  return {
    // What has moves stays: they are taken back, and say why.
    page: { ...page, mayRemove: page.mayRemove && rows.length === 0 },
    stock: (['delivered', 'handedOut', 'writtenOff', 'left'] as const).map((name) => ({
      name,
      label: message(
        lang,
        name === 'left' || name === 'handedOut' ? `outreach.${name}` : `outreach.move.${name}`,
      ),
      count: new Intl.NumberFormat('ru').format(stock[name]),
    })),
    moves: rows,
    pages,
    // Nothing can go of what never came.
    forms: (mayMove ? materialMoveKinds : [])
      .filter((kind) => kind === 'delivered' || stock.delivered > 0)
      .map((kind) => ({
        kind,
        id: uuidV7(Date.now()),
        summary: message(lang, `outreach.move.do.${kind}`),
        fields: moveFields(kind, lang, records),
        values: { on: todayIn(records.project.timeZone) },
      })),
    mayCorrect: account !== null && isAllowed(account.role, 'correctMaterialMove'),
    ...filesOf(records, 'printedMaterial', params.id, account),
  }
}

const move =
  (kind: MaterialMoveKind) =>
  async (event: RequestEvent): Promise<ActionFailure<FormFailure>> => {
    const { params, locals, url } = event
    const records = await projectOf(locals, params.code)
    const { project } = records
    return write(event, {
      fields: moveFields(kind, locals.lang, records),
      to: url.pathname,
      run: (context, read) =>
        recordMaterialMove(context, {
          ...moveInput(read),
          kind,
          materialId: params.id,
          projectId: project.id,
        } as never),
    })
  }

export const actions: Actions = {
  ...materialScreen.actions,
  ...fileActions('printedMaterial'),
  delivered: move('delivered'),
  handed: move('handed'),
  writtenOff: move('writtenOff'),
}
