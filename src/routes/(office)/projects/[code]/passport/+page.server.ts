import { changePassport } from '#actions/project/change-passport.ts'
import { recordStamp } from '#actions/record-stamp.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { amountInWords } from '#domain/money/amount-in-words.ts'
import { formatAmount } from '#domain/money/amount.ts'
import { contractTerms } from '#domain/project/contract-terms.ts'
import { textIn } from '#domain/text/local-text.ts'
import { formValues } from '#ui/form/form-values.ts'
import { projectOf } from '../../../project-of.server.ts'
import { write } from '../../../write.server.ts'
import { passportFields } from '../../passport-fields.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const { lang, account } = locals
  const { project, amendments } = await projectOf(locals, params.code)
  const fields = passportFields(lang)
  const terms = contractTerms(project, amendments)
  return {
    id: project.id,
    fields,
    values: formValues(fields, project),
    seen: recordStamp(project),
    mayWrite: account !== null && isAllowed(account.role, 'changePassport'),
    terms: {
      endsOn: formatDay(terms.endsOn, lang),
      grant: formatAmount(terms.grant, lang, { currency: true }),
      words: amountInWords(terms.grant, lang === 'kk' ? 'kk' : 'ru'),
    },
    amendments: amendments.map((amendment) => ({
      id: amendment.id,
      number: amendment.number,
      signedOn: formatDay(amendment.signedOn, lang, 'short'),
      newEndsOn: amendment.newEndsOn ? formatDay(amendment.newEndsOn, lang, 'short') : '',
      newGrant: amendment.newGrant === null ? '' : formatAmount(amendment.newGrant, lang, { currency: true }),
      changes: amendment.changes.length,
      subject: textIn(amendment.subject, lang) ?? '',
    })),
  }
}

export const actions: Actions = {
  default: async (event) => {
    const { project } = await projectOf(event.locals, event.params.code)
    let code = event.params.code
    return write(event, {
      fields: passportFields(event.locals.lang),
      run: (context, read) => {
        code = String(read['code'] ?? code)
        return changePassport(context, { ...read, id: project.id } as never)
      },
      to: () => `/projects/${code}/passport`,
      present: async () => {
        const now = await projectOf(event.locals, event.params.code)
        return { subject: 'project', record: now.project }
      },
    })
  },
}
