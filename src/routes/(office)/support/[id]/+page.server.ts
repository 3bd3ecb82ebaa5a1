import { error } from '@sveltejs/kit'
import { correctApplication } from '#actions/support/correct-application.ts'
import { recordApplicationStep } from '#actions/support/record-application-step.ts'
import { withdrawApplication } from '#actions/support/withdraw-application.ts'
import { withdrawApplicationStep } from '#actions/support/withdraw-application-step.ts'
import { recordStamp } from '#actions/record-stamp.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { formatAmount } from '#domain/money/amount.ts'
import { isRecordId } from '#domain/project/is-record-id.ts'
import { stepKinds, type ApplicationCard } from '#domain/support/support.ts'
import {
  answerDueOn,
  approvedOn,
  daysLate,
  paidOn,
  possibleSteps,
  standingSteps,
  stateOn,
} from '#domain/support/support-history.ts'
import { message } from '#i18n/message.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import { historyOfApplication } from '#store/history.ts'
import { recordById } from '#store/record-table.ts'
import { applicationById, supportApplicationTable } from '#store/support.ts'
import { formValues } from '#ui/form/form-values.ts'
import { dayText, factsOf, hiddenSeen, villageNames } from '../../businesses/businesses.server.ts'
import { takeBackFields } from '../../collection/collection-fields.server.ts'
import { reasonField } from '../../dumps/dump-fields.server.ts'
import { asking } from '../../register.server.ts'
import { toldBy } from '../../projects/[code]/history/told-changes.server.ts'
import { write } from '../../write.server.ts'
import { applicationFields, stepFields, toneOfState } from '../support-fields.server.ts'
import type { Actions, PageServerLoad } from './$types'

async function applicationFor(locals: App.Locals, id: string): Promise<ApplicationCard> {
  const { read } = await asking(locals)
  const found = isRecordId(id) ? await read((db) => applicationById(db, id)) : null
  if (!found) error(404, message(locals.lang, 'site.notFound'))
  return found
}

const correctionFields = (lang: App.Locals['lang']) => [
  ...applicationFields(lang, { today: '', isNew: false }),
  reasonField(lang),
  hiddenSeen,
]

function factsFor(card: ApplicationCard, lang: App.Locals['lang'], today: string) {
  const sum = (amount: bigint): string => formatAmount(amount, lang, { currency: true })
  const [approved, paid, due] = [approvedOn(card, today), paidOn(card, today), answerDueOn(card, today)]
  return factsOf([
    [message(lang, 'support.kind'), message(lang, `support.kind.${card.kind}`)],
    [message(lang, 'support.givenBy'), card.givenBy],
    [message(lang, 'support.asked'), sum(card.asked)],
    [message(lang, 'support.approved'), approved === null ? null : sum(approved)],
    [message(lang, 'support.paid'), paid === 0n ? null : sum(paid)],
    [message(lang, 'support.dueOn'), due === null ? null : dayText(due, lang)],
    [message(lang, 'support.help'), card.help],
  ])
}

export const load: PageServerLoad = async ({ locals, params }) => {
  const { lang } = locals
  const { role, today, read } = await asking(locals)
  const card = await applicationFor(locals, params.id)
  const names = await villageNames(locals)
  const { lines, record } = await read(async (db) => ({
    lines: await historyOfApplication(db, card.id, { before: null, limit: 100 }),
    record: await recordById(db, supportApplicationTable, card.id),
  }))
  const state = stateOn(card, today)
  const late = daysLate(card, today)
  const correction = correctionFields(lang)
  const stepText = (each: ApplicationCard['steps'][number]): string =>
    `${dayText(each.on, lang)} · ${message(lang, `support.state.${each.kind}`)}`
  const next = possibleSteps(card, today)
  const standing = standingSteps(card.steps)
  return {
    title: card.programme,
    business: { id: card.businessId, name: card.businessName, village: names.get(card.placeId) ?? '' },
    withdrawnWhy: card.withdrawnWhy,
    state: state === null ? message(lang, 'support.takenBack') : message(lang, `support.state.${state}`),
    tone: toneOfState(state),
    late: late > 0 ? message(lang, 'support.lateBy', { count: late }) : '',
    facts: factsFor(card, lang, today),
    steps: card.steps.map((each) => ({
      id: each.id,
      title: stepText(each),
      amount: each.amount === null ? '' : formatAmount(each.amount, lang, { currency: true }),
      note: each.note ?? '',
      withdrawnWhy: each.withdrawnWhy,
    })),
    may: isAllowed(role, 'recordApplicationStep') && card.withdrawnWhy === null,
    hasNext: next.length > 0,
    mayTakeBack: standing.length > 1,
    stepFields: stepFields(lang, next, today),
    takeBack: takeBackFields(
      lang,
      standing.map((each) => ({ value: each.id, label: stepText(each) })),
    ),
    correction,
    correctionValues: {
      ...formValues(correction, card),
      seen: record === null ? '' : recordStamp(record),
    },
    withdrawFields: [reasonField(lang)],
    today,
    newId: uuidV7(Date.now()),
    history: toldBy(lines, { named: names, hrefOf: () => null }, role, lang),
  }
}

export const actions: Actions = {
  step: (event) =>
    write(event, {
      fields: stepFields(event.locals.lang, stepKinds, ''),
      to: `/support/${event.params.id}`,
      run: (context, read) =>
        recordApplicationStep(context, { ...read, applicationId: event.params.id } as never),
    }),
  takeBack: (event) =>
    write(event, {
      fields: takeBackFields(event.locals.lang, []),
      to: `/support/${event.params.id}`,
      fieldOfPath: (path) => (path === 'id' ? 'entry' : path),
      run: (context, { entry, reason }) => withdrawApplicationStep(context, { id: entry, reason } as never),
    }),
  correct: (event) =>
    write(event, {
      fields: correctionFields(event.locals.lang),
      to: `/support/${event.params.id}`,
      run: (context, read) => correctApplication(context, { ...read, id: event.params.id } as never),
    }),
  withdraw: (event) =>
    write(event, {
      fields: [reasonField(event.locals.lang)],
      to: `/support/${event.params.id}`,
      run: (context, { reason }) => withdrawApplication(context, { id: event.params.id, reason } as never),
    }),
}
