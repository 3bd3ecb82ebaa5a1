/* The papers of a gathering: the notice, the sheet that people sign, the minutes. Whose own meeting it is stands in its kind. */
import { formatDay } from '#domain/calendar/format-day.ts'
import type { Event } from '#domain/event/event.ts'
import type { AgendaItem, Gathering, GatheringDecision } from '#domain/gathering/gathering.ts'
import { claimsLegalForce, isLegalKind, type GatheringRule } from '#domain/gathering/gathering-rules.ts'
import { outcomeOf, presentOf, quorumOf, votesOf } from '#domain/gathering/quorum.ts'
import type { Organisation } from '#domain/organisation/organisation.ts'
import { attendanceCount } from '#domain/people/attendance-count.ts'
import { textIn, type LocalText, type ReportLanguage } from '#domain/text/local-text.ts'
import { message, type MessageKey } from '#i18n/message.ts'
import { letterheadOf } from '../paper/letterhead.ts'
import { toSign } from '../dues/to-sign.ts'
import type { Paper, PaperBlock } from '../paper/paper.ts'

export interface GatheringPapers {
  readonly gathering: Gathering
  readonly event: Event
  readonly place: LocalText
  readonly items: readonly AgendaItem[]
  readonly decisions: readonly GatheringDecision[]
  readonly organisation: Organisation
  readonly rule: GatheringRule | null
}

