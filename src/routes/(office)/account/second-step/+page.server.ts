import { fail, type ActionFailure, type RequestEvent } from '@sveltejs/kit'
import { confirmTotp } from '#actions/account/confirm-totp.ts'
import { prepareTotp } from '#actions/account/prepare-totp.ts'
import { removeTotp } from '#actions/account/remove-totp.ts'
import { renewRecoveryCodes } from '#actions/account/renew-recovery-codes.ts'
import type { Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import type { ActionContext } from '#server/context.ts'
import { Problem } from '#server/problem.ts'
import { totpToConfirm } from '#server/totp-to-confirm.ts'
import { qrCode } from '#server/qr-code.ts'
import { totpOfAccount } from '#store/second-step.ts'
import type { FormFailure, FormField } from '#ui/form/form-field.ts'
import { readForm } from '#ui/form/read-form.ts'
import { contextOf } from '../../context-of.server.ts'
import { fieldErrors, problemText, write } from '../../write.server.ts'
import type { Actions, PageServerLoad } from './$types'

const password = (lang: Language): readonly FormField[] => [
  {
    kind: 'password',
    name: 'current',
    label: message(lang, 'account.password.current'),
    autocomplete: 'current-password',
    isRequired: true,
  },
]
const code = (lang: Language): readonly FormField[] => [
  {
    kind: 'line',
    name: 'code',
    label: message(lang, 'account.totp.code'),
    hint: message(lang, 'account.totp.code.hint'),
    autocomplete: 'one-time-code',
    maxLength: 20,
    isRequired: true,
  },
]

export const load: PageServerLoad = async ({ locals }) => {
  const context = await contextOf(locals)
  const { database, organisationId, actor } = context
  const totp = await database.read(organisationId, (db) => totpOfAccount(db, actor.id ?? ''))
  const waiting = await totpToConfirm(context, locals.account?.login ?? '')
  return {
    hasTotp: (totp?.confirmedAt ?? null) !== null,
    waiting: waiting && { secret: waiting.secret, qr: qrCode(waiting.uri) },
    passwordFields: password(locals.lang),
    codeFields: code(locals.lang),
  }
}

/** Runs what gives recovery codes: they are in this answer and nowhere else. */
async function showingCodes(
  event: RequestEvent,
  fields: readonly FormField[],
  run: (context: ActionContext, read: never) => Promise<{ recoveryCodes: readonly string[] }>,
): Promise<{ recoveryCodes: readonly string[] } | ActionFailure<FormFailure>> {
  const { lang } = event.locals
  const posted = await event.request.formData()
  try {
    return await run(await contextOf(event.locals), readForm(fields, posted) as never)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const form = posted.get('formName')
    const problem = problemText(error, lang)
    const given = { form: typeof form === 'string' ? form : '', problem, values: {} }
    return fail(422, { ...given, errors: fieldErrors(error, lang) })
  }
}

export const actions: Actions = {
  prepare: (event) =>
    write(event, {
      fields: password(event.locals.lang),
      to: '/account/second-step',
      notice: 'office.notice.secondStepBegun',
      run: (context, read) => prepareTotp(context, read as never),
    }),
  confirm: (event) => showingCodes(event, code(event.locals.lang), confirmTotp),
  renew: (event) => showingCodes(event, password(event.locals.lang), renewRecoveryCodes),
  remove: (event) =>
    write(event, {
      fields: password(event.locals.lang),
      to: '/account',
      notice: 'office.notice.secondStepRemoved',
      run: (context, read) => removeTotp(context, read as never),
    }),
}
