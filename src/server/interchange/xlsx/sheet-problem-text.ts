import type { Language } from '#domain/text/local-text.ts'
import { messageOr } from '#i18n/message.ts'
import type { SheetProblem } from './sheet.ts'

/** Why a table was not read, in words that say what to do. */
export const sheetProblemText = (problem: SheetProblem, lang: Language): string =>
  messageOr(lang, `sheet.${problem.code}`, problem.params) ?? problem.code
