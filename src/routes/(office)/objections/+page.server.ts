import { answerObjection } from '#actions/objection/answer-objection.ts'
import { eraseObjectionName } from '#actions/objection/erase-objection-name.ts'
import { recordObjection } from '#actions/objection/record-objection.ts'
import { withdrawObjection } from '#actions/objection/withdraw-objection.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { textIn, type Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import type { FormField, Option } from '#ui/form/form-field.ts'
import { projectField } from '../clean-ups/clean-up-fields.server.ts'
import { projectOptions } from '../clean-ups/clean-ups.server.ts'
import { reasonField } from '../dumps/dump-fields.server.ts'
import { asking, registerOf, villageOptions } from '../register.server.ts'
import { paged } from '../list.server.ts'
import { write } from '../write.server.ts'
import { listedObjections } from './listed.server.ts'
import type { Actions, PageServerLoad } from './$types'

const fieldsFor = (
  lang: Language,
  villages: readonly Option[],
  projects: readonly Option[],
  today: string,
): readonly FormField[] => [
  {
    kind: 'choice',
    name: 'placeId',
    label: message(lang, 'dump.village'),
    isRequired: true,
    options: villages,
  },
  { kind: 'day', name: 'on', label: message(lang, 'collection.on'), isRequired: true, max: today },
  {
    kind: 'line',
    name: 'side',
    label: message(lang, 'objection.side'),
    hint: message(lang, 'objection.side.hint'),
    isRequired: true,
  },
  projectField(lang, projects),
  { kind: 'line', name: 'about', label: message(lang, 'objection.about'), isRequired: true, isWide: true },
  {
    kind: 'text',
    name: 'grounds',
    label: message(lang, 'objection.grounds'),
    hint: message(lang, 'objection.grounds.hint'),
    isRequired: true,
    rows: 4,
  },
  {
    kind: 'line',
    name: 'name',
    label: message(lang, 'objection.name'),
    hint: message(lang, 'objection.name.hint'),
    group: message(lang, 'works.named'),
  },
  { kind: 'day', name: 'consentOn', label: message(lang, 'cleanup.consentOn'), max: today },
]

const hidden: FormField = { kind: 'hidden', name: 'objectionId' }
const answerFields = (lang: Language, today: string): readonly FormField[] => [
  hidden,
  { kind: 'text', name: 'answer', label: message(lang, 'objection.answer'), isRequired: true, rows: 3 },
  {
    kind: 'day',
    name: 'answeredOn',
    label: message(lang, 'objection.answeredOn'),
    isRequired: true,
    max: today,
  },
]
const withdrawFields = (lang: Language): readonly FormField[] => [hidden, reasonField(lang)]

export const load: PageServerLoad = async ({ locals, url }) => {
  const { lang } = locals
  const { role, today } = await asking(locals)
  const register = await registerOf(locals)
  const names = new Map(register.villages.map(({ id, name }) => [id, textIn(name, lang) ?? '']))
  const { question, isOpenOnly, all, found } = await listedObjections(locals, url)
  const { rows, ...pages } = paged(found, url, 20)
  return {
    question,
    isOpenOnly,
    isEmpty: all.length === 0,
    hasVillages: register.villages.length > 0,
    mayRecord: isAllowed(role, 'recordObjection') && register.villages.length > 0,
    today,
    newId: uuidV7(Date.now()),
    fields: fieldsFor(lang, villageOptions(register, lang), await projectOptions(locals), today),
    answerFields: answerFields(lang, today),
    withdrawFields: withdrawFields(lang),
    pages,
    objections: rows.map((each) => ({
      id: each.id,
      on: formatDay(each.on, lang, 'long'),
      village: names.get(each.placeId) ?? '',
      who: [each.side, each.name].filter(Boolean).join(', '),
      isNamed: each.name !== null,
      about: each.about,
      grounds: each.grounds,
      answer: each.answer,
      answeredOn: each.answeredOn === null ? '' : formatDay(each.answeredOn, lang, 'long'),
      withdrawnWhy: each.withdrawnWhy,
    })),
  }
}

export const actions: Actions = {
  record: (event) =>
    write(event, {
      fields: fieldsFor(event.locals.lang, [], [], ''),
      to: '/objections',
      run: (context, read) => recordObjection(context, read as never),
    }),
  answer: (event) =>
    write(event, {
      fields: answerFields(event.locals.lang, ''),
      to: '/objections',
      run: (context, { objectionId, ...read }) =>
        answerObjection(context, { ...read, id: objectionId } as never),
    }),
  erase: (event) =>
    write(event, {
      fields: [hidden],
      to: '/objections',
      run: (context, { objectionId }) => eraseObjectionName(context, { id: objectionId } as never),
    }),
  withdraw: (event) =>
    write(event, {
      fields: withdrawFields(event.locals.lang),
      to: '/objections',
      run: (context, { objectionId, reason }) =>
        withdrawObjection(context, { id: objectionId, reason } as never),
    }),
}
