import type { PlainDate } from '#domain/calendar/day.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import type { Organisation } from '#domain/organisation/organisation.ts'
import type { AnalysedAnswers } from '#domain/questionnaire/analyse.ts'
import type { CrossTable, Tally } from '#domain/questionnaire/analysis.ts'
import { disclosureRule } from '#domain/questionnaire/disclosure.ts'
import { textIn, type LocalText, type ReportLanguage } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { letterheadOf } from '../paper/letterhead.ts'
import type { Paper, PaperBlock } from '../paper/paper.ts'
import { countText, groupName, middleText, questionName, shareText } from './analysis-words.ts'

interface PrintedAnalysis {
  readonly title: LocalText
  readonly questionnaire: LocalText
  readonly conclusion: LocalText
  readonly until: PlainDate
  /** Null where answers of all villages are counted. */
  readonly village: string | null
  readonly analysed: AnalysedAnswers
  readonly organisation: Organisation
}

/** An analysis on paper: each question with its counts and shares, pairs of questions, what is concluded. */
export function analysisPaper(analysis: PrintedAnalysis, lang: ReportLanguage): Paper {
  const t = (key: Parameters<typeof message>[1]): string => message(lang, key)
  const { analysed, until, village } = analysis
  const conclusion = textIn(analysis.conclusion, lang)
  const isSuppressed = [...analysed.tallies, ...analysed.crosses].some((each) => each.isSuppressed)
  return {
    lang,
    date: until,
    letterhead: letterheadOf(analysis.organisation, lang),
    title: textIn(analysis.title, lang) ?? t('questionnaire.analysis'),
    blocks: [
      fact(t('questionnaire.one'), textIn(analysis.questionnaire, lang) ?? ''),
      fact(t('questionnaire.analysis.until'), formatDay(until, lang, 'long')),
      ...(village ? [fact(t('questionnaire.village'), village)] : []),
      fact(t('questionnaire.analysis.total'), String(analysed.responses)),
      ...(isSuppressed
        ? [
            {
              kind: 'text',
              text: message(lang, 'questionnaire.analysis.hidden', { count: disclosureRule.smallest }),
            } as const,
          ]
        : []),
      ...analysed.tallies.flatMap((tally, index) => tallyBlocks(tally, index + 1, lang)),
      ...analysed.crosses.flatMap((table) => crossBlocks(table, lang)),
      ...(conclusion
        ? [
            { kind: 'heading', text: t('questionnaire.analysis.conclusion') } as const,
            ...conclusion.split(/\n+/).map((text) => ({ kind: 'text', text }) as const),
          ]
        : []),
    ],
  }
}

const fact = (label: string, value: string): PaperBlock => ({ kind: 'fact', label, value })

function tallyBlocks(tally: Tally, number: number, lang: ReportLanguage): PaperBlock[] {
  const t = (key: Parameters<typeof message>[1]): string => message(lang, key)
  const middle = middleText(tally, lang)
  return [
    { kind: 'heading', text: `${number}. ${questionName(tally.item, lang)}` },
    fact(t('questionnaire.analysis.answered'), countText(tally.answered)),
    ...(middle ? [{ kind: 'text', text: middle } as const] : []),
    ...(tally.groups.length === 0
      ? []
      : [
          {
            kind: 'table',
            columns: [
              { heading: t('questionnaire.analysis.answer'), share: 60 },
              { heading: t('questionnaire.analysis.count'), share: 20, align: 'right' },
              { heading: t('questionnaire.analysis.share'), share: 20, align: 'right' },
            ],
            rows: tally.groups.map((group) => [
              groupName(group, lang),
              countText(group.count),
              shareText(group.permille, lang),
            ]),
          } as const,
        ]),
  ]
}

function crossBlocks(table: CrossTable, lang: ReportLanguage): PaperBlock[] {
  const total = message(lang, 'questionnaire.analysis.sum')
  const share = 64 / (table.columns.length + 1)
  return [
    { kind: 'heading', text: `${questionName(table.row, lang)} × ${questionName(table.column, lang)}` },
    {
      kind: 'table',
      columns: [
        { heading: questionName(table.row, lang), share: 36 },
        ...table.columns.map((column) => ({
          heading: groupName(column, lang),
          share,
          align: 'right' as const,
        })),
        { heading: total, share, align: 'right' },
      ],
      rows: [
        ...table.rows.map((row, index) => [
          groupName(row, lang),
          ...(table.cells[index] ?? []).map(countText),
          countText(table.rowTotals[index] ?? null),
        ]),
        ...(table.columnTotals.length > 0
          ? [[total, ...table.columnTotals.map(countText), countText(table.total)]]
          : []),
      ],
    },
  ]
}
