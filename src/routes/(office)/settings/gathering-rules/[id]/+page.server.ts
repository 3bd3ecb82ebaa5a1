import { error } from '@sveltejs/kit'
import { addGatheringRule } from '#actions/gathering-rule/add-gathering-rule.ts'
import { correctGatheringRule } from '#actions/gathering-rule/correct-gathering-rule.ts'
import { removeGatheringRule } from '#actions/gathering-rule/remove-gathering-rule.ts'
import { recordStamp } from '#actions/record-stamp.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import type { OwnRule } from '#domain/gathering/own-rule.ts'
import { recordId } from '#domain/project/record-input.ts'
import { textIn } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import { gatheringRuleTable } from '#store/gathering-rule.ts'
import { historyOfRecord } from '#store/history.ts'
import { places } from '#store/place.ts'
import { recordById } from '#store/record-table.ts'
import { formValues } from '#ui/form/form-values.ts'
import * as v from 'valibot'
import { reasonField } from '../../../households/household-fields.server.ts'
import { asking } from '../../../register.server.ts'
import { toldBy } from '../../../projects/[code]/history/told-changes.server.ts'
import { write } from '../../../write.server.ts'
import { ruleFields } from '../rule-fields.server.ts'
import type { Actions, PageServerLoad } from './$types'

const list = '/settings/gathering-rules'

/** A rule of the organisation; another one's answers 404. */
async function ruleFor(locals: App.Locals, id: string): Promise<OwnRule> {
  const { read } = await asking(locals)
  const rule = v.is(recordId, id) ? await read((db) => recordById(db, gatheringRuleTable, id)) : null
  if (!rule) error(404, message(locals.lang, 'site.notFound'))
  return rule
}

export const load: PageServerLoad = async ({ locals, params }) => {
  const { lang } = locals
  const { role, today, read } = await asking(locals)
  const isNew = params.id === 'new'
  const rule = isNew ? null : await ruleFor(locals, params.id)
  const known = await read(places)
  const fields = ruleFields(lang, known, isNew)
  const lines = rule
    ? await read((db) =>
        historyOfRecord(db, { subject: 'gatheringRule', id: rule.id }, { before: null, limit: 100 }),
      )
    : []
  const named = new Map(known.map(({ id, name }) => [id, textIn(name, lang) ?? '']))
  return {
    isNew,
    kind: rule ? message(lang, `gathering.kind.${rule.kind}`) : '',
    history: toldBy(lines, { named, hrefOf: () => null }, role, lang),
    reasonFields: [reasonField(lang)],
    mayRemove: rule !== null && isAllowed(role, 'removeGatheringRule'),
    page: {
      back: list,
      fields,
      values: rule
        ? formValues(fields, rule)
        : { from: today, majority: 'present', chair: 'akim', signers: 'chairSecretary' },
      mayWrite: isAllowed(role, isNew ? 'addGatheringRule' : 'correctGatheringRule'),
      id: rule?.id ?? uuidV7(Date.now()),
      ...(rule ? { seen: recordStamp(rule) } : {}),
    },
  }
}

export const actions: Actions = {
  save: async (event) => {
    const { params, locals } = event
    const { read } = await asking(locals)
    const isNew = params.id === 'new'
    return write(event, {
      fields: ruleFields(locals.lang, await read(places), isNew),
      to: list,
      run: (context, { seen, ...given }) =>
        isNew
          ? addGatheringRule(context, given as never)
          : correctGatheringRule(context, { ...given, seen, id: params.id } as never),
      present: async () =>
        isNew ? null : { subject: 'gatheringRule', record: await ruleFor(locals, params.id) },
    })
  },
  remove: (event) =>
    write(event, {
      fields: [reasonField(event.locals.lang)],
      to: list,
      notice: 'office.notice.removed',
      run: (context, { reason }) =>
        removeGatheringRule(context, { id: event.params.id, reason: String(reason ?? '') }),
    }),
}
