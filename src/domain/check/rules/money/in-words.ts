import { amountInWords, readAmountInWords } from '../../../money/amount-in-words.ts'
import { formatAmount, type Tiyn } from '../../../money/amount.ts'
import { lineText } from '../../../report/model.ts'
import { fieldPlace } from '../../../report/passages.ts'
import type { Finding, Place } from '../../finding.ts'
import { folded } from '../../reading/cell-lines.ts'
import type { Rule } from '../../rule.ts'
import { printedGrant } from './printed-grant.ts'

/** The grant in words is the grant in digits; a word that is only misspelled is a note. Silent where the words cannot be read. */
export const moneyInWordsRule: Rule = {
  id: 'money.in-words',
  check(model) {
    const grant = printedGrant(model)
    const lines = (model.fields.grant ?? []).map((line) => folded(lineText(line)))
    const at = lines.findIndex((line) => wordsOf(line) !== null)
    const written = wordsOf(lines[at] ?? '')
    const read = written === null ? null : readAmountInWords(written)
    if (grant === null || written === null || read === null) return []
    const place = fieldPlace('grant', at + 1, lines[at] ?? '')
    if (read.tenge !== grant / 100n || (read.tiyn !== null && read.tiyn !== grant % 100n)) {
      return [otherNumber(model.lang, grant, read.amount, written, place)]
    }
    if (read.misspelled.length === 0) return []
    const figures = {
      words: read.misspelled.map((word) => `«${word}»`).join(', '),
      right: amountInWords(grant, read.lang),
    }
    return [{ rule: 'money.in-words', severity: 'note', variant: 'misspelled', places: [place], figures }]
  },
}

function otherNumber(lang: 'ru' | 'kk', grant: Tiyn, words: Tiyn, written: string, place: Place): Finding {
  const figures = {
    digits: formatAmount(grant, lang),
    inWords: formatAmount(words, lang),
    words: written,
    difference: formatAmount(words > grant ? words - grant : grant - words, lang),
    right: amountInWords(grant, lang),
  }
  return { rule: 'money.in-words', severity: 'error', variant: 'otherNumber', places: [place], figures }
}

/** The words in brackets, or what follows the digits where there are no brackets. */
function wordsOf(line: string): string | null {
  const inBrackets = /\(([^()]*\p{L}{2}[^()]*)\)/u.exec(line)?.[1]
  if (inBrackets !== undefined) return inBrackets
  const after = line.replace(/^[\d\s.,–—-]*(?:тенге|теңге|тг|₸)?[\s.,:–—-]*/iu, '')
  return /\p{L}+\s+\p{L}+/u.test(after) ? after : null
}
