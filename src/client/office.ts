/*
 * What makes the office's pages better in a browser. Every page works without it: it only keeps what is typed, sends forms
 * without leaving the page, and counts while one writes. Pages name what they want by attributes; texts come with them.
 */
import { countSentences } from './count-sentences.ts'
import { keepForms } from './keep-form.ts'
import { onPage } from './on-page.ts'
import { printButtons } from './print-button.ts'

onPage((page) => {
  keepForms(page)
  countSentences(page)
  printButtons(page)
  page.querySelector<HTMLElement>('[data-focus]')?.focus()
})
