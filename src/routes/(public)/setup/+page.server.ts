import { fail, redirect, type RequestEvent } from '@sveltejs/kit'
import { startInstallation, type SetupProof } from '#actions/account/start-installation.ts'
import { browserName } from '#domain/account/browser-name.ts'
import type { Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { application } from '#server/application.ts'
import { isOwnMachine } from '#server/http/own-machine.ts'
import { keepToken } from '#server/http/session-cookie.ts'
import { Problem } from '#server/problem.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import { hasAccounts } from '#store/account.ts'
import type { FormField } from '#ui/form/form-field.ts'
import { postedValues, readForm } from '#ui/form/read-form.ts'
import { fieldErrors, problemText } from '../../(office)/write.server.ts'
import type { Actions, PageServerLoad } from './$types'

const fieldsOf = (lang: Language, asksCode: boolean): readonly FormField[] => {
  const t = (key: Parameters<typeof message>[1]): string => message(lang, key)
  return [
    ...(asksCode
      ? [
          {
            kind: 'line',
            name: 'code',
            label: t('setup.code'),
            hint: t('setup.code.hint'),
            isRequired: true,
          } as const,
        ]
      : []),
    {
      kind: 'localLine',
      name: 'organisation',
      label: t('setup.organisation'),
      hint: t('setup.organisation.hint'),
      group: t('setup.group.organisation'),
      isRequired: true,
    },
    { kind: 'line', name: 'bin', label: t('setup.bin'), hint: t('setup.bin.hint'), maxLength: 20 },
    {
      kind: 'line',
      name: 'name',
      label: t('setup.name'),
      hint: t('setup.name.hint'),
      group: t('setup.group.person'),
      autocomplete: 'name',
      isRequired: true,
    },
    {
      kind: 'line',
      name: 'login',
      label: t('setup.login'),
      hint: t('setup.login.hint'),
      autocomplete: 'username',
      isRequired: true,
    },
    {
      kind: 'password',
      name: 'password',
      label: t('setup.password'),
      hint: t('setup.password.hint'),
      autocomplete: 'new-password',
      isRequired: true,
    },
  ]
}

const isAtMachine = ({ getClientAddress, url, request }: RequestEvent): boolean =>
  isOwnMachine(getClientAddress(), url, request.headers)

export const load: PageServerLoad = async (event) => {
  const { locals, cookies } = event
  const { database } = await application()
  if (await hasAccounts(database.kysely)) redirect(303, locals.account ? '/' : '/login')
  return {
    isLanguageChosen: cookies.get('lang') !== undefined,
    fields: fieldsOf(locals.lang, !isAtMachine(event)),
  }
}

export const actions: Actions = {
  default: async (event) => {
    const { request, locals, cookies, url, getClientAddress } = event
    const { lang } = locals
    const posted = await request.formData()
    const { database, setupCode = null } = await application()
    const isLocal = isAtMachine(event)
    const fields = fieldsOf(lang, !isLocal)
    const { code, ...setup } = readForm(fields, posted)
    const proof: SetupProof = isLocal ? 'ownMachine' : { code: setupCode, typed: String(code ?? '') }
    const visitor = { address: getClientAddress(), browser: browserName(request.headers.get('user-agent')) }
    const given = { database, now: () => new Date().toISOString(), newId: () => uuidV7(Date.now()) }
    try {
      // What the fields read is parsed by the action.
      const session = await startInstallation(given, setup as never, visitor, proof)
      keepToken(cookies, url, session)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      const errors =
        error.code === 'setup.code' ? { code: problemText(error, lang) } : fieldErrors(error, lang)
      return fail(422, {
        form: 'setup',
        problem: problemText(error, lang),
        values: postedValues(fields, posted),
        errors,
      })
    }
    redirect(303, '/')
  },
}
