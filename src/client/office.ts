/*
 * What makes the office's pages better in a browser. Every page works without it: it only keeps what is typed, sends forms
 * without leaving the page, and counts while one writes. Pages name what they want by attributes; texts come with them.
 */
import { amountsInWords } from './amounts-in-words.ts'
import { countAttendance } from './count-attendance.ts'
import { showBreakdownTotals } from './breakdown-totals.ts'
import { countSentences } from './count-sentences.ts'
import { hereButtons } from './here-button.ts'
import { keepForms } from './keep-form.ts'
import { onPage } from './on-page.ts'
import { printButtons } from './print-button.ts'
import { suggestEvent } from './suggest-event.ts'
import { countStorySentences } from './story-sentences.ts'
import { sendFilesAhead } from './uploads.ts'

onPage((page) => {
  keepForms(page)
  countSentences(page)
  amountsInWords(page)
  printButtons(page)
  countStorySentences(page)
  countAttendance(page)
  suggestEvent(page)
  sendFilesAhead(page)
  if (page.querySelector('[data-live]')) void import('./live-report.ts').then((live) => live.liveReport(page))
  if (page.querySelector('[data-counts]'))
    void import('./indicator-form.ts').then((form) => form.indicatorForms(page))
  if (page.querySelector('[data-map]')) void import('./dump-map.ts').then((map) => map.drawMaps(page))
  if (page.querySelector('[data-skip-rules]'))
    void import('./skip-rules.ts').then((rules) => rules.skipRules(page))
  hereButtons(page)
  showBreakdownTotals(page)
  page.querySelector<HTMLElement>('[data-focus]')?.focus()
})