const linesOf = (text: LocalText, lang: ReportLanguage): string[] =>
  (textIn(text, lang) ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** The event's title, but for an own meeting that is called by the name of a legal gathering. */
const topicOf = ({ gathering, event }: Pick<GatheringPapers, 'gathering' | 'event'>): LocalText =>
  !isLegalKind(gathering.kind) && claimsLegalForce(event.title) ? {} : event.title

function frame(papers: GatheringPapers, lang: ReportLanguage) {
  const { gathering, event, place, organisation } = papers
  const t = (key: MessageKey): string => message(lang, key)
  const fact = (label: MessageKey, value: string | null | undefined): PaperBlock[] =>
    value ? [{ kind: 'fact', label: t(label), value }] : []
  const hours = [event.startsAt, event.endsAt].filter(Boolean).join('–')
  const when = [formatDay(event.startsOn, lang, 'long'), hours].filter(Boolean).join(', ')
  return {
    t,
    fact,
    head: {
      lang,
      date: event.startsOn,
      letterhead: letterheadOf(organisation, lang),
      subtitle: t(`gathering.kind.${gathering.kind}`),
    },
    facts: [
      ...fact('gathering.topic', textIn(topicOf(papers), lang)),
      ...fact('gathering.when', when),
      ...fact('gathering.where', textIn(place, lang)),
      ...fact('gathering.convener', textIn(gathering.convener, lang)),
    ],
  }
}

const agendaBlocks = (items: readonly AgendaItem[], lang: ReportLanguage): PaperBlock[] =>
  items.map((item, at) => ({ kind: 'text', text: `${at + 1}. ${textIn(item.title, lang) ?? ''}` }))

/** By which rule a gathering of the law is held; an own meeting has none to name. */
function ruleBlocks({ rule }: GatheringPapers, lang: ReportLanguage): PaperBlock[] {
  const source = rule?.isLegal ? textIn(rule.source, lang) : undefined
  return source ? [{ kind: 'fact', label: message(lang, 'gathering.paper.rule'), value: source }] : []
}

/** What is hung on the board before a gathering. */
export function noticePaper(papers: GatheringPapers, lang: ReportLanguage): Paper {
  const { t, facts, head } = frame(papers, lang)
  const { noticeOn } = papers.gathering
  return {
    ...head,
    title: t('gathering.paper.notice'),
    ...(noticeOn ? { number: [formatDay(noticeOn, lang, 'long')] } : {}),
    blocks: [
      ...facts,
      ...(papers.items.length > 0
        ? [{ kind: 'heading', text: t('gathering.agenda') } as const, ...agendaBlocks(papers.items, lang)]
        : []),
      ...ruleBlocks(papers, lang),
      { kind: 'text', text: t('gathering.paper.invite') },
    ],
  }
}

/** Rows on a sheet: a page with its head holds about that many. */
const rowsOnSheet = 25

/** The sheet on which those who came sign. */
export function sheetPaper(papers: GatheringPapers, lang: ReportLanguage): Paper {
  const { t, facts, head } = frame(papers, lang)
  return {
    ...head,
    title: t('gathering.paper.sheet'),
    blocks: [
      ...facts,
      {
        kind: 'table',
        isLarge: true,
        columns: [
          { heading: '№', share: 8, align: 'center' },
          { heading: t('gathering.paper.column.name'), share: 40 },
          { heading: t('gathering.paper.column.address'), share: 30 },
          { heading: t('gathering.paper.column.signature'), share: 22 },
        ],
        rows: Array.from({ length: rowsOnSheet }, (_, at) => [String(at + 1), '', '', '']),
      },
      { kind: 'text', text: t('gathering.paper.sheet.data') },
      toSign(t('gathering.paper.sheet.keeper')),
    ],
  }
}

function quorumText({ rule, gathering, event }: GatheringPapers, lang: ReportLanguage): string {
  const quorum = quorumOf(rule, gathering, event)
  return quorum.kind === 'reached' || quorum.kind === 'missed'
    ? message(lang, `gathering.quorum.${quorum.kind}`, { needed: quorum.needed, present: quorum.present })
    : ''
}

const outcomeFor = (item: AgendaItem, { gathering, event, rule }: GatheringPapers) =>
  outcomeOf(item, presentOf(gathering, event), rule, gathering.entitled)

function itemBlocks(
  item: AgendaItem,
  at: number,
  papers: GatheringPapers,
  lang: ReportLanguage,
): PaperBlock[] {
  const { t, fact } = frame(papers, lang)
  // What was voted without a quorum has no force: the minutes tell the votes and no result.
  const isInForce = quorumOf(papers.rule, papers.gathering, papers.event).kind !== 'missed'
  const outcome = isInForce ? outcomeFor(item, papers) : null
  const votes = {
    for: item.votesFor ?? 0,
    against: item.votesAgainst ?? 0,
    abstained: item.votesAbstained ?? 0,
  }
  return [
    { kind: 'heading', text: `${at + 1}. ${textIn(item.title, lang) ?? ''}` },
    ...fact('gathering.paper.reporter', textIn(item.reporter, lang)),
    ...linesOf(item.speeches, lang).map((text) => ({ kind: 'text', text }) as const),
    ...(votesOf(item) === null
      ? []
      : fact('gathering.paper.votes', message(lang, 'gathering.item.votes', votes))),
    ...(outcome === null ? [] : fact('gathering.paper.result', t(`gathering.outcome.${outcome}`))),
  ]
}

function decisionTable(papers: GatheringPapers, lang: ReportLanguage): PaperBlock {
  const { t } = frame(papers, lang)
  if (papers.decisions.length === 0) return { kind: 'text', text: t('gathering.paper.noDecisions') }
  return {
    kind: 'table',
    columns: [
      { heading: '№', share: 6, align: 'center' },
      { heading: t('gathering.paper.column.text'), share: 52 },
      { heading: t('gathering.paper.column.owner'), share: 24 },
      { heading: t('gathering.paper.column.due'), share: 18 },
    ],
    rows: papers.decisions.map(({ text, owner, dueOn }, at) => [
      String(at + 1),
      textIn(text, lang) ?? '',
      textIn(owner, lang) ?? '',
      dueOn ? formatDay(dueOn, lang, 'short') : '',
    ]),
  }
}

/** The minutes, to be signed by chair and secretary. */
export function minutesPaper(papers: GatheringPapers, lang: ReportLanguage): Paper {
  const { t, fact, facts, head } = frame(papers, lang)
  const { gathering, event } = papers
  const signers = papers.rule?.signers ?? 'chairSecretary'
  const count = (value: number | null): string => (value === null ? '' : String(value))
  const signature = (position: MessageKey, name: LocalText): PaperBlock => {
    const written = textIn(name, lang)
    return written
      ? { kind: 'signature', position: t(position), name: `${'_'.repeat(16)} ${written}` }
      : toSign(t(position))
  }
  return {
    ...head,
    title: t('gathering.paper.minutes'),
    blocks: [
      ...facts,
      ...fact('gathering.entitled', count(gathering.entitled)),
      ...fact('gathering.came', count(attendanceCount(event.attendance))),
      ...fact('gathering.present', count(gathering.voters)),
      ...fact('gathering.quorum', quorumText(papers, lang)),
      ...ruleBlocks(papers, lang),
      ...fact('gathering.organisations', linesOf(gathering.organisations, lang).join('; ')),
      ...fact('gathering.chair', textIn(gathering.chair, lang)),
      ...fact('gathering.secretary', textIn(gathering.secretary, lang)),
      { kind: 'heading', text: t('gathering.agenda') },
      ...agendaBlocks(papers.items, lang),
      { kind: 'heading', text: t('gathering.paper.open') },
      ...papers.items.flatMap((item, at) => itemBlocks(item, at, papers, lang)),
      { kind: 'heading', text: t('gathering.decisions') },
      decisionTable(papers, lang),
      signature('gathering.chair', gathering.chair),
      ...(signers === 'chair' ? [] : [signature('gathering.secretary', gathering.secretary)]),
      ...(signers === 'chairSecretaryAkim' ? [toSign(t('gatheringRule.signer.akim'))] : []),
    ],
  }
}
