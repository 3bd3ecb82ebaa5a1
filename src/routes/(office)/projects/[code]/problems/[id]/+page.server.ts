import { removeConcern } from '#actions/concern/remove-concern.ts'
import { reopenConcern } from '#actions/concern/reopen-concern.ts'
import { settleConcern } from '#actions/concern/settle-concern.ts'
import { stepText } from '#documents/concern/story-paper.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { storyMoments, type StoryStep } from '#domain/concern/concern-story.ts'
import type { ProjectRecords } from '#domain/project/records.ts'
import { textIn } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { application } from '#server/application.ts'
import { historyOfRecord } from '#store/history.ts'
import { formValues } from '#ui/form/form-values.ts'
import { todayIn } from '../../../../today.server.ts'
import { write } from '../../../../write.server.ts'
import { toldLines } from '../../history/told-changes.server.ts'
import { decisionTold } from '../../journal/[id]/gathering/gathering-told.server.ts'
import { stateWords } from '../../letters/letter-words.server.ts'
import { reasonField, settlementFields, storyOf } from '../concern-of.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const { lang, account } = locals
  const { records, story } = await storyOf(locals, params)
  const { concern, stage } = story
  const role = account?.role ?? 'monitor'
  const today = todayIn(records.project.timeZone)
  const { database } = await application()
  const lines = await database.read(account?.organisationId ?? '', (db) =>
    historyOfRecord(db, { subject: 'concern', id: concern.id }, { before: null, limit: 100 }),
  )
  const base = `/projects/${params.code}`
  const settlement = settlementFields(lang)
  return {
    id: concern.id,
    text: textIn(concern.text, lang) ?? '',
    village: textIn(records.places.find(({ id }) => id === concern.placeId)?.name, lang) ?? '',
    stage: message(lang, `concern.stage.${stage}`),
    tone: stage === 'settled' ? 'good' : stage === 'raised' ? 'warn' : '',
    moments: storyMoments(story.steps).map(({ kind, on, steps }) => ({
      kind,
      on: formatDay(on, lang, 'long'),
      what: message(lang, `concern.step.${kind}`),
      steps: steps.map((step) => ({
        text: stepText(step, story, lang),
        href: hrefOf(step, base, records, concern.eventId),
      })),
    })),
    decisions: story.decisions.map((decision) => decisionTold(decision, today, lang)),
    recommendations: story.recommendations.length,
    letters: story.letters.map(({ letter, state }) => ({
      id: letter.id,
      number: letter.number,
      addressee: textIn(letter.addressee, lang) ?? '',
      state: stateWords(state, lang),
      // An answer that left something undone is followed by another letter.
      isToFollow: state.kind === 'answered' && state.answer !== 'satisfied' && letter.reminderOf === null,
      isToRemind: state.kind === 'overdue' || state.kind === 'veryOverdue',
    })),
    history: toldLines(lines, records, role, lang),
    settlementFields: settlement,
    settlementValues: { ...formValues(settlement, concern), settledOn: concern.settledOn ?? today },
    reasonFields: [reasonField(lang)],
    isSettled: concern.settledOn !== null,
    mayCorrect: isAllowed(role, 'correctConcern'),
    maySend: isAllowed(role, 'sendLetter'),
    maySettle: isAllowed(role, 'settleConcern'),
    mayReopen: concern.settledOn !== null && isAllowed(role, 'reopenConcern'),
    mayRemove: story.decisions.length === 0 && isAllowed(role, 'removeConcern'),
  }
}

/** Where a step of the story is looked at. */
function hrefOf(
  step: StoryStep,
  base: string,
  { gatherings }: ProjectRecords,
  eventId: string | null,
): string | null {
  switch (step.kind) {
    case 'raised':
      return eventId === null ? null : `${base}/journal/${eventId}`
    case 'settled':
      return null
    case 'decided':
    case 'done': {
      const gathering = gatherings.find(({ id }) => id === step.decision.gatheringId)
      return gathering ? `${base}/journal/${gathering.eventId}/gathering` : null
    }
    case 'recommended':
      return `${base}/recommendations/${step.recommendation.id}`
    case 'sent':
    case 'reminded':
    case 'registered':
      return `${base}/letters/${step.letter.id}`
    case 'replied':
      return `${base}/letters/${step.letter.id}/replies/${step.reply.id}`
  }
}

export const actions: Actions = {
  settle: (event) =>
    write(event, {
      fields: settlementFields(event.locals.lang),
      to: event.url.pathname,
      run: (context, { settledOn, settlement }) =>
        settleConcern(context, { id: event.params.id, settledOn, settlement } as never),
    }),
  reopen: (event) =>
    write(event, {
      fields: [reasonField(event.locals.lang)],
      to: event.url.pathname,
      run: (context, { reason }) => reopenConcern(context, { id: event.params.id, reason } as never),
    }),
  remove: (event) =>
    write(event, {
      fields: [reasonField(event.locals.lang)],
      to: `/projects/${event.params.code}/problems`,
      notice: 'office.notice.removed',
      run: (context, { reason }) =>
        removeConcern(context, { id: event.params.id, reason: String(reason ?? '') }),
    }),
}
