import { checkReport } from '#domain/check/check-report.ts'
import { importedReport } from '#domain/project/imported-report.ts'
import type { ImportNote } from '#domain/project/imported-note.ts'
import { linesText, type ReportModel } from '#domain/report/model.ts'
import { textIn, type Language } from '#domain/text/local-text.ts'
import { formatAmount } from '#domain/money/amount.ts'
import { formatDayRange } from '#domain/calendar/format-day.ts'
import { placeLabel } from '#documents/place-label.ts'
import { message, messageOr } from '#i18n/message.ts'
import { readReport } from '#interchange/word/report/read-report.ts'
import { readWord } from '#interchange/word/read-word.ts'
import { wordProblemText } from '#interchange/word/word-problem-text.ts'
import { shownFinding } from '../[code]/report/workspace.server.ts'

/** A Word file as a report, or why it is none. */
export function readUpload(
  bytes: Uint8Array,
  name: string,
  lang: Language,
): { model: ReportModel } | { problem: string } {
  const word = readWord(bytes)
  if (!word.ok) return { problem: wordProblemText(lang, word.problem) }
  const { model, isReport } = readReport(word.document)
  return isReport ? { model } : { problem: message(lang, 'cli.import.notReport', { file: name }) }
}

/** What was read of a report and what would become of it, before anything is made. */
export function uploadedReport(model: ReportModel, lang: Language) {
  const reading = importedReport(
    model,
    { title: undefined, startsOn: undefined, endsOn: undefined, grant: undefined },
    { places: [], letters: [] },
  )
  const findings = checkReport(model).map((finding) => {
    const shown = shownFinding(finding, '', '', lang)
    // A foreign report has no pages to open.
    return { ...shown, places: shown.places.map((place) => ({ ...place, href: null })) }
  })
  const title = linesText(model.fields.project)
  if (!reading.ok)
    return { title, lacks: reading.lacks, parts: [], unread: [], assumed: [], findings, details: [] }
  const { report } = reading
  const activities = report.tasks.flatMap((task) => task.activities)
  const counts = {
    tasks: report.tasks.length,
    activities: activities.length,
    indicators: activities.flatMap((activity) => activity.indicators).length,
    effectPlans: report.effectPlans.length,
    budgetLines: report.budgetLines.length,
    partners: report.partners.length,
    recommendations: report.recommendations.length,
    proposals: report.proposals.length,
    stories: report.stories.length,
    narratives: report.narratives.length,
  }
  return {
    title: textIn(report.project.title, lang) ?? title,
    details: [
      formatDayRange(report.project.startsOn, report.project.endsOn, lang),
      formatAmount(report.project.grant, lang, { currency: true }),
    ],
    lacks: [],
    parts: Object.entries(counts)
      .filter(([, count]) => count > 0)
      .map(([part, count]) => ({ part: messageOr(lang, `cli.import.part.${part}`) ?? part, count })),
    unread: report.unread.map((note) => shownNote(note, lang)),
    assumed: report.assumed.map((note) => shownNote(note, lang)),
    findings,
  }
}

/** Something that could not be read, or was taken for want of better: where it stands and why. */
function shownNote({ reason, place, wanted }: ImportNote<string>, lang: Language) {
  const why = messageOr(lang, `cli.import.why.${reason}`, { wanted: wanted ?? '' }) ?? reason
  return { label: wanted === undefined ? placeLabel(place, lang) : '', why, quote: place.quote ?? '' }
}
