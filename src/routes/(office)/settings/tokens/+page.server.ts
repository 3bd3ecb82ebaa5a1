import { fail } from '@sveltejs/kit'
import { issueToken } from '#actions/token/issue-token.ts'
import { revokeToken } from '#actions/token/revoke-token.ts'
import { formatInstant } from '#domain/calendar/format-instant.ts'
import type { Language } from '#domain/text/local-text.ts'
import { maxTokenDays, tokenAccesses, tokenState } from '#domain/token/token.ts'
import { message } from '#i18n/message.ts'
import { Problem } from '#server/problem.ts'
import { problemStatus } from '#server/problem-status.ts'
import { tokens } from '#store/token.ts'
import type { FormFailure, FormField } from '#ui/form/form-field.ts'
import { postedValues, readForm } from '#ui/form/read-form.ts'
import { contextOf } from '../../context-of.server.ts'
import { fieldErrors, problemText } from '../../write.server.ts'
import type { Actions, PageServerLoad } from './$types'

const usualDays = 90

const fields = (lang: Language): readonly FormField[] => [
  {
    kind: 'line',
    name: 'name',
    label: message(lang, 'api.token.name'),
    hint: message(lang, 'api.token.name.hint'),
    isRequired: true,
    maxLength: 100,
  },
  {
    kind: 'choice',
    name: 'access',
    label: message(lang, 'api.token.access'),
    isShort: true,
    isRequired: true,
    options: tokenAccesses.map((value) => ({ value, label: message(lang, `api.token.access.${value}`) })),
  },
  {
    kind: 'integer',
    name: 'days',
    label: message(lang, 'api.token.days'),
    hint: message(lang, 'api.token.days.hint', { limit: maxTokenDays }),
    isRequired: true,
  },
]

/** One's own tokens; the administrator sees those of everybody. */
export const load: PageServerLoad = async ({ locals }) => {
  const { lang, account } = locals
  const { database, organisationId, now } = await contextOf(locals)
  const ofAll = account?.role === 'administrator'
  const found = await database.read(organisationId, (db) => tokens(db, ofAll ? null : (account?.id ?? '')))
  return {
    fields: fields(lang),
    values: { access: 'read', days: String(usualDays) },
    ofAll,
    tokens: found.map((token) => ({
      id: token.id,
      name: token.name,
      person: token.accountName,
      access: token.access,
      state: tokenState(token, now()),
      until: formatInstant(token.expiresAt, lang),
      used: token.lastUsedAt ? formatInstant(token.lastUsedAt, lang) : null,
    })),
  }
}

export const actions: Actions = {
  /** Gives the secret to the page itself, never to an address or a cookie: it is shown this once. */
  issue: async ({ request, locals }) => {
    const posted = await request.formData()
    const own = fields(locals.lang)
    return attempt(locals.lang, 'issue', postedValues(own, posted), async () => {
      const { secret } = await issueToken(await contextOf(locals), readForm(own, posted) as never)
      return { secret }
    })
  },
  revoke: async ({ request, locals }) => {
    const id = String((await request.formData()).get('id') ?? '')
    return attempt(locals.lang, 'revoke', {}, async () => {
      await revokeToken(await contextOf(locals), { id })
      return { isRevoked: true }
    })
  },
}

async function attempt<Done>(
  lang: Language,
  form: string,
  values: FormFailure['values'],
  run: () => Promise<Done>,
) {
  try {
    return await run()
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const failure: FormFailure = {
      form,
      problem: problemText(error, lang),
      values,
      errors: fieldErrors(error, lang),
    }
    return fail(problemStatus(error.code), failure)
  }
}
