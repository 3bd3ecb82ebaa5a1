import { error } from '@sveltejs/kit'
import { recordStockMove } from '#actions/stock/record-stock-move.ts'
import { correctPublicWorker } from '#actions/works/correct-public-worker.ts'
import { erasePublicWorker } from '#actions/works/erase-public-worker.ts'
import { issueThanks } from '#actions/works/issue-thanks.ts'
import { withdrawPublicWorker } from '#actions/works/withdraw-public-worker.ts'
import { recordStamp } from '#actions/record-stamp.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { isRecordId } from '#domain/project/is-record-id.ts'
import { heldGear } from '#domain/stock/stock.ts'
import { textIn } from '#domain/text/local-text.ts'
import type { PublicWorker } from '#domain/works/public-worker.ts'
import { message } from '#i18n/message.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import { historyOfRecord } from '#store/history.ts'
import { certificates, publicWorkerTable } from '#store/public-worker.ts'
import { recordById } from '#store/record-table.ts'
import { formValues } from '#ui/form/form-values.ts'
import { eraseFields } from '../../clean-ups/clean-up-fields.server.ts'
import { projectOptions } from '../../clean-ups/clean-ups.server.ts'
import { gearKinds } from '../../clean-ups/[id]/clean-up-page.server.ts'
import { reasonField } from '../../dumps/dump-fields.server.ts'
import { countIn, gearFor, moveFields, moveOf } from '../../gear/gear.server.ts'
import { asking, registerOf, villageOptions } from '../../register.server.ts'
import { toldBy } from '../../projects/[code]/history/told-changes.server.ts'
import { write } from '../../write.server.ts'
import { workerFields } from '../works-fields.server.ts'
import type { Actions, PageServerLoad } from './$types'

async function workerFor(locals: App.Locals, id: string): Promise<PublicWorker> {
  const { read } = await asking(locals)
  const found = isRecordId(id) ? await read((db) => recordById(db, publicWorkerTable, id)) : null
  if (!found) error(404, message(locals.lang, 'site.notFound'))
  return found
}

async function correctionFields(locals: App.Locals) {
  const { today } = await asking(locals)
  const villages = villageOptions(await registerOf(locals), locals.lang)
  const options = { villages, projects: await projectOptions(locals), today, isNew: false }
  return [
    ...workerFields(locals.lang, options),
    reasonField(locals.lang),
    { kind: 'hidden' as const, name: 'seen' },
  ]
}

const gearForm = (
  lang: App.Locals['lang'],
  items: readonly { value: string; label: string }[],
  today: string,
) => moveFields(lang, { villages: [], holders: [], items, today, kinds: gearKinds })

export const load: PageServerLoad = async ({ locals, params }) => {
  const { lang } = locals
  const { role, today, read } = await asking(locals)
  const worker = await workerFor(locals, params.id)
  const { items, moves } = await gearFor(locals)
  const village = (await registerOf(locals)).villages.find(({ id }) => id === worker.placeId)
  const correction = await correctionFields(locals)
  const given = (await read((db) => certificates(db))).filter(({ workerId }) => workerId === worker.id)
  const lines = await read((db) =>
    historyOfRecord(db, { subject: 'publicWorker', id: worker.id }, { before: null, limit: 100 }),
  )
  return {
    title: worker.name ?? message(lang, 'works.people', { count: worker.people }),
    village: village ? (textIn(village.name, lang) ?? '') : '',
    facts: [
      [
        message(lang, 'works.days'),
        `${formatDay(worker.from, lang, 'short')} – ${worker.to === null ? '…' : formatDay(worker.to, lang, 'short')}`,
      ],
      [message(lang, 'works.count'), String(worker.people)],
      [message(lang, 'works.duty'), worker.duty ?? '—'],
      ...(worker.consentOn === null
        ? []
        : [[message(lang, 'cleanup.consentOn'), formatDay(worker.consentOn, lang, 'short')]]),
      ...(worker.erasedOn === null
        ? []
        : [[message(lang, 'cleanup.erasedOn'), formatDay(worker.erasedOn, lang, 'short')]]),
    ].map(([label = '', value = '']) => ({ label, value })),
    withdrawnWhy: worker.withdrawnWhy,
    isNamed: worker.name !== null,
    certificates: given.map(({ id, number, year }) => ({ id, number: `${number}/${year}` })),
    gear: heldGear(moves.filter(({ workerId }) => workerId === worker.id)).flatMap((each) => {
      const item = items.find(({ id }) => id === each.itemId)
      if (!item) return []
      const count = (of: number) => countIn(of, item.unit, lang)
      return [
        {
          id: item.id,
          name: textIn(item.name, lang) ?? '',
          issued: count(each.issued),
          returned: count(each.returned),
          used: count(each.used),
          held: count(each.held),
          isOut: each.held > 0,
        },
      ]
    }),
    hasItems: items.length > 0,
    gearFields: gearForm(
      lang,
      items.map((item) => ({ value: item.id, label: textIn(item.name, lang) ?? '' })),
      today,
    ),
    correction,
    correctionValues: { ...formValues(correction, worker), seen: recordStamp(worker) },
    eraseFields: eraseFields(lang, [], today),
    withdrawFields: [reasonField(lang)],
    today,
    ids: { move: uuidV7(Date.now()), certificate: uuidV7(Date.now()) },
    history: toldBy(lines, { named: new Map(), hrefOf: () => null }, role, lang),
  }
}

export const actions: Actions = {
  correct: async (event) =>
    write(event, {
      fields: await correctionFields(event.locals),
      to: `/public-works/${event.params.id}`,
      run: (context, read) => correctPublicWorker(context, { ...read, id: event.params.id } as never),
    }),
  gear: async (event) => {
    const { id, placeId } = await workerFor(event.locals, event.params.id)
    return write(event, {
      fields: gearForm(event.locals.lang, [], ''),
      to: `/public-works/${id}`,
      run: (context, read) =>
        recordStockMove(context, { ...moveOf({ ...read, holder: `w.${id}` }), placeId } as never),
    })
  },
  thank: (event) =>
    write(event, {
      fields: eraseFields(event.locals.lang, [], ''),
      to: `/public-works/${event.params.id}`,
      run: (context, read) => issueThanks(context, { ...read, workerId: event.params.id } as never),
    }),
  erase: (event) =>
    write(event, {
      fields: eraseFields(event.locals.lang, [], ''),
      to: `/public-works/${event.params.id}`,
      run: (context, { on }) => erasePublicWorker(context, { id: event.params.id, on } as never),
    }),
  withdraw: (event) =>
    write(event, {
      fields: [reasonField(event.locals.lang)],
      to: `/public-works/${event.params.id}`,
      run: (context, { reason }) => withdrawPublicWorker(context, { id: event.params.id, reason } as never),
    }),
}
