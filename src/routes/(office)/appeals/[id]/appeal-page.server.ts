/* What the page of an appeal shows: how it stands, what became of it, and what may be done next. */
import { isAllowed, type ActionName } from '#domain/account/permissions.ts'
import { mayRead } from '#domain/account/read-permissions.ts'
import type { Role } from '#domain/account/account.ts'
import { appealState, latestExtension, lastOpening, type AppealState } from '#domain/appeal/appeal-term.ts'
import type { AppealCard } from '#domain/appeal/appeal.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { holidayYears } from '#domain/calendar/holiday.ts'
import { printedPhone } from '#domain/contact/phone.ts'
import { textIn, type Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import { appealPerson } from '#store/appeal-person.ts'
import { concernTable, projectOfConcern } from '#store/concern.ts'
import { historyOfAppeal } from '#store/history.ts'
import { holidays } from '#store/holiday.ts'
import { objectionTable } from '#store/objection.ts'
import { recordById } from '#store/record-table.ts'
import { reasonField } from '../../households/household-fields.server.ts'
import { asking, registerOf } from '../../register.server.ts'
import { filesFor } from '../../organisation-files.server.ts'
import { toldBy } from '../../projects/[code]/history/told-changes.server.ts'
import { recordPath } from '../../record-path.ts'
import {
  answerFields,
  erasureFields,
  extensionFields,
  forwardingFields,
  personFields,
  removalFields,
  reopeningFields,
} from '../appeal-fields.server.ts'
import {
  accountNames,
  appealFor,
  markOf,
  receivedText,
  stateNote,
  toneOf,
  villageOf,
} from '../appeals.server.ts'
import { storyOf } from './story.server.ts'

export async function appealPage(locals: App.Locals, id: string) {
  const { lang } = locals
  const { role, today, read } = await asking(locals)
  const appeal = await appealFor(locals, id)
  const { villages } = await registerOf(locals)
  const names = await accountNames(locals)
  const { years, person, lines } = await read(async (db) => ({
    years: holidayYears(await holidays(db)),
    person: mayRead(role, 'appealPerson') ? await appealPerson(db, id) : null,
    lines: mayRead(role, 'history') ? await historyOfAppeal(db, id, { before: null, limit: 100 }) : [],
  }))
  const state = appealState(appeal, years, today)
  const village = villageOf(villages, appeal.placeId, lang)
  const named = new Map([[appeal.placeId, village], ...names])
  return {
    id,
    mark: markOf(appeal),
    about: [message(lang, `appeal.kind.${appeal.kind}`), message(lang, `appeal.topic.${appeal.topic}`)].join(
      ' · ',
    ),
    state: message(lang, `appeal.state.${state.kind}`),
    tone: toneOf[state.kind],
    note: stateNote(state, lang),
    withdrawnWhy: appeal.withdrawnWhy,
    received: receivedText(appeal, lang),
    village,
    responsible: names.get(appeal.responsibleId ?? '') ?? '',
    links: await linksOf(locals, appeal),
    person: personTold(appeal, { person, role, lang }),
    story: storyOf(appeal, { years, names, lang }),
    files: await filesFor(locals, appeal, { subject: 'appeal', id }),
    history: toldBy(lines, { named, hrefOf: () => null }, role, lang),
    today,
    may: mayDo(role, appeal, state),
    hasLetter: appeal.answers.length > 0 && mayRead(role, 'appealPerson'),
    ids: Object.fromEntries(
      ['answer', 'extend', 'forward', 'reopen'].map((name) => [name, uuidV7(Date.now())]),
    ),
    extendTo: latestExtension(lastOpening(appeal).on),
    forms: {
      answer: answerFields(lang, today, true),
      extend: extensionFields(lang, today),
      forward: forwardingFields(lang, today),
      reopen: reopeningFields(lang, today),
      name: personFields(lang, today, true),
      erase: erasureFields(lang, today),
      withdraw: [reasonField(lang)],
      removal: removalFields(lang),
    },
  }
}

interface Seeing {
  readonly person: Awaited<ReturnType<typeof appealPerson>>
  readonly role: Role
  readonly lang: Language
}

/** Who it was, as far as the reader may know, with the values of the form. */
function personTold(appeal: AppealCard, { person, role, lang }: Seeing) {
  const isHidden = !mayRead(role, 'appealPerson')
  const ended = appeal.consentEndedOn
  const erased =
    ended === null ? '' : message(lang, 'appeal.person.erased', { day: formatDay(ended, lang, 'long') })
  const none = appeal.isAnonymous
    ? message(lang, 'appeal.person.anonymous')
    : isHidden
      ? message(lang, 'appeal.person.hidden')
      : erased || message(lang, 'appeal.person.none')
  return {
    isKept: person !== null,
    name: person?.name ?? none,
    details: [person?.phone && printedPhone(person.phone), person?.address].filter(Boolean).join(', '),
    consentOn: person && appeal.consentOn ? formatDay(appeal.consentOn, lang, 'long') : '',
    values: {
      name: person?.name ?? '',
      phone: person?.phone ?? '',
      address: person?.address ?? '',
      consentOn: appeal.consentOn ?? '',
    },
  }
}

/** What can be done with it as it stands, by whoever may. */
function mayDo(role: Role, appeal: AppealCard, { kind }: AppealState) {
  const may = (action: ActionName, is: boolean): boolean => is && isAllowed(role, action)
  const isThere = kind !== 'withdrawn'
  const isOpen = isThere && kind !== 'answered'
  const now = lastOpening(appeal).opening
  const isExtended = appeal.extensions.some(({ opening }) => opening === now)
  return {
    answer: may('answerAppeal', isOpen),
    extend: may('extendAppeal', (kind === 'open' || kind === 'soon') && !isExtended),
    forward: may('forwardAppeal', isOpen),
    reopen: may('reopenAppeal', kind === 'answered'),
    correct: may('correctAppeal', isThere),
    correctAnswer: may('correctAppealAnswer', isThere),
    name: may('nameAppeal', isThere && !appeal.isAnonymous),
    erase: may('eraseAppealPerson', isThere),
    removeStep: may('removeAppealExtension', isThere),
    withdraw: may('withdrawAppeal', isThere),
  }
}

/** The objection and the problem it belongs to, for who may open their pages. */
async function linksOf(locals: App.Locals, { objectionId, concernId }: AppealCard) {
  const { lang } = locals
  const { role, read } = await asking(locals)
  return read(async (db) => {
    const objection =
      objectionId !== null && mayRead(role, 'objection')
        ? await recordById(db, objectionTable, objectionId)
        : null
    const concern =
      concernId !== null && mayRead(role, 'letter') ? await recordById(db, concernTable, concernId) : null
    const code = concern ? await projectOfConcern(db, concern.id) : null
    return [
      ...(objection
        ? [
            {
              label: message(lang, 'appeal.objection'),
              text: objection.about,
              href: recordPath('', 'objection', objection.id),
            },
          ]
        : []),
      ...(concern && code !== null
        ? [
            {
              label: message(lang, 'appeal.concern'),
              text: textIn(concern.text, lang) ?? '',
              href: recordPath(code, 'concern', concern.id),
            },
          ]
        : []),
    ]
  })
}
