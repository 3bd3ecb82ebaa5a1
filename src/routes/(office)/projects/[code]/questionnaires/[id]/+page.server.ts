import { fail } from '@sveltejs/kit'
import { openQuestionnaire } from '#actions/questionnaire/open-questionnaire.ts'
import { writeQuestions } from '#actions/questionnaire/write-questions.ts'
import { recordStamp } from '#actions/record-stamp.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { mayRead } from '#domain/account/read-permissions.ts'
import { textIn } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { ruleInWords } from '#documents/questionnaire/rule-in-words.ts'
import { asking } from '../../../../register.server.ts'
import { write } from '../../../../write.server.ts'
import { labelOf, questionnaireFor, stateOf } from '../questionnaire.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { lang } = locals
  const { questionnaire, title, base, records } = await questionnaireFor(locals, params.code, params.id)
  const { role } = await asking(locals)
  const { newest, opened, responses } = questionnaire
  const items = newest?.items ?? []
  const activity = records.activities.find(({ id }) => id === questionnaire.activityId)
  return {
    title,
    base,
    responses,
    seesAnswers: mayRead(role, 'questionnaireAnswers'),
    mayWrite: isAllowed(role, 'writeQuestions'),
    mayFill: opened !== null && isAllowed(role, 'recordResponse'),
    mayOpen:
      isAllowed(role, 'openQuestionnaire') && newest !== null && newest.openedAt === null && items.length > 0,
    isOpen: opened !== null,
    state: stateOf(questionnaire, lang),
    activity: activity ? `${activity.code} ${textIn(activity.title, lang) ?? ''}` : '',
    consent: textIn(questionnaire.consent, lang) ?? '',
    leftOut: (url.searchParams.get('leftOut') ?? '').slice(0, 500),
    seen: recordStamp(newest ?? {}),
    version: newest?.number ?? 0,
    items: items.map((item, index) => ({
      at: index + 1,
      name: item.name,
      isSection: item.type === 'section',
      label: item.type === 'section' ? (textIn(item.label, lang) ?? '—') : labelOf(item, lang),
      type: message(lang, `questionnaire.type.${item.type}`),
      isRequired: item.isRequired,
      choices: item.choices.map(({ name, label }) => textIn(label, lang) ?? name).join(' · '),
      rule: item.relevant === null ? '' : ruleInWords(item.relevant, items, lang),
    })),
  }
}

export const actions: Actions = {
  open: async (event) => {
    const { base } = await questionnaireFor(event.locals, event.params.code, event.params.id)
    return write(event, {
      fields: [],
      to: base,
      run: (context) => openQuestionnaire(context, { id: event.params.id }),
    })
  },
  move: async (event) => {
    const { questionnaire, base } = await questionnaireFor(event.locals, event.params.code, event.params.id)
    const posted = await event.request.clone().formData()
    const [at, to] = [Number(posted.get('id')), posted.get('direction') === 'up' ? -1 : 1]
    const items = [...(questionnaire.newest?.items ?? [])]
    const [moved] = Number.isInteger(at) ? items.splice(at - 1, 1) : []
    if (!moved) return fail(404, { form: 'move', problem: '', values: {}, errors: {} })
    items.splice(Math.max(0, at - 1 + to), 0, moved)
    return write(event, {
      fields: [],
      to: `${base}#questions`,
      run: (context) => writeQuestions(context, { id: event.params.id, items: items as never }),
    })
  },
}
