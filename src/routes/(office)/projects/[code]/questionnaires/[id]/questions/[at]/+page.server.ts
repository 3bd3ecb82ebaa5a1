import { error } from '@sveltejs/kit'
import { writeQuestions } from '#actions/questionnaire/write-questions.ts'
import { recordStamp } from '#actions/record-stamp.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import type { QuestionItem } from '#domain/questionnaire/questionnaire.ts'
import { message } from '#i18n/message.ts'
import { asking } from '../../../../../../register.server.ts'
import { write } from '../../../../../../write.server.ts'
import { questionForm, questionOf, questionValues } from '../../../question-form.server.ts'
import { questionnaireFor } from '../../../questionnaire.server.ts'
import type { Actions, PageServerLoad } from './$types'

/** The line that the address names, counted from 1; `new` is the one behind the last. */
async function lineFor(locals: App.Locals, params: { code: string; id: string; at: string }) {
  const asked = await questionnaireFor(locals, params.code, params.id)
  const items = asked.questionnaire.newest?.items ?? []
  const index = params.at === 'new' ? items.length : Number(params.at) - 1
  const item = items[index] ?? null
  if (params.at !== 'new' && item === null) error(404, message(locals.lang, 'site.notFound'))
  return { ...asked, items, index, item, others: items.filter((_, at) => at !== index) }
}

export const load: PageServerLoad = async ({ locals, params }) => {
  const { questionnaire, title, base, item, others } = await lineFor(locals, params)
  const { role } = await asking(locals)
  const fields = questionForm(locals.lang, others)
  return {
    title,
    isNew: item === null,
    page: {
      back: `${base}#questions`,
      fields,
      values: item ? questionValues(fields, item, others) : { type: 'one', name: nameFor(others) },
      mayWrite: isAllowed(role, 'writeQuestions'),
      id: params.id,
      seen: recordStamp(questionnaire.newest ?? {}),
    },
  }
}

/** A name that is free: people who print questionnaires need none. */
function nameFor(others: readonly QuestionItem[]): string {
  const taken = new Set(others.map(({ name }) => name.toLowerCase()))
  let count = others.length + 1
  while (taken.has(`q${count}`)) count += 1
  return `q${count}`
}

export const actions: Actions = {
  save: async (event) => {
    const { locals, params } = event
    const { base, items, index, others } = await lineFor(locals, params)
    const path = `items.${index}.`
    return write(event, {
      fields: questionForm(locals.lang, others),
      to: `${base}#questions`,
      fieldOfPath: (name) => (name.startsWith(path) ? (name.slice(path.length).split('.')[0] ?? name) : name),
      run: (context, read) =>
        writeQuestions(context, {
          id: params.id,
          seen: String(read['seen'] ?? ''),
          items: items.toSpliced(index, 1, questionOf(read) as never) as never,
        }),
      present: async () => {
        const { questionnaire, item } = await lineFor(locals, params)
        if (!questionnaire.newest || !item) return null
        const fields = questionForm(locals.lang, others)
        const record = { ...questionnaire.newest, id: params.id }
        return { subject: 'questionnaire', record, values: questionValues(fields, item, others) }
      },
    })
  },
  remove: async (event) => {
    const { base, items, index } = await lineFor(event.locals, event.params)
    return write(event, {
      fields: [],
      to: `${base}#questions`,
      notice: 'office.notice.removed',
      run: (context) =>
        writeQuestions(context, {
          id: event.params.id,
          items: items.filter((_, at) => at !== index) as never,
        }),
    })
  },
}
