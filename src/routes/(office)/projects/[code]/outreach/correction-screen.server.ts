/*
 * The page of one dated entry that belongs to a record: a move of a printed material, a reading of a publication's reach. It
 * is corrected with a reason, or taken back with one.
 */
import type { RequestEvent } from '@sveltejs/kit'
import { recordStamp } from '#actions/record-stamp.ts'
import { isAllowed, type ActionName } from '#domain/account/permissions.ts'
import type { ActionContext } from '#server/context.ts'
import type { FormField } from '#ui/form/form-field.ts'
import { formValues } from '#ui/form/form-values.ts'
import { reasonField } from '../../../dumps/dump-fields.server.ts'
import { write } from '../../../write.server.ts'

type Perform = ((context: ActionContext, input: never) => Promise<unknown>) & {
  readonly definition: { readonly name: ActionName }
}

type Where<Params> = Pick<RequestEvent, 'locals'> & { params: Params }

interface Asked {
  readonly row: { readonly id: string; readonly withdrawnWhy: string | null }
  readonly title: string
  /** What it belongs to, in words. */
  readonly of: string
  readonly back: string
  readonly fields: readonly FormField[]
}

/** The `load` and `actions` of such a page; `asked` finds what the address names or answers 404. */
export function correctionScreen<Params extends { code: string; id: string }>(screen: {
  readonly subject: string
  readonly asked: (event: Where<Params>) => Promise<Asked>
  readonly correct: Perform
  readonly withdraw: Perform
  readonly input?: (read: Record<string, unknown>, row: never) => Record<string, unknown>
}) {
  const { subject, correct, withdraw } = screen
  const asked = async (event: Where<Params>) => {
    const found = await screen.asked(event)
    return { ...found, fields: [...found.fields, reasonField(event.locals.lang)] }
  }
  return {
    async load(event: Where<Params>) {
      const { lang, account } = event.locals
      const { row, title, of, back, fields } = await asked(event)
      const isStanding = row.withdrawnWhy === null && account !== null
      return {
        back,
        title,
        of,
        withdrawnWhy: row.withdrawnWhy,
        fields,
        values: formValues(fields, row),
        seen: recordStamp(row),
        mayCorrect: isStanding && isAllowed(account.role, correct.definition.name),
        mayWithdraw: isStanding && isAllowed(account.role, withdraw.definition.name),
        reason: [reasonField(lang)],
      }
    },
    actions: {
      async save(event: RequestEvent & Where<Params>) {
        const { fields, back, row } = await asked(event)
        return write(event, {
          fields,
          to: back,
          run: (context, read) =>
            correct(context, { ...(screen.input?.(read, row as never) ?? read), id: row.id } as never),
          present: async () => ({ subject, record: (await asked(event)).row }),
        })
      },
      async withdraw(event: RequestEvent & Where<Params>) {
        const { back, row } = await asked(event)
        return write(event, {
          fields: [reasonField(event.locals.lang)],
          to: back,
          fieldOfPath: (path) => (path === 'id' ? 'reason' : path),
          run: (context, { reason }) => withdraw(context, { id: row.id, reason } as never),
        })
      },
    },
  }
}
