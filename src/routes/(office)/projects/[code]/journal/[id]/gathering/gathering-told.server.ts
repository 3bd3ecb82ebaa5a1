/* A gathering in words: what the rule of its day makes of its figures, and what still has to be done. */
import { formatDay } from '#domain/calendar/format-day.ts'
import type { PlainDate } from '#domain/calendar/day.ts'
import type { AgendaItem, GatheringDecision } from '#domain/gathering/gathering.ts'
import {
  akimReplyDay,
  decisionState,
  gatheringFaults,
  handOverDay,
  lastMaterialDay,
  lastNoticeDay,
  outcomeOf,
  presentOf,
  quorumOf,
  votesOf,
} from '#domain/gathering/quorum.ts'
import { textIn, type Language } from '#domain/text/local-text.ts'
import { message, messageOr, type MessageKey } from '#i18n/message.ts'
import type { heldGatheringOf } from './gathering-of.server.ts'

type Held = Awaited<ReturnType<typeof heldGatheringOf>>

/** The quorum in words and as a colour. */
export function quorumTold({ rule, gathering, event }: Held, lang: Language) {
  const quorum = quorumOf(rule, gathering, event)
  if (quorum.kind === 'free' || quorum.kind === 'unknown') {
    return {
      text: message(lang, `gathering.quorum.${quorum.kind}`),
      tone: quorum.kind === 'free' ? '' : 'warn',
    }
  }
  const { needed, present, kind } = quorum
  return {
    text: message(lang, `gathering.quorum.${kind}`, { needed, present }),
    tone: kind === 'reached' ? 'good' : 'bad',
  }
}

/** What a person should know: figures that contradict each other, a late notice, minutes to hand over. */
export function warningsOf(held: Held, scans: number, today: PlainDate, lang: Language): string[] {
  const { rule, gathering, event, items, records } = held
  const day = (at: PlainDate) => ({ day: formatDay(at, lang, 'short') })
  const [last, hand] = [
    lastNoticeDay(rule, event.startsOn),
    handOverDay(rule, event.endsOn, records.holidays),
  ]
  const reply = gathering.handedOn === null ? null : akimReplyDay(rule, gathering.handedOn, records.holidays)
  const wasHeld = event.endsOn < today
  return [
    ...gatheringFaults(gathering, event, items).map(({ key, params }) =>
      message(lang, 'gathering.warn.figures', { what: messageOr(lang, key, params ?? {}) ?? key }),
    ),
    ...(quorumOf(rule, gathering, event).kind === 'missed' ? [message(lang, 'gathering.warn.quorum')] : []),
    ...(last !== null && gathering.noticeOn === null
      ? [message(lang, 'gathering.warn.noNotice', day(last))]
      : []),
    ...(last !== null && gathering.noticeOn !== null && gathering.noticeOn > last
      ? [message(lang, 'gathering.warn.notice', day(last))]
      : []),
    ...(hand !== null && wasHeld && gathering.handedOn === null
      ? [message(lang, 'gathering.warn.hand', day(hand))]
      : []),
    ...(reply !== null && reply < today && gathering.akimDecidedOn === null
      ? [message(lang, 'gathering.warn.reply', day(reply))]
      : []),
    ...(wasHeld && scans === 0 ? [message(lang, 'gathering.warn.scan')] : []),
  ]
}

/** What the rule of its day says besides the quorum, as pairs of name and value. */
export function ruleFacts({ rule, event }: Held, lang: Language): [string, string][] {
  const materials = lastMaterialDay(rule, event.startsOn)
  const pairs: [MessageKey, string | null][] = [
    ['gatheringRule.chair', rule?.chair ? message(lang, `gatheringRule.chair.${rule.chair}`) : null],
    [
      'gatheringRule.majority',
      rule?.isLegal ? message(lang, `gatheringRule.majority.${rule.majority}`) : null,
    ],
    ['gatheringRule.materialsBy', materials && formatDay(materials, lang, 'long')],
    ['gatheringRule.representatives', rule?.representatives ? String(rule.representatives) : null],
  ]
  return pairs.flatMap(([key, value]): [string, string][] => (value ? [[message(lang, key), value]] : []))
}

/** A point of the agenda as the page shows it. */
export function itemTold(item: AgendaItem, { rule, gathering, event }: Held, lang: Language) {
  const outcome = outcomeOf(item, presentOf(gathering, event), rule, gathering.entitled)
  const votes = {
    for: item.votesFor ?? 0,
    against: item.votesAgainst ?? 0,
    abstained: item.votesAbstained ?? 0,
  }
  return {
    id: item.id,
    title: textIn(item.title, lang) ?? '',
    reporter: textIn(item.reporter, lang) ?? '',
    speeches: textIn(item.speeches, lang) ?? '',
    votes: votesOf(item) === null ? '' : message(lang, 'gathering.item.votes', votes),
    outcome: outcome === null ? '' : message(lang, `gathering.outcome.${outcome}`),
    tone: outcome === 'adopted' ? 'good' : outcome === 'chair' ? 'warn' : '',
  }
}

const tones = { done: 'good', overdue: 'bad', open: '' } as const

/** A decision as a list shows it. */
export function decisionTold(decision: GatheringDecision, today: PlainDate, lang: Language) {
  const state = decisionState(decision, today)
  const day = (at: PlainDate | null): string => (at === null ? '' : formatDay(at, lang, 'short'))
  return {
    id: decision.id,
    text: textIn(decision.text, lang) ?? '',
    owner: textIn(decision.owner, lang) ?? '',
    dueOn: day(decision.dueOn),
    doneOn: day(decision.doneOn),
    outcome: textIn(decision.outcome, lang) ?? '',
    recommendationId: decision.recommendationId,
    state: message(lang, `gathering.decision.state.${state}`),
    tone: tones[state],
  }
}
