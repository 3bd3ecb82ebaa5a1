import { error } from '@sveltejs/kit'
import { printedPhone } from '#domain/contact/phone.ts'
import { textIn } from '#domain/text/local-text.ts'
import { memberConsentForm } from '#documents/initiative/member-consent-form.ts'
import { message } from '#i18n/message.ts'
import { consentOperator } from '../../../../consent-operator.server.ts'
import { paperAnswer, papersAsked } from '../../../../paper-answer.server.ts'
import { initiativeFor } from '../../../initiative.server.ts'
import type { RequestHandler } from './$types'

/** A member's consent: empty for the group, or with `?member=` filled in for one of it. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const group = await initiativeFor(locals, params.id)
  const asked = url.searchParams.get('member')
  const member = asked === null ? null : group.members.find(({ id }) => id === asked)
  if (member === undefined) error(404, message(locals.lang, 'site.notFound'))
  const operator = await consentOperator(locals)
  const papers = papersAsked(url, (lang) =>
    memberConsentForm(operator(lang), {
      name: member?.person?.name ?? null,
      phone: member?.person?.phone ? printedPhone(member.person.phone) : null,
      group: [
        textIn(group.name, lang) ?? '',
        ...(member ? [message(lang, `initiative.role.${member.role}`)] : []),
      ].join(', '),
    }),
  )
  const name = message(locals.lang, 'household.form.title')
  return paperAnswer(papers, { format: params.format, name, lang: locals.lang })
}
